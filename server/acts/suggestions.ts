import { decideNoting, decideSponsoring, decideSuggestion, grant } from '@acuerdo/domain'
import type { Performer, Performers, Situation } from './act.ts'
import { keptWords, usedDraft, withoutWords } from './kept-words.ts'
import { delegationOfActor, onProposals } from './proposals.ts'

const suggesting: Performer<'suggest_as_observer'> = {
  change: async (situation, known) => {
    const own = delegationOfActor(situation as Situation)
    const used = await usedDraft(situation)
    const { change } = onProposals<'suggest_as_observer'>((room, act, { newId }) => {
      if (!own.ok) return own
      if (!used.ok) return used
      const id = newId()
      const decided = decideSuggestion(room, act, { id, delegation: own.value })
      if (!decided.ok) return decided
      return grant({ changes: [...decided.value, ...used.value], answer: { suggestion: id } })
    })
    if (change === undefined) throw new Error('suggest_as_observer: decides on the text')
    return change(situation, known)
  },
  kept: keptWords,
  refused: withoutWords
}

const sponsoring = onProposals<'sponsor_suggestion'>((room, act, { situation, newId }) => {
  const own = delegationOfActor(situation as Situation)
  if (!own.ok) return own
  const decided = decideSponsoring(room, act.target, { id: newId(), delegation: own.value })
  if (!decided.ok) return decided
  const { changes, proposal } = decided.value
  return grant({ changes, answer: { proposal: proposal.id } })
})

const noting = onProposals<'note_suggestion'>((room, act) => {
  const changes = decideNoting(room, act.target, act.reason ?? null)
  return changes.ok ? grant({ changes: changes.value }) : changes
})

export const SUGGESTION_PERFORMERS = {
  suggest_as_observer: suggesting,
  sponsor_suggestion: sponsoring,
  note_suggestion: noting
} satisfies Performers
