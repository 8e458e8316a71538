import type { DocumentId, Language, PersonId, Stage, ThemeId } from '@acuerdo/domain'
import type { Localised } from '../context.ts'
import { languageOf, stageOf } from './columns.ts'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

export interface ThemeRecord {
  id: ThemeId
  code: string
  slug: string
  name: Localised
}

export interface DocumentRecord {
  id: DocumentId
  theme: ThemeRecord
  title: string
  language: Language
  stage: Stage
  openToObservers: boolean
  locked: boolean
  lineage: string
  /** Raised by whatever changes who may type; see realtime/ports.ts. */
  fence: number
  /** To whom a co-chair has handed the pen. */
  penHolder: PersonId | null
}

export interface Documents {
  /** All themes in the order of the event, each with its document where there is one. */
  themes(): Promise<{ theme: ThemeRecord; document: DocumentRecord | null }[]>
  /** By its id or by the code of its theme, whatever its case. */
  find(key: string): Promise<DocumentRecord | null>
  /** Makes every right that was asked before this moment stale; answers the new fence, null if unknown. */
  raiseFence(id: DocumentId): Promise<number | null>
}

export function documentsStore(prisma: PrismaClient, queue: Queue): Documents {
  return {
    themes: async () => {
      const rows = await prisma.theme.findMany({ include: { documents: true }, orderBy: { position: 'asc' } })
      return rows.map(row => {
        const theme = themeOf(row)
        const document = row.documents[0]
        return { theme, document: document === undefined ? null : documentOf(document, theme) }
      })
    },
    find: async key => {
      const row =
        (await prisma.document.findUnique({ where: { id: key }, include: { theme: true } })) ??
        (await prisma.document.findFirst({
          where: { theme: { code: key.toUpperCase() } },
          include: { theme: true }
        }))
      return row === null ? null : documentOf(row, themeOf(row.theme))
    },
    raiseFence: id =>
      queue.run(async () => {
        const { count } = await prisma.document.updateMany({
          where: { id },
          data: { fence: { increment: 1 } }
        })
        if (count === 0) return null
        return (await prisma.document.findUnique({ where: { id }, select: { fence: true } }))?.fence ?? null
      })
  }
}

export const themeOf = (row: { id: string; code: string; slug: string; nameJson: string }): ThemeRecord => ({
  id: row.id,
  code: row.code,
  slug: row.slug,
  name: JSON.parse(row.nameJson) as Localised
})

export interface DocumentRow {
  id: string
  title: string
  language: string
  stage: string
  openToObservers: boolean
  locked: boolean
  lineage: string
  fence: number
  penHolderId: string | null
}

export const documentOf = (row: DocumentRow, theme: ThemeRecord): DocumentRecord => ({
  id: row.id,
  theme,
  title: row.title,
  language: languageOf(row.language),
  stage: stageOf(row.stage),
  openToObservers: row.openToObservers,
  locked: row.locked,
  lineage: row.lineage,
  fence: row.fence,
  penHolder: row.penHolderId
})
