import {
  isAtLeast,
  readinessOf,
  toCanonicalJson,
  type Corrigendum,
  type DocumentId,
  type Language,
  type PriorityArea,
  type Run
} from '@acuerdo/domain'
import type { AdoptedArea, AdoptedCorrigendum, AdoptedRendering, AdoptedText, Published } from '../context.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Store } from '../persistence/store.ts'
import { agendaPage, type AgendaParts } from '../summit/agenda.ts'
import { sourceParagraphs } from '../summit/source-paragraphs.ts'
import { adoptedParagraphs, wordsOnly } from './adopted-words.ts'

/** All that is public, read from adopted versions and from the agenda as nobody in particular sees it. */
export async function published(parts: AgendaParts): Promise<Published> {
  const { store } = parts
  const [themes, agenda] = await Promise.all([store.documents.themes(), agendaPage(parts, null)])
  const documents = themes.flatMap(({ document }) =>
    document !== null && isAtLeast(document.stage, 'adopted') ? [document] : []
  )
  const texts = (await Promise.all(documents.map(document => adoptedText(parts, document)))).flat()
  const { hash, items } = agenda
  const all = { texts, agenda: { hash, items } }
  return { ...all, hash: sha256(toCanonicalJson(JSON.parse(JSON.stringify(all)) as never)) }
}

/** Empty where nothing was adopted: a stage alone publishes nothing. */
async function adoptedText(parts: AgendaParts, row: DocumentRecord): Promise<AdoptedText[]> {
  const { store } = parts
  const { adoption, corrigenda, certificates } = await store.decisions.ofDocument(row.id)
  const revision = adoption && (await store.revisions.byName(row.id, adoption.version))
  if (adoption === null || revision === null || revision.hash !== adoption.hash) return []
  const paragraphs = adoptedParagraphs(revision.canonical)
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]))
  const certificate = certificates.find(
    ({ kind, versionHash }) => kind === 'adoption' && versionHash === adoption.hash
  )
  const [transmission, areas, renderings, carried] = await Promise.all([
    store.translations.transmission(row.id),
    areasOf(store, row.id, numbers),
    renderingsOf(parts, row, adoption.version),
    certificate === undefined ? [] : carriedWords(store, row.id, certificate.id)
  ])
  return [
    {
      ...{ document: row.id, code: row.theme.code, theme: row.theme.name, title: row.title },
      ...{ language: row.language, version: revision.name, symbol: revision.symbol, hash: revision.hash },
      adoptedAt: adoption.at,
      transmittedAt: transmission?.at.toISOString() ?? null,
      ...{ paragraphs, carried, areas, renderings },
      corrigenda: corrigenda.map(one => corrigendumOf(one, numbers))
    }
  ]
}

type Numbers = ReadonlyMap<string, string | null>

const corrigendumOf = (
  { symbol, language, at, corrections }: Corrigendum,
  numbers: Numbers
): AdoptedCorrigendum => ({
  ...{ symbol, language, at },
  corrections: corrections.map(({ paragraph, from, to }) => ({
    ...{ paragraph, number: numbers.get(paragraph) ?? null, from },
    to: wordsOnly(to)
  }))
})

/** As the certificate of adoption has it, which was made by the gavel and never changes. */
async function carriedWords(store: Store, documentId: DocumentId, id: string): Promise<string[]> {
  const certificate = await store.decisions.certificate(documentId, id)
  if (certificate === null) return []
  const { adoption } = JSON.parse(certificate.canonical) as { adoption: { words: string[] } | null }
  return adoption?.words ?? []
}

/** Only what travelled: a priority area that was never handed over is nobody's but the group's. */
async function areasOf(store: Store, documentId: DocumentId, numbers: Numbers): Promise<AdoptedArea[]> {
  const [areas, items] = await Promise.all([
    store.priorities.ofDocument(documentId),
    store.priorities.agenda()
  ])
  return areas
    .filter(({ transmitted, paragraph }) => transmitted && numbers.has(paragraph))
    .sort((one, other) => rank(one, numbers) - rank(other, numbers))
    .map(({ id, kind, title, paragraph, owner, due, answer }) => {
      const item = items.find(one => one.id === answer?.item)
      return {
        ...{ id, kind, title, paragraph, owner, due, number: numbers.get(paragraph) ?? null },
        decision: answer?.decision ?? null,
        item: item === undefined ? null : { id: item.id, title: item.title }
      }
    })
}

/** Priority areas first, each kind in the order of the text. */
const rank = ({ kind, paragraph }: PriorityArea, numbers: Numbers): number =>
  [...numbers.keys()].indexOf(paragraph) + (kind === 'priority' ? 0 : numbers.size)

/** Languages in which every paragraph is concordant with the adopted version. */
async function renderingsOf(
  parts: AgendaParts,
  row: DocumentRecord,
  version: string
): Promise<AdoptedRendering[]> {
  const [source, translated] = await Promise.all([
    sourceParagraphs(parts, row.id, version),
    parts.store.translations.ofDocument(row.id)
  ])
  if (source === null) return []
  const languages = [...new Set(translated.map(({ language }) => language))]
  const complete = (language: Language): boolean =>
    readinessOf(language, source.paragraphs, translated).waiting.length === 0
  return languages.filter(complete).map(language => ({
    language,
    paragraphs: source.paragraphs.map(({ id }) => ({ id, runs: wordsOnly(wordsIn(language, id)) }))
  }))

  function wordsIn(language: Language, id: string): Run[] {
    return translated.find(one => one.language === language && one.paragraph === id)?.runs ?? []
  }
}
