import type { Corrigendum, PositionStatement, Waiver } from './approval.ts'
import { decided, latestNamed, type Decided, type DecidedText } from './decided-text.ts'
import { textChanged, decideReopened, type Deciding } from './decision-acts.ts'
import { namesDocument } from './document-acts.ts'
import type { DelegationCode, ParagraphId, PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { isStanding, type Reservation, type ReservationKind } from './reservation.ts'
import type { Run } from './text.ts'
import { plain } from './words.ts'

/** Somebody who speaks for a delegation. */
export interface Speaking {
  delegation: DelegationCode
  by: PersonId
  at: string
}

/** What a paragraph or version as target means: a paragraph of the text, or (`null`) the whole of it. */
function placeNamed(
  { document, text, versions }: Pick<DecidedText, 'document' | 'text' | 'versions'>,
  target: string
): Outcome<ParagraphId | null> {
  const [key = '', version] = target.split('/')
  if (version === undefined) {
    if (text.paragraphs.some(({ id }) => id === target)) return grant(target)
    if (namesDocument(document, target)) return grant(null)
  } else if (namesDocument(document, key) && versions.some(({ name }) => name === version)) return grant(null)
  return refuse('not_found', `There is no ${target} in this text.`, 'Read the text again.')
}

/** Places a reservation of a kind on a paragraph or on the whole (RE1, RE2). */
export function decideReservation(
  state: DecidedText,
  standing: readonly Reservation[],
  act: { target: string; kind: ReservationKind; reason: string | null },
  { delegation, by, at }: Speaking
): Outcome<Decided> {
  const place = placeNamed(state, act.target)
  if (!place.ok) return place
  const { kind, reason } = act
  const known = standing.some(
    one =>
      isStanding(one) && one.delegation === delegation && one.paragraph === place.value && one.kind === kind
  )
  if (known)
    return refuse(
      'RE2',
      `The reservation was not placed: ${delegation} has one of this kind here.`,
      'Lift that one first, or place one of another kind.'
    )
  return grant(
    decided([
      {
        change: 'reservation_placed',
        reservation: { delegation, kind, paragraph: place.value, reason, by, at }
      }
    ])
  )
}

/** Lifts the own reservations at a place, or the one of a kind (RE3). */
export function decideLifting(
  state: DecidedText,
  standing: readonly Reservation[],
  act: { target: string; kind: ReservationKind | null },
  { delegation }: Pick<Speaking, 'delegation'>
): Outcome<Decided> {
  const own = reservationsAt(state, standing, act).filter(one => one.delegation === delegation)
  if (own.length > 0)
    return grant(decided(own.map(({ id }) => ({ change: 'reservation_lifted', reservation: id }))))
  return refuse('RE3', 'Nothing was lifted: there is no such reservation.', 'Read the reservations again.')
}

/** Reservations that an act on a place is about: by the id of one, or by paragraph or version. */
export function reservationsAt(
  state: Pick<DecidedText, 'document' | 'text' | 'versions'>,
  reservations: readonly Reservation[],
  act: { target: string; kind: ReservationKind | null }
): Reservation[] {
  const place = placeNamed(state, act.target)
  return reservations.filter(
    one =>
      isStanding(one) &&
      (act.kind === null || one.kind === act.kind) &&
      (one.id === act.target || (place.ok && one.paragraph === place.value))
  )
}

/** What a capital says to the agreed version (AP4); where it refuses, the text is negotiated again (AP9). */
export function decideCapital(
  state: DecidedText,
  confirmations: readonly {
    delegation: DelegationCode
    hash: string
    confirmed: boolean
    voidedAt: string | null
  }[],
  act: { target: string; hash: string; confirmed: boolean; reason: string | null },
  { delegation, by, at }: Speaking
): Outcome<Decided> {
  const version = latestNamed(state, act, 'Nothing was recorded')
  if (!version.ok) return version
  const { name, hash } = version.value
  const said = confirmations.some(
    one => one.delegation === delegation && one.hash === hash && one.confirmed && one.voidedAt === null
  )
  if (said && act.confirmed)
    return refuse('AP4', `${delegation} has confirmed this version already.`, 'Nothing more is needed.')
  const { confirmed, reason } = act
  const confirmation = { ...{ version: name, hash, delegation, by, at }, confirmed, reason }
  const reopened = confirmed ? grant(decided([])) : decideReopened(state, act, 'Nothing was recorded')
  if (!reopened.ok) return reopened
  return grant(decided([...reopened.value.changes, { change: 'capital_heard', confirmation }]))
}

/** Disassociates, or explains a position, on the record of a version (AP7). */
export function decideStatement(
  state: DecidedText,
  said: readonly PositionStatement[],
  act: { target: string; hash: string; kind: PositionStatement['kind']; words: string },
  { delegation, by, at }: Speaking
): Outcome<Decided> {
  const latest = state.versions.at(-1)
  if (latest === undefined || act.hash !== latest.hash)
    return textChanged({ hash: latest?.hash ?? state.hash }, 'Nothing was recorded')
  const place = placeNamed(state, act.target)
  if (!place.ok) return place
  const { kind, words } = act
  const twice =
    kind === 'disassociation' &&
    said.some(
      one =>
        one.kind === kind &&
        one.hash === latest.hash &&
        one.delegation === delegation &&
        one.paragraph === place.value
    )
  if (twice)
    return refuse(
      'AP7',
      `${delegation} has disassociated from this already.`,
      'Explain the position instead.'
    )
  const statement = {
    ...{ kind, version: latest.name, hash: latest.hash, delegation, by },
    ...{ paragraph: place.value, words, at }
  }
  return grant(decided([{ change: 'statement_made', statement }]))
}

/** Waives a requirement for this text, by both co-chairs (WA1 to WA3). */
export function decideWaiver(
  state: DecidedText,
  facts: {
    waivers: readonly Waiver[]
    headless: readonly DelegationCode[]
    languagesRequired: readonly string[]
  },
  act: { hash: string; requirement: string; reason: string },
  { by, at }: Deciding
): Outcome<Decided> {
  if (act.hash !== state.hash) return textChanged(state, 'Nothing was waived')
  const { requirement, reason } = act
  const [what, of = ''] = requirement.split(':')
  const needed = what === 'head' ? facts.headless.includes(of) : facts.languagesRequired.includes(of)
  if (!needed)
    return refuse(
      'WA2',
      `Nothing was waived: this text does not lack ${requirement}.`,
      'Waive only what the gate names as missing.'
    )
  if (facts.waivers.some(waiver => waiver.requirement === requirement))
    return refuse('WA3', 'Nothing was waived: it is waived already.', 'Go on with the next step.')
  return grant(decided([{ change: 'waived', waiver: { requirement, reason, by, at } }]))
}

/** Issues a corrigendum, a document beside the adopted one, which stays as it is (AP10). */
export function decideCorrigendum(
  state: DecidedText,
  facts: {
    adopted: { name: string; symbol: string; hash: string } | null
    issued: readonly Corrigendum[]
    /** The words that stand in the language of the corrigendum; a paragraph that is missing in it has none. */
    words: ReadonlyMap<ParagraphId, Run[]>
  },
  act: { target: string; hash: string; language: string; corrections: Corrigendum['corrections'] },
  { by, at, preparedBy }: Deciding & { preparedBy: PersonId | null }
): Outcome<Decided> {
  const { adopted } = facts
  const what = 'No corrigendum was issued'
  if (adopted === null) return refuse('AP10', `${what}: the text is not adopted.`, 'Adopt it first.')
  const named = latestNamed({ ...state, versions: [adopted] }, act, what)
  if (!named.ok) return named
  const wrong = correctionsWrong(state, facts.words, act.corrections)
  if (wrong !== null) return wrong
  const { language, corrections } = act
  const number = facts.issued.filter(one => one.language === language).length + 1
  const place = language === state.language ? adopted.symbol : `${adopted.symbol}/${language}`
  return grant(
    decided([
      {
        change: 'corrigendum_issued',
        corrigendum: {
          ...{ number, symbol: `${place}/Corr.${number}`, language, corrections, by, preparedBy, at },
          ...{ version: adopted.name, hash: adopted.hash }
        }
      }
    ])
  )
}

function correctionsWrong(
  { text }: DecidedText,
  words: ReadonlyMap<ParagraphId, Run[]>,
  corrections: Corrigendum['corrections']
): Outcome<never> | null {
  for (const { paragraph, from, to } of corrections) {
    if (!text.paragraphs.some(({ id }) => id === paragraph))
      return refuse('not_found', `There is no paragraph ${paragraph} in this text.`, 'Read the text again.')
    const stands = words.get(paragraph)
    if (stands === undefined)
      return refuse(
        'AP12',
        `No corrigendum was issued: paragraph ${paragraph} is not there in this language.`,
        'Have it translated, or name the language in which the words stand.'
      )
    if (!plain(stands).includes(from))
      return refuse(
        'AP11',
        `No corrigendum was issued: paragraph ${paragraph} does not say "${from.slice(0, 100)}".`,
        'Quote the words exactly as they were adopted.'
      )
    if (plain(to) === from || to.some(run => 'bracket' in run))
      return refuse(
        'AP11',
        'No corrigendum was issued: a correction changes nothing, or holds a bracket.',
        'Write the words that should stand there.'
      )
  }
  return null
}
