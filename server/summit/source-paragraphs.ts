import {
  numbering,
  paragraphHashing,
  type Bracket,
  type DocumentId,
  type Paragraph,
  type Run,
  type SourceParagraph
} from '@acuerdo/domain'
import type { Archive } from '../persistence/archive-link.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Store } from '../persistence/store.ts'

/** An issued version, paragraph by paragraph, as language versions and agenda items are held against it. */
export interface SourceVersion {
  name: string
  hash: string
  symbol: string
  paragraphs: (SourceParagraph & Paragraph)[]
}

/** Null where the text has no such version. */
export async function sourceParagraphs(
  { store, archive }: { store: Pick<Store, 'revisions'>; archive: Pick<Archive, 'issuedText'> },
  documentId: DocumentId,
  name: string
): Promise<SourceVersion | null> {
  const [revision, text] = await Promise.all([
    store.revisions.byName(documentId, name),
    archive.issuedText({ documentId, name })
  ])
  if (revision === null || text === null) return null
  const numbers = numbering(text.paragraphs)
  const hashOf = paragraphHashing(revision.brackets, sha256)
  const paragraphs = text.paragraphs.map((paragraph, index) => {
    const runs = asProposed(paragraph.runs, revision.brackets)
    return {
      ...{ ...paragraph, runs },
      hash: hashOf(paragraph),
      number: numbers[index] ?? null,
      brackets: runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
    }
  })
  return { name, hash: revision.hash, symbol: revision.symbol, paragraphs }
}

/** What a chair's text proposes stands in it as words, as its hash has it (HA8). */
const asProposed = (runs: readonly Run[], brackets: readonly Bracket[]): Run[] =>
  runs.flatMap(run => {
    if ('text' in run) return [run]
    const bracket = brackets.find(({ id }) => id === run.bracket)
    return bracket?.state === 'proposed' && bracket.proposed !== undefined ? bracket.proposed : [run]
  })
