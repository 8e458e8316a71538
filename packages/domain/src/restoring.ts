import type { Actor } from './actor.ts'
import { namesDocument } from './document-acts.ts'
import type { BracketId, ParagraphId } from './ids.ts'
import { bracketsIn } from './merge.ts'
import { numbering } from './numbering.ts'
import { grant, refuse, type Outcome, type Refusal } from './outcome.ts'
import { why, type Subject } from './permissions.ts'
import {
  restoreBrackets,
  type BracketGround,
  type BracketsRestored,
  type RestoringVoice
} from './restoring-brackets.ts'
import type { Paragraph, Text } from './text.ts'

/** Where a restoring takes its words from, and what it gives them to. */
export interface RestoreWish {
  target: string
  from: string
}

/** What stands, and the former text. */
export interface RestoreGround extends BracketGround {
  now: Text
  then: Text
}

/** What has to be written, and what becomes of brackets with it. */
export type Restoring = { brackets: BracketsRestored } & (
  | { restore: 'text'; text: Text }
  /** `after`: behind which paragraph it goes where it is gone; null at the top. */
  | { restore: 'paragraph'; paragraph: Paragraph; after: string | null }
)

/** A version by name, or the text at a sequence: `DG/Rev.1`, `DG/at.41` (RS5). Null for what names neither. */
export function sourceOf(
  document: { id: string; themeCode: string },
  from: string
): { name: string } | { sequence: number } | null {
  const [key = '', name = ''] = from.split('/')
  if (!namesDocument(document, key)) return null
  const sequence = /^at\.([1-9][0-9]{0,14})$/.exec(name)?.[1]
  return sequence === undefined ? { name } : { sequence: Number(sequence) }
}

/** Whether former words may stand again, and what has to be done for it (RS2, RS4 to RS7). */
export function decideRestore(
  document: { id: string; themeCode: string },
  ground: RestoreGround,
  act: RestoreWish,
  by: RestoringVoice
): Outcome<Restoring> {
  const isWhole = act.target === act.from || namesDocument(document, act.target)
  if (isWhole) return restoreWhole(ground, by)
  const former = ground.then.paragraphs.find(({ id }) => id === act.target)
  if (former === undefined)
    return refuse(
      'not_found',
      `Nothing was restored: ${act.from} has no paragraph ${act.target}.`,
      'Choose another version, or another paragraph.'
    )
  return restoreOne(ground, former, by)
}

function restoreOne(ground: RestoreGround, former: Paragraph, by: RestoringVoice): Outcome<Restoring> {
  const { now, then } = ground
  const present = now.paragraphs.find(({ id }) => id === former.id)
  const others = now.paragraphs.filter(({ id }) => id !== former.id)
  const here = bracketsIn(present?.runs ?? [])
  const thenElsewhere = new Set(
    then.paragraphs.filter(one => one !== former).flatMap(({ runs }) => bracketsIn(runs))
  )
  // It came here with words of another paragraph, which does not come back with this one.
  const foreign = here.some(id => thenElsewhere.has(id))
  const area = { now: present ? [present] : [], then: [former], outside: standingIn(others) }
  const brackets = foreign ? null : restoreBrackets(ground, area, by)
  if (brackets === null) return bracketElsewhere(now, [former.id])
  if (!brackets.ok) return brackets
  const [paragraph = former] = brackets.value.then
  if (present && sameParagraph(present, paragraph)) return nothingToRestore()
  return grant({
    restore: 'paragraph',
    paragraph,
    after: placeOf(now, then, former.id),
    brackets: brackets.value
  })
}

function restoreWhole(ground: RestoreGround, by: RestoringVoice): Outcome<Restoring> {
  const { now, then } = ground
  if (then.paragraphs.length === 0) return nothingToRestore()
  const area = { now: now.paragraphs, then: then.paragraphs, outside: new Set<BracketId>() }
  const brackets = restoreBrackets(ground, area, by)
  if (brackets === null) return bracketElsewhere(now, otherBrackets(now.paragraphs, then.paragraphs))
  if (!brackets.ok) return brackets
  const { then: paragraphs } = brackets.value
  const same =
    now.paragraphs.length === paragraphs.length &&
    now.paragraphs.every((paragraph, index) => sameParagraph(paragraph, paragraphs[index]))
  return same
    ? nothingToRestore()
    : grant({ restore: 'text', text: { paragraphs }, brackets: brackets.value })
}

const standingIn = (paragraphs: readonly Paragraph[]): Set<BracketId> =>
  new Set(paragraphs.flatMap(({ runs }) => bracketsIn(runs)))

/** Behind the nearest paragraph that stood before it and still stands. */
function placeOf(now: Text, then: Text, id: string): string | null {
  const standing = new Set(now.paragraphs.map(paragraph => paragraph.id))
  const index = then.paragraphs.findIndex(paragraph => paragraph.id === id)
  const before = then.paragraphs.slice(0, index).reverse()
  return before.find(paragraph => standing.has(paragraph.id))?.id ?? null
}

/** The paragraphs that hold other brackets on one side than on the other. */
function otherBrackets(now: readonly Paragraph[], then: readonly Paragraph[]): ParagraphId[] {
  const held = (paragraphs: readonly Paragraph[], id: ParagraphId): string =>
    bracketsIn(paragraphs.find(paragraph => paragraph.id === id)?.runs ?? [])
      .sort()
      .join()
  const ids = new Set([...now, ...then].map(({ id }) => id))
  return [...ids].filter(id => held(now, id) !== held(then, id))
}

const sameParagraph = (one: Paragraph, other: Paragraph | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Names the paragraphs as far as they stand: all others can be restored one by one. */
function bracketElsewhere(
  { paragraphs }: Text,
  ids: readonly ParagraphId[]
): { ok: false; refusal: Refusal } {
  const numbers = numbering(paragraphs)
  const named = paragraphs.flatMap(({ id }, index) =>
    ids.includes(id) ? [numbers[index] ?? 'a heading'] : []
  )
  const where = named.length === 0 ? '' : ` (${named.slice(0, NAMED_MAX).join(', ')})`
  return refuse(
    'RS7',
    `Nothing was restored: a bracket of the former words stands elsewhere by now${where}.`,
    'Restore the whole version, or close that bracket first.'
  )
}

const NAMED_MAX = 10

const nothingToRestore = (): { ok: false; refusal: Refusal } =>
  refuse('RS4', 'Nothing was restored: these words stand there already.', 'Choose another version.')

/** Why somebody may not restore now; the stage or the lock is named (RS1). */
export function whyNotRestore(actor: Actor | null, subject: Subject): Refusal | null {
  const refused = why(actor, 'restore_text', subject)
  if (refused?.code === 'PM2')
    return {
      code: 'PM2',
      message: `Nothing was restored: the text is ${(subject.stage ?? 'not there').replaceAll('_', ' ')}.`,
      hint: refused.hint
    }
  if (refused !== null || subject.locked !== true) return refused
  return {
    code: 'RS1',
    message: `Nothing was restored: the text is locked in ${(subject.stage ?? '').replaceAll('_', ' ')}.`,
    hint: 'Ask a co-chair to unlock the text.'
  }
}
