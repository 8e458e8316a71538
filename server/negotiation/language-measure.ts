import { LANGUAGES, readinessOf } from '@acuerdo/domain'
import type { MeasuresPage } from '../context.ts'
import { sourceParagraphs } from '../summit/source-paragraphs.ts'
import type { Ground, NegotiationParts } from './ground.ts'

/** How far the latest version is certified in each language of the event (CV14); null before one is issued. */
export async function languagesOf(
  { store, archive }: NegotiationParts,
  { document, versions }: Ground
): Promise<MeasuresPage['languages']> {
  const latest = versions.at(-1)
  if (latest === undefined) return null
  const [source, translated, event] = await Promise.all([
    sourceParagraphs({ store, archive }, document.id, latest.name),
    store.translations.ofDocument(document.id),
    store.events.find()
  ])
  const paragraphs = source?.paragraphs ?? []
  const ready = LANGUAGES.filter(one => event?.languages.all.includes(one) === true).map(language => {
    const original = language === document.language
    const { concordant, of } = readinessOf(language, paragraphs, translated)
    return { language, concordant: original ? of : concordant, of, original }
  })
  return { version: latest.name, ready }
}
