import {
  decideCapital,
  decideLifting,
  decideReservation,
  decideStatement,
  paragraphHash,
  refuse,
  reservationsAt,
  type Decided,
  type Outcome,
  type Refusal,
  type Speaking,
  type Subject
} from '@acuerdo/domain'
import type { ActName } from '@acuerdo/domain/acts'
import { sha256 } from '../persistence/sha256.ts'
import type { Performers, Situation } from './act.ts'
import { alone, type Question } from './deciding.ts'

const reserving = alone<'place_reservation'>(question => {
  const { act, facts, state } = question
  const stale = paragraphChanged(question)
  if (stale !== null) return { ok: false, refusal: stale }
  return speaking(question, speaker => {
    const wish = { target: act.target, kind: act.kind, reason: act.reason ?? null }
    return decideReservation(state, facts.records.reservations, wish, speaker)
  })
})

const lifting = alone<'lift_reservation'>(
  question => {
    const { act, facts, state } = question
    return speaking(question, speaker =>
      decideLifting(
        state,
        facts.records.reservations,
        { target: act.target, kind: act.kind ?? null },
        speaker
      )
    )
  },
  { about: ownerOfReservation }
)

const confirming = alone<'confirm_capital'>(question => {
  const { act, facts, state } = question
  const wish = { target: act.target, hash: act.hash, confirmed: true, reason: act.reason ?? null }
  return speaking(question, speaker => decideCapital(state, facts.records.confirmations, wish, speaker))
})

const refusing = alone<'refuse_confirmation'>(question => {
  const { act, facts, state } = question
  const wish = { target: act.target, hash: act.hash, confirmed: false, reason: act.reason }
  return speaking(question, speaker => decideCapital(state, facts.records.confirmations, wish, speaker))
})

const disassociating = alone<'disassociate'>(question => {
  const { act, facts, state } = question
  return speaking(question, speaker => decideStatement(state, facts.records.statements, act, speaker))
})

export const STATEMENT_PERFORMERS = {
  place_reservation: reserving,
  lift_reservation: lifting,
  confirm_capital: confirming,
  refuse_confirmation: refusing,
  disassociate: disassociating
} satisfies Performers

/** Whoever speaks here speaks for a delegation. */
function speaking<A extends ActName>(
  { situation, at }: Question<A>,
  decide: (speaker: Speaking) => Outcome<Decided>
): Outcome<Decided> {
  const { delegation, personId } = situation.actor
  if (delegation !== null) return decide({ delegation, by: personId, at })
  return refuse('RE1', 'Nothing was recorded: you sit in no delegation.', 'Ask your head of delegation.')
}

/** The paragraph that a reservation is about, where its author has seen other words of it. */
function paragraphChanged({ act, state }: Question<'place_reservation'>): Refusal | null {
  const paragraph = state.text.paragraphs.find(({ id }) => id === act.target)
  if (paragraph === undefined || act.seen === undefined) return null
  if (paragraphHash(paragraph, state.brackets, sha256) === act.seen) return null
  return refuse(
    'conflict',
    'The reservation was not placed: the paragraph changed since you saw it.',
    'Read it again, then decide.'
  ).refusal
}

/** One's own where there is one, else whose there is; what is not there is said by the decision. */
async function ownerOfReservation({
  parts,
  document,
  act,
  actor
}: Situation<'lift_reservation'>): Promise<Partial<Subject>> {
  if (document === null) return {}
  const [{ reservations }, working, versions] = await Promise.all([
    parts.store.decisions.ofDocument(document.id),
    parts.rooms.read(document.id),
    parts.store.revisions.list(document.id)
  ])
  const { id, stage, theme } = document
  const here = reservationsAt(
    {
      document: { id, stage, themeCode: theme.code },
      text: working?.text ?? { paragraphs: [] },
      versions
    },
    reservations,
    { target: act.target, kind: act.kind ?? null }
  )
  const own = here.some(({ delegation }) => delegation === actor.delegation)
  return { owner: own || here.length === 0 ? actor.delegation : (here[0]?.delegation ?? null) }
}
