import { isOpen, type Bracket } from './bracket.ts'
import { mergeWords, sameWords } from './merge.ts'
import type { AttentionWhy, ProposalChange } from './proposal-changes.ts'
import { isPending, type Proposal } from './proposal.ts'
import type { Run, Text } from './text.ts'

/** A text with what stands in it, which proposals are held against. */
export interface Standing {
  text: Text
  brackets: readonly Bracket[]
}

/** How a proposal stands against a text: it fits, its words stand already, or it needs attention. */
export type Carried =
  | { fits: true; base: Run[]; runs: Run[] }
  | { fits: 'stands already' }
  | { fits: false; why: AttentionWhy; now: Run[] | null }

/**
 * Carries a proposal over to the words that stand now (PR10), by the exact merge of words; what can't be carried needs
 * attention, with the words that stand now.
 */
export function carry(proposal: Proposal, standing: Standing): Carried {
  const paragraph = standing.text.paragraphs.find(({ id }) => id === proposal.paragraph)
  if (paragraph === undefined)
    return { fits: false, why: proposal.kind === 'insert' ? 'place_gone' : 'paragraph_gone', now: null }
  const now = paragraph.runs
  if (proposal.bracket !== null) return carryWording(proposal, standing, now)
  switch (proposal.kind) {
    case 'insert':
      return { fits: true, base: [], runs: proposal.runs }
    case 'move':
      return carryMove(proposal, standing, now)
    case 'delete':
      return sameWords(proposal.base, now)
        ? { fits: true, base: now, runs: [] }
        : { fits: false, why: 'words', now }
    case 'replace':
      return carryWords(proposal, now)
  }
}

function carryWording(proposal: Proposal, { brackets }: Standing, now: Run[]): Carried {
  const bracket = brackets.find(({ id }) => id === proposal.bracket)
  if (bracket === undefined || !isOpen(bracket)) return { fits: false, why: 'bracket_gone', now }
  const stands = bracket.alternatives.some(({ runs }) => sameWords(runs, proposal.runs))
  return stands ? { fits: 'stands already' } : { fits: true, base: proposal.base, runs: proposal.runs }
}

function carryMove({ after }: Proposal, { text }: Standing, now: Run[]): Carried {
  const place = after === null || text.paragraphs.some(({ id }) => id === after)
  return place ? { fits: true, base: now, runs: now } : { fits: false, why: 'place_gone', now }
}

function carryWords({ base, runs }: Proposal, now: Run[]): Carried {
  if (sameWords(base, now))
    return sameWords(runs, now) ? { fits: 'stands already' } : { fits: true, base: now, runs }
  const merged = mergeWords(base, runs, now)
  if (!merged.clean) return { fits: false, why: 'words', now }
  if (sameWords(merged.runs, now)) return { fits: 'stands already' }
  return { fits: true, base: now, runs: merged.runs }
}

/**
 * What an act on the text means for the pending proposals that it does not settle itself: carried, stuck, or superseded
 * because their words stand. An amendment of what was accepted is held against what was accepted (PR12).
 */
export function carryAll(
  own: readonly { change: string }[],
  proposals: readonly Proposal[],
  standing: Standing
): ProposalChange[] {
  const named = own as readonly ProposalChange[]
  const accepted = named.flatMap(one => (one.change === 'proposal_accepted' ? [one.proposal] : []))[0] ?? null
  const settled = new Set(
    named.flatMap(one => ('proposal' in one && typeof one.proposal === 'string' ? [one.proposal] : []))
  )
  const parent = proposals.find(({ id }) => id === accepted)
  return proposals.flatMap(proposal => {
    if (!isPending(proposal) || settled.has(proposal.id)) return []
    const isAmendment = parent !== undefined && proposal.amends === parent.id && proposal.kind === 'replace'
    return changeOf(proposal, isAmendment ? { ...proposal, base: parent.runs } : proposal, {
      standing,
      accepted
    })
  })
}

function changeOf(
  proposal: Proposal,
  held: Proposal,
  { standing, accepted }: { standing: Standing; accepted: string | null }
): ProposalChange[] {
  const { id, state, base, runs } = proposal
  const carried = carry(held, standing)
  if (carried.fits === 'stands already')
    return [{ change: 'proposal_superseded', proposal: id, by: accepted }]
  if (!carried.fits)
    return state === 'needs_attention' ? [] : [{ change: 'proposal_stuck', proposal: id, why: carried.why }]
  const same = state === 'tabled' && sameWords(base, carried.base) && sameWords(runs, carried.runs)
  if (same) return []
  return [
    {
      change: 'proposal_carried',
      proposal: id,
      base: carried.base,
      runs: carried.runs,
      sequence: null
    }
  ]
}
