import { SUGGESTIONS_WAITING_MAX } from './limits.ts'
import { isOpen } from './bracket.ts'
import { bracketsIn, mergeWords, sameWords } from './merge.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { ProposalChange } from './proposal-changes.ts'
import { openParagraph, type ProposalRoom, type Proposer } from './proposal-room.ts'
import { suggestedRuns, wordsSent } from './proposal-words.ts'
import type { Proposal } from './proposal.ts'
import type { Suggestion } from './suggestion.ts'
import type { Run } from './text.ts'
import { plain } from './words.ts'

export interface SuggestWish {
  /** A paragraph or a bracket. */
  target: string
  wording: Run[]
  /** The words that were selected, in UTF-16 code units of the paragraph. */
  start?: number | undefined
  end?: number | undefined
  reason?: string | undefined
  seen?: string | undefined
}

/** Keeps an observer's wording in the margin (SG1): no word of it is in the text. */
export function decideSuggestion(
  room: ProposalRoom,
  wish: SuggestWish,
  { id, delegation: observer }: Proposer & { id: string }
): Outcome<ProposalChange[]> {
  const bracket = room.brackets.find(one => one.id === wish.target && isOpen(one))
  const found = openParagraph(room, { id: bracket?.paragraph ?? wish.target, seen: wish.seen })
  if (!found.ok) return found
  const paragraph = found.value
  const sent = wordsSent([], wish.wording)
  const wording = sent.ok ? sent : wordsSent(paragraph.runs, wish.wording)
  if (!wording.ok) return wording
  const place = placeOf(wish, paragraph.runs)
  if (!place.ok) return place
  if (plain(wording.value).trim() === '')
    return refuse('SG1', 'Nothing was suggested: there are no words.', 'Write the words that you suggest.')
  const waiting = room.suggestions.filter(one => one.observer === observer && one.state === 'made')
  if (waiting.length >= SUGGESTIONS_WAITING_MAX)
    return refuse('too_many', 'Nothing was suggested: too many wait already.', 'Withdraw some of them.')
  const suggestion: Suggestion = {
    ...{ id, state: 'made', paragraph: paragraph.id, bracket: bracket?.id ?? null, observer },
    ...{ wording: wording.value, place: place.value, base: paragraph.runs, proposal: null }
  }
  return grant([{ change: 'suggestion_made', suggestion, reason: wish.reason ?? null }])
}

function placeOf({ start, end }: SuggestWish, runs: readonly Run[]): Outcome<Suggestion['place']> {
  if (start === undefined && end === undefined) return grant(null)
  const [from, to] = [start ?? end ?? 0, end ?? start ?? 0]
  if (from <= to && to <= plain(runs).length) return grant({ start: from, end: to })
  return refuse(
    'malformed',
    'Nothing was suggested: the selection is not in the paragraph.',
    'Select the words again.'
  )
}

/** Turns a suggestion into a proposal of the sponsor, with its origin kept (SG3). */
export function decideSponsoring(
  room: ProposalRoom,
  target: string,
  { id, delegation }: Proposer & { id: string }
): Outcome<{ proposal: Proposal; changes: ProposalChange[] }> {
  const suggestion = waiting(room, target, 'sponsored')
  if (!suggestion.ok) return suggestion
  const { paragraph: place, bracket, observer, wording } = suggestion.value
  const found = openParagraph(room, { id: place, seen: undefined })
  if (!found.ok) return found
  const paragraph = found.value
  const runs = bracket === null ? proposedRuns(suggestion.value, paragraph.runs) : wording
  if (runs === null || (bracket !== null && !stillOpen(room, bracket))) return movedOn()
  if (bracket === null && sameWords(runs, paragraph.runs)) return movedOn()
  const proposal: Proposal = {
    ...{ id, delegation, state: 'tabled', kind: 'replace', paragraph: place, bracket },
    ...{ after: null, part: null, level: null, originatedBy: observer },
    ...{ base: paragraph.runs, runs, sequence: room.sequence, amends: null },
    ...{ suggestion: target, positions: [], madeParagraph: null, reflected: null }
  }
  return grant({
    proposal,
    changes: [
      { change: 'proposal_tabled', proposal, reason: null, entered: false },
      { change: 'suggestion_turned', suggestion: target, to: 'sponsored', proposal: id, reason: null }
    ]
  })
}

const stillOpen = ({ brackets }: ProposalRoom, id: string): boolean =>
  brackets.some(bracket => bracket.id === id && isOpen(bracket))

/** The whole paragraph as the observer wants it, carried to the words that stand now; null where it can't be. */
export function proposedRuns({ base, wording, place }: Suggestion, now: Run[]): Run[] | null {
  const wished = suggestedRuns(base, wording, place)
  if (bracketsIn(wished).join() !== bracketsIn(base).join()) return null
  const merged = mergeWords(base, wished, now)
  return merged.clean ? merged.runs : null
}

/** Notes a suggestion without sponsoring it (SG4). */
export function decideNoting(
  room: ProposalRoom,
  target: string,
  reason: string | null
): Outcome<ProposalChange[]> {
  const suggestion = waiting(room, target, 'noted')
  if (!suggestion.ok) return suggestion
  return grant([{ change: 'suggestion_turned', suggestion: target, to: 'noted', proposal: null, reason }])
}

function waiting({ suggestions }: ProposalRoom, id: string, to: 'sponsored' | 'noted'): Outcome<Suggestion> {
  const suggestion = suggestions.find(one => one.id === id)
  if (suggestion === undefined)
    return refuse('not_found', `There is no suggestion ${id}.`, 'Read the list of suggestions again.')
  const fits = suggestion.state === 'made' || (suggestion.state === 'noted' && to === 'sponsored')
  if (fits) return grant(suggestion)
  return refuse(
    'SG2',
    `Nothing was done: the suggestion is ${suggestion.state}.`,
    suggestion.state === 'sponsored' ? 'Support the proposal that it became.' : 'Choose another one.'
  )
}

const movedOn = (): Outcome<never> =>
  refuse(
    'SG3',
    'The suggestion was not sponsored: the words that it is about became others.',
    'Propose its words against those that stand now.'
  )
