import type { Bracket, BracketParent } from './bracket.ts'
import { paragraphHash } from './hash.ts'
import type { BracketId } from './ids.ts'
import { agreedRefusal, bracketOf, type Negotiated, type NegotiationState } from './negotiation.ts'
import type { ClosingUndo, NegotiationChange } from './negotiation-changes.ts'
import type { Closer } from './closing.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { spliceRuns } from './run-pieces.ts'
import type { Run } from './text.ts'

/** How long somebody may take his closing back, in seconds of the rules' clock (ruling 9). */
const UNDO_SECONDS_MAX = 10

/** Takes one's own closing back, while nothing was built on it (BR15). */
export function decideUndo(
  state: NegotiationState,
  act: { bracket: BracketId; undo: ClosingUndo | null; revisedAt: string | null },
  by: Closer
): Outcome<Negotiated> {
  const found = bracketOf(state, act.bracket)
  if (!found.ok) return found
  const wrong = whyNotUndo(state, { ...act, bracket: found.value }, by)
  if (wrong !== null) return wrong
  const { undo } = act
  if (undo === null) return no('it can not be taken back', 'Open the bracket anew.')
  return grant({ ...takenBack(state, found.value, undo), answer: { bracket: act.bracket } })
}

/** Until when who closed it may take it back, ISO 8601; null for everybody else, and where it is not closed. */
export function undoUntil({ resolution }: Bracket, person: string): string | null {
  if (resolution === undefined || resolution.by !== person) return null
  return new Date(Date.parse(resolution.at) + UNDO_SECONDS_MAX * 1000).toISOString()
}

const no = (message: string, hint: string): Outcome<never> =>
  refuse('BR15', `The closing was not taken back: ${message}.`, hint)

function whyNotUndo(
  state: NegotiationState,
  act: { bracket: Bracket; undo: ClosingUndo | null; revisedAt: string | null },
  by: Closer
): Outcome<never> | null {
  const { resolution, paragraph: id } = act.bracket
  if (resolution === undefined) return no('the bracket is not closed', 'Read the text again.')
  if (resolution.by !== by.person)
    return no('somebody else closed it', 'Ask who closed it, or open the bracket anew.')
  if (Date.parse(by.now) - Date.parse(resolution.at) > UNDO_SECONDS_MAX * 1000)
    return no(`${UNDO_SECONDS_MAX} seconds have passed`, 'Open the bracket anew.')
  if (act.revisedAt !== null && Date.parse(act.revisedAt) >= Date.parse(resolution.at))
    return no('a version was issued since', 'Open the bracket anew.')
  const agreed = agreedRefusal(state, id)
  if (agreed !== null) return { ok: false, refusal: agreed }
  const paragraph = state.text.paragraphs.find(one => one.id === id)
  const { removed } = act.undo ?? {}
  if (removed !== undefined) {
    const stood = state.text.paragraphs.some(one => one.id === removed.after)
    return stood && !paragraph ? null : no('the place of the paragraph is gone', 'Propose it anew.')
  }
  if (!paragraph || paragraphHash(paragraph, state.brackets, by.sha256) !== act.undo?.paragraphHash)
    return no('the paragraph changed again', 'Open the bracket anew.')
  return null
}

function takenBack(
  state: NegotiationState,
  { id, paragraph }: Bracket,
  undo: ClosingUndo
): Pick<Negotiated, 'changes' | 'edits'> {
  const { start, length, parent } = undo
  const end = start + length
  const nested = undo.nested.flatMap(({ bracket, resolved, parent: around }): NegotiationChange[] => [
    ...(resolved ? [{ change: 'bracket_reopened', bracket } as const] : []),
    { change: 'bracket_nested', bracket, parent: around }
  ])
  const reopened: NegotiationChange = { change: 'bracket_reopened', bracket: id }
  if (parent === null) {
    const { removed } = undo
    return {
      changes: [reopened, ...nested],
      edits: [
        ...(removed === undefined ? [] : [{ edit: 'insert', ...removed } as const]),
        { edit: 'open', paragraph, start, end, bracket: id }
      ]
    }
  }
  const nestedAgain: NegotiationChange = { change: 'bracket_nested', bracket: id, parent }
  return {
    changes: [reopened, nestedAgain, backInWording(state, id, { ...undo, parent }), ...nested],
    edits: []
  }
}

/** The wording around a nested bracket, with the bracket in its place again. */
function backInWording(
  state: NegotiationState,
  id: BracketId,
  { start, length, parent }: ClosingUndo & { parent: BracketParent }
): NegotiationChange {
  const around = state.brackets.find(one => one.id === parent.bracket)
  if (around === undefined) throw new Error(`backInWording: the bracket around ${id} is gone`)
  const back = (runs: readonly Run[]): Run[] =>
    spliceRuns(runs, { start, end: start + length }, [{ bracket: id }])
  const isStruck = around.kind === 'deletion' && parent.key === 'del'
  const inBase = parent.key === null || isStruck
  return {
    change: 'bracket_reworded',
    bracket: around.id,
    kind: around.kind,
    base: inBase && around.base !== null ? back(around.base) : around.base,
    runs: around.alternatives
      .filter(({ key }) => key === parent.key)
      .map(({ key, runs }) => ({ key, runs: back(runs) }))
  }
}
