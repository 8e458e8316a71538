import {
  commitmentState,
  differingFigures,
  isAtLeast,
  numbering,
  plain,
  textsToCorrect,
  why,
  type Actor,
  type Subject,
  type Text
} from '@acuerdo/domain'
import type { CitationView, CommitmentsPage, CommitmentView } from '../context.ts'
import type { RecordedCommitment } from '../persistence/commitments.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { peopleNamed } from '../revisions/people-named.ts'
import type { SummitParts } from './reading.ts'

interface CitingDocument {
  row: DocumentRecord
  text: Text
  numbers: (string | null)[]
  readable: boolean
}

/** Every commitment with what the texts say of it; words of other groups' texts are left out. */
export async function commitmentsPage(parts: SummitParts, actor: Actor): Promise<CommitmentsPage> {
  const { store } = parts
  const [commitments, documents, named, instructed] = await Promise.all([
    store.commitments.list(),
    citingDocuments(parts, actor),
    peopleNamed(store),
    instructedAnywhere(parts)
  ])
  const now = parts.clock.now().toISOString()
  const subject: Subject = { theme: null, stage: null, now, instructed }
  return {
    commitments: commitments.map(commitment => ({
      ...commitmentView(commitment, commitments, documents),
      versions: commitment.versions.map(({ by, ordinal: _ordinal, ...version }) => {
        const person = by === null ? null : named(by)
        return { ...version, by: person && { id: person.id, name: person.name } }
      })
    })),
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
      return [{ row, text, numbers: numbering(text.paragraphs), readable: readable.has(row.id) }]
    })
  )
  return found.flat()
}

function commitmentView(
  commitment: RecordedCommitment,
  all: readonly RecordedCommitment[],
  documents: readonly CitingDocument[]
): Omit<CommitmentView, 'versions'> {
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
    })
  }
}

function citationView(
  { row, text, numbers, readable }: CitingDocument,
  paragraph: string,
  { all, corrected }: { all: readonly RecordedCommitment[]; corrected: boolean }
): CitationView {
  const index = text.paragraphs.findIndex(({ id }) => id === paragraph)
  const words = plain(text.paragraphs[index]?.runs ?? [])
  const cited = all.filter(({ citations }) => citations.some(one => one.paragraph === paragraph))
  return {
    document: { id: row.id, code: row.theme.code, stage: row.stage },
    paragraph,
    number: numbers[index] ?? null,
    words: readable ? words : null,
    differing: readable ? differingFigures(words, cited) : [],
    needsCorrigendum: corrected && isAtLeast(row.stage, 'adopted')
  }
}
