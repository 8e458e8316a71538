import { grant, isPending, refuse, type Actor, type Outcome, type ParagraphId } from '@acuerdo/domain'
import type {
  PrivateDrafts,
  ProposalFilter,
  ProposalList,
  ProposalPage,
  ProposalReading
} from '../context.ts'
import type { ProposalRecord } from '../persistence/proposals.ts'
import { counterTexts } from './counter-texts.ts'
import { draftProposals } from './drafts.ts'
import { carriedDrafts } from './private-drafts.ts'
import { createMemory } from './memory.ts'
import { documentNamed, groundOf, type ProposalGround, type ProposalParts } from './ground.ts'
import { rightsOf } from './rights.ts'
import { inOrder, listMay, overlapViews, viewsOf } from './views.ts'

/** What delegations propose for a text, as each reader may see it. */
export function createProposalReading(
  given: Omit<ProposalParts, 'memory'> & { drafts: Pick<PrivateDrafts, 'list'> }
): ProposalReading {
  const parts = { ...given, memory: createMemory() }
  return {
    list: async (actor, key, filter = {}) => {
      const ground = await groundOf(parts, actor, key)
      return ground.ok ? grant(await listOf(parts, ground.value, record => fits(record, filter))) : ground
    },
    pending: async (actor, key) => {
      const found = await parts.find(actor, key)
      return found.ok ? grant(await parts.store.proposals.pending(found.value.row.id)) : found
    },
    proposal: (actor, key, id) => pageOf(parts, { actor, key, id }),
    ofParagraph: (actor, key, paragraph) => paragraphList(parts, { actor, key, paragraph }),
    ...counterTexts(parts),
    ...draftProposals(parts),
    ...carriedDrafts(parts)
  }
}

function fits(record: ProposalRecord, { paragraph, delegation, state }: ProposalFilter): boolean {
  if (paragraph !== undefined && !concerns(record, paragraph)) return false
  if (delegation !== undefined && record.delegation !== delegation) return false
  return state === undefined || (state === 'pending' ? isPending(record) : record.state === state)
}

/** It changes the paragraph, goes behind it, or became it. */
const concerns = ({ paragraph, madeParagraph }: ProposalRecord, id: ParagraphId): boolean =>
  paragraph === id || madeParagraph === id

async function listOf(
  parts: ProposalParts,
  ground: ProposalGround,
  wanted: (record: ProposalRecord) => boolean,
  paragraph?: ParagraphId
): Promise<ProposalList> {
  const { row, room, delegations } = ground
  const rights = await rightsOf(parts, ground)
  const views = viewsOf(ground, rights)
  const proposals = inOrder(ground.proposals.filter(wanted), ground)
  const shown = new Set(proposals.map(({ id }) => id))
  const here = (one: { paragraph: string }): boolean => paragraph === undefined || one.paragraph === paragraph
  return {
    document: documentNamed(row),
    sequence: room.sequence,
    proposals: proposals.map(views.proposal),
    groups: overlapViews(ground).filter(group => group.proposals.some(id => shown.has(id))),
    suggestions: inOrder(ground.suggestions.filter(here), ground).map(views.suggestion),
    entries: ground.entries.map(views.entry),
    may: listMay(rights),
    delegations
  }
}

async function pageOf(
  parts: ProposalParts,
  { actor, key, id }: { actor: Actor; key: string; id: string }
): Promise<Outcome<ProposalPage>> {
  const ground = await groundOf(parts, actor, key)
  if (!ground.ok) return ground
  const record = ground.value.proposals.find(one => one.id === id)
  if (record === undefined) return unknown()
  const [list, turns] = await Promise.all([
    listOf(parts, ground.value, one => one.paragraph === record.paragraph, record.paragraph),
    parts.store.proposals.turns(id)
  ])
  const proposal = list.proposals.find(one => one.id === id)
  if (proposal === undefined) return unknown()
  return grant({
    ...list,
    proposal,
    group: list.groups.find(({ proposals }) => proposals.includes(id)) ?? null,
    history: turns.map(({ at, turn, by, sequence }) => ({ at: at.toISOString(), what: turn, by, sequence }))
  })
}

async function paragraphList(
  parts: ProposalParts,
  { actor, key, paragraph }: { actor: Actor; key: string; paragraph: ParagraphId }
): Promise<Outcome<ProposalList>> {
  const ground = await groundOf(parts, actor, key)
  if (!ground.ok) return ground
  const { room, proposals, suggestions } = ground.value
  const known =
    room.text.paragraphs.some(({ id }) => id === paragraph) ||
    proposals.some(record => concerns(record, paragraph)) ||
    suggestions.some(one => one.paragraph === paragraph)
  if (!known) return unknown()
  return grant(await listOf(parts, ground.value, record => concerns(record, paragraph), paragraph))
}

const unknown = (): Outcome<never> =>
  refuse('not_found', 'There is no such proposal for you to read.', 'Read the list of proposals again.')
