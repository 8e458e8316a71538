import { decided, type Decided, type DecidedText } from './decided-text.ts'
import { namesDocument } from './document-acts.ts'
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

export interface TransmissionFacts {
  adopted: { name: string; symbol: string; hash: string } | null
  /** Of the required languages. */
  readiness: readonly LanguageReadiness[]
  /** Languages whose requirement both co-chairs have waived for this text. */
  waived: readonly string[]
  areas: readonly PriorityArea[]
}

/** Hands an adopted text and its priority areas over to the preparation of the Summit (TR1 to TR3). */
export function decideTransmitted(
  { document, text }: Pick<DecidedText, 'document' | 'text'>,
  { adopted, readiness, waived, areas }: TransmissionFacts,
  act: { target: string; hash: string; by: PersonId[] }
): Outcome<Decided> {
  const [key = '', name] = act.target.split('/')
  if (adopted === null || adopted.name !== name || !namesDocument(document, key))
    return refuse(
      'TR1',
      `Nothing was transmitted: ${act.target} is not the adopted version.`,
      adopted === null ? 'Adopt the text first.' : `Name ${document.themeCode}/${adopted.name}.`
    )
  if (adopted.hash !== act.hash)
    return refuse(
      'TR1',
      `Nothing was transmitted: you saw ${act.hash}, the adopted version is ${adopted.hash}.`,
      'Open the adopted version again.'
    )
  const missing = readiness.find(({ language, waiting }) => waiting.length > 0 && !waived.includes(language))
  if (missing !== undefined) return notReady(missing)
  const standing = new Set(text.paragraphs.map(({ id }) => id))
  const transmission = {
    ...{ document: document.id, version: adopted.name, symbol: adopted.symbol, hash: adopted.hash },
    areas: areas.filter(({ paragraph }) => standing.has(paragraph)).map(({ id }) => id),
    by: act.by,
    languages: readiness.map(({ language, concordant, of }) => ({
      ...{ language, concordant, of },
      waived: waived.includes(language)
    }))
  }
  return grant(
    decided([
      { change: 'text_transmitted', transmission },
      { change: 'stage_changed', to: 'transmitted' }
    ])
  )
}

function notReady({ language, waiting }: LanguageReadiness): Outcome<never> {
  const named = waiting.map(({ number, paragraph, state }) => `${number ?? paragraph} (${state})`).join(', ')
  return refuse(
    'TR2',
    `Nothing was transmitted: in ${language} these paragraphs are not concordant: ${named}.`,
    'Have them translated and certified by two people, or record a waiver by both co-chairs.'
  )
}
