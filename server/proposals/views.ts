import {
  carry,
  differingFigures,
  groupsOf,
  isPending,
  numbering,
  plain,
  proposedRuns,
  redlineBetween,
  refuse,
  supportsProposal,
  type Carried,
  type DelegationCode,
  type ProposalState,
  type Refusal,
  type Run
} from '@acuerdo/domain'
import type {
  OverlapView,
  ProposalList,
  ProposalMay,
  ProposalView,
  ScribeEntryView,
  SuggestionView
} from '../context.ts'
import type { ProposalRecord, ScribeRecord, SuggestionRecord } from '../persistence/proposals.ts'
import type { ProposalGround } from './ground.ts'
import type { ProposalRights } from './rights.ts'

/** What pages show of proposals, of one text at one moment. */
export function viewsOf(ground: ProposalGround, rights: ProposalRights) {
  const numbers = numbersOf(ground)
  const amendments = new Map<string, string[]>()
  for (const { id, amends, state } of ground.proposals)
    if (amends !== null && state !== 'draft') amendments.set(amends, [...(amendments.get(amends) ?? []), id])
  const shown = { ground, rights, numbers, amendments }
  return {
    proposal: (record: ProposalRecord) => proposalView(record, shown),
    suggestion: (record: SuggestionRecord) => suggestionView(record, shown),
    entry: (record: ScribeRecord) => entryView(record, shown)
  }
}

interface Shown {
  ground: ProposalGround
  rights: ProposalRights
  numbers: ReadonlyMap<string, string | null>
  amendments: ReadonlyMap<string, string[]>
}

export function numbersOf({ room }: ProposalGround): Map<string, string | null> {
  const { paragraphs } = room.text
  const numbers = numbering(paragraphs)
  return new Map(paragraphs.map(({ id }, index) => [id, numbers[index] ?? null]))
}

function proposalView(record: ProposalRecord, shown: Shown): ProposalView {
  const { ground, rights, numbers, amendments } = shown
  const { carried, redline } = workedOut(record, ground)
  const words = carried?.fits === true ? carried : record
  const state = stateNow(record, carried)
  return {
    ...{ id: record.id, kind: record.kind, state, paragraph: record.paragraph },
    number: numbers.get(record.paragraph) ?? null,
    ...{ after: record.after, bracket: record.bracket, part: record.part, delegation: record.delegation },
    ...{ author: record.author, originatedBy: record.originatedBy, reason: record.reason },
    at: record.at.toISOString(),
    tabledAt: record.tabledAt?.toISOString() ?? null,
    ...{ base: words.base, runs: words.runs, redline },
    figures: isPending(record) || record.state === 'draft' ? figuresOf(words.runs, record, ground) : [],
    written: record.written,
    attention: carried?.fits === false ? { why: carried.why, now: carried.now } : null,
    preview: carried?.fits === true && hasPreview(record) ? carried.runs : null,
    ...{ amends: record.amends, takenOverFrom: takenOverFrom(record, ground) },
    ...{ amendedBy: amendments.get(record.id) ?? [], positions: record.positions },
    outcome: outcomeOf(record),
    entry: entryBehind(record, ground),
    passed: record.passed,
    may: mayOf({ ...record, state }, rights, isAgreed(record, ground))
  }
}

/** Whose proposal it is that this one took over when it had been withdrawn. */
function takenOverFrom(record: ProposalRecord, { proposals }: ProposalGround): DelegationCode | null {
  const former = proposals.find(({ id }) => id === record.amends)
  if (former?.state !== 'withdrawn' || former.decided === null) return null
  return former.decided.at <= (record.tabledAt ?? record.at) ? former.delegation : null
}

/** How it stands against the words of now, and what it marks: the same for every reader. */
function workedOut(record: ProposalRecord, { room, memory }: ProposalGround) {
  const { id, state, base, runs, paragraph, after, bracket } = record
  const now = room.text.paragraphs.find(one => one.id === paragraph)?.runs ?? null
  const place = after === null || room.text.paragraphs.some(one => one.id === after)
  const wordings = bracket === null ? null : room.brackets.find(one => one.id === bracket)
  return memory.proposal(id, [state, base, runs, now, place, wordings], () => {
    const carried = isPending(record) || state === 'draft' ? carry(record, room) : null
    const words = carried?.fits === true ? carried : record
    return { carried, redline: redlineBetween(words.base, words.runs) }
  })
}

/** Sums that are not what the commitments say which the paragraph cites. */
const figuresOf = (
  runs: readonly Run[],
  { paragraph }: ProposalRecord,
  { commitments }: ProposalGround
): ProposalView['figures'] =>
  differingFigures(
    plain(runs),
    commitments.filter(({ citations }) => citations.some(one => one.paragraph === paragraph))
  )

const hasPreview = ({ kind, bracket }: ProposalRecord): boolean =>
  bracket === null && (kind === 'replace' || kind === 'insert')

/** A pending proposal is told by the words that stand now, whether or not that is written down yet. */
function stateNow({ state }: ProposalRecord, carried: Carried | null): ProposalState {
  if (carried === null || state === 'draft') return state
  return carried.fits === false ? 'needs_attention' : 'tabled'
}

function outcomeOf({
  decided,
  reflected,
  madeParagraph,
  supersededBy
}: ProposalRecord): ProposalView['outcome'] {
  if (decided === null) return null
  const { at, by, byName, reason } = decided
  return {
    at: at.toISOString(),
    by: by === null ? null : { id: by, name: byName ?? '' },
    bracket: reflected === null ? null : { id: reflected.bracket, key: reflected.key },
    paragraph: madeParagraph,
    by_proposal: supersededBy,
    reason
  }
}

function entryBehind({ id }: ProposalRecord, { entries }: ProposalGround): ProposalView['entry'] {
  const entry = entries.find(one => one.entry === 'propose' && one.made === id)
  return entry === undefined ? null : { id: entry.id, by: entry.author.name, state: entry.state }
}

/** What may be done with one proposal: the right to it, then whether it makes sense now. */
function mayOf(
  record: ProposalRecord,
  { of, delegation, personId, leads }: ProposalRights,
  agreed: boolean
): Record<ProposalMay, Refusal | null> {
  const { state } = record
  const own = delegation !== null && record.delegation === delegation
  const closed = isPending(record) && agreed ? SAID.agreed : null
  const decidable = isPending(record) ? (state === 'tabled' ? closed : SAID.attention) : SAID.settled
  const draft = state === 'draft' ? null : SAID.settled
  const open = isPending(record) || state === 'reflected' ? null : SAID.settled
  return {
    accept: of('accept_proposal') ?? (record.bracket === null ? decidable : SAID.inBracket),
    reflect: of('reflect_proposal') ?? (record.kind === 'move' ? SAID.move : decidable),
    withdraw: own ? (of('withdraw_proposal') ?? open) : SAID.foreign,
    amend: of('propose_change') ?? (isPending(record) ? closed : SAID.settled),
    take_over: of('propose_change') ?? mayTakeOver(record, delegation, agreed),
    support: of('take_position') ?? (own ? SAID.own : isPending(record) ? null : SAID.settled),
    send: own ? (draft ?? of('propose_change')) : SAID.foreign,
    discard: own && (leads || record.author.id === personId) ? draft : SAID.foreign
  }
}

/** What was withdrawn is proposed again by whoever supported it, or by the delegation itself (PR13). */
function mayTakeOver(
  record: ProposalRecord,
  delegation: DelegationCode | null,
  agreed: boolean
): Refusal | null {
  if (record.state !== 'withdrawn') return SAID.settled
  if (delegation === null || !supportsProposal(record, delegation)) return SAID.unsupported
  return agreed ? SAID.agreed : null
}

/** Beside an agreed paragraph something new may stand. */
const isAgreed = ({ kind, paragraph }: ProposalRecord, { room }: ProposalGround): boolean =>
  kind !== 'insert' && room.paragraphs.agreed.some(one => one.paragraph === paragraph)

const said = (code: string, message: string, hint: string): Refusal => refuse(code, message, hint).refusal

const SAID = {
  attention: said(
    'PR10',
    'The proposal needs attention: the words that it changes have changed.',
    'Ask the delegation to propose it anew.'
  ),
  agreed: said('PA2', 'The paragraph is agreed ad referendum.', 'Ask to reopen it first (request_reopen).'),
  settled: said('PR2', 'This was decided already.', 'Read what became of it.'),
  inBracket: said('PR9', 'It is a wording for an open bracket.', 'Reflect it in the bracket.'),
  move: said('PR11', 'A place in the text can not be put in brackets.', 'Accept the move, or leave it.'),
  unsupported: said('PR12', 'Your delegation did not support it.', 'Propose the words by themselves.'),
  foreign: said('PM6', 'It belongs to another delegation.', 'Ask that delegation.'),
  own: said('PR15', 'Your delegation proposes this itself.', 'Withdraw or amend it instead.')
}

/** Pending proposals whose words touch, paragraph by paragraph (PR7). */
export function overlapViews({ room, proposals, memory, row }: ProposalGround): OverlapView[] {
  const pending = new Set(proposals.filter(isPending).map(({ paragraph }) => paragraph))
  const delegationOf = new Map(proposals.map(({ id, delegation }) => [id, delegation]))
  const wishesFor = (id: string) =>
    proposals
      .filter(one => one.paragraph === id && isPending(one))
      .map(({ id: own, base, runs, kind, bracket }) => [own, base, runs, kind, bracket])
  return room.text.paragraphs
    .filter(({ id }) => pending.has(id))
    .flatMap(paragraph =>
      memory
        .groups(`${row.id} ${paragraph.id}`, [paragraph.runs, wishesFor(paragraph.id)], () =>
          groupsOf(room, paragraph)
        )
        .filter(({ wishes }) => wishes.length > 1)
        .map(({ wishes, start, end, base, wordings }) => ({
          ...{ paragraph: paragraph.id, proposals: wishes, start, end, base },
          wordings: wordings.map(({ wishes: members, runs }) => ({
            proposals: members,
            proposedBy: [...new Set(members.flatMap(id => delegationOf.get(id) ?? []))],
            runs
          }))
        }))
    )
}

function suggestionView(record: SuggestionRecord, { ground, rights, numbers }: Shown): SuggestionView {
  const paragraph = ground.room.text.paragraphs.find(({ id }) => id === record.paragraph)
  const runs =
    record.bracket === null && paragraph !== undefined ? proposedRuns(record, paragraph.runs) : null
  const sponsor = ground.proposals.find(({ id }) => id === record.proposal)
  const waits = record.state === 'made' || record.state === 'noted'
  return {
    ...{ id: record.id, state: record.state, paragraph: record.paragraph, bracket: record.bracket },
    number: numbers.get(record.paragraph) ?? null,
    ...{ wording: record.wording, runs, reason: record.reason, observer: record.observer },
    redline: runs === null || paragraph === undefined ? [] : redlineBetween(paragraph.runs, runs),
    author: record.author,
    at: record.at.toISOString(),
    proposal: record.proposal,
    sponsor: sponsor?.delegation ?? null,
    may: {
      sponsor: rights.of('sponsor_suggestion') ?? (waits ? null : SAID.settled),
      note: rights.of('note_suggestion') ?? (record.state === 'made' ? null : SAID.settled),
      withdraw:
        rights.delegation === record.observer
          ? (rights.of('withdraw_proposal') ?? (waits ? null : SAID.settled))
          : SAID.foreign
    }
  }
}

function entryView(record: ScribeRecord, { rights }: Shown): ScribeEntryView {
  const mine = record.state === 'draft' ? null : SAID.settled
  const waits = record.state === 'waiting' ? null : SAID.settled
  return {
    ...{ id: record.id, state: record.state, delegation: record.delegation, entry: record.entry },
    ...{ target: record.target, fields: record.fields, by: record.author, made: record.made },
    at: record.at.toISOString(),
    words: record.words,
    may: {
      confirm: rights.delegation === record.delegation ? (rights.of('confirm_entry') ?? waits) : SAID.foreign,
      send: mine ?? rights.of('enter_for_delegation'),
      discard: mine
    }
  }
}

/** Reading order: the order of the text, within a paragraph the oldest first; of paragraphs that are gone last. */
export function inOrder<T extends { paragraph: string }>(list: T[], { room }: ProposalGround): T[] {
  const place = new Map(room.text.paragraphs.map(({ id }, index) => [id, index]))
  const at = ({ paragraph }: T): number => place.get(paragraph) ?? place.size
  return [...list].sort((one, other) => at(one) - at(other))
}

export const listMay = (rights: ProposalRights): ProposalList['may'] => ({
  propose: rights.of('propose_change'),
  suggest: rights.of('suggest_as_observer'),
  enter: rights.of('enter_for_delegation'),
  draft: rights.of('internal_note')
})
