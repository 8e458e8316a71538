import { PROPOSALS_PER_PARAGRAPH_MAX } from './limits.ts'
import type { Stance } from './bracket.ts'
import { mergeWords, sameWords } from './merge.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { carry } from './proposal-carry.ts'
import type { ProposalChange } from './proposal-changes.ts'
import {
  openParagraph,
  staleWords,
  unknownParagraph,
  unknownProposal,
  type ParagraphEdit,
  type ProposalRoom,
  type Proposer
} from './proposal-room.ts'
import { wordsSent } from './proposal-words.ts'
import { isPending, type Proposal, type ProposalKind } from './proposal.ts'
import type { Paragraph, Part, Run } from './text.ts'
import { plain } from './words.ts'

/** What somebody proposes, as it was sent. */
export interface ProposeWish {
  /** A paragraph, or `after:` one. */
  target: string
  kind: ProposalKind
  runs?: Run[] | undefined
  /** The words that the person saw, brackets as U+FFFC. */
  baseText: string
  part?: Part | undefined
  after?: string | null | undefined
  amends?: string | undefined
  reason?: string | undefined
  seen?: string | undefined
}

/**
 * Tables a proposal of a delegation (PR1, PR4 to PR6, PR12), or keeps it as a draft: beside the text, against the words
 * that stand now. Words that were written against others are carried over, if the merge is clean.
 */
export function decideProposal(
  room: ProposalRoom,
  wish: ProposeWish,
  { id, delegation, state }: Proposer & { id: string; state: 'tabled' | 'draft' }
): Outcome<{ proposal: Proposal; changes: ProposalChange[] }> {
  const anchor = wish.target.replace(/^after:/, '')
  if (wish.target !== anchor && wish.kind !== 'insert')
    return refuse('malformed', 'Only a new paragraph has a place behind one.', 'Name the paragraph itself.')
  const found = openParagraph(room, { id: anchor, seen: wish.seen, beside: wish.kind === 'insert' })
  if (!found.ok) return found
  const paragraph = found.value
  const amended = amendedBy(room, wish, delegation)
  if (!amended.ok) return amended
  const words = WISHED[wish.kind](room, wish, paragraph)
  if (!words.ok) return words
  if (tooMany(room, anchor)) return crowded()
  const former = amended.value
  const proposal: Proposal = {
    ...{ id, delegation, state, kind: wish.kind, paragraph: anchor },
    after: wish.kind === 'move' ? (wish.after ?? null) : null,
    bracket: former?.bracket ?? null,
    part: wish.kind === 'insert' ? (wish.part ?? paragraph.part) : null,
    level: wish.kind === 'insert' ? levelOf(wish, paragraph) : null,
    originatedBy: former?.state === 'withdrawn' ? former.originatedBy : null,
    ...words.value,
    sequence: room.sequence,
    amends: former?.id ?? null,
    suggestion: former?.state === 'withdrawn' ? former.suggestion : null,
    positions: [],
    madeParagraph: null,
    reflected: null
  }
  return grant({ proposal, changes: state === 'draft' ? [] : tabling(proposal, former, wish.reason ?? null) })
}

/** The own former proposal makes room for the new one; whoever takes over a suggestion sponsors it. */
function tabling(proposal: Proposal, former: Proposal | null, reason: string | null): ProposalChange[] {
  const replaced = former !== null && isPending(former) && former.delegation === proposal.delegation
  return [
    { change: 'proposal_tabled', proposal, reason, entered: false },
    ...(replaced ? [{ change: 'proposal_superseded', proposal: former.id, by: proposal.id } as const] : []),
    ...(proposal.suggestion === null
      ? []
      : [
          {
            change: 'suggestion_turned',
            suggestion: proposal.suggestion,
            to: 'sponsored',
            proposal: proposal.id,
            reason: null
          } as const
        ])
  ]
}

/** Pending proposals are amended by anybody, withdrawn ones taken over by whoever supported them (PR12, PR13). */
function amendedBy(
  room: ProposalRoom,
  { amends, kind, target }: ProposeWish,
  delegation: string
): Outcome<Proposal | null> {
  if (amends === undefined) return grant(null)
  const former = room.proposals.find(({ id }) => id === amends)
  if (former === undefined || former.state === 'draft') return unknownProposal(amends)
  if (former.kind !== kind || former.paragraph !== target.replace(/^after:/, ''))
    return refuse(
      'PR12',
      'Nothing was proposed: an amendment is of the same kind and for the same paragraph.',
      'Propose it by itself, or amend another proposal.'
    )
  if (isPending(former)) return grant(former)
  if (former.state === 'withdrawn' && supportsProposal(former, delegation)) return grant(former)
  return refuse(
    'PR12',
    `Nothing was proposed: the proposal that it amends is ${former.state.replaceAll('_', ' ')}.`,
    'Propose it by itself.'
  )
}

/** Whether a delegation stands behind a proposal: its own, or one that it supports. */
export const supportsProposal = (
  { positions, delegation: own }: Pick<Proposal, 'positions' | 'delegation'>,
  delegation: string
): boolean =>
  own === delegation || positions.some(one => one.delegation === delegation && one.stance === 'support')

type Words = { base: Run[]; runs: Run[] }

const WISHED: Record<
  ProposalKind,
  (room: ProposalRoom, wish: ProposeWish, paragraph: Paragraph) => Outcome<Words>
> = {
  replace: (room, wish, paragraph) => {
    const now = paragraph.runs
    const base = baseOf(room, wish.baseText, paragraph)
    if (!base.ok) return base
    const sent = wordsSent(base.value, wish.runs ?? [])
    if (!sent.ok) return sent
    if (plain(sent.value).trim() === '')
      return refuse(
        'PR4',
        'Nothing was proposed: there are no words.',
        'To take the paragraph out, propose its deletion.'
      )
    const merged = mergeWords(base.value, sent.value, now)
    if (!merged.clean) return staleWords(room, paragraph)
    return sameWords(merged.runs, now) ? changesNothing() : grant({ base: now, runs: merged.runs })
  },
  insert: (_room, wish) => {
    const sent = wordsSent([], wish.runs ?? [])
    if (!sent.ok) return sent
    return plain(sent.value).trim() === ''
      ? refuse('PR4', 'Nothing was proposed: the new paragraph has no words.', 'Write its words.')
      : grant({ base: [], runs: sent.value })
  },
  delete: (room, wish, paragraph) => {
    const now = paragraph.runs
    if (wish.runs !== undefined && wish.runs.length > 0)
      return refuse('malformed', 'A deletion has no words.', 'Leave them out, or propose a replacement.')
    return wish.baseText === plain(now) ? grant({ base: now, runs: [] }) : staleWords(room, paragraph)
  },
  move: ({ text: { paragraphs } }, wish, { id, runs: now }) => {
    const { after } = wish
    if (after === undefined || after === id)
      return refuse('malformed', 'A move names the paragraph to stand behind.', 'Or null for the top.')
    const at = paragraphs.findIndex(paragraph => paragraph.id === id)
    if (after !== null && !paragraphs.some(paragraph => paragraph.id === after))
      return unknownParagraph(after)
    return (paragraphs[at - 1]?.id ?? null) === after ? changesNothing() : grant({ base: now, runs: now })
  }
}

/** The words that were seen; marks and brackets are those that stand there, where the letters are the same. */
function baseOf(room: ProposalRoom, baseText: string, paragraph: Paragraph): Outcome<Run[]> {
  const now = paragraph.runs
  if (baseText === plain(now)) return grant(now)
  const words = wordsSent(now, baseText === '' ? [] : [{ text: baseText }])
  return words.ok ? words : staleWords(room, paragraph)
}

const changesNothing = (): Outcome<never> =>
  refuse('PR4', 'Nothing was proposed: these words stand there already.', 'Change something first.')

const levelOf = ({ part }: ProposeWish, anchor: Paragraph): 1 | 2 | null =>
  (part ?? anchor.part) === 'sub' ? (anchor.level ?? 1) : null

const tooMany = ({ proposals }: ProposalRoom, paragraph: string): boolean =>
  proposals.filter(one => one.paragraph === paragraph && isPending(one)).length >= PROPOSALS_PER_PARAGRAPH_MAX

const crowded = (): Outcome<never> =>
  refuse(
    'too_many',
    'Nothing was proposed: too many proposals wait for a decision on this paragraph.',
    'Amend or support one of them, or wait until the chairs have decided on some.'
  )

/** Tables a draft of the own delegation against the words that stand now (PR3). */
export function decideDraftSent(
  room: ProposalRoom,
  id: string,
  { delegation }: Proposer
): Outcome<ProposalChange[]> {
  const draft = room.proposals.find(one => one.id === id && one.state === 'draft')
  if (draft === undefined || draft.delegation !== delegation) return unknownProposal(id)
  const found = openParagraph(room, {
    id: draft.paragraph,
    seen: undefined,
    beside: draft.kind === 'insert'
  })
  if (!found.ok) return found
  const carried = carry(draft, room)
  if (carried.fits === 'stands already') return changesNothing()
  if (!carried.fits) return staleWords(room, found.value)
  const { base, runs } = carried
  return grant([{ change: 'proposal_sent', proposal: id, base, runs, sequence: room.sequence }])
}

export interface Accepted {
  edit: ParagraphEdit
  changes: ProposalChange[]
}

/** Takes a proposal into the text as it stands (PR9). */
export function decideAcceptance(
  room: ProposalRoom,
  act: { target: string; baseText: string; seen?: string | undefined },
  newId: () => string
): Outcome<Accepted> {
  const found = decidable(room, act, 'accept_proposal')
  if (!found.ok) return found
  const { proposal, runs } = found.value
  const accepted = (paragraph: string | null): ProposalChange[] => [
    { change: 'proposal_accepted', proposal: proposal.id, paragraph },
    ...parentSuperseded(room, proposal)
  ]
  if (proposal.bracket !== null)
    return refuse(
      'PR9',
      'Nothing was accepted: the proposal is one of the wordings for an open bracket.',
      'Reflect it in the bracket, then close the bracket with it.'
    )
  switch (proposal.kind) {
    case 'replace':
      return grant({
        edit: { edit: 'words', paragraph: proposal.paragraph, runs },
        changes: accepted(null)
      })
    case 'insert': {
      const paragraph = newParagraph(proposal, { id: newId(), runs })
      return grant({
        edit: { edit: 'insert', after: placeBehind(room, proposal), paragraph },
        changes: accepted(paragraph.id)
      })
    }
    case 'delete':
      return deletion(room, proposal, accepted(null))
    case 'move':
      return grant({
        edit: { edit: 'move', paragraph: proposal.paragraph, after: proposal.after },
        changes: accepted(null)
      })
  }
}

/** The paragraph that an insertion makes, with the words given; operative unless the proposal says otherwise. */
export const newParagraph = (
  { part, level }: Proposal,
  { id, runs }: { id: string; runs: Run[] }
): Paragraph => ({ id, part: part ?? 'op', ...(part === 'sub' ? { level: level ?? 1 } : {}), runs })

/** Behind what was put in at the same place for proposals that were made before: they are read in their order. */
function placeBehind({ text: { paragraphs }, proposals }: ProposalRoom, { id, paragraph }: Proposal): string {
  const earlier = new Set(
    proposals
      .slice(
        0,
        proposals.findIndex(one => one.id === id)
      )
      .flatMap(one => (one.paragraph === paragraph && one.madeParagraph !== null ? [one.madeParagraph] : []))
  )
  let place = paragraph
  for (let at = paragraphs.findIndex(one => one.id === paragraph) + 1; ; at++) {
    const next = paragraphs[at]
    if (next === undefined || !earlier.has(next.id)) return place
    place = next.id
  }
}

function deletion(
  { text }: ProposalRoom,
  { paragraph, base }: Proposal,
  changes: ProposalChange[]
): Outcome<Accepted> {
  if (base.some(run => 'bracket' in run))
    return refuse(
      'PR6',
      'Nothing was accepted: brackets stand in the paragraph that would go.',
      'Close its brackets first.'
    )
  if (text.paragraphs.length === 1)
    return refuse('PR9', 'Nothing was accepted: the text has this paragraph only.', 'Replace its words.')
  return grant({ edit: { edit: 'remove', paragraph }, changes })
}

/** Whoever takes the amendment takes it instead of what it amends. */
function parentSuperseded({ proposals }: ProposalRoom, { id, amends }: Proposal): ProposalChange[] {
  const parent = proposals.find(one => one.id === amends)
  return parent !== undefined && isPending(parent)
    ? [{ change: 'proposal_superseded', proposal: parent.id, by: id }]
    : []
}

/** A pending proposal that fits the words that stand now, which whoever decides has seen. */
export function decidable(
  room: ProposalRoom,
  act: { target: string; baseText: string; seen?: string | undefined },
  name: string
): Outcome<{ proposal: Proposal; runs: Run[]; base: Run[]; paragraph: Paragraph }> {
  const proposal = room.proposals.find(({ id, state }) => id === act.target && state !== 'draft')
  if (proposal === undefined) return unknownProposal(act.target)
  const what = name === 'accept_proposal' ? 'Nothing was accepted' : 'Nothing was reflected'
  if (!isPending(proposal))
    return refuse(
      'PR2',
      `${what}: the proposal is ${proposal.state.replaceAll('_', ' ')}.`,
      'Read the list of proposals again.'
    )
  const isNew = proposal.kind === 'insert'
  const found = openParagraph(room, { id: proposal.paragraph, seen: act.seen, beside: isNew })
  if (!found.ok) return found.refusal.code === 'not_found' ? needsAttention(what, 'its place is gone') : found
  const paragraph = found.value
  // Of a new paragraph nobody has seen any words.
  if (!(isNew && act.baseText === '') && act.baseText !== plain(paragraph.runs))
    return staleWords(room, paragraph)
  const carried = carry(proposal, room)
  if (carried.fits === 'stands already')
    return refuse('PR9', `${what}: its words stand there already.`, 'Read the text again.')
  if (!carried.fits) return needsAttention(what, 'the words that it changes became others')
  return grant({ proposal, paragraph, base: carried.base, runs: carried.runs })
}

const needsAttention = (what: string, why: string): Outcome<never> =>
  refuse(
    'PR10',
    `${what}: the proposal needs attention, since ${why}.`,
    'Ask the delegation to propose it anew against the words that stand now.'
  )

/** A delegation says where it stands on a proposal; support is co-sponsoring (PR15). */
export function decideProposalPosition(
  { proposals }: ProposalRoom,
  act: { target: string; stance: Stance | null; words: string | null },
  { delegation }: Proposer
): Outcome<ProposalChange[]> {
  const { target, stance, words } = act
  const proposal = proposals.find(({ id, state }) => id === target && state !== 'draft')
  if (proposal === undefined) return unknownProposal(target)
  if (!isPending(proposal))
    return refuse(
      'PR15',
      `No position was taken: the proposal is ${proposal.state.replaceAll('_', ' ')}.`,
      proposal.reflected === null
        ? 'Read the list of proposals again.'
        : `Take a position on ${proposal.reflected.bracket}/${proposal.reflected.key}.`
    )
  if (proposal.delegation === delegation)
    return refuse(
      'PR15',
      'No position was taken: your delegation proposes this itself.',
      'Withdraw or amend the proposal instead.'
    )
  return grant([{ change: 'proposal_position', proposal: target, delegation, stance, words }])
}
