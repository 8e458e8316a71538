import type { Actor, Refusal } from '@acuerdo/domain'
import { data, type AppLoadContext } from '@remix-run/node'
import type { CommentAnswer } from '../../components/comments/comment-form.ts'
import { statusOf, type SentForm } from '../../form/form-answer.server.ts'
import type { CommentWords } from '../../i18n/comment-words.ts'
import type { RoomWords } from '../../i18n/room-words.ts'
import { wordsIn } from './comment-fields.server.ts'

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
  const rightEnded = refusal.code.startsWith('PM') && (sent.form === 'comment' || sent.form === 'reply')
  const draft = rightEnded ? await keptDraft(asked, sent) : null
  const privately = draft === null ? '' : draft ? ` ${words.kept.privately}` : ` ${words.kept.privatelyNot}`
  return data<CommentAnswer>(
    {
      problem: {
        form: sent.form,
        at: formKey(sent),
        sentence: `${why} ${way}${privately}`,
        values: sent.values
      },
      done: null
    },
    { status: statusOf(refusal) }
  )
}

const formKey = ({ values }: SentForm): string => values['comment'] ?? values['thread'] ?? ''

async function keptDraft({ context, actor, code }: Asked, { values }: SentForm): Promise<boolean> {
  const words = values['where'] === 'words' ? wordsIn(values['anchor'] ?? '') : null
  const outcome = await context.drafts.keep(actor, code, {
    paragraphId: typeof words?.['paragraphId'] === 'string' ? words['paragraphId'] : null,
    base: typeof words?.['quote'] === 'string' ? words['quote'] : '',
    own: values['text'] ?? '',
    origin: 'comment'
  })
  return outcome.ok
}
