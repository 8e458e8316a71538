import {
  acceptWords,
  markersOf,
  moveParagraph,
  openBracket,
  readText,
  replaceMarkerId,
  resolveBracket,
  ROOT,
  writeText
} from '@acuerdo/editor'
import { createEditor, type AcuerdoEditor, type EditorLabels } from '@acuerdo/editor/browser'
import * as Y from 'yjs'

/*
 * A room without a network: a server that knows what the product's server promises of a text (one order of all
 * updates, ids repaired, late letters carried after a moved paragraph), and people with real editors. Updates
 * stay in order on each wire; when they arrive is chance's.
 */

export type Chance = (below: number) => number

/** mulberry32: the same seed gives the same run everywhere. */
export function chanceOf(seed: number): Chance {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

export const LABELS: EditorLabels = {
  text: 'Text',
  move: 'Move',
  brackets: {
    kinds: { alternatives: 'Bracket', insertion: 'Insertion', deletion: 'Deletion', placeholder: 'To come' },
    alternative: '{key}: {words}. {delegations}. {unopposed}',
    unopposed: 'nobody opposes',
    placeholder: 'to be supplied',
    unknown: 'A bracket'
  }
}

export interface Person {
  doc: Y.Doc
  text: Y.Text
  editor: AcuerdoEditor
  toServer: Uint8Array[]
  toPerson: Uint8Array[]
}

/** Each typed letter is another character, so that every one can be found again. */
const FIRST_TYPED = 0x4e00
const LAST_TYPED = 0x9fff
const FIRST_BASE = 0xac00
/** Yjs orders what was typed at one place by these ids; drawn from the seed, so that a run repeats. */
const CLIENT_ID_MAX = 2 ** 31

export class Room {
  readonly server = new Y.Doc()
  readonly text = this.server.getText(ROOT)
  readonly people: Person[] = []
  readonly broken: string[] = []
  typed = 0
  moves = 0
  repairs = 0
  private ids = 0
  private base = 0
  private readonly carried = new Map<string, Y.ID>()
  private readonly chance: Chance

  private readonly moving: boolean

  constructor(chance: Chance, size: { people: number; paragraphs: number; words: number; moving: boolean }) {
    this.chance = chance
    this.moving = size.moving
    this.server.clientID = chance(CLIENT_ID_MAX)
    writeText(this.text, {
      paragraphs: Array.from({ length: size.paragraphs }, () => ({
        id: this.id(),
        part: 'op' as const,
        runs: [{ text: Array.from({ length: size.words }, () => this.baseWord()).join(' ') }]
      }))
    })
    for (let i = 0; i < size.people; i++) this.people.push(this.join())
    this.server.on('update', update => this.people.forEach(one => one.toPerson.push(update)))
  }

  readonly id = (): string => `x${this.ids++}`

  letter(): string {
    if (FIRST_TYPED + this.typed > LAST_TYPED) throw new Error('The letters of this run are used up.')
    return String.fromCharCode(FIRST_TYPED + this.typed++)
  }

  baseLetters(): string[] {
    return Array.from({ length: this.base }, (_, index) => String.fromCharCode(FIRST_BASE + index))
  }

  close(): void {
    for (const { editor } of this.people) editor.destroy()
    document.body.replaceChildren()
  }

  /** Lets one waiting update of one wire arrive; false when nothing waits there. */
  deliver(person: Person, direction: 'toServer' | 'toPerson'): boolean {
    const update = person[direction].shift()
    if (!update) return false
    if (direction === 'toPerson') Y.applyUpdate(person.doc, update, 'remote')
    else this.receive(update)
    return true
  }

  deliverAll(): void {
    while (
      this.people.some(one => this.deliver(one, 'toServer')) ||
      this.people.some(one => this.deliver(one, 'toPerson'))
    );
  }

  /** One act of the server, at random; answers which letters it took away on purpose. */
  act(): void {
    const { paragraphs } = readText(this.text)
    const paragraph = paragraphs[this.chance(paragraphs.length)]
    if (!paragraph) return
    const brackets = paragraphs.flatMap(one =>
      one.runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
    )
    const kind = this.chance(this.moving ? 4 : 3)
    this.server.transact(() => {
      const { length } = paragraph.runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')
      const whole = { paragraph: paragraph.id, start: 0, end: length }
      if (kind === 0 && paragraph.runs.every(run => 'text' in run)) {
        const start = this.chance(length + 1)
        openBracket(
          this.text,
          { ...whole, start, end: start + this.chance(Math.min(4, length - start + 1)) },
          this.id()
        )
      } else if (kind === 1 && brackets.length > 0) {
        const bracket = brackets[this.chance(brackets.length)] ?? ''
        resolveBracket(this.text, bracket, [{ text: this.letter() + this.letter(), marks: { italic: true } }])
      } else if (kind === 2) {
        const words = paragraph.runs.map(run =>
          'bracket' in run
            ? run
            : {
                ...run,
                text: run.text.replace(/ \S+(?= )/, () => (this.chance(2) ? ` ${this.letter()}` : ''))
              }
        )
        acceptWords(this.text, whole, words)
      } else if (kind === 3) this.move(paragraph.id, [null, ...paragraphs.map(one => one.id)])
    }, 'act')
  }

  move(id: string, places: (string | null)[]): void {
    const after = places[this.chance(places.length)] ?? null
    if (after === id) return
    this.moves++
    for (const { from, to, length } of moveParagraph(this.text, id, after)) {
      for (let i = 0; i < length; i++) {
        this.carried.set(`${from.client} ${from.clock + i}`, new Y.ID(to.client, to.clock + i))
      }
    }
  }

  private baseWord(): string {
    const length = 1 + this.chance(4)
    return Array.from({ length }, () => String.fromCharCode(FIRST_BASE + this.base++)).join('')
  }

  private join(): Person {
    const doc = new Y.Doc()
    doc.clientID = this.chance(CLIENT_ID_MAX)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server))
    const text = doc.getText(ROOT)
    const element = document.body.appendChild(document.createElement('div'))
    const editor = createEditor({
      element,
      text,
      awareness: null,
      brackets: [],
      delegations: {},
      editable: true,
      language: 'en',
      labels: LABELS,
      showCarets: false,
      ids: this.id,
      onRefusal: () => undefined,
      onMoveParagraph: () => undefined,
      checked: true
    })
    const person: Person = { doc, text, editor, toServer: [], toPerson: [] }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') person.toServer.push(update)
    })
    return person
  }

  private receive(update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update)
    const first = liveItems(this.text)[0]
    for (const [client, ranges] of ds.clients) {
      const hit = ranges.some(
        one =>
          first?.id.client === client && first.id.clock >= one.clock && first.id.clock < one.clock + one.len
      )
      if (hit && this.moves === 0) this.broken.push('a client deleted the first marker')
    }
    const embeds = structs.flatMap(one =>
      one instanceof Y.Item && one.content instanceof Y.ContentEmbed ? [one.content.embed as object] : []
    )
    if (embeds.some(embed => !('p' in embed))) this.broken.push('a client sent a bracket')
    const origins = this.originsOf(structs)
    Y.applyUpdate(this.server, update)
    this.server.transact(() => {
      this.carryDeletions(ds)
      origins.forEach(([id, origin]) => this.carry(id, origin))
      if (embeds.length > 0 || this.moves > 0) this.repair()
    }, 'repair')
  }

  /** Letters deleted late, where they had moved meanwhile, are deleted where they stand now. */
  private carryDeletions(ds: ReturnType<typeof Y.decodeUpdate>['ds']): void {
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) {
        for (let i = clock; i < clock + len; i++) {
          const target = this.whereNow(new Y.ID(client, i))
          const index = target ? liveUnits(this.text).findIndex(one => sameId(one, target)) : -1
          if (index > 0) this.text.delete(index, 1)
        }
      }
    }
  }

  private whereNow(id: Y.ID): Y.ID | null {
    let target: Y.ID | null = null
    for (let next = this.carried.get(keyOf(id)); next; next = this.carried.get(keyOf(next))) target = next
    return target
  }

  private originsOf(structs: readonly unknown[]): [Y.ID, Y.ID][] {
    return structs.flatMap(one => {
      if (!(one instanceof Y.Item) || !one.countable || one.deleted || !one.origin) return []
      const { client, clock } = one.id
      const origin = one.origin
      return Array.from({ length: one.length }, (_, i): [Y.ID, Y.ID] => [
        new Y.ID(client, clock + i),
        i === 0 ? origin : new Y.ID(client, clock + i - 1)
      ])
    })
  }

  /** A letter typed behind one that has moved meanwhile goes after it. */
  private carry(id: Y.ID, origin: Y.ID): void {
    const target = this.whereNow(origin)
    if (!target) return
    const units = liveUnits(this.text)
    const index = units.findIndex(one => sameId(one, id))
    const delta = (this.text.toDelta() as { insert: string | object; attributes?: object }[]).flatMap(part =>
      typeof part.insert === 'string' ? [...part.insert].map(insert => ({ ...part, insert })) : [part]
    )
    const unit = delta[index]
    if (index < 0 || !unit) return
    this.text.delete(index, 1)
    const behind = placeBehind(this.text, target)
    if (typeof unit.insert === 'string') this.text.insert(behind, unit.insert, unit.attributes ?? {})
    else this.text.insertEmbed(behind, unit.insert, unit.attributes ?? {})
    const copy = liveUnits(this.text)[behind]
    if (copy) this.carried.set(`${id.client} ${id.clock}`, copy)
  }

  /** Of two paragraphs with one id the later to arrive gets another one. */
  private repair(): void {
    if (markersOf(this.text)[0]?.index !== 0) {
      this.repairs++
      this.text.insertEmbed(0, { p: this.id() }, { part: 'op' })
    }
    const items = liveUnits(this.text)
    const seen = new Map<string, number>()
    for (const marker of markersOf(this.text)) {
      const other = seen.get(marker.id)
      if (other === undefined) seen.set(marker.id, marker.index)
      else {
        this.repairs++
        const later = this.arrival(items[other]) > this.arrival(items[marker.index]) ? other : marker.index
        replaceMarkerId(this.text, later, this.id())
        return this.repair()
      }
    }
  }

  private arrival(id: Y.ID | undefined): number {
    const known = id && this.order.get(`${id.client} ${id.clock}`)
    return known ?? Infinity
  }

  private readonly order = new Map<string, number>()

  /** Remembers which markers are there, so that the newer of two can be told. */
  noteMarkers(): void {
    const items = liveUnits(this.text)
    for (const { index } of markersOf(this.text)) {
      const id = items[index]
      const key = id ? `${id.client} ${id.clock}` : ''
      if (!this.order.has(key)) this.order.set(key, this.order.size)
    }
  }
}

export function liveItems(text: Y.Text): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = text._start; item; item = item.right) if (!item.deleted && item.countable) items.push(item)
  return items
}

const keyOf = (id: Y.ID): string => `${id.client} ${id.clock}`
const sameId = (one: Y.ID, other: Y.ID): boolean => one.client === other.client && one.clock === other.clock

const liveUnits = (text: Y.Text): Y.ID[] =>
  liveItems(text).flatMap(({ id, length }) =>
    Array.from({ length }, (_, i) => new Y.ID(id.client, id.clock + i))
  )

/** The index behind an item, be it alive or deleted. */
function placeBehind(text: Y.Text, target: Y.ID): number {
  let index = 0
  for (let item = text._start; item; item = item.right) {
    const inside = item.id.client === target.client && target.clock - item.id.clock
    const alive = !item.deleted && item.countable
    if (inside !== false && inside >= 0 && inside < item.length) return alive ? index + inside + 1 : index
    if (alive) index += item.length
  }
  throw new Error('The item is not in the text.')
}
