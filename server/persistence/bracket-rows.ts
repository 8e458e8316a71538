import type { Alternative, Bracket, NegotiationChange } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { ChangeContext } from './changes.ts'
import { insert, raw, remove, update } from './row-changes.ts'

type Of<C extends NegotiationChange['change']> = Extract<NegotiationChange, { change: C }>
type Rows = {
  [C in NegotiationChange['change']]: (change: Of<C>, context: ChangeContext) => Statement[]
}

/** The rows of what was decided about brackets, positions and states of paragraphs. */
export const NEGOTIATION_ROWS: Rows = {
  bracket_opened: ({ bracket }, context) => [
    openedRow(bracket, context),
    ...bracket.alternatives.map((alternative, ordinal) =>
      alternativeRow(bracket.id, alternative, { ordinal, context })
    )
  ],
  bracket_reworded: ({ bracket, kind, base, runs }) => [
    update('Bracket', { kind, baseJson: base === null ? null : JSON.stringify(base) }, { id: bracket }),
    ...runs.map(({ key, runs: words }) =>
      update('Alternative', { runsJson: JSON.stringify(words) }, { bracketId: bracket, key })
    )
  ],
  alternative_added: ({ bracket, alternative }, context) => [
    alternativeRow(bracket, alternative, { ordinal: null, context })
  ],
  alternative_taken_over: ({ bracket, key, proposedBy }) => [
    update('Alternative', { proposedByJson: JSON.stringify(proposedBy) }, { bracketId: bracket, key })
  ],
  alternative_closed: ({ bracket, key, closedBy }) => [
    update('Alternative', { state: closedBy }, { bracketId: bracket, key })
  ],
  position_taken: (change, context) => positionRows(change, context),
  wording_refused: ({ bracket, key, delegation, reason }, { actorId, now }) => [
    raw(
      `INSERT INTO "WordingRefusal" ("alternativeId", "delegationCode", "byPerson", "reason", "at")
       SELECT "id", ?, ?, ?, ? FROM "Alternative" WHERE "bracketId" = ? AND "key" = ?
       ON CONFLICT DO UPDATE SET "byPerson" = excluded."byPerson", "reason" = excluded."reason", "at" = excluded."at"`,
      delegation,
      actorId,
      reason,
      now,
      bracket,
      key
    )
  ],
  bracket_proposed: ({ bracket, wording }) => [
    update('Bracket', { state: 'proposed', proposedJson: JSON.stringify(wording) }, { id: bracket })
  ],
  bracket_resolved: (change, context) => resolvedRows(change, context),
  bracket_reopened: ({ bracket }, { now }) => [
    raw(
      `UPDATE "Bracket" SET "state" = CASE WHEN "packageId" IS NULL THEN 'open' ELSE 'held' END,
         "proposedJson" = NULL WHERE "id" = ?`,
      bracket
    ),
    update('Resolution', { undoneAt: now }, { bracketId: bracket, undoneAt: null }),
    remove('Footnote', { bracketId: bracket })
  ],
  bracket_nested: ({ bracket, parent }) => [
    update(
      'Bracket',
      { parentBracketId: parent?.bracket ?? null, parentKey: parent?.key ?? null },
      { id: bracket }
    )
  ],
  bracket_held: ({ bracket, package: name }) => [
    raw(
      `UPDATE "Bracket" SET "packageId" = ?,
         "state" = CASE WHEN "state" IN ('open', 'held') THEN ? ELSE "state" END WHERE "id" = ?`,
      name,
      name === null ? 'open' : 'held',
      bracket
    )
  ],
  paragraph_agreed: ({ paragraph, hash }, context) => [
    raw(
      `INSERT INTO "ParagraphState" ("documentId", "paragraphId", "state", "since", "byPerson", "hash")
       VALUES (?, ?, 'agreed_ad_ref', ?, ?, ?)`,
      here(context),
      paragraph,
      context.now,
      context.actorId,
      hash
    ),
    turnRow('agreed', { paragraph, reason: null }, context)
  ],
  paragraph_reopened: ({ paragraph, reason }, context) => [
    remove('ParagraphState', { documentId: here(context), paragraphId: paragraph }),
    update(
      'ReopeningRequest',
      { grantedAt: context.now },
      { documentId: here(context), paragraphId: paragraph, grantedAt: null }
    ),
    turnRow('reopened', { paragraph, reason }, context)
  ],
  reopening_requested: ({ paragraph, delegation, reason }, context) => [
    insert('ReopeningRequest', {
      id: context.newId(),
      documentId: here(context),
      paragraphId: paragraph,
      delegationCode: delegation,
      byPerson: context.actorId,
      reason,
      at: context.now
    })
  ]
}

function openedRow(bracket: Bracket, context: ChangeContext): Statement {
  const { id, paragraph, kind, state, base, openedBy, parent } = bracket
  return raw(
    `INSERT INTO "Bracket" ("id", "documentId", "paragraphId", "kind", "state", "baseJson", "note", "openedBy",
       "openedByPerson", "openedAt", "packageId", "parentBracketId", "parentKey", "position")
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       (SELECT COALESCE(MAX("position"), -1) + 1 FROM "Bracket" WHERE "documentId" = ?)`,
    id,
    here(context),
    paragraph,
    kind,
    state,
    base === null ? null : JSON.stringify(base),
    bracket.note ?? null,
    openedBy ?? null,
    context.actorId,
    context.now,
    bracket.package ?? null,
    parent?.bracket ?? null,
    parent?.key ?? null,
    here(context)
  )
}

function alternativeRow(
  bracketId: string,
  alternative: Alternative,
  { ordinal, context }: { ordinal: number | null; context: ChangeContext }
): Statement {
  const { key, runs, proposedBy, originatedBy, mergedFrom = [] } = alternative
  return raw(
    `INSERT INTO "Alternative" ("id", "bracketId", "key", "runsJson", "proposedByJson", "originatedBy", "byPerson",
       "at", "mergedFromJson", "ordinal")
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?,
       COALESCE(?, (SELECT COALESCE(MAX("ordinal"), -1) + 1 FROM "Alternative" WHERE "bracketId" = ?))`,
    context.newId(),
    bracketId,
    key,
    JSON.stringify(runs),
    JSON.stringify(proposedBy),
    originatedBy ?? null,
    context.actorId,
    context.now,
    JSON.stringify(mergedFrom),
    ordinal,
    bracketId
  )
}

/** One current position, and one more line of its history. */
function positionRows(change: Of<'position_taken'>, context: ChangeContext): Statement[] {
  const { bracket, key, delegation, stance, words } = change
  const { actorId, now } = context
  const alternative = `SELECT "id" FROM "Alternative" WHERE "bracketId" = ? AND "key" = ?`
  const gone = raw(
    `DELETE FROM "Position" WHERE "delegationCode" = ? AND "alternativeId" = (${alternative})`,
    delegation,
    bracket,
    key
  )
  const taken = raw(
    `INSERT INTO "PositionTaken" ("id", "alternativeId", "delegationCode", "stance", "words", "byPerson", "at")
     SELECT ?, (${alternative}), ?, ?, ?, ?, ?`,
    context.newId(),
    bracket,
    key,
    delegation,
    stance ?? 'none',
    words,
    actorId,
    now
  )
  if (stance === null) return [gone, taken]
  const current = raw(
    `INSERT INTO "Position" ("alternativeId", "delegationCode", "stance", "words", "byPerson", "at")
     SELECT (${alternative}), ?, ?, ?, ?, ?`,
    bracket,
    key,
    delegation,
    stance,
    words,
    actorId,
    now
  )
  return [gone, current, taken]
}

function resolvedRows(change: Of<'bracket_resolved'>, context: ChangeContext): Statement[] {
  const { bracket, paragraph, resolution, footnote, undo } = change
  return [
    update(
      'Bracket',
      {
        state: 'resolved',
        paragraphId: paragraph,
        proposedJson: null,
        parentBracketId: null,
        parentKey: null
      },
      { id: bracket }
    ),
    insert('Resolution', {
      id: context.newId(),
      bracketId: bracket,
      outcome: resolution.outcome,
      key: resolution.alternative ?? null,
      fromJson: JSON.stringify(resolution.from ?? []),
      wordingJson: JSON.stringify(resolution.wording),
      footnoteJson: footnote === undefined ? null : JSON.stringify(footnote),
      byPerson: resolution.by,
      at: new Date(resolution.at),
      undoJson: undo === null ? null : JSON.stringify(undo)
    }),
    ...(footnote === undefined
      ? []
      : [
          insert('Footnote', {
            id: context.newId(),
            documentId: here(context),
            paragraphId: paragraph,
            bracketId: bracket,
            runsJson: JSON.stringify(footnote),
            at: context.now
          })
        ])
  ]
}

const turnRow = (
  turn: 'agreed' | 'reopened',
  { paragraph, reason }: { paragraph: string; reason: string | null },
  context: ChangeContext
): Statement =>
  insert('ParagraphTurn', {
    id: context.newId(),
    documentId: here(context),
    paragraphId: paragraph,
    turn,
    byPerson: context.actorId,
    at: context.now,
    reason
  })

function here({ documentId }: ChangeContext): string {
  if (documentId === null) throw new Error('bracket rows: an act on brackets names no document')
  return documentId
}
