import type { Language } from './actor.ts'
import type { Bracket } from './bracket.ts'
import type { DocumentChange } from './changes.ts'
import { namesDocument, type DocumentState } from './document-acts.ts'
import { canonical, type Sha256 } from './hash.ts'
import { numbering } from './numbering.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { Paragraph, Text } from './text.ts'
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
