import type { Language } from './actor.ts'
import type { Bracket } from './bracket.ts'
import type { DocumentChange } from './changes.ts'
import type { DecisionChange } from './decision-changes.ts'
import { namesDocument, type DocumentState } from './document-acts.ts'
import { paragraphHashing, type Sha256 } from './hash.ts'
import type { BracketId, ParagraphId, PersonId } from './ids.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { nextVersion, type IssuedVersion } from './revisions.ts'
import type { Run, Text } from './text.ts'
import type { TransmissionChange } from './transmission.ts'

/** The text that a decision is about, as it stands at one sequence of its log. */
export interface DecidedText {
  document: Pick<DocumentState, 'id' | 'themeCode' | 'stage'>
  text: Text
  brackets: readonly Bracket[]
  language: Language
  sequence: number
  /** Its hash. */
  hash: string
  /** What was issued of it, the oldest first. */
  versions: readonly { name: string; hash: string }[]
  agreed: ReadonlySet<ParagraphId>
}

/** What was decided: changes of rows, brackets that become words in the text, a version that is issued with it. */
export interface Decided {
  changes: (DecisionChange | DocumentChange | NegotiationChange | TransmissionChange)[]
  closings: SettledBracket[]
  version: IssuedVersion | null
}

/** Words that take the place of a bracket. */
export interface SettledBracket {
  bracket: BracketId
  words: Run[]
}

/** What was decided, where neither brackets close nor a version is issued unless `more` says so. */
export const decided = (changes: Decided['changes'], more: Partial<Decided> = {}): Decided => ({
  changes,
  closings: [],
  version: null,
  ...more
})

/** Whoever acts where nobody does: the clock. */
export const CLOCK: PersonId = 'CLOCK'

/** The latest issued version, where an act names it and saw its very text (AP1). */
export function latestNamed(
  { document, versions }: Pick<DecidedText, 'document' | 'versions'>,
  act: { target: string; hash: string },
  what: string
): Outcome<{ name: string; hash: string }> {
  const latest = versions.at(-1)
  if (latest === undefined) return refuse('AP1', `${what}: nothing was issued yet.`, 'Issue a version first.')
  const [key = '', name] = act.target.split('/')
  if (name !== latest.name || !namesDocument(document, key))
    return refuse(
      'AP1',
      `${what}: ${act.target} is not the latest version of this text.`,
      `The latest is ${document.themeCode}/${latest.name}, hash ${latest.hash}: read what changed, then decide.`
    )
  if (act.hash === latest.hash) return grant(latest)
  return refuse(
    'AP1',
    `${what}: the text changed since you opened it.`,
    `${document.themeCode}/${latest.name} has the hash ${latest.hash}: read what changed, then decide.`
  )
}

/** The name that the next chair's text has: CT, then CT.2 … (CH1). */
export function nextChairsText(names: readonly string[]): string {
  const given = names.filter(name => /^CT(\.|$)/.test(name)).length
  return given === 0 ? 'CT' : `CT.${given + 1}`
}

/** The names that the next revision and the next chair's text have, after these (RV2, CH1). */
export const nextNames = (names: readonly string[]): { revision: string; chairsText: string } => ({
  revision: nextVersion(names),
  chairsText: nextChairsText(names)
})

/**
 * All that a text is when it is agreed (SI11): what the chair's text proposed stands in it as words, and every paragraph
 * is agreed. The hash stays what it was (HA8).
 */
export function agreeing(
  { text, brackets, agreed }: Pick<DecidedText, 'text' | 'brackets' | 'agreed'>,
  { by, at }: { by: PersonId; at: string },
  sha256: Sha256
): Pick<Decided, 'changes' | 'closings'> {
  const places = new Map(
    text.paragraphs.flatMap(({ id, runs }) =>
      runs.flatMap(run => ('bracket' in run ? [[run.bracket, id] as const] : []))
    )
  )
  const proposed = brackets.filter(({ state }) => state === 'proposed')
  const hashOf = paragraphHashing(brackets, sha256)
  return {
    closings: proposed
      .filter(({ id }) => places.has(id))
      .map(({ id, proposed: words = [] }) => ({ bracket: id, words })),
    changes: [
      ...proposed.map(({ id, paragraph, proposed: wording = [] }) => ({
        change: 'bracket_resolved' as const,
        bracket: id,
        paragraph: places.get(id) ?? paragraph,
        resolution: { outcome: 'new_wording' as const, wording, by, at },
        undo: null
      })),
      ...text.paragraphs
        .filter(({ id, part }) => part !== 'heading' && !agreed.has(id))
        .map(paragraph => ({
          change: 'paragraph_agreed' as const,
          paragraph: paragraph.id,
          hash: hashOf(paragraph)
        }))
    ]
  }
}
