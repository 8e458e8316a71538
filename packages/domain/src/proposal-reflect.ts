import { decideAlternative } from './alternatives.ts'
import type { Alternative, Bracket } from './bracket.ts'
import { bracketsIn } from './merge.ts'
import type { Negotiator } from './negotiation.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { ALTERNATIVES_MAX, tooMany } from './opening.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { overlapsOf, type Overlap } from './overlap.ts'
import { decidable, newParagraph } from './proposal-acts.ts'
import { carry } from './proposal-carry.ts'
import type { ProposalChange } from './proposal-changes.ts'
import type { ParagraphEdit, ProposalRoom } from './proposal-room.ts'
import { isPending, type Proposal } from './proposal.ts'
import type { Paragraph, Run } from './text.ts'
import { createNumbering, stretchesOf, tokensOf } from './word-tokens.ts'
import { joinRuns, plain, sliceRuns } from './words.ts'

export interface Reflecting extends Pick<Negotiator, 'person' | 'now'> {
  newId(): string
}

export interface Reflection {
  /** In order: a new paragraph comes before the bracket in it. */
  edits: ParagraphEdit[]
  changes: (ProposalChange | NegotiationChange)[]
  bracket: string
}

/**
 * Puts a proposal into the text as a bracket, in one step (PR11): what it adds as an insertion, what it takes away as a
 * deletion, anything else as alternatives beside the words that stand. Pending proposals whose words touch are wordings
 * of the same bracket, each as the full phrase. Origins, proposers and positions are kept.
 */
export function decideReflection(
  room: ProposalRoom,
  act: { target: string; baseText: string; seen?: string | undefined },
  by: Reflecting
): Outcome<Reflection> {
  const found = decidable(room, act, 'reflect_proposal')
  if (!found.ok) return found
  const { proposal, paragraph, runs } = found.value
  if (proposal.bracket !== null) return intoBracket(room, proposal, by)
  switch (proposal.kind) {
    case 'replace':
      return groupInBracket(room, { proposal, paragraph }, by)
    case 'insert':
      return paragraphInBracket(proposal, runs, by)
    case 'delete':
      return deletionInBracket(proposal, paragraph, by)
    case 'move':
      return refuse(
        'PR11',
        'Nothing was reflected: a place in the text can not be put in brackets.',
        'Accept the move, or leave it.'
      )
  }
}

function groupInBracket(
  room: ProposalRoom,
  { proposal, paragraph }: { proposal: Proposal; paragraph: Paragraph },
  by: Reflecting
): Outcome<Reflection> {
  const id = by.newId()
  const group = groupsOf(room, paragraph).find(({ wishes }) => wishes.includes(proposal.id))
  if (group === undefined) throw new Error('reflection: a proposal that fits changes words')
  const members = room.proposals.filter(one => group.wishes.includes(one.id))
  const { start, end, base, wordings } = readable(paragraph.runs, group)
  if (bracketsIn(base).length > 0) return aroundBracket()
  if (wordings.length > ALTERNATIVES_MAX) return tooMany()
  const alternatives = wordings.map(({ wishes, runs }, index) =>
    alternativeOf(
      members.filter(one => wishes.includes(one.id)),
      { key: `Alt ${index + 1}`, runs }
    )
  )
  const bracket: Bracket = {
    ...{ id, paragraph: paragraph.id, state: 'open', openedBy: proposal.delegation, openedAt: by.now },
    ...kindOf(base, alternatives)
  }
  const keys = new Map(
    wordings.flatMap(({ wishes }, index) =>
      wishes.map(wish => [wish, bracket.alternatives[index]?.key ?? ''] as const)
    )
  )
  return grant({
    edits: [{ edit: 'open', paragraph: paragraph.id, start, end, bracket: id }],
    changes: [
      { change: 'bracket_opened', bracket },
      ...members.flatMap(one => reflected(one, { bracket: id, key: keys.get(one.id) ?? '' }))
    ],
    bracket: id
  })
}

/** Pending proposals for the words of a paragraph that fit it, as groups whose words touch. */
export function groupsOf(
  room: Pick<ProposalRoom, 'text' | 'brackets' | 'proposals'>,
  paragraph: Paragraph
): Overlap[] {
  const wishes = room.proposals.flatMap(proposal => {
    const { id, kind, bracket } = proposal
    if (proposal.paragraph !== paragraph.id || kind !== 'replace' || bracket !== null) return []
    if (!isPending(proposal)) return []
    const carried = carry(proposal, room)
    return carried.fits === true ? [{ id, runs: carried.runs }] : []
  })
  return overlapsOf(paragraph.runs, wishes)
}

/** No wording is empty where several compete: then a word beside them belongs to all of them. */
function readable(runs: readonly Run[], group: Overlap): Overlap {
  const { start, end, wordings } = group
  if (wordings.length < 2 || wordings.every(wording => plain(wording.runs).trim() !== '')) return group
  const tokens = tokensOf(stretchesOf([runs]), createNumbering())
  const before = tokens.filter(token => token.end <= start && token.kind === 'word').at(-1)
  const behind = before ? undefined : tokens.find(token => token.start >= end && token.kind === 'word')
  const [from, to] = [before?.start ?? start, behind?.end ?? end]
  return {
    ...group,
    start: from,
    end: to,
    base: sliceRuns(runs, from, to),
    wordings: wordings.map(wording => ({
      ...wording,
      runs: joinRuns([...sliceRuns(runs, from, start), ...wording.runs, ...sliceRuns(runs, end, to)])
    }))
  }
}

/** One wording that only adds or only takes away is an insertion or a deletion. */
function kindOf(base: Run[], alternatives: Alternative[]): Pick<Bracket, 'kind' | 'base' | 'alternatives'> {
  const [only] = alternatives
  const empty = base.length === 0 ? null : base
  if (alternatives.length !== 1 || only === undefined)
    return { kind: 'alternatives', base: empty, alternatives }
  if (empty === null) return { kind: 'insertion', base: null, alternatives: [{ ...only, key: 'add' }] }
  if (plain(only.runs) !== '') return { kind: 'alternatives', base, alternatives }
  // Of a deletion the words that somebody wants to strike are base and wording (ruling 5).
  return { kind: 'deletion', base, alternatives: [{ ...only, key: 'del', runs: base }] }
}

function alternativeOf(
  members: readonly Proposal[],
  { key, runs }: { key: string; runs: Run[] }
): Alternative {
  const origin = members.find(({ originatedBy }) => originatedBy !== null)?.originatedBy
  return {
    key,
    runs,
    proposedBy: [...new Set(members.map(({ delegation }) => delegation))],
    supportedBy: [],
    opposedBy: [],
    ...(origin ? { originatedBy: origin } : {})
  }
}

/** It is a wording now, and so is whoever stood behind or against it. */
function reflected(
  { id, positions, delegation: own }: Proposal,
  { bracket, key }: { bracket: string; key: string }
): (ProposalChange | NegotiationChange)[] {
  return [
    { change: 'proposal_reflected', proposal: id, bracket, key },
    ...positions
      .filter(({ delegation }) => delegation !== own)
      .map(position => ({ change: 'position_taken', bracket, key, ...position }) as const)
  ]
}

/** A whole new paragraph in brackets is a paragraph whose only content is the bracket (ruling 6). */
function paragraphInBracket(proposal: Proposal, runs: Run[], by: Reflecting): Outcome<Reflection> {
  const id = by.newId()
  const paragraph = newParagraph(proposal, { id: by.newId(), runs: [] })
  const bracket: Bracket = {
    ...{ id, paragraph: paragraph.id, kind: 'insertion', state: 'open', base: null },
    alternatives: [alternativeOf([proposal], { key: 'add', runs })],
    ...{ openedBy: proposal.delegation, openedAt: by.now }
  }
  return grant({
    edits: [
      { edit: 'insert', after: proposal.paragraph, paragraph },
      { edit: 'open', paragraph: paragraph.id, start: 0, end: 0, bracket: id }
    ],
    changes: [{ change: 'bracket_opened', bracket }, ...reflected(proposal, { bracket: id, key: 'add' })],
    bracket: id
  })
}

function deletionInBracket(
  proposal: Proposal,
  { id: paragraph, runs }: Paragraph,
  by: Reflecting
): Outcome<Reflection> {
  const id = by.newId()
  if (bracketsIn(runs).length > 0) return aroundBracket()
  const bracket: Bracket = {
    ...{ id, paragraph, kind: 'deletion', state: 'open', base: runs },
    alternatives: [alternativeOf([proposal], { key: 'del', runs })],
    ...{ openedBy: proposal.delegation, openedAt: by.now }
  }
  return grant({
    edits: [{ edit: 'open', paragraph, start: 0, end: plain(runs).length, bracket: id }],
    changes: [{ change: 'bracket_opened', bracket }, ...reflected(proposal, { bracket: id, key: 'del' })],
    bracket: id
  })
}

/** A proposal for the place of a bracket is one more wording of it. */
function intoBracket(room: ProposalRoom, proposal: Proposal, by: Reflecting): Outcome<Reflection> {
  const { bracket: id, delegation: voice, runs: wording, originatedBy } = proposal
  if (id === null) throw new Error('reflection: the proposal is for no bracket')
  const added = decideAlternative(
    room,
    { bracket: id, wording, originatedBy: originatedBy ?? undefined },
    { person: by.person, now: by.now, voice }
  )
  if (!added.ok) return added
  const key = added.value.changes.flatMap(change =>
    change.change === 'alternative_added' ? [change.alternative.key] : []
  )[0]
  if (key === undefined) throw new Error('reflection: a wording was added without a key')
  return grant({
    edits: [],
    changes: [...added.value.changes, ...reflected(proposal, { bracket: id, key })],
    bracket: id
  })
}

const aroundBracket = (): Outcome<never> =>
  refuse(
    'PR11',
    'Nothing was reflected: the words that it changes reach around a bracket.',
    'Settle that bracket first, add a wording to it, or ask for two proposals, one on each side.'
  )
