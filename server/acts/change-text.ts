import {
  bracketsAfter,
  carryAll,
  grant,
  paragraphHashing,
  refuse,
  textHash,
  type Bracket,
  type Change,
  type Outcome,
  type ParagraphStates,
  type Refusal,
  type Text
} from '@acuerdo/domain'
import { readText } from '@acuerdo/editor'
import type * as Y from 'yjs'
import { rowsOf, type ChangeContext } from '../persistence/changes.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Along } from '../realtime/ports.ts'
import {
  leftBy,
  type Known,
  type Performed,
  type Situation,
  type TextChange,
  type TextChanged
} from './act.ts'
import { announce, fenceRows, reachOf } from './reach.ts'
import { keptAnswer, recordOf, refused, type Recorded } from './recording.ts'

/**
 * The text, the rows and the entry of the record in one transaction, decided on the very text that is changed: nobody
 * types between the decision and the writing, also where the act leaves the letters as they are.
 */
export async function changeText(situation: Situation, recorded: Recorded): Promise<Performed> {
  const { parts, document, actor } = situation
  const { performer } = recorded.parsed
  if (document === null || performer.change === undefined) throw new Error('changeText: no text to change')
  const [brackets, paragraphs] = await Promise.all([
    parts.store.brackets.ofDocument(document.id),
    parts.store.paragraphStates.ofDocument(document.id)
  ])
  const known = { brackets, paragraphs }
  const change = await performer.change(situation, known)
  let step: Outcome<Step> = refuse('conflict', 'Nothing was done.', 'Try again.')
  let written: Change[] | null = null
  const along = async (sequence: number): Promise<Along> => {
    if (!step.ok) throw new Error('changeText: a refused act is not written')
    const { hashes } = step.value
    written = await withCarried(situation, step.value)
    return alongOf(situation, { ...recorded, hashes }, { ...step.value, changes: written, sequence })
  }
  const { sequence } = await parts.rooms.edit({
    documentId: document.id,
    personId: actor.personId,
    change: (text, at) => {
      step = stepOf(situation, change, { text, known, sequence: at })
      return step.ok ? (step.value.made.relocated ?? []) : false
    },
    unchanged: async at => void (step.ok && (await parts.record(await along(at)))),
    along
  })
  const done = step as Outcome<Step>
  if (!done.ok) return refusedLeaving(situation, recorded, done)
  if (written === null) await parts.record(await along(sequence))
  const { hashes, made } = done.value
  const reach = reachOf(written ?? [], document.id)
  const topics = [...new Set([...reach.topics, ...(hashes.textChanged ? (['text'] as const) : [])])]
  await announce(parts, { ...reach, topics }, document.id)
  parts.turnsMoved()
  return grant({ sequence, ...made.answer })
}

/** The line of a refusal, and what stays after it. */
async function refusedLeaving(
  situation: Situation,
  recorded: Recorded,
  refusal: Parameters<typeof leftBy>[0]
): Promise<Performed> {
  const { parts, document } = situation
  const leaves = leftBy(refusal)
  const answer = await refused(parts, recorded, refusal.refusal, {
    statements: rowsOf(leaves, rowContext(situation, null))
  })
  await announce(parts, reachOf(leaves, document?.id ?? null), document?.id ?? null)
  return answer
}

interface Step {
  made: TextChanged
  changes: Change[]
  /** As it stands behind the act. */
  text: Text
  brackets: Bracket[]
  hashes: { before: string; after: string; textChanged: boolean }
}

/** What the act does to the text as it stands now, and how both stand before and after. */
function stepOf(
  { document }: Situation,
  change: TextChange,
  { text, known, sequence }: { text: Y.Text; known: Known; sequence: number }
): Outcome<Step> {
  if (document === null) throw new Error('stepOf: no text to change')
  const { language, stage } = document
  const former = readText(text)
  const before = textHash({ text: former, brackets: known.brackets, language }, sha256)
  const made = change(text, sequence)
  if (!made.ok) return made
  const own = made.value.changes ?? []
  const now = readText(text)
  const brackets = bracketsAfter(known.brackets, own)
  const textChanged = JSON.stringify(former) !== JSON.stringify(now)
  // A text of hundreds of brackets is not hashed twice where neither its words nor a bracket moved.
  const moved = textChanged || brackets.some((bracket, index) => bracket !== known.brackets[index])
  const broken = moved ? agreedWordsChanged({ former, now, known, brackets, own }) : null
  if (broken !== null) return { ok: false, refusal: broken }
  const after = moved ? textHash({ text: now, brackets, language }, sha256) : before
  // An act that changes the words of a chair's text returns the document to negotiation (ruling 3).
  const returned = stage === 'chairs_text' && before !== after ? RETURNED : []
  return grant({
    made: made.value,
    changes: [...own, ...returned],
    text: now,
    brackets,
    hashes: { before, after, textChanged }
  })
}

/** With what it means for the proposals that wait: they are read here, since which of them depends on the text behind it. */
async function withCarried({ parts, document }: Situation, step: Step): Promise<Change[]> {
  if (document === null) throw new Error('withCarried: no text was changed')
  const { changes, text, brackets } = step
  const waiting = await parts.store.proposals.toCarry(document.id, text)
  return [...changes, ...carryAll(changes, waiting, { text, brackets })]
}

const RETURNED: Change[] = [
  { change: 'stage_changed', to: 'negotiation' },
  { change: 'halves_voided', reason: "the words of the chair's text changed" }
]

/** Whatever the act, it leaves an agreed paragraph as it was agreed, unless it reopens or agrees it (PA2). */
function agreedWordsChanged(step: {
  former: Text
  now: Text
  known: { brackets: Bracket[]; paragraphs: ParagraphStates }
  brackets: Bracket[]
  own: readonly Change[]
}): Refusal | null {
  const { former, now, known, brackets, own } = step
  const reopened = new Set(own.flatMap(one => (one.change === 'paragraph_reopened' ? [one.paragraph] : [])))
  const hashThen = paragraphHashing(known.brackets, sha256)
  const hashNow = paragraphHashing(brackets, sha256)
  for (const { paragraph: id } of known.paragraphs.agreed) {
    if (reopened.has(id)) continue
    const [then, is] = [former, now].map(({ paragraphs }) => paragraphs.find(one => one.id === id))
    if (then === undefined) continue
    const same = is !== undefined && hashThen(then) === hashNow(is)
    if (!same)
      return refuse(
        'PA2',
        'Nothing was changed: a paragraph that it would change is agreed ad referendum.',
        'Ask to reopen the paragraph first (request_reopen).'
      ).refusal
  }
  return null
}

function alongOf(
  situation: Situation,
  recorded: Recorded,
  { made, changes, sequence }: Step & { sequence: number }
): Along {
  const id = situation.document?.id ?? null
  return {
    statements: [
      ...rowsOf(changes, rowContext(situation, null)),
      ...(made.rows ?? []),
      ...fenceRows(reachOf(changes, id), id),
      ...keptAnswer(recorded, { sequence, ...made.answer })
    ],
    record: recordOf({ ...recorded, ...(made.pending ? { pending: true } : {}) })
  }
}

/** What the rows of an act need beside the decision. */
export const rowContext = (
  { parts, event, document, actor, now }: Situation,
  birth: ChangeContext['birth']
): ChangeContext => ({
  eventId: event.id,
  settings: event.settings,
  documentId: document?.id ?? null,
  actorId: actor.personId,
  now,
  machine: new Date(parts.clock.machine()),
  newId: () => parts.chance.id(),
  birth
})
