import {
  can,
  LANGUAGES,
  readinessOf,
  type Actor,
  type GateState,
  type Language,
  type LanguageReadiness,
  type PersonId,
  type Subject
} from '@acuerdo/domain'
import type { Archive } from '../persistence/archive-link.ts'
import type { DecisionRecords } from '../persistence/decisions.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { Store } from '../persistence/store.ts'
import { sourceParagraphs } from '../summit/source-paragraphs.ts'

interface LanguageParts {
  store: Store
  archive: Pick<Archive, 'issuedText'>
}

/** Languages that transmission requires of an adopted text and that are neither concordant nor waived. */
export async function languagesNotReady(
  parts: LanguageParts,
  document: DocumentRecord,
  version: string
): Promise<GateState['languages']> {
  if (document.stage !== 'adopted') return []
  const [readiness, records] = await Promise.all([
    requiredReadiness(parts, document, version),
    parts.store.decisions.ofDocument(document.id)
  ])
  const waived = waivedLanguages(records)
  return readiness.flatMap(({ language, waiting, of }) => {
    if (waiting.length === 0 || waived.includes(language)) return []
    const missing = waiting.length === of && waiting.every(({ state }) => state === 'missing')
    return [{ language, state: missing ? ('missing' as const) : ('stale' as const) }]
  })
}

/** Required languages in which this person can do something: translate, or certify what somebody else translated (PM9). */
export async function languagesWaiting(
  parts: LanguageParts,
  text: { document: DocumentRecord; version: string; records: DecisionRecords },
  { actor, subject }: { actor: Actor; subject: Subject }
): Promise<Language[]> {
  const mayTranslate = can(actor, 'translate', subject)
  const mayCertify = (translator: PersonId) => can(actor, 'certify_concordance', { ...subject, translator })
  if (!mayTranslate && !mayCertify(NOBODY)) return []
  const { document, version, records } = text
  const [readiness, translated] = await Promise.all([
    requiredReadiness(parts, document, version),
    parts.store.translations.ofDocument(document.id)
  ])
  const waived = waivedLanguages(records)
  const isForActor = ({ language, waiting }: LanguageReadiness): boolean =>
    waiting.some(({ paragraph, state }) => {
      if (state !== 'translated') return mayTranslate
      const found = translated.find(one => one.language === language && one.paragraph === paragraph)
      return mayCertify(found?.translator ?? NOBODY)
    })
  return readiness.flatMap(one => (!waived.includes(one.language) && isForActor(one) ? [one.language] : []))
}

const NOBODY: PersonId = ''

/** How far each language is that transmission requires, against one version. */
export async function requiredReadiness(
  { store, archive }: LanguageParts,
  document: DocumentRecord,
  version: string
): Promise<LanguageReadiness[]> {
  const [event, source, translated] = await Promise.all([
    store.events.find(),
    sourceParagraphs({ store, archive }, document.id, version),
    store.translations.ofDocument(document.id)
  ])
  const required = event?.languages.requiredForTransmission ?? []
  if (source === null) throw new Error('requiredReadiness: the version is not there')
  return LANGUAGES.filter(one => one !== document.language && required.includes(one)).map(language =>
    readinessOf(language, source.paragraphs, translated)
  )
}

/** Languages whose requirement both co-chairs have waived for this text. */
export const waivedLanguages = ({ waivers }: Pick<DecisionRecords, 'waivers'>): string[] =>
  waivers.flatMap(({ requirement }) =>
    requirement.startsWith('language:') ? [requirement.slice('language:'.length)] : []
  )
