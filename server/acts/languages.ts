import {
  decideCertification,
  decideContest,
  decideTranslation,
  grant,
  isAtLeast,
  namesDocument,
  refuse,
  type Language,
  type LanguageVersion,
  type Outcome
} from '@acuerdo/domain'
import { sourceParagraphs } from '../summit/source-paragraphs.ts'
import type { Performer, Performers, Situation } from './act.ts'

const translating: Performer<'translate'> = {
  decide: async situation => {
    const version = await versionNamed(situation)
    return version.ok ? decideTranslation(version.value, situation.act) : version
  }
}

/** Whoever translated one of the paragraphs is their translator; who certifies must be somebody else (PM9). */
const certifying: Performer<'certify_concordance'> = {
  about: async ({ parts, act, actor, document }) => {
    if (document === null) return {}
    const rows = await parts.store.translations.ofDocument(document.id, act.language)
    const named = rows.filter(({ paragraph }) => act.paragraphs?.includes(paragraph) ?? true)
    const own = named.find(({ translator }) => translator === actor.personId)
    return { translator: (own ?? named[0])?.translator ?? NOBODY }
  },
  decide: async situation => {
    const version = await versionNamed(situation)
    return version.ok ? decideCertification(version.value, situation.act) : version
  }
}

const contesting: Performer<'challenge_concordance'> = {
  decide: async situation => {
    const version = await versionNamed(situation)
    return version.ok ? decideContest(version.value, situation.act) : version
  }
}

export const LANGUAGE_PERFORMERS = {
  translate: translating,
  certify_concordance: certifying,
  challenge_concordance: contesting
} satisfies Performers

/** Where nothing is translated yet, it is the rules of concordance that refuse. */
const NOBODY = ''

async function versionNamed({
  parts,
  act,
  document,
  event
}: Situation<'translate' | 'certify_concordance' | 'challenge_concordance'>): Promise<
  Outcome<LanguageVersion>
> {
  const [key = '', name = '', language = ''] = act.target.split('/')
  if (document === null) throw new Error(`${act.action}: the act concerns no document`)
  const facts = { id: document.id, themeCode: document.theme.code }
  const source = namesDocument(facts, key) ? await sourceParagraphs(parts, document.id, name) : null
  if (source === null)
    return refuse('not_found', `This text has no version ${act.target}.`, 'Choose a version from the list.')
  return grant({
    language: language as Language,
    original: document.language,
    offered: event.languages.all,
    versionHash: source.hash,
    source: source.paragraphs,
    translated: await parts.store.translations.ofDocument(document.id),
    final: isAtLeast(document.stage, 'adopted')
  })
}
