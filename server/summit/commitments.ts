import {
  circlesAsked,
  commitmentState,
  differingFigures,
  isAtLeast,
  isPending,
  numbering,
  plain,
  textsToCorrect,
  why,
  type Actor,
  type Subject,
  type Text
} from '@acuerdo/domain'
import type { CitationView, CommitmentsPage, CommitmentView, ProposedFigure } from '../context.ts'
import type { RecordedCommitment } from '../persistence/commitments.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { ProposalRecord } from '../persistence/proposals.ts'
import { peopleNamed, type NamedPerson } from '../revisions/people-named.ts'
import { amendmentSubject, chairedTexts, waitingAmendments } from './amendments.ts'
import type { SummitParts } from './reading.ts'

interface CitingDocument {
  row: DocumentRecord
  /** Pending ones, where the actor may read the text. */
  proposals: ProposalRecord[]
  text: Text
  numbers: (string | null)[]
  readable: boolean
}

/** Every commitment with what the texts say of it; words of other groups' texts are left out. */
export async function commitmentsPage(parts: SummitParts, actor: Actor): Promise<CommitmentsPage> {
  const { store, clock } = parts
  const now = clock.now()
  const [commitments, documents, named, instructed, chaired, waiting] = await Promise.all([
    store.commitments.list(),
    citingDocuments(parts, actor),
    peopleNamed(store),
    instructedAnywhere(parts),
    chairedTexts(parts, () => store.circle(now)),
    waitingAmendments(parts, () => store.circle(now))
  ])
  const subject: Subject = { theme: null, stage: null, now: now.toISOString(), instructed }
  return {
    commitments: await Promise.all(
      commitments.map(async commitment => ({
        ...commitmentView(commitment, commitments, documents),
        ...(await amendmentOf(parts, actor, { commitment, chaired, waiting, named, now })),
        versions: commitment.versions.map(({ by, ordinal: _ordinal, ...version }) => {
          const person = by === null ? null : named(by)
          return { ...version, by: person && { id: person.id, name: person.name } }
        })
      }))
    ),
    may: { record_commitment: why(actor, 'record_commitment', subject) },
    paragraphs: documents
      .filter(({ readable }) => readable)
      .flatMap(({ row, text, numbers }) =>
        text.paragraphs.flatMap(({ id, part, runs }, index) =>
          part === 'heading'
            ? []
            : [{ id, document: row.theme.code, number: numbers[index] ?? null, words: plain(runs) }]
        )
      )
  }
}

interface Amendable {
  commitment: RecordedCommitment
  chaired: Awaited<ReturnType<typeof chairedTexts>>
  waiting: Awaited<ReturnType<typeof waitingAmendments>>
  named: (id: string) => NamedPerson
  now: Date
}

/** Who decides on an amendment, who has given a half, and whether the actor may. */
async function amendmentOf(
  { store }: SummitParts,
  actor: Actor,
  { commitment, chaired, waiting, named, now }: Amendable
): Promise<Pick<CommitmentView, 'halves' | 'asks' | 'may'>> {
  const { texts, documents } = chaired
  const circles = circlesAsked(commitment, texts)
  const asked = circles.flatMap(circle => circle.documents)
  const subject = await amendmentSubject({ store, now }, actor, { circles, documents })
  const halves = waiting.find(one => one.commitment.id === commitment.id)?.halves ?? []
  const chairs = circles
    .flatMap(circle => circle.chairs)
    .filter(({ person }) => !halves.some(half => half.by === person && half.region !== null))
  const waitsFor = chairs.map(({ person: id }) => ({ id, name: named(id).name }))
  return {
    asks: documents.filter(({ id }) => asked.includes(id)).map(({ theme }) => theme.code),
    may: { amend_commitment: why(actor, 'amend_commitment', subject) },
    halves: halves.map(half => ({
      ...{ id: half.id, action: half.action, target: half.target, hash: half.hash, payload: half.payload },
      ...{ at: half.at, by: named(half.by), part: half.region === null ? 'prepared' : 'half', waitsFor },
      mine:
        half.by === actor.personId
          ? 'given'
          : waitsFor.some(({ id }) => id === actor.personId)
            ? 'wanted'
            : null,
      voided: null
    }))
  }
}

/** A co-chair of any group may have told the secretariat to record. */
async function instructedAnywhere({ store, clock }: SummitParts): Promise<boolean> {
  const themes = await store.documents.themes()
  const now = clock.now()
  const asked = await Promise.all(
    themes.map(({ theme }) => store.instructions.stands(theme.id, 'record_commitment', now))
  )
  return asked.includes(true)
}

async function citingDocuments(parts: SummitParts, actor: Actor): Promise<CitingDocument[]> {
  const [themes, readableBy] = await Promise.all([parts.store.documents.themes(), parts.readers()])
  const readable = new Set(readableBy(actor).map(({ id }) => id))
  const found = await Promise.all(
    themes.map(async ({ document: row }): Promise<CitingDocument[]> => {
      const working = row && (await parts.rooms.read(row.id))
      if (!row || !working) return []
      const { text } = working
      const reads = readable.has(row.id)
      const proposals = reads ? (await parts.store.proposals.ofDocument(row.id)).filter(isPending) : []
      return [{ row, proposals, text, numbers: numbering(text.paragraphs), readable: reads }]
    })
  )
  return found.flat()
}

function commitmentView(
  commitment: RecordedCommitment,
  all: readonly RecordedCommitment[],
  documents: readonly CitingDocument[]
): Omit<CommitmentView, 'versions' | 'halves' | 'asks' | 'may'> {
  const { citations, versions: _versions, amendments: _amendments, ...rest } = commitment
  const texts = documents.map(({ row, text }) => ({
    document: row.id,
    stage: row.stage,
    paragraphs: text.paragraphs.map(({ id }) => id)
  }))
  const corrected = new Set(textsToCorrect(commitment, texts).map(({ document }) => document))
  return {
    ...rest,
    state: commitmentState(commitment),
    citations: citations.flatMap(({ document, paragraph }): CitationView[] => {
      const found = documents.find(({ row }) => row.id === document)
      return found ? [citationView(found, paragraph, { all, corrected: corrected.has(document) })] : []
    }),
    proposals: documents.flatMap(one => proposedFigures(one, commitment, all))
  }
}

/** Sums in proposals for the paragraphs that cite it, in its currency, that are not what is recorded (CM4). */
function proposedFigures(
  { row, proposals, text, numbers }: CitingDocument,
  { id, citations }: RecordedCommitment,
  all: readonly RecordedCommitment[]
): ProposedFigure[] {
  const cited = new Set(
    citations.filter(({ document }) => document === row.id).map(({ paragraph }) => paragraph)
  )
  return proposals
    .filter(({ paragraph }) => cited.has(paragraph))
    .flatMap(({ id: proposal, delegation, paragraph, runs }) => {
      const number = numbers[text.paragraphs.findIndex(one => one.id === paragraph)] ?? null
      const here = { document: row.theme.code, proposal, delegation, paragraph, number }
      return differingFigures(plain(runs), citing(all, paragraph))
        .filter(({ commitment }) => commitment === id)
        .map(figure => ({ ...here, ...figure }))
    })
}

const citing = (all: readonly RecordedCommitment[], paragraph: string): RecordedCommitment[] =>
  all.filter(({ citations }) => citations.some(one => one.paragraph === paragraph))

function citationView(
  { row, text, numbers, readable }: CitingDocument,
  paragraph: string,
  { all, corrected }: { all: readonly RecordedCommitment[]; corrected: boolean }
): CitationView {
  const index = text.paragraphs.findIndex(({ id }) => id === paragraph)
  const words = plain(text.paragraphs[index]?.runs ?? [])
  return {
    document: { id: row.id, code: row.theme.code, stage: row.stage },
    paragraph,
    number: numbers[index] ?? null,
    words: readable ? words : null,
    differing: readable ? differingFigures(words, citing(all, paragraph)) : [],
    needsCorrigendum: corrected && isAtLeast(row.stage, 'adopted')
  }
}
