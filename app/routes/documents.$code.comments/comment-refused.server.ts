import type { Actor, Refusal } from '@acuerdo/domain'
import { REMARK_LETTERS_MAX } from '@acuerdo/domain/acts'
import { data, type AppLoadContext } from '@remix-run/node'
import type { CommentAnswer } from '../../components/comments/comment-form.ts'
import { statusOf, type SentForm } from '../../form/form-answer.server.ts'
import type { CommentWords } from '../../i18n/comment-words.ts'
import type { RoomWords } from '../../i18n/room-words.ts'

export interface Asked {
  context: AppLoadContext
  actor: Actor
  /** The document, by code or id. */
  code: string
  request: Request
  words: CommentWords
  room: RoomWords
}

/** Why not, in the reader's words; what somebody may not say any more is kept as a private draft. */
export async function refusedForm(asked: Asked, sent: SentForm, refusal: Refusal) {
  const { words, room } = asked
  const { why, way } = words.refusals[refusal.code] ??
    room.refusals[refusal.code] ?? { why: refusal.message, way: refusal.hint }
  const said = sent.form === 'comment' || sent.form === 'reply'
  const isKept = said && (await hasDraft(asked, sent))
  const isLost = said && !isKept && refusal.code.startsWith('PM')
  const privately = isKept ? ` ${words.kept.privately}` : isLost ? ` ${words.kept.privatelyNot}` : ''
  return answered(sent, `${why} ${way}${privately}`, statusOf(refusal))
}

const answered = (sent: SentForm, sentence: string, status: number) =>
  data<CommentAnswer>(
    { problem: { form: sent.form, at: formKey(sent), sentence, values: sent.values }, done: null },
    { status }
  )

const lettersIn = ({ values }: SentForm): number => values['text']?.length ?? 0

export const isTooLong = (sent: SentForm): boolean => lettersIn(sent) > REMARK_LETTERS_MAX

/** More letters than a comment holds: said with both numbers, and the words stay where they were typed. */
export const longForm = ({ words }: Asked, sent: SentForm) =>
  answered(sent, words.write.tooLong(lettersIn(sent), REMARK_LETTERS_MAX), 400)

const formKey = ({ values }: SentForm): string => values['comment'] ?? values['thread'] ?? ''

/** The act itself keeps what was said by somebody whose right ended; here it is only looked up, so that it is told. */
async function hasDraft({ context, actor, code }: Asked, { values }: SentForm): Promise<boolean> {
  const drafts = await context.drafts.list(actor, code)
  return drafts.ok && drafts.value.some(({ own, origin }) => origin === 'comment' && own === values['text'])
}
