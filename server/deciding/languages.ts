import { LANGUAGES, readinessOf, type GateState } from '@acuerdo/domain'
import type { Archive } from '../persistence/archive-link.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { Store } from '../persistence/store.ts'
import { sourceParagraphs } from '../summit/source-paragraphs.ts'

/** Languages that transmission requires of an adopted text and that are neither concordant nor waived. */
export async function languagesNotReady(
  { store, archive }: { store: Store; archive: Pick<Archive, 'issuedText'> },
  document: DocumentRecord,
  version: string
): Promise<GateState['languages']> {
  if (document.stage !== 'adopted') return []
  const [event, source, translated, { waivers }] = await Promise.all([
    store.events.find(),
    sourceParagraphs({ store, archive }, document.id, version),
    store.translations.ofDocument(document.id),
    store.decisions.ofDocument(document.id)
  ])
  const waived = new Set(waivers.map(({ requirement }) => requirement))
  const required = event?.languages.requiredForTransmission ?? []
  return LANGUAGES.filter(
    language => required.includes(language) && !waived.has(`language:${language}`)
  ).flatMap(language => {
    const { waiting, of } = readinessOf(language, source?.paragraphs ?? [], translated)
    if (waiting.length === 0 && of > 0) return []
    const missing = waiting.length === of && waiting.every(({ state }) => state === 'missing')
    return [{ language, state: missing ? ('missing' as const) : ('stale' as const) }]
  })
}
