import {
  disassociationWords,
  regionOf,
  toCanonicalJson,
  type Adoption,
  type Canonical,
  type Certificate,
  type CertifiedPerson,
  type CertifiedPosition,
  type Change,
  type PositionStatement
} from '@acuerdo/domain'
import type { EventRecord } from '../persistence/events.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { SilenceRecord } from '../persistence/silences.ts'
import type { DecisionFacts } from './facts.ts'

/** What a certificate is made of beside the facts. */
export interface Certified {
  id: string
  event: EventRecord
  version: { name: string; symbol: string; hash: string; canonical: string }
  at: string
  by: { person: string; at: string }[]
}

/** The certificate of a silence that ended without an objection (CE1). */
export function silenceCertificate(
  facts: DecisionFacts,
  certified: Certified,
  silence: SilenceRecord
): Change {
  const entitled = facts.entitled.filter(({ code }) => silence.entitled.includes(code))
  return certificateChange({
    ...frameOf(facts, certified),
    kind: 'silence',
    entitled: entitled.map(one => positionOf(facts, one.code, 'no_objection')),
    silence: {
      id: silence.id,
      startedAt: silence.startedAt,
      deadline: silence.deadline,
      startedBy: silence.startedBy.map(person => personOf(facts, { person, at: silence.startedAt })),
      extensions: silence.extensions.map(({ from, to, why, at }) => ({ from, to, why, at })),
      inSession: silence.inSession
    },
    objections: silence.objections.map(({ delegation, at, kind, withdrawnAt }) => ({
      ...{ delegation, at, kind, withdrawnAt }
    }))
  })
}

export const sessionCertificate = (facts: DecisionFacts, certified: Certified): Change =>
  certificateChange({
    ...frameOf(facts, certified),
    kind: 'in_session',
    entitled: facts.entitled.map(one => positionOf(facts, one.code, 'present'))
  })

export function adoptionCertificate(facts: DecisionFacts, certified: Certified, adoption: Adoption): Change {
  const out = facts.entitled.map(({ code }) => code).filter(code => !adoption.adopting.includes(code))
  return certificateChange({
    ...frameOf(facts, certified),
    kind: 'adoption',
    entitled: facts.entitled.map(({ code }) =>
      positionOf(facts, code, out.includes(code) ? 'disassociates' : 'adopts')
    ),
    adoption: {
      disassociationAs: adoption.disassociationAs,
      approvals: facts.gate.approvals.map(({ by: person, at }) => personOf(facts, { person, at })),
      words: wordsFor(facts, adoption.disassociationAs)
    }
  })
}

/** What the text carries for disassociations, in the language of the text. */
export const wordsFor = (facts: DecisionFacts, form: Adoption['disassociationAs']): string[] =>
  form === null
    ? []
    : disassociationWords(form, facts.document.language, {
        statements: facts.gate.statements,
        nameOf: code => facts.circle.delegations.find(one => one.code === code)?.name ?? code
      })

function frameOf(facts: DecisionFacts, { id, event, version, at, by }: Certified): Certificate {
  const { document, records } = facts
  const { canonical, ...named } = version
  return {
    id,
    kind: 'silence',
    event: { symbol: event.symbol, name: event.name.en },
    document: {
      ...{ id: document.id, code: document.theme.code },
      ...{ title: document.title, language: document.language }
    },
    version: named,
    text: JSON.parse(canonical) as unknown,
    at,
    actedBy: by.map(one => personOf(facts, one)),
    entitled: [],
    silence: null,
    adoption: null,
    waivers: records.waivers.map(({ requirement, reason, at: when }) => ({ requirement, reason, at: when })),
    objections: []
  }
}

function certificateChange(certificate: Certificate): Change {
  const canonical = toCanonicalJson(certificate as unknown as Canonical)
  return { change: 'certified', certificate, canonical, hash: sha256(canonical) }
}

function personOf(
  { circle }: DecisionFacts,
  { person, at }: { person: string; at: string }
): CertifiedPerson {
  const found = circle.people.find(({ id }) => id === person)
  return { id: person, name: found?.name ?? person, region: regionOf(circle, found?.delegation ?? null), at }
}

function positionOf(
  facts: DecisionFacts,
  code: string,
  position: CertifiedPosition['position']
): CertifiedPosition {
  const entitled = facts.entitled.find(one => one.code === code)
  const own = (one: { delegation: string }): boolean => one.delegation === code
  const statements = [
    ...facts.gate.statements.filter(own).map((one: PositionStatement) => ({
      ...{ kind: one.kind, paragraph: one.paragraph, words: one.words, at: one.at }
    })),
    ...facts.records.reservations
      .filter(one => own(one) && one.liftedAt === null)
      .map(one => ({ kind: one.kind, paragraph: one.paragraph, words: one.reason ?? '', at: one.at }))
  ]
  return {
    ...{ delegation: code, name: entitled?.name ?? code, binds: facts.binds.get(code) ?? [] },
    ...{ position, statements }
  }
}
