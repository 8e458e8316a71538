import type { DocumentId, Language, Run, TranslatedParagraph } from '@acuerdo/domain'
import { languageOf } from './columns.ts'
import type { PrismaClient } from './db.ts'

export interface TransmissionRecord {
  id: string
  version: string
  hash: string
  /** Canonical JSON of what was handed over, and its SHA-256. */
  packageJson: string
  packageHash: string
  at: Date
  by: string[]
}

export interface Translations {
  /** Every paragraph of a text in other languages. */
  ofDocument(id: DocumentId, language?: Language): Promise<TranslatedParagraph[]>
  /** The handing over of a text; null before it. */
  transmission(id: DocumentId): Promise<TransmissionRecord | null>
}

export function translationsStore(prisma: PrismaClient): Translations {
  return {
    ofDocument: async (documentId, language) => {
      const where = { documentId, ...(language === undefined ? {} : { language }) }
      const rows = await prisma.languageParagraph.findMany({ where, orderBy: { paragraphId: 'asc' } })
      return rows.map(row => ({
        paragraph: row.paragraphId,
        language: languageOf(row.language),
        runs: JSON.parse(row.runsJson) as Run[],
        sourceHash: row.sourceHash,
        translator: row.translatorId,
        at: row.at.toISOString(),
        certified:
          row.certifiedBy === null
            ? null
            : {
                by: row.certifiedBy,
                at: row.certifiedAt?.toISOString() ?? '',
                versionHash: row.versionHash ?? ''
              },
        contested:
          row.contestedBy === null
            ? null
            : {
                by: row.contestedBy,
                delegation: row.contestedFor,
                reason: row.contestWhy ?? '',
                at: row.contestedAt?.toISOString() ?? ''
              }
      }))
    },
    transmission: async documentId => {
      const row = await prisma.transmission.findUnique({ where: { documentId } })
      if (row === null) return null
      const { id, version, hash, packageJson, packageHash, at, byPeopleJson } = row
      return { id, version, hash, packageJson, packageHash, at, by: JSON.parse(byPeopleJson) as string[] }
    }
  }
}
