import { toCanonicalJson, type Commitment, type SummitChange } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { ChangeContext } from './changes.ts'
import { insert, raw, remove, update } from './row-changes.ts'
import { sha256 } from './sha256.ts'

type Of<C extends SummitChange['change']> = Extract<SummitChange, { change: C }>
type Rows = { [C in SummitChange['change']]: (change: Of<C>, context: ChangeContext) => Statement[] }

/** The rows of what was decided about priority areas, the agenda, commitments, languages and transmission. */
export const SUMMIT_ROWS: Rows = {
  priority_proposed: ({ area }, { documentId, actorId, now }) => [
    insert('PriorityArea', {
      id: area.id,
      documentId: named(documentId),
      kind: area.kind,
      paragraphId: area.paragraph,
      title: area.title,
      owner: area.owner,
      due: area.due,
      proposedBy: area.proposedBy,
      proposedById: actorId,
      proposedAt: now
    })
  ],
  priority_moved: ({ area, paragraph }) => [update('PriorityArea', { paragraphId: paragraph }, { id: area })],
  priority_stance: ({ area, delegation, stance }, { actorId, now }) => [
    remove('PriorityStance', { areaId: area, delegationCode: delegation }),
    insert('PriorityStance', {
      areaId: area,
      delegationCode: delegation,
      stance,
      personId: actorId,
      at: now
    })
  ],
  agenda_item_added: ({ item, position }) => [insert('AgendaItem', { ...item, position })],
  agenda_answered: ({ area, decision, item, remark, by }, { now }) => [
    update(
      'PriorityArea',
      { decision, agendaItemId: item, remark, answeredBy: by, answeredAt: now },
      { id: area }
    )
  ],
  agenda_item_removed: ({ item }) => [remove('AgendaItem', { id: item })],
  agenda_ordered: ({ items }) =>
    items.map(({ id, title, group }, position) => update('AgendaItem', { title, group, position }, { id })),
  commitment_recorded: ({ commitment }, context) => [
    insert('Commitment', { id: commitment.id, ...columnsOf(commitment), amendments: 0 }),
    ...versionRows(commitment, context),
    ...citationRows(commitment)
  ],
  commitment_amended: ({ commitment }, context) => [
    update(
      'Commitment',
      { ...columnsOf(commitment), amendments: commitment.amendments },
      { id: commitment.id }
    ),
    ...versionRows(commitment, context),
    remove('Citation', { commitmentId: commitment.id }),
    ...citationRows(commitment)
  ],
  // The half itself has its row.
  amendment_asked: () => [],
  paragraph_translated: (change, context) => translatedRows(change, context),
  concordance_certified: ({ language, paragraphs, versionHash }, { documentId, actorId, now }) => [
    update(
      'LanguageParagraph',
      {
        certifiedBy: actorId,
        certifiedAt: now,
        versionHash,
        contestedBy: null,
        contestedFor: null,
        contestedAt: null,
        contestWhy: null
      },
      { documentId: named(documentId), language, paragraphId: paragraphs }
    )
  ],
  concordance_contested: ({ language, paragraphs, reason }, { documentId, actorId, now }) => [
    raw(
      `UPDATE "LanguageParagraph" SET "contestedBy" = ?, "contestedFor" = (
         SELECT "code" FROM "Delegation" JOIN "Person" ON "Person"."delegationId" = "Delegation"."id"
         WHERE "Person"."id" = ?), "contestedAt" = ?, "contestWhy" = ?
       WHERE "documentId" = ? AND "language" = ? AND "paragraphId" IN (SELECT "value" FROM json_each(?))`,
      actorId,
      actorId,
      now,
      reason,
      named(documentId),
      language,
      JSON.stringify(paragraphs)
    )
  ],
  text_transmitted: ({ transmission }, { newId, now, documentId }) => {
    const packageJson = toCanonicalJson({ ...transmission, at: now.toISOString() })
    return [
      insert('Transmission', {
        id: newId(),
        documentId: named(documentId),
        version: transmission.version,
        hash: transmission.hash,
        packageJson,
        packageHash: sha256(packageJson),
        at: now,
        byPeopleJson: JSON.stringify(transmission.by)
      }),
      update('PriorityArea', { transmittedAt: now }, { id: transmission.areas })
    ]
  }
}

function columnsOf({ kind, amount, deliverable, owner, due, source }: Commitment) {
  const { value = null, currency = null } = amount ?? {}
  return { kind, value, currency, deliverable, owner, due, source }
}

const versionRows = (commitment: Commitment, { actorId, now }: ChangeContext): Statement[] => [
  insert('CommitmentVersion', {
    commitmentId: commitment.id,
    ordinal: commitment.amendments,
    ...columnsOf(commitment),
    byPerson: actorId,
    at: now
  })
]

/** The paragraph says the text; what it stood in last is found where a citing paragraph has gone. */
const citationRows = ({ id, citations }: Commitment): Statement[] =>
  citations.map(({ paragraph, document }) =>
    insert('Citation', { commitmentId: id, paragraphId: paragraph, documentId: document })
  )

function translatedRows(
  { language, paragraph, runs, sourceHash }: Of<'paragraph_translated'>,
  { documentId, actorId, now }: ChangeContext
): Statement[] {
  const key = { documentId: named(documentId), language, paragraphId: paragraph }
  return [
    remove('LanguageParagraph', key),
    insert('LanguageParagraph', {
      ...key,
      runsJson: JSON.stringify(runs),
      sourceHash,
      translatorId: actorId,
      at: now
    })
  ]
}

function named(documentId: string | null): string {
  if (documentId === null) throw new Error('summit rows: an act on a document names none')
  return documentId
}
