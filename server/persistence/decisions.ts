import type {
  Adoption,
  Approval,
  Certificate,
  Confirmation,
  Corrigendum,
  DocumentId,
  PositionStatement,
  Reservation,
  Waiver
} from '@acuerdo/domain'
import { certificateKindOf, disassociationFormOf, reservationKindOf } from './decision-columns.ts'
import type { PrismaClient } from './db.ts'

/** What was decided and said about one text, beside silence and halves. */
export interface DecisionRecords {
  reservations: Reservation[]
  approvals: Approval[]
  confirmations: Confirmation[]
  statements: PositionStatement[]
  waivers: Waiver[]
  adoption: Adoption | null
  closure: { at: string; by: string[]; summary: string | null } | null
  corrigenda: Corrigendum[]
  certificates: CertificateRecord[]
}

export interface CertificateRecord {
  id: string
  kind: Certificate['kind']
  version: string
  versionHash: string
  at: string
  /** Of the canonical form. */
  hash: string
}

export interface Decisions {
  ofDocument(id: DocumentId): Promise<DecisionRecords>
  certificate(documentId: DocumentId, id: string): Promise<(CertificateRecord & { canonical: string }) | null>
}

export function decisionsStore(prisma: PrismaClient): Decisions {
  return {
    ofDocument: documentId => recordsOf(prisma, documentId),
    certificate: async (documentId, id) => {
      const row = await prisma.certificate.findFirst({ where: { id, documentId } })
      return row === null ? null : { ...certificateOf(row), canonical: row.canonical }
    }
  }
}

async function recordsOf(prisma: PrismaClient, documentId: DocumentId): Promise<DecisionRecords> {
  const query = { where: { documentId }, orderBy: { at: 'asc' as const } }
  const [reservations, approvals, confirmations, statements, waivers] = await Promise.all([
    prisma.reservation.findMany(query),
    prisma.approval.findMany(query),
    prisma.confirmation.findMany(query),
    prisma.positionStatement.findMany(query),
    prisma.waiver.findMany(query)
  ])
  const [adoption, closure, corrigenda, certificates] = await Promise.all([
    prisma.adoption.findUnique({ where: { documentId } }),
    prisma.closure.findUnique({ where: { documentId } }),
    prisma.corrigendum.findMany(query),
    prisma.certificate.findMany({ ...query, omit: { canonical: true } })
  ])
  return {
    reservations: reservations.map(reservationOf),
    approvals: approvals.map(({ documentId: _id, byPerson: by, at, voidedAt, ...rest }) => ({
      ...{ ...rest, by, at: at.toISOString() },
      voidedAt: voidedAt?.toISOString() ?? null
    })),
    confirmations: confirmations.map(
      ({ documentId: _id, byPerson: by, delegationCode: delegation, at, voidedAt, ...rest }) => ({
        ...{ ...rest, by, delegation, at: at.toISOString() },
        voidedAt: voidedAt?.toISOString() ?? null
      })
    ),
    statements: statements.map(
      ({ documentId: _id, byPerson: by, delegationCode: delegation, paragraphId, at, kind, ...rest }) => ({
        ...{ ...rest, by, delegation, paragraph: paragraphId, at: at.toISOString() },
        kind: kind === 'explanation' ? 'explanation' : 'disassociation'
      })
    ),
    waivers: waivers.map(({ id, requirement, reason, byJson, at }) => ({
      ...{ id, requirement, reason, by: JSON.parse(byJson) as string[] },
      at: at.toISOString()
    })),
    adoption: adoption && adoptionOf(adoption),
    closure: closure && {
      at: closure.at.toISOString(),
      by: JSON.parse(closure.byJson) as string[],
      summary: closure.summary
    },
    corrigenda: corrigenda.map(corrigendumOf),
    certificates: certificates.map(certificateOf)
  }
}

function reservationOf(row: {
  id: string
  delegationCode: string
  kind: string
  paragraphId: string | null
  reason: string | null
  byPerson: string
  at: Date
  liftedAt: Date | null
  liftedBy: string | null
}): Reservation {
  const { id, delegationCode: delegation, paragraphId: paragraph, reason, byPerson: by, liftedBy } = row
  return {
    ...{ id, delegation, paragraph, reason, by, liftedBy },
    kind: reservationKindOf(row.kind),
    at: row.at.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null
  }
}

const codes = (json: string): string[] => JSON.parse(json) as string[]

const adoptionOf = (row: {
  version: string
  hash: string
  at: Date
  byJson: string
  disassociationAs: string | null
  adoptingJson: string
  disassociatingJson: string
  explainingJson: string
}): Adoption => ({
  version: row.version,
  hash: row.hash,
  at: row.at.toISOString(),
  by: codes(row.byJson),
  disassociationAs: row.disassociationAs === null ? null : disassociationFormOf(row.disassociationAs),
  adopting: codes(row.adoptingJson),
  disassociating: codes(row.disassociatingJson),
  explaining: codes(row.explainingJson)
})

const corrigendumOf = (row: {
  id: string
  number: number
  symbol: string
  language: string
  version: string
  hash: string
  correctionsJson: string
  byJson: string
  preparedBy: string | null
  at: Date
}): Corrigendum => {
  const { id, number, symbol, language, version, hash, preparedBy } = row
  return {
    ...{ id, number, symbol, language, version, hash, preparedBy },
    corrections: JSON.parse(row.correctionsJson) as Corrigendum['corrections'],
    by: codes(row.byJson),
    at: row.at.toISOString()
  }
}

const certificateOf = (row: {
  id: string
  kind: string
  version: string
  versionHash: string
  at: Date
  hash: string
}): CertificateRecord => ({
  id: row.id,
  kind: certificateKindOf(row.kind),
  version: row.version,
  versionHash: row.versionHash,
  at: row.at.toISOString(),
  hash: row.hash
})
