import type { Approval, PositionStatement } from './approval.ts'
import { isOpen, stands, type Bracket } from './bracket.ts'
import type { GateFinding, GateStep, GateWeight } from './gate-findings.ts'
import type { DelegationCode, ParagraphId } from './ids.ts'
import { numbering } from './numbering.ts'
import { isStanding, type Reservation } from './reservation.ts'
import type { Paragraph, Run, Text } from './text.ts'
import { plain } from './words.ts'

/** Everything that may stand between a text and its next step. */
export interface GateState {
  text: Text
  brackets: readonly Bracket[]
  /** Hash of the text as it stands. */
  hash: string
  latest: { name: string; hash: string } | null
  /** Proposals that wait for a decision. */
  proposals: readonly { id: string; paragraph: ParagraphId; delegation: DelegationCode }[]
  /** Substantive threads that are open. */
  threads: readonly { id: string; paragraph: ParagraphId | null; voice: string }[]
  /** What the scribe entered and has not sent. */
  entries: readonly { id: string; paragraph: ParagraphId | null; delegation: DelegationCode }[]
  reservations: readonly Reservation[]
  /** Disassociations and explanations to this very text. */
  statements: readonly PositionStatement[]
  /** Who decides here, and whether a head can be reached or that was waived. */
  entitled: readonly { code: DelegationCode; reachable: boolean }[]
  /** Delegations that opened the latest version. */
  opened: readonly DelegationCode[]
  /** Of the latest version, void ones left out. */
  approvals: readonly Approval[]
  /** The regions whose co-chair has given a half of the approval of the latest version, which waits for the other one. */
  halfApproved: readonly string[]
  /** The regions that the co-chairs come from. */
  regions: readonly string[]
  /** Capitals that confirmed the latest version. */
  confirmed: readonly DelegationCode[]
  /** Languages that transmission requires and that are not ready; waived ones left out. */
  languages: readonly { language: string; state: 'missing' | 'stale' }[]
}

/**
 * What stands between this text and a step, by name and place (GA1): what blocks it first, each in reading order. The one
 * answer that the page shows, the interface gives and a refusal cites.
 */
export function gate(state: GateState, to: GateStep): GateFinding[] {
  const found = CHECKS[to].flatMap(check => check(state))
  const order = new Map(state.text.paragraphs.map(({ id }, index) => [id, index]))
  const numbers = numbering(state.text.paragraphs)
  const at = (paragraph: ParagraphId | null): number =>
    paragraph === null ? -1 : (order.get(paragraph) ?? order.size)
  return found
    .map(finding => ({ ...finding, number: numbers[at(finding.paragraph)] ?? null }))
    .sort((one, other) => rank(one) - rank(other) || at(one.paragraph) - at(other.paragraph))
}

/** Whether nothing blocks. */
export const isClear = (findings: readonly GateFinding[]): boolean =>
  findings.every(({ weight }) => weight === 'warns')

const rank = ({ weight }: { weight: GateWeight }): number => (weight === 'blocks' ? 0 : 1)

type Check = (state: GateState) => GateFinding[]

const found = (weight: GateWeight, paragraph: ParagraphId | null) => ({ weight, paragraph, number: null })

const paragraphs: Check = ({ text, brackets }) => {
  if (text.paragraphs.length === 0) return [{ ...found('blocks', null), kind: 'no_paragraph' }]
  const words = proposedWords(brackets)
  return text.paragraphs
    .filter(paragraph => isEmpty(paragraph, words))
    .map(({ id }) => ({ ...found('blocks', id), kind: 'empty_paragraph' }))
}

/** A paragraph is empty too where everything in it is struck by what the chair's text proposes. */
const isEmpty = ({ runs }: Paragraph, proposed: ReadonlyMap<string, Run[]>): boolean =>
  plain(runs.flatMap(run => ('bracket' in run ? (proposed.get(run.bracket) ?? [run]) : [run]))).trim() === ''

const proposedWords = (brackets: readonly Bracket[]): ReadonlyMap<string, Run[]> =>
  new Map(
    brackets.flatMap(({ id, state, proposed }) =>
      state === 'proposed' && proposed !== undefined ? [[id, proposed] as const] : []
    )
  )

/** Brackets that stand in the text itself or inside others there, in reading order. */
function standing({
  text,
  brackets
}: Pick<GateState, 'text' | 'brackets'>): { bracket: Bracket; at: ParagraphId }[] {
  const places = new Map(
    text.paragraphs.flatMap(({ id, runs }) =>
      runs.flatMap(run => ('bracket' in run ? [[run.bracket, id] as const] : []))
    )
  )
  return brackets.filter(stands).flatMap(bracket => {
    const at = places.get(bracket.id) ?? (bracket.parent ? places.get(bracket.parent.bracket) : undefined)
    return at === undefined ? [] : [{ bracket, at }]
  })
}

const openBrackets: Check = state =>
  standing(state)
    .filter(({ bracket }) => isOpen(bracket))
    .map(({ bracket, at }) => ({ ...found('blocks', at), kind: 'open_bracket', bracket: bracket.id }))

/** A chair's text proposes a wording for each bracket; those inside others go with them. */
const unproposed: Check = state =>
  standing(state)
    .filter(({ bracket }) => isOpen(bracket) && bracket.parent === undefined)
    .map(({ bracket, at }) => ({ ...found('blocks', at), kind: 'unproposed_bracket', bracket: bracket.id }))

const version: Check = ({ latest }) =>
  latest === null ? [{ ...found('blocks', null), kind: 'no_version' }] : []

const sameAsVersion: Check = ({ latest, hash }) =>
  latest !== null && latest.hash !== hash
    ? [{ ...found('blocks', null), kind: 'text_changed', version: latest.name }]
    : []

/** Where nothing changed, nothing is issued (RV3). */
const changedSinceVersion: Check = ({ latest, hash }) =>
  latest !== null && latest.hash === hash
    ? [{ ...found('blocks', null), kind: 'unchanged', version: latest.name }]
    : []

const entries: Check = state =>
  state.entries.map(({ id, paragraph, delegation }) => ({
    ...found('blocks', paragraph),
    kind: 'unsent_entry',
    entry: id,
    delegation
  }))

const proposals: Check = state =>
  state.proposals.map(({ id, paragraph, delegation }) => ({
    ...found('warns', paragraph),
    kind: 'pending_proposal',
    proposal: id,
    delegation
  }))

const threads: Check = state =>
  state.threads.map(({ id, paragraph, voice }) => ({
    ...found('warns', paragraph),
    kind: 'open_thread',
    thread: id,
    voice
  }))

/** Those that are not answered by a disassociation or a statement of the same delegation (GA3). */
const reservations =
  (weight: GateWeight, answered: (state: GateState, reservation: Reservation) => boolean): Check =>
  state =>
    state.reservations
      .filter(reservation => isStanding(reservation) && !answered(state, reservation))
      .map(({ id, paragraph, delegation, kind }) => ({
        ...found(weight, paragraph),
        kind: 'reservation',
        reservation: id,
        delegation,
        of: kind
      }))

/** Whether a delegation's reservation was turned into a disassociation or statement, there or on the whole (AP6). */
export const isAnswered = (
  { statements }: Pick<GateState, 'statements'>,
  { delegation, paragraph }: Pick<Reservation, 'delegation' | 'paragraph'>
): boolean =>
  statements.some(
    statement =>
      statement.delegation === delegation &&
      (statement.paragraph === paragraph || statement.paragraph === null)
  )

const never = (): boolean => false

const heads =
  (weight: GateWeight): Check =>
  ({ entitled }) =>
    entitled.flatMap(({ code, reachable }) =>
      reachable ? [] : [{ ...found(weight, null), kind: 'no_head' as const, delegation: code }]
    )

const readers: Check = ({ entitled, opened }) =>
  entitled.flatMap(({ code }) =>
    opened.includes(code) ? [] : [{ ...found('warns', null), kind: 'unread' as const, delegation: code }]
  )

/** Whoever has given a half is not asked again: what is missing is the half of the other co-chair. */
const approvals: Check = state =>
  state.regions.flatMap(region =>
    state.approvals.some(approval => approval.region === region) || state.halfApproved.includes(region)
      ? []
      : [{ ...found('blocks', null), kind: 'approval_missing' as const, region }]
  )

const capitals: Check = ({ entitled, confirmed }) =>
  entitled.flatMap(({ code }) =>
    confirmed.includes(code)
      ? []
      : [{ ...found('warns', null), kind: 'unconfirmed' as const, delegation: code }]
  )

const languages: Check = state =>
  state.languages.map(({ language, state: how }) => ({
    ...found('blocks', null),
    kind: how === 'missing' ? 'language_missing' : 'language_stale',
    language
  }))

/** What each step asks. A thread or a proposal that is open is said and does not stop anybody (GA2). */
const CHECKS: Record<GateStep, Check[]> = {
  zero_draft: [paragraphs, entries],
  revision: [changedSinceVersion, paragraphs, entries, proposals],
  negotiation: [version],
  chairs_text: [paragraphs, unproposed, entries, proposals, threads],
  silence: [
    ...[version, sameAsVersion, paragraphs, openBrackets, entries, heads('blocks')],
    ...[proposals, threads, reservations('warns', never), readers]
  ],
  declared: [
    ...[version, paragraphs, openBrackets, entries, reservations('blocks', never)],
    ...[proposals, threads, heads('warns')]
  ],
  approval: [version, sameAsVersion, reservations('warns', isAnswered), capitals],
  adopted: [version, sameAsVersion, openBrackets, approvals, reservations('blocks', isAnswered), capitals],
  transmitted: [languages]
}
