import type { Actor, Language } from './actor.ts'
import type { Bracket } from './bracket.ts'
import type { DocumentChange } from './changes.ts'
import { namesDocument, type DocumentState } from './document-acts.ts'
import { canonical, type Sha256 } from './hash.ts'
import { numbering } from './numbering.ts'
import { grant, refuse, type Outcome, type Refusal } from './outcome.ts'
import { why, type Subject } from './permissions.ts'
import type { Paragraph, Text } from './text.ts'
import type { ParagraphId } from './ids.ts'
import { plain } from './words.ts'

/** What is frozen: the text at one exact sequence number of its log, with the brackets that stand in it. */
export interface FrozenText {
  text: Text
  brackets: readonly Bracket[]
  language: Language
  sequence: number
}

/** A text that is to be issued, and what was issued of it before. */
export interface RevisedText {
  document: Pick<DocumentState, 'id' | 'themeCode' | 'stage'>
  frozen: FrozenText
  /** The oldest first. */
  issued: { names: readonly string[]; latestHash: string | null }
}

/** An issued version, all of it but the bytes of the shared text. */
export interface IssuedVersion {
  name: string
  canonical: string
  hash: string
  brackets: Bracket[]
  sequence: number
  note: string | null
}

/** The name that the next version of a document has: Z0, then Rev.1, Rev.2 … (RV2). */
export function nextVersion(names: readonly string[]): string {
  if (!names.includes(ZERO)) return ZERO
  return `Rev.${names.filter(name => name.startsWith('Rev.')).length + 1}`
}

const ZERO = 'Z0'

/**
 * Issues the text as it stands (RV2 to RV5). The first version makes a zero draft of an outline; what people type
 * meanwhile goes on, and is not part of the version (RV6).
 */
export function decideRevision(
  { document, frozen, issued }: RevisedText,
  act: { target: string; revision: string; note: string | null },
  sha256: Sha256
): Outcome<{ version: IssuedVersion; changes: DocumentChange[] }> {
  const name = nextVersion(issued.names)
  const target = act.target.split('/')
  if (act.revision !== name || target[1] !== name || !namesDocument(document, target[0] ?? ''))
    return refuse(
      'RV2',
      `Nothing was issued: the next version of this text is ${document.themeCode}/${name}.`,
      `Issue ${name}, or read the list of versions again.`
    )
  const wrong = whyNotIssued(frozen.text)
  if (wrong !== null) return wrong
  const content = canonical(frozen.text, frozen.brackets, frozen.language)
  const hash = sha256(content)
  if (hash === issued.latestHash)
    return refuse(
      'RV3',
      `Nothing was issued: the text is word for word that of ${issued.names.at(-1) ?? 'the latest version'}.`,
      'Issue a version when something has changed.'
    )
  const { sequence } = frozen
  return grant({
    version: { name, canonical: content, hash, brackets: standing(frozen), sequence, note: act.note },
    changes: [
      { change: 'revision_issued', name, hash, sequence },
      ...(document.stage === 'outline' ? ([{ change: 'stage_changed', to: 'zero_draft' }] as const) : [])
    ]
  })
}

/** A text as a version of this name: what is kept of it, and its hash. */
export function frozenAs(
  name: string,
  frozen: FrozenText,
  note: string | null,
  sha256: Sha256
): IssuedVersion {
  const content = canonical(frozen.text, frozen.brackets, frozen.language)
  const { sequence } = frozen
  return { name, canonical: content, hash: sha256(content), brackets: standing(frozen), sequence, note }
}

/** Brackets that were closed are no part of a version; those inside wordings of others are. */
function standing({ text, brackets }: FrozenText): Bracket[] {
  const records = new Map(brackets.map(bracket => [bracket.id, bracket]))
  const found = new Map<string, Bracket>()
  const find = (runs: Paragraph['runs']): void => {
    for (const run of runs) {
      const bracket = 'bracket' in run ? records.get(run.bracket) : undefined
      if (bracket === undefined || found.has(bracket.id)) continue
      found.set(bracket.id, bracket)
      for (const wording of [bracket.base, bracket.proposed, ...bracket.alternatives.map(one => one.runs)])
        find(wording ?? [])
    }
  }
  for (const { runs } of text.paragraphs) find(runs)
  return [...found.values()]
}

function whyNotIssued({ paragraphs }: Text): Outcome<never> | null {
  const numbers = numbering(paragraphs)
  const empty = paragraphs.findIndex(isEmpty)
  if (paragraphs.length > 0 && empty < 0) return null
  const which = numbers[empty] === null ? 'a heading' : `paragraph ${numbers[empty] ?? ''}`
  return refuse(
    'RV4',
    paragraphs.length === 0
      ? 'Nothing was issued: the text has no paragraph.'
      : `Nothing was issued: ${which} is empty.`,
    'Write something in it, or take it out.'
  )
}

const isEmpty = ({ runs }: Paragraph): boolean => plain(runs).trim() === ''

/** Where a restoring takes its words from, and what it gives them to. */
export interface RestoreWish {
  target: string
  from: string
}

export type Restoring =
  | { restore: 'text'; text: Text }
  /** `after`: behind which paragraph it goes where it is gone; null at the top. */
  | { restore: 'paragraph'; paragraph: Paragraph; after: string | null }

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

/** Whether former words may stand again, and what has to be written for it (RS2, RS4, RS5). */
export function decideRestore(
  document: { id: string; themeCode: string },
  { now, then }: { now: Text; then: Text },
  act: RestoreWish
): Outcome<Restoring> {
  const isWhole = act.target === act.from || namesDocument(document, act.target)
  if (isWhole) return restoreWhole(now, then)
  const former = then.paragraphs.find(({ id }) => id === act.target)
  if (former === undefined)
    return refuse(
      'not_found',
      `Nothing was restored: ${act.from} has no paragraph ${act.target}.`,
      'Choose another version, or another paragraph.'
    )
  const present = now.paragraphs.find(({ id }) => id === act.target)
  const differing = otherBrackets(present ? [present] : [], [former])
  if (differing.length > 0) return bracketsDiffer(now, differing)
  if (present && sameParagraph(present, former)) return nothingToRestore()
  return grant({ restore: 'paragraph', paragraph: former, after: placeOf(now, then, act.target) })
}

function restoreWhole(now: Text, then: Text): Outcome<Restoring> {
  if (then.paragraphs.length === 0) return nothingToRestore()
  const same =
    now.paragraphs.length === then.paragraphs.length &&
    now.paragraphs.every((paragraph, index) => sameParagraph(paragraph, then.paragraphs[index]))
  if (same) return nothingToRestore()
  const differing = otherBrackets(now.paragraphs, then.paragraphs)
  return differing.length > 0 ? bracketsDiffer(now, differing) : grant({ restore: 'text', text: then })
}

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
    (paragraphs.find(paragraph => paragraph.id === id)?.runs ?? [])
      .flatMap(run => ('bracket' in run ? [run.bracket] : []))
      .sort()
      .join()
  const ids = new Set([...now, ...then].map(({ id }) => id))
  return [...ids].filter(id => held(now, id) !== held(then, id))
}

const sameParagraph = (one: Paragraph, other: Paragraph | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Names the paragraphs as far as they stand: all others can be restored one by one. */
function bracketsDiffer({ paragraphs }: Text, ids: readonly ParagraphId[]): { ok: false; refusal: Refusal } {
  const numbers = numbering(paragraphs)
  const named = paragraphs.flatMap(({ id }, index) =>
    ids.includes(id) ? [numbers[index] ?? 'a heading'] : []
  )
  const where = named.length === 0 ? '' : ` (${named.slice(0, NAMED_MAX).join(', ')})`
  return refuse(
    'RS2',
    `Nothing was restored: the former words hold other brackets than those that stand there now${where}.`,
    'Open or close these brackets first, or restore the other paragraphs one by one.'
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
