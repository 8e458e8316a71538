import { toCanonicalJson, type Canonical } from './canonical.ts'
import { figuresIn, withFigure } from './figures.ts'
import { isVoidNow, payloadHashOf, type HalfAsked, type HalfGiver, type PendingHalf } from './halves.ts'
import type { Sha256 } from './hash.ts'
import type { DocumentId, PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { Run } from './text.ts'
import { textsToAsk, type Amount, type CitingText, type Commitment } from './commitment.ts'
import { plain } from './words.ts'

/** The co-chairs of one text, with the region of each. */
export interface ChairCircle {
  documents: DocumentId[]
  chairs: { person: PersonId; region: string | null }[]
}

/** A text with those who chair its group. */
export interface ChairedText extends CitingText {
  chairs: ChairCircle['chairs']
}

/**
 * Whose halves an amendment needs (CM5): both co-chairs of each citing text that is not adopted; where all are adopted, of
 * each citing text; where none cites it, of any text, two of two regions.
 */
export function circlesAsked(commitment: Commitment, texts: readonly ChairedText[]): ChairCircle[] {
  const open = textsToAsk(commitment, texts)
  const asked = texts.filter(({ document }) =>
    open.length > 0
      ? open.some(one => one.document === document)
      : commitment.citations.some(one => one.document === document)
  )
  if (asked.length > 0) return asked.map(({ document, chairs }) => ({ documents: [document], chairs }))
  return [{ documents: texts.map(({ document }) => document), chairs: texts.flatMap(({ chairs }) => chairs) }]
}

/**
 * What an amendment is decided on, as the hash that its halves keep: another figure, or other texts to ask, and the halves
 * are void (HV5).
 */
export const amendmentHash = (
  commitment: Commitment,
  circles: readonly ChairCircle[],
  sha256: Sha256
): string =>
  sha256(
    toCanonicalJson({ commitment, asked: circles.map(({ documents }) => documents) } as unknown as Canonical)
  )

export type AmendmentHalf =
  | { half: 'first'; payloadHash: string; voids: string[] }
  /** The last one that was missing: it takes effect. */
  | { half: 'last'; payloadHash: string; completes: PendingHalf[]; voids: string[] }
  | { half: 'withdrawn'; voids: string[] }

interface AmendmentState {
  /** Halves of this amendment that wait and are not void. */
  standing: readonly PendingHalf[]
  circles: readonly ChairCircle[]
}

/** Whether a half of an amendment waits, completes it, or takes one back (CM5, CM6, HV1 to HV8). */
export function decideAmendmentHalf(
  { standing, circles }: AmendmentState,
  asked: HalfAsked,
  giver: HalfGiver,
  sha256: Sha256
): Outcome<AmendmentHalf> {
  const own = standing.filter(({ by }) => by === giver.person)
  const voids = own.map(({ id }) => id)
  if (asked.withdraw)
    return own.length > 0
      ? grant({ half: 'withdrawn', voids })
      : refuse('HV7', 'Nothing was withdrawn: no half of yours waits.', 'Read the commitments again.')
  const payloadHash = payloadHashOf(asked, sha256)
  if (own.some(half => half.payloadHash === payloadHash))
    return refuse(
      'HV3',
      'The amendment was not asked for a second time: your half is there already, and one person is one half.',
      'It takes effect when the other co-chairs do the same.'
    )
  const others = standing.filter(({ by }) => by !== giver.person)
  const given = others.filter(({ region }) => region !== null)
  if (given.some(half => half.payloadHash !== payloadHash))
    return refuse(
      'HV2',
      'The amendment was not made: the half of another co-chair says something else.',
      'Repeat exactly what it says, or ask the other co-chair to withdraw it.'
    )
  const people = [...given.map(({ by }) => by), giver.person]
  if (giver.region === null || !circles.every(circle => isComplete(circle, people)))
    return grant({ half: 'first', payloadHash, voids })
  const completes = others.filter(half => half.payloadHash === payloadHash)
  return grant({ half: 'last', payloadHash, completes, voids })
}

/** Two of its co-chairs, from two regions, have given theirs (HV4). */
function isComplete({ chairs }: ChairCircle, people: readonly PersonId[]): boolean {
  const regions = chairs.flatMap(({ person, region }) =>
    people.includes(person) && region !== null ? [region] : []
  )
  return new Set(regions).size >= 2
}

/** Those halves that are void, because the commitment or the texts that cite it are others now (HV5). */
export const outrunHalves = (standing: readonly PendingHalf[], hash: string): PendingHalf[] =>
  standing.filter(half => isVoidNow(half, { sequence: 0, hash }))

/**
 * The words of a citing paragraph with the new figure in the place of the former one (CM7). Null where the former one does
 * not stand in it, in one piece and outside brackets.
 */
export function withNewFigure(
  runs: readonly Run[],
  { former, amount, language }: { former: Amount; amount: Amount; language: string }
): Run[] | null {
  if (former.currency !== amount.currency || former.value === amount.value) return null
  const found = figuresIn(plain(runs)).filter(
    ({ currency, value }) => currency === former.currency && value === former.value
  )
  if (found.length === 0) return null
  let changed = 0
  let at = 0
  const made = runs.map(run => {
    const from = at
    at += 'text' in run ? run.text.length : 1
    if (!('text' in run)) return run
    // From the last one on, so that the places of those before it stay.
    const inside = found.filter(({ start, end }) => start >= from && end <= at).reverse()
    changed += inside.length
    const text = inside.reduce(
      (words, figure) =>
        withFigure(
          words,
          { ...figure, start: figure.start - from, end: figure.end - from },
          amount.value,
          language
        ),
      run.text
    )
    return { ...run, text }
  })
  return changed === found.length ? made : null
}
