import type { DocumentId, PersonId } from './ids.ts'
import type { LanguageReadiness } from './language-version.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { PriorityArea } from './priority-area.ts'

/** What is handed over: one adopted text, by its hash, with everything that stands on its paragraphs. */
export interface Transmission {
  document: DocumentId
  version: string
  symbol: string
  hash: string
  areas: string[]
  /** Both co-chairs. */
  by: PersonId[]
  languages: { language: string; concordant: number; of: number; waived: boolean }[]
}

export type TransmissionChange = { change: 'text_transmitted'; transmission: Transmission }

export interface TransmissionState {
  document: DocumentId
  adopted: { name: string; symbol: string; hash: string } | null
  /** Of the required languages. */
  readiness: readonly LanguageReadiness[]
  /** Languages whose requirement both co-chairs have waived for this hash. */
  waived: readonly string[]
  areas: readonly PriorityArea[]
  /** Paragraphs of the adopted version. */
  paragraphs: ReadonlySet<string>
}

/** Hands an adopted text and its priority areas over to the preparation of the Summit (TR1 to TR4). */
export function decideTransmission(
  state: TransmissionState,
  act: { version: string; hash: string; by: PersonId[] }
): Outcome<TransmissionChange[]> {
  const { adopted, document } = state
  if (adopted?.name !== act.version)
    return refuse(
      'TR1',
      `Nothing was transmitted: ${act.version} is not the adopted version.`,
      adopted === null ? 'Adopt the text first.' : `Name ${adopted.name}.`
    )
  if (adopted.hash !== act.hash)
    return refuse(
      'conflict',
      `Nothing was transmitted: you saw ${act.hash}, the adopted version is ${adopted.hash}.`,
      'Open the adopted version again.'
    )
  const missing = state.readiness.find(
    ({ language, waiting }) => waiting.length > 0 && !state.waived.includes(language)
  )
  if (missing !== undefined) return notReady(missing)
  const areas = state.areas.filter(({ paragraph }) => state.paragraphs.has(paragraph)).map(({ id }) => id)
  const languages = state.readiness.map(({ language, concordant, of }) => ({
    language,
    concordant,
    of,
    waived: state.waived.includes(language)
  }))
  const { name: version, symbol, hash } = adopted
  return grant([
    {
      change: 'text_transmitted',
      transmission: { document, version, symbol, hash, areas, by: act.by, languages }
    }
  ])
}

function notReady({ language, waiting }: LanguageReadiness): Outcome<never> {
  const named = waiting.map(({ number, paragraph, state }) => `${number ?? paragraph} (${state})`).join(', ')
  return refuse(
    'TR2',
    `Nothing was transmitted: in ${language} these paragraphs are not concordant: ${named}.`,
    'Have them translated and certified by two people, or record a waiver by both co-chairs.'
  )
}
