import { BRACKET_CHARACTER, type Paragraph, type Run } from '@acuerdo/domain'
import {
  acceptWords,
  moveParagraph,
  openBracket,
  readText,
  resolveBracket,
  ROOT,
  writeText,
  type MovedItems
} from '@acuerdo/editor'
import { createEditor, type AcuerdoEditor } from '@acuerdo/editor/browser'
import * as Y from 'yjs'
import { inspect } from '../../server/realtime/firewall.ts'
import {
  advance,
  createItemIndex,
  type ItemIndex,
  SERVER_CLIENT_ID_MIN,
  take
} from '../../server/realtime/item-index.ts'
import { closeGaps } from '../../server/realtime/relocation.ts'
import { LABELS } from './labels.ts'

/*
 * A room without wires and log: the product's own firewall with its repairs and relocations, and people with real
 * editors. Updates stay in order on each wire; when they arrive is chance's.
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
  /** The log: whoever needs the text builds it from here, as the product does. */
  private readonly log: Uint8Array[] = []
  private readonly serverId: number
  readonly people: Person[] = []
  readonly broken: string[] = []
  typed = 0
  moves = 0
  repairs = 0
  private ids = 0
  private base = 0
  private readonly index: ItemIndex
  private readonly chance: Chance
  private readonly moving: boolean

  constructor(chance: Chance, size: { people: number; paragraphs: number; words: number; moving: boolean }) {
    this.chance = chance
    this.moving = size.moving
    this.serverId = SERVER_CLIENT_ID_MIN + chance(CLIENT_ID_MAX)
    const first = this.copy()
    writeText(first.getText(ROOT), {
      paragraphs: Array.from({ length: size.paragraphs }, () => ({
        id: this.id(),
        part: 'op' as const,
        runs: [{ text: Array.from({ length: size.words }, () => this.baseWord()).join(' ') }]
      }))
    })
    const state = Y.encodeStateAsUpdate(first)
    this.log.push(state)
    for (let i = 0; i < size.people; i++) this.people.push(this.join())
    this.index = createItemIndex({ state, tail: [], owners: new Map(), relocations: [] })
  }

  /** The text as the log has it. */
  get text(): Y.Text {
    return this.copy().getText(ROOT)
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
    else this.receive(`person ${this.people.indexOf(person)}`, update)
    return true
  }

  deliverAll(): void {
    while (
      this.people.some(one => this.deliver(one, 'toServer')) ||
      this.people.some(one => this.deliver(one, 'toPerson'))
    );
  }

  /** One act of the server, at random. */
  act(): void {
    this.change(text => this.changeText(text))
  }

  /** The server moves a paragraph behind another one. */
  move(paragraph: string, after: string | null): void {
    this.change(text => moveParagraph(text, paragraph, after))
  }

  private change(make: (text: Y.Text) => MovedItems[]): void {
    const doc = this.copy()
    const text = doc.getText(ROOT)
    let update: Uint8Array | null = null
    doc.on('update', (made: Uint8Array) => void (update ??= made))
    const relocated = doc.transact(() => closeGaps(text, make(text), this.index.relocations))
    if (!update) return
    advance(this.index, update, relocated)
    this.relay(update)
  }

  private changeText(text: Y.Text): MovedItems[] {
    const { paragraphs } = readText(text)
    const paragraph = paragraphs[this.chance(paragraphs.length)]
    if (!paragraph) return []
    const brackets = bracketsOf(paragraphs)
    const kind = this.chance(this.moving ? 4 : 3)
    const { length } = paragraph.runs.map(run => ('text' in run ? run.text : BRACKET_CHARACTER)).join('')
    const whole = { paragraph: paragraph.id, start: 0, end: length }
    if (kind === 0 && paragraph.runs.every(run => 'text' in run)) {
      const start = this.chance(length + 1)
      const end = start + this.chance(Math.min(4, length - start + 1))
      openBracket(text, { ...whole, start, end }, this.id())
    } else if (kind === 1 && brackets.length > 0) {
      const words = [{ text: this.letter() + this.letter(), marks: { italic: true as const } }]
      resolveBracket(text, brackets[this.chance(brackets.length)] ?? '', words)
    } else if (kind === 2) {
      acceptWords(text, whole, this.amended(paragraph.runs))
    } else if (kind === 3) {
      const after = [null, ...paragraphs.map(one => one.id)][this.chance(paragraphs.length + 1)] ?? null
      const moved = moveParagraph(text, paragraph.id, after)
      if (moved.length > 0) this.moves++
      return moved
    }
    return []
  }

  /** A word less, or another one in its place. */
  private amended(runs: readonly Run[]): Run[] {
    const replacement = () => (this.chance(2) ? ` ${this.letter()}` : '')
    return runs.map(run =>
      'bracket' in run ? run : { ...run, text: run.text.replace(/ \S+(?= )/, replacement) }
    )
  }

  private baseWord(): string {
    const length = 1 + this.chance(4)
    return Array.from({ length }, () => String.fromCharCode(FIRST_BASE + this.base++)).join('')
  }

  private join(): Person {
    const doc = new Y.Doc()
    doc.clientID = this.chance(CLIENT_ID_MAX)
    Y.applyUpdate(doc, Y.mergeUpdates(this.log))
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

  /** What the product's server does with a frame, without its wires and its log. */
  private receive(personId: string, update: Uint8Array): void {
    const verdict = inspect(this.index, {
      update,
      personId,
      readOnly: null,
      copy: () => this.copy(),
      newId: this.id,
      agreed: new Set(),
      noted: new Set()
    })
    if (verdict.kind === 'nothing') return
    if (verdict.kind !== 'take') return void this.broken.push(`refused: ${JSON.stringify(verdict)}`)
    take(this.index, verdict, personId)
    this.relay(verdict.update)
    if (!verdict.repair) return
    this.repairs++
    this.relay(verdict.repair.update)
  }

  private copy(): Y.Doc {
    const copy = new Y.Doc()
    copy.clientID = this.serverId
    if (this.log.length > 0) Y.applyUpdate(copy, Y.mergeUpdates(this.log))
    copy.clientID = this.serverId
    return copy
  }

  private relay(update: Uint8Array): void {
    this.log.push(update)
    for (const { toPerson } of this.people) toPerson.push(update)
  }
}

const bracketsOf = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.flatMap(one => one.runs.flatMap(run => ('bracket' in run ? [run.bracket] : [])))
