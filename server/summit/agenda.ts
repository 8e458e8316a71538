import {
  agendaAttention,
  plain,
  toCanonicalJson,
  why,
  type Actor,
  type PriorityArea,
  type Subject
} from '@acuerdo/domain'
import type { AgendaItemView, AgendaPage, AgendaSource } from '../context.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { TransmissionRecord } from '../persistence/translations.ts'
import type { SummitParts } from './reading.ts'
import { sourceParagraphs, type SourceVersion } from './source-paragraphs.ts'

export type AgendaParts = Pick<SummitParts, 'store' | 'archive' | 'clock'>

/** The agenda, each item with the paragraphs that it comes from. */
export async function agendaPage(parts: AgendaParts, actor: Actor | null): Promise<AgendaPage> {
  const { priorities } = parts.store
  const [items, areas] = await Promise.all([priorities.agenda(), priorities.transmitted()])
  const texts = await transmittedTexts(parts, new Set(areas.map(({ document }) => document)))
  const sources = areas
    .filter(({ kind }) => kind === 'priority')
    .flatMap(area => {
      const text = texts.get(area.document)
      const source = text && sourceOf(area, text, actor !== null)
      return source ? [{ area, text, source }] : []
    })
  const answered = (decision: string | null): AgendaSource[] =>
    actor === null
      ? []
      : sources.filter(({ area }) => (area.answer?.decision ?? null) === decision).map(({ source }) => source)
  const views = items.map((item): AgendaItemView => {
    const own = sources
      .filter(({ area }) => area.answer?.item === item.id)
      .sort((one, other) => answeredAt(one) - answeredAt(other))
    return {
      ...item,
      attention: agendaAttention(
        own.map(({ area, text }) => ({
          transmitted: text?.row.stage === 'transmitted',
          corrected: text?.corrected.has(area.paragraph) === true
        }))
      ),
      sources: own.map(({ source }) => source)
    }
  })
  const subject: Subject = { theme: null, stage: 'transmitted', now: parts.clock.now().toISOString() }
  return {
    hash: sha256(toCanonicalJson(JSON.parse(JSON.stringify(views)) as never)),
    items: views,
    waiting: answered(null),
    deferred: answered('deferred'),
    returned: answered('returned'),
    may: {
      decide_agenda: why(actor, 'decide_agenda', subject),
      order_agenda: why(actor, 'order_agenda', subject)
    }
  }
}

const answeredAt = ({ area }: { area: PriorityArea }): number => Date.parse(area.answer?.at ?? '')

interface TransmittedText {
  row: DocumentRecord
  transmission: TransmissionRecord
  version: SourceVersion
  corrected: ReadonlySet<string>
}

async function transmittedTexts(
  parts: AgendaParts,
  ids: ReadonlySet<string>
): Promise<Map<string, TransmittedText>> {
  const found = await Promise.all(
    [...ids].map(async (id): Promise<[string, TransmittedText][]> => {
      const [row, transmission] = await Promise.all([
        parts.store.documents.find(id),
        parts.store.translations.transmission(id)
      ])
      const version = transmission && (await sourceParagraphs(parts, id, transmission.version))
      if (!row || !transmission || !version) return []
      return [[id, { row, transmission, version, corrected: await correctedSince(parts, id) }]]
    })
  )
  return new Map(found.flat())
}

/** Paragraphs that a corrigendum of the original language names. */
async function correctedSince({ store }: AgendaParts, documentId: string): Promise<ReadonlySet<string>> {
  const [row, { corrigenda }] = await Promise.all([
    store.documents.find(documentId),
    store.decisions.ofDocument(documentId)
  ])
  const own = corrigenda.filter(({ language }) => language === row?.language)
  return new Set(own.flatMap(({ corrections }) => corrections.map(({ paragraph }) => paragraph)))
}

function sourceOf(area: PriorityArea, text: TransmittedText, full: boolean): AgendaSource | null {
  const { row, transmission, version } = text
  const paragraph = version.paragraphs.find(({ id }) => id === area.paragraph)
  if (paragraph === undefined) return null
  const { answer } = area
  return {
    id: area.id,
    title: area.title,
    theme: { code: row.theme.code, name: row.theme.name },
    document: row.id,
    paragraph: area.paragraph,
    number: paragraph.number,
    words: plain(paragraph.runs),
    language: row.language,
    version: transmission.version,
    symbol: version.symbol,
    hash: transmission.hash,
    paragraphHash: paragraph.hash,
    transmittedAt: transmission.at.toISOString(),
    answer:
      answer === null
        ? null
        : { decision: answer.decision, remark: full ? answer.remark : null, at: answer.at }
  }
}
