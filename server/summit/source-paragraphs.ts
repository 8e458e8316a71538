import { numbering, paragraphHash, type DocumentId, type SourceParagraph } from '@acuerdo/domain'
import type { Archive } from '../persistence/archive-link.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Store } from '../persistence/store.ts'

/** The paragraphs of an issued version with their hashes, as language versions are held against them. */
export async function sourceParagraphs(
  { store, archive }: { store: Pick<Store, 'revisions'>; archive: Pick<Archive, 'issuedText'> },
  documentId: DocumentId,
  name: string
): Promise<{ hash: string; symbol: string; paragraphs: SourceParagraph[] } | null> {
  const [revision, text] = await Promise.all([
    store.revisions.byName(documentId, name),
    archive.issuedText({ documentId, name })
  ])
  if (revision === null || text === null) return null
  const numbers = numbering(text.paragraphs)
  const paragraphs = text.paragraphs.map((paragraph, index) => ({
    id: paragraph.id,
    hash: paragraphHash(paragraph, revision.brackets, sha256),
    number: numbers[index] ?? null,
    brackets: paragraph.runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
  }))
  return { hash: revision.hash, symbol: revision.symbol, paragraphs }
}
