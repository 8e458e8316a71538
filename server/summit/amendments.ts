import {
  amendmentHash,
  can,
  circlesAsked,
  isVoidNow,
  type Actor,
  type ChairCircle,
  type ChairedText,
  type CitingText,
  type Commitment,
  type PendingHalf,
  type Subject
} from '@acuerdo/domain'
import { chairsOf, type People } from '../deciding/facts.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Store } from '../persistence/store.ts'
import type { Rooms } from '../realtime/ports.ts'

interface AmendmentParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
}

/** Every text of the event with its paragraphs, as citations ask. */
export async function citingTexts({ store, rooms }: AmendmentParts): Promise<CitingText[]> {
  const themes = await store.documents.themes()
  const texts = await Promise.all(
    themes.map(async ({ document }): Promise<CitingText[]> => {
      const working = document && (await rooms.read(document.id))
      if (!document || !working) return []
      const paragraphs = working.text.paragraphs.map(({ id }) => id)
      return [{ document: document.id, stage: document.stage, paragraphs }]
    })
  )
  return texts.flat()
}

/** Every text of the event with those who chair its group. */
export async function chairedTexts(
  parts: AmendmentParts,
  circle: () => Promise<People>
): Promise<{ texts: ChairedText[]; documents: DocumentRecord[] }> {
  const [texts, themes, people] = await Promise.all([
    citingTexts(parts),
    parts.store.documents.themes(),
    circle()
  ])
  const documents = themes.flatMap(({ document }) => document ?? [])
  return {
    documents,
    texts: texts.map(text => {
      const theme = documents.find(({ id }) => id === text.document)?.theme.id ?? ''
      const chairs = chairsOf(people, theme).map(({ id, region }) => ({ person: id, region }))
      return { ...text, chairs }
    })
  }
}

/** The group that the question of rights is about: one in which the actor may, else the first that is asked. */
export async function amendmentSubject(
  { store, now }: Pick<AmendmentParts, 'store'> & { now: Date },
  actor: Actor,
  { circles, documents }: { circles: readonly ChairCircle[]; documents: readonly DocumentRecord[] }
): Promise<Subject> {
  const asked = circles.flatMap(circle => circle.documents)
  const themes = documents.filter(({ id }) => asked.includes(id)).map(({ theme }) => theme.id)
  const told = await Promise.all(
    themes.map(theme => store.instructions.stands(theme, 'amend_commitment', now))
  )
  const asking = { stage: null, now: now.toISOString(), instructed: told.includes(true) }
  const own = themes.find(theme => can(actor, 'amend_commitment', { ...asking, theme }))
  return { ...asking, theme: own ?? themes[0] ?? null }
}

export const regionIn = (circles: readonly ChairCircle[], person: string): string | null =>
  circles.flatMap(({ chairs }) => chairs).find(one => one.person === person)?.region ?? null

/** The commitment alone, as its hash is taken of. */
export const withoutVersions = ({
  id,
  kind,
  amount,
  deliverable,
  owner,
  due,
  source,
  citations,
  amendments
}: Commitment): Commitment => ({
  ...{ id, kind, amount, deliverable, owner, due, source, citations, amendments }
})

/** Halves of amendments that wait, each with the circles that it asks; for pages and for what waits for whom. */
export interface WaitingAmendment {
  commitment: Commitment
  circles: ChairCircle[]
  halves: PendingHalf[]
}

export async function waitingAmendments(
  parts: AmendmentParts,
  circle: () => Promise<People>
): Promise<WaitingAmendment[]> {
  const halves = (await parts.store.halves.standing(null)).filter(
    ({ action }) => action === 'amend_commitment'
  )
  if (halves.length === 0) return []
  const [commitments, { texts }] = await Promise.all([
    parts.store.commitments.list(),
    chairedTexts(parts, circle)
  ])
  return commitments.flatMap(one => {
    const commitment = withoutVersions(one)
    const circles = circlesAsked(commitment, texts)
    const hash = amendmentHash(commitment, circles, sha256)
    const own = halves.filter(
      half => half.target === commitment.id && !isVoidNow(half, { sequence: 0, hash })
    )
    return own.length === 0 ? [] : [{ commitment, circles, halves: own }]
  })
}
