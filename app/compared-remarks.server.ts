import type { Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { ThreadView } from '../server/context.ts'
import { goneWords, voiceName } from './components/comments/comment-names.ts'
import type { ComparedRemark } from './components/compare/remarks-context.ts'
import { lineOf } from './document-view/thread-line.ts'
import type { CommentWords } from './i18n/comment-words.ts'

/** The comments about the words of two texts, and how many are about words that stand in neither. */
export interface ComparedRemarks {
  remarks: ComparedRemark[]
  elsewhere: number
}

interface Asked {
  context: AppLoadContext
  actor: Actor
  code: string
  sides: { from: string; to: string }
  words: CommentWords
}

/** What the reader may see of what is said about either text; where the words of each comment stand in both is known. */
export async function comparedRemarks(asked: Asked): Promise<ComparedRemarks> {
  const { sides, actor, words, code } = asked
  const one = sides.from === sides.to
  const [later, earlier] = await Promise.all([
    threadsIn(asked, sides.to),
    one ? null : threadsIn(asked, sides.from)
  ])
  const before = new Map((earlier ?? []).map(thread => [thread.id, thread]))
  const version = isIssued(sides.to) ? sides.to : null
  const found = (later ?? earlier ?? []).map(thread => {
    const then = before.get(thread.id)
    const isGone = later !== null && standsNowhere(thread)
    const side = later === null || (isGone && then && !standsNowhere(then)) ? 'before' : 'after'
    const drawn = side === 'before' ? (then ?? thread) : thread
    return { thread, drawn, side: side as ComparedRemark['side'] }
  })
  const shown = found.filter(({ drawn }) => !standsNowhere(drawn))
  return {
    remarks: shown.map(({ thread, drawn, side }) => {
      const line = lineOf(thread, actor.personId)
      const { paragraphId, places } = drawn.anchor
      return {
        ...{ id: line.id, side, places, quote: line.anchor.quote, excerpt: line.excerpt },
        paragraph: drawn.anchor.original.on === 'document' ? null : paragraphId,
        who: voiceName(line.voice, line.voiceName, words),
        said: saidOf(thread, words),
        replies: line.replies,
        resolved: line.state === 'resolved',
        unread: line.unread,
        address: threadAddress(code, line.id, version)
      }
    }),
    elsewhere: found.length - shown.length
  }
}

/** Null for a text that the reader has never seen. */
async function threadsIn({ context, actor, code }: Asked, side: string): Promise<ThreadView[] | null> {
  const listed = await context.remarks.list(actor, code, side === 'working' ? {} : { version: side })
  return listed.ok ? listed.value.threads : null
}

/** Of the texts that can be compared, those that have a page beside which comments stand. */
const isIssued = (side: string): boolean => side !== 'working' && !/^(seen|at\.)/.test(side)

const standsNowhere = ({ anchor }: ThreadView): boolean =>
  anchor.original.on !== 'document' && (anchor.state === 'gone' || anchor.paragraphId === null)

function saidOf({ type, visibility, anchor, resolution, state }: ThreadView, words: CommentWords): string[] {
  const stands = anchor.state === 'gone' ? goneWords(anchor.gone, words) : words.anchor[anchor.state]
  return [
    words.types[type],
    ...(visibility === 'group' ? [] : [words.visibility[visibility].name]),
    ...(state === 'resolved' && resolution ? [words.outcomes[resolution.outcome]] : []),
    ...(anchor.original.on === 'document' ? [] : [stands])
  ]
}

function threadAddress(code: string, id: string, version: string | null): string {
  const query = new URLSearchParams({ show: 'all', thread: id, ...(version === null ? {} : { version }) })
  return `/documents/${encodeURIComponent(code)}/comments?${query.toString()}#thread-${id}`
}
