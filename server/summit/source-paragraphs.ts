import {
  numbering,
  paragraphHash,
  type DocumentId,
  type Paragraph,
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
  const paragraphs = text.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    hash: paragraphHash(paragraph, revision.brackets, sha256),
    number: numbers[index] ?? null,
    brackets: paragraph.runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
  }))
  return { name, hash: revision.hash, symbol: revision.symbol, paragraphs }
}
