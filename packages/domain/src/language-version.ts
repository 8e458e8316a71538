import type { Language } from './actor.ts'
import type { BracketId, DelegationCode, ParagraphId, PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { Run } from './text.ts'
import { plain } from './words.ts'

/** A paragraph of a version in another language. Its state is derived from the source as it stands. */
export interface TranslatedParagraph {
  paragraph: ParagraphId
  language: Language
  runs: Run[]
  /** Hash (HA10) of the paragraph that it was made from. */
  sourceHash: string
  translator: PersonId
  /** By the rules' clock, ISO 8601 in UTC. */
  at: string
  certified: { by: PersonId; at: string; versionHash: string } | null
  /** Somebody contests it; the certificate rests until it is certified anew. */
  contested: { by: PersonId; delegation: DelegationCode | null; reason: string; at: string } | null
}

export type ConcordanceState = 'missing' | 'translated' | 'concordant' | 'contested' | 'stale'

/** A paragraph of the version that a language version renders. */
export interface SourceParagraph {
  id: ParagraphId
  hash: string
  /** As it is shown, for what is said of it. */
  number: string | null
  /** The brackets that stand in it. */
  brackets: readonly BracketId[]
}

/** What a paragraph in another language is worth against its source (LV1). */
export function concordanceState(
  translated: TranslatedParagraph | undefined,
  source: Pick<SourceParagraph, 'hash'>
): ConcordanceState {
  if (translated === undefined) return 'missing'
  if (translated.sourceHash !== source.hash) return 'stale'
  if (translated.contested !== null) return 'contested'
  return translated.certified === null ? 'translated' : 'concordant'
}

export interface LanguageReadiness {
  language: Language
  concordant: number
  of: number
  /** Those that are not concordant, in the order of the text. */
  waiting: { paragraph: ParagraphId; number: string | null; state: Exclude<ConcordanceState, 'concordant'> }[]
}

/** How far a language version is, paragraph by paragraph. */
export function readinessOf(
  language: Language,
  source: readonly SourceParagraph[],
  translated: readonly TranslatedParagraph[]
): LanguageReadiness {
  const own = new Map(translated.filter(one => one.language === language).map(one => [one.paragraph, one]))
  const waiting = source.flatMap(({ id, hash, number }) => {
    const state = concordanceState(own.get(id), { hash })
    return state === 'concordant' ? [] : [{ paragraph: id, number, state }]
  })
  return { language, concordant: source.length - waiting.length, of: source.length, waiting }
}

export type LanguageChange =
  | {
      change: 'paragraph_translated'
      language: Language
      paragraph: ParagraphId
      runs: Run[]
      sourceHash: string
    }
  | { change: 'concordance_certified'; language: Language; paragraphs: ParagraphId[]; versionHash: string }
  | { change: 'concordance_contested'; language: Language; paragraphs: ParagraphId[]; reason: string }

/** One version of a text, and its rendering in one language. */
export interface LanguageVersion {
  language: Language
  /** The language of the text itself, and those of the event. */
  original: Language
  offered: readonly string[]
  /** Hash of the version that the act names. */
  versionHash: string
  source: readonly SourceParagraph[]
  translated: readonly TranslatedParagraph[]
  /** After adoption certified words change by corrigendum only (LV4). */
  final: boolean
}

/** Writes or rewrites paragraphs in another language (LV2, LV4). */
export function decideTranslation(
  version: LanguageVersion,
  act: { language: Language; paragraphs: Readonly<Record<ParagraphId, Run[]>> }
): Outcome<LanguageChange[]> {
  const wrong = whyNotLanguage(version, act.language)
  if (wrong !== null) return wrong
  const source = new Map(version.source.map(one => [one.id, one]))
  const changes: LanguageChange[] = []
  for (const [paragraph, runs] of Object.entries(act.paragraphs)) {
    const from = source.get(paragraph)
    if (from === undefined || strange(runs, from) || plain(runs).trim() === '')
      return refuse(
        'LV2',
        `Nothing was translated: ${paragraph} is no paragraph of this version, or has no words.`,
        'Send words, with no brackets but the source’s own, for paragraphs of the version that the target names.'
      )
    if (version.final && stateOf(version, from) === 'concordant')
      return refuse(
        'LV4',
        `Nothing was translated: paragraph ${from.number ?? paragraph} is certified, and the text adopted.`,
        'Contest its concordance, or ask for a corrigendum.'
      )
    changes.push({
      change: 'paragraph_translated',
      language: act.language,
      paragraph,
      runs,
      sourceHash: from.hash
    })
  }
  if (changes.length === 0)
    return refuse('LV2', 'Nothing was translated: no paragraph was sent.', 'Send at least one paragraph.')
  return grant(changes)
}

/** Certifies that paragraphs mean what their source says; without a list, all of them (LV3). */
export function decideCertification(
  version: LanguageVersion,
  act: { language: Language; hash: string; paragraphs?: readonly ParagraphId[] | undefined }
): Outcome<LanguageChange[]> {
  const wrong = whyNotLanguage(version, act.language)
  if (wrong !== null) return wrong
  if (act.hash !== version.versionHash)
    return refuse(
      'conflict',
      `Nothing was certified: you saw ${act.hash}, the version is ${version.versionHash}.`,
      'Open the version again and compare it.'
    )
  const named = act.paragraphs ?? version.source.map(({ id }) => id)
  const source = version.source.filter(({ id }) => named.includes(id))
  if (source.length !== new Set(named).size || source.length === 0)
    return refuse('LV3', 'Nothing was certified: a paragraph is not of this version.', 'Read it again.')
  const unfit = source.find(one => ['missing', 'stale'].includes(stateOf(version, one)))
  if (unfit !== undefined)
    return refuse(
      'LV3',
      `Nothing was certified: paragraph ${unfit.number ?? unfit.id} is ${stateOf(version, unfit)} in this language.`,
      'Have it translated from this version first.'
    )
  const paragraphs = source.map(({ id }) => id)
  const { language } = act
  return grant([{ change: 'concordance_certified', language, paragraphs, versionHash: version.versionHash }])
}

/** Contests paragraphs: their certificate rests (LV5). */
export function decideContest(
  version: LanguageVersion,
  act: { language: Language; paragraphs: readonly ParagraphId[]; reason: string }
): Outcome<LanguageChange[]> {
  const wrong = whyNotLanguage(version, act.language)
  if (wrong !== null) return wrong
  const source = version.source.filter(({ id }) => act.paragraphs.includes(id))
  const unknown = source.length === 0 || source.length !== new Set(act.paragraphs).size
  if (unknown || source.some(one => stateOf(version, one) === 'missing'))
    return refuse(
      'LV5',
      'Nothing was contested: a paragraph is not there in this language.',
      'Name paragraphs that are translated.'
    )
  const { language, reason } = act
  return grant([
    { change: 'concordance_contested', language, paragraphs: source.map(({ id }) => id), reason }
  ])
}

/** Holds a bracket that its source does not hold. */
const strange = (runs: readonly Run[], { brackets }: SourceParagraph): boolean =>
  runs.some(run => 'bracket' in run && !brackets.includes(run.bracket))

const stateOf = ({ language, translated }: LanguageVersion, source: SourceParagraph): ConcordanceState =>
  concordanceState(
    translated.find(one => one.language === language && one.paragraph === source.id),
    source
  )

function whyNotLanguage(version: LanguageVersion, language: Language): Outcome<never> | null {
  if (language === version.language && language !== version.original && version.offered.includes(language))
    return null
  return refuse(
    'LV2',
    `Nothing was done: ${language} is the language of the text, or none of this event, or not the one named.`,
    `Choose one of: ${version.offered.filter(one => one !== version.original).join(', ')}.`
  )
}
