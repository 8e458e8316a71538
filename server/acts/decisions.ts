import {
  decideAdoption,
  decideApproval,
  decideChairsText,
  decideClosure,
  decideCorrigendum,
  decideDeclared,
  decideReopened,
  decideWaiver,
  knownLanguage,
  type Language,
  type Run,
  type TranslatedParagraph
} from '@acuerdo/domain'
import { adoptionCertificate, sessionCertificate, type Certified } from '../deciding/certify.ts'
import type { DecisionFacts } from '../deciding/facts.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Performer, Performers, Situation } from './act.ts'
import { together, type Beside, type Decide, type Prepared, type Question } from './deciding.ts'
import { SILENCE_PERFORMERS } from './silence.ts'
import { STATEMENT_PERFORMERS } from './statements.ts'

const people = ({ by }: Pick<Question<'adopt'>, 'by'>): string[] => by.map(({ person }) => person)

const issuingChairsText = together<'issue_chairs_text'>(({ act, facts, state }) => {
  const { target, hash, proposes } = act
  return decideChairsText(state, facts.gate, { target, hash, proposes }, sha256)
})

const declaring = together<'declare_agreed'>(
  question => {
    const { act, facts, state, at } = question
    return decideDeclared(state, facts.gate, act, { by: people(question), at, sha256 })
  },
  {
    prepare: latestCanonical,
    beside: (question, decided, { canonical }) => {
      const { facts, state } = question
      const issued = decided.version
      const latest = facts.versions.at(-1)
      const version =
        issued === null
          ? { ...named(question, latest?.name ?? ''), canonical: canonical ?? '{}' }
          : { ...named(question, issued.name), canonical: issued.canonical }
      const certified = certifiedBy(question, { ...version, hash: state.hash })
      return {
        changes: [sessionCertificate(facts, certified)],
        answer: { certificate: certified.id, ...revision(version) }
      }
    }
  }
)

const approving = together<'approve_version'>(({ act, facts, state, by }) =>
  decideApproval(state, facts.gate, act, by)
)

const adopting = together<'adopt'>(
  question => {
    const { act, facts, state, at } = question
    const { target, hash, disassociationAs = null } = act
    return decideAdoption(state, facts.gate, { target, hash, disassociationAs }, { by: people(question), at })
  },
  {
    prepare: latestCanonical,
    beside: (question, decided, { canonical }) => {
      const { facts, state } = question
      const adoption = decided.changes.find(change => change.change === 'adopted')
      if (adoption === undefined) return {}
      const version = { ...named(question, adoption.adoption.version), canonical: canonical ?? '{}' }
      const certified = certifiedBy(question, { ...version, hash: state.hash })
      return {
        changes: [adoptionCertificate(facts, certified, adoption.adoption)],
        answer: { certificate: certified.id, ...revision(version) }
      }
    }
  }
)

const reopening = together<'reopen_text'>(({ act, state }) =>
  decideReopened(state, act, 'The text was not reopened')
)

const closing = together<'close_without_agreement'>(
  question => {
    const { act, facts, state, at } = question
    const wish = { hash: act.hash, summary: act.reason ?? null }
    return decideClosure(state, wish, facts.silences[0] ?? null, { by: people(question), at })
  },
  { whole: true }
)

const waiving = together<'record_waiver'>(
  question => {
    const { act, facts, state, at, situation } = question
    const headless = facts.entitled.filter(({ heads }) => heads.length === 0).map(({ code }) => code)
    const lacking = {
      waivers: facts.records.waivers,
      headless,
      languagesRequired: situation.event.languages.requiredForTransmission
    }
    return decideWaiver(state, lacking, act, { by: people(question), at })
  },
  { whole: true }
)

/** Held against the adopted words, or against those of the language version that it names (AP11, AP12). */
const correcting: Performer<'issue_corrigendum'> = {
  ...together<'issue_corrigendum'>(correctedBy([])),
  change: async (situation, known) => {
    const { parts, document, act } = situation
    const translated =
      document === null
        ? []
        : await parts.store.translations.ofDocument(document.id, languageIn(act.language))
    const performer = together<'issue_corrigendum'>(correctedBy(translated))
    if (performer.change === undefined) throw new Error('issue_corrigendum: nothing is changed by it')
    return performer.change(situation, known)
  }
}

const languageIn = (named: string): Language | undefined => knownLanguage(named) ?? undefined

function correctedBy(translated: readonly TranslatedParagraph[]): Decide<'issue_corrigendum'> {
  return question => corrected(question, translated)
}

function corrected(
  { act, facts, state, at, preparedBy, situation, by }: Question<'issue_corrigendum'>,
  translated: readonly TranslatedParagraph[]
): ReturnType<Decide<'issue_corrigendum'>> {
  const { adoption, corrigenda } = facts.records
  const symbolOf = (name: string): string => named({ situation, facts }, name).symbol
  const adopted =
    adoption === null
      ? null
      : { name: adoption.version, hash: adoption.hash, symbol: symbolOf(adoption.version) }
  const words = new Map(
    act.language === facts.document.language
      ? state.text.paragraphs.map(({ id, runs }): [string, Run[]] => [id, runs])
      : translated
          .filter(({ language }) => language === act.language)
          .map(({ paragraph, runs }): [string, Run[]] => [paragraph, runs])
  )
  return decideCorrigendum(
    state,
    { adopted, issued: corrigenda, words },
    { target: act.target, hash: act.hash, language: act.language, corrections: act.corrections },
    { by: people({ by }), at, preparedBy }
  )
}

export const DECISION_PERFORMERS = {
  issue_chairs_text: issuingChairsText,
  declare_agreed: declaring,
  approve_version: approving,
  adopt: adopting,
  reopen_text: reopening,
  close_without_agreement: closing,
  record_waiver: waiving,
  issue_corrigendum: correcting,
  ...SILENCE_PERFORMERS,
  ...STATEMENT_PERFORMERS
} satisfies Performers

async function latestCanonical({ parts }: Situation, facts: DecisionFacts): Promise<Prepared> {
  const latest = facts.versions.at(-1)
  const whole = latest && (await parts.store.revisions.byName(facts.document.id, latest.name))
  return { canonical: whole?.canonical ?? null }
}

const named = (
  { situation, facts }: { situation: Pick<Situation, 'event'>; facts: DecisionFacts },
  name: string
): { name: string; symbol: string } => ({
  name,
  symbol: `${situation.event.symbol}/${facts.document.theme.code}/${name}`
})

const revision = ({ name, symbol }: { name: string; symbol: string }): Beside['answer'] => ({
  revision: name,
  symbol
})

const certifiedBy = (
  {
    situation,
    by,
    at
  }: Pick<Question<'adopt'>, 'by' | 'at'> & { situation: Pick<Situation, 'event' | 'parts'> },
  version: Certified['version']
): Certified => ({ id: situation.parts.chance.id(), event: situation.event, version, at, by })
