import type { Anchor, NewRemark, RemarkChange } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { ChangeContext } from './changes.ts'
import { insert, raw, remove, update } from './row-changes.ts'

type Of<C extends RemarkChange['change']> = Extract<RemarkChange, { change: C }>
type Rows = { [C in RemarkChange['change']]: (change: Of<C>, context: ChangeContext) => Statement[] }

/** The rows of what was decided about remarks. Whoever says something has read what stood before it. */
export const REMARK_ROWS: Rows = {
  thread_opened: ({ thread, remark }, context) => [
    insert('Thread', {
      id: thread.id,
      documentId: context.documentId ?? '',
      type: thread.type,
      visibility: thread.visibility,
      voice: thread.voice,
      personId: context.actorId,
      sphere: thread.sphere,
      openedAt: context.now
    }),
    anchorRow({ thread: thread.id, ordinal: 1, anchor: thread.anchor, sequence: thread.sequence }, context),
    remarkRow(thread.id, remark, context),
    readRow(thread.id, remark.ordinal, context)
  ],
  remark_added: ({ thread, remark }, context) => [
    remarkRow(thread, remark, context),
    readRow(thread, remark.ordinal, context)
  ],
  remark_reworded: ({ remark, former, text, mentions }, { now }) => [
    raw(
      `INSERT INTO "FormerRemark" ("remarkId", "ordinal", "text", "until")
       SELECT ?, COUNT(*) + 1, ?, ? FROM "FormerRemark" WHERE "remarkId" = ?`,
      remark,
      former,
      now,
      remark
    ),
    update('Remark', { text, mentionsJson: JSON.stringify(mentions) }, { id: remark })
  ],
  thread_attached: (change, context) => [anchorRow(change, context)],
  thread_resolved: ({ thread, ordinal, outcome, reason, voice }, { actorId, now }) => [
    insert('ThreadResolution', {
      threadId: thread,
      ordinal,
      outcome,
      reason,
      voice,
      personId: actorId,
      at: now
    }),
    update('Thread', { resolved: true }, { id: thread })
  ],
  thread_reopened: ({ thread, ordinal }, { now }) => [
    update('ThreadResolution', { reopenedAt: now }, { threadId: thread, ordinal }),
    update('Thread', { resolved: false }, { id: thread })
  ],
  thread_sent: ({ thread, remark, anchor, sequence, ordinal }, context) => [
    update('Thread', { visibility: 'group', sentAt: context.now, sentBy: context.actorId }, { id: thread }),
    update('Remark', { sphere: null, releasedAt: context.now }, { id: remark }),
    // Signs that were given inside of the delegation stay there.
    remove('Reaction', { remarkId: remark }),
    ...(anchor === null ? [] : [anchorRow({ thread, ordinal, anchor, sequence }, context)])
  ],
  draft_released: ({ draft }) => [remove('PrivateDraft', { id: draft })]
}

function anchorRow(
  attached: { thread: string; ordinal: number; anchor: Anchor; sequence: number },
  { actorId, now }: ChangeContext
): Statement {
  const { thread, ordinal, anchor, sequence } = attached
  const anchorJson = JSON.stringify(anchor)
  return insert('ThreadAnchor', {
    threadId: thread,
    ordinal,
    anchorJson,
    sequence,
    personId: actorId,
    at: now
  })
}

const remarkRow = (threadId: string, remark: NewRemark, { actorId, now }: ChangeContext): Statement =>
  insert('Remark', {
    id: remark.id,
    threadId,
    ordinal: remark.ordinal,
    voice: remark.voice,
    personId: actorId,
    sphere: remark.sphere,
    text: remark.text,
    mentionsJson: JSON.stringify(remark.mentions),
    at: now,
    writtenAt: remark.writtenAt === null ? null : new Date(remark.writtenAt)
  })

const readRow = (threadId: string, ordinal: number, { actorId }: ChangeContext): Statement =>
  raw(
    `INSERT INTO "ThreadRead" ("threadId", "personId", "ordinal") VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET "ordinal" = MAX("ordinal", excluded."ordinal")`,
    threadId,
    actorId,
    ordinal
  )
