import { grant, REACTIONS, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import type { ReactionCount, ReactionWish } from '../context.ts'
import type { FoundDocument } from '../reading.ts'
import type { RemarkDesk } from './reading.ts'
import { countReactions, seenBy } from './views.ts'

/** Takes unread marks off threads that the actor sees; others are passed over, as if there were none. */
export async function markThreads(
  { store }: RemarkDesk,
  { actor, found, threads }: { actor: Actor; found: FoundDocument; threads: readonly string[] | undefined }
): Promise<Outcome<{ unread: number }>> {
  const { id, theme } = found.row
  const [all, reads] = await Promise.all([
    store.threads.ofDocument(id),
    store.threads.reads(id, actor.personId)
  ])
  const seen = seenBy(actor, theme.id, all).map(thread => ({
    thread: thread.id,
    ordinal: Math.max(0, ...thread.remarks.map(({ ordinal }) => ordinal)),
    unread: thread.remarks.some(
      ({ ordinal, personId }) => personId !== actor.personId && ordinal > (reads.get(thread.id) ?? 0)
    )
  }))
  const read = seen.filter(({ thread, unread }) => unread && (threads?.includes(thread) ?? true))
  await store.threads.markRead(
    actor.personId,
    read.map(({ thread, ordinal }) => ({ thread, ordinal }))
  )
  return grant({ unread: seen.filter(({ unread }) => unread).length - read.length })
}

/** Puts a sign under a remark that the actor sees, or takes it back. */
export async function react(
  { store }: RemarkDesk,
  { actor, found, wish }: { actor: Actor; found: FoundDocument; wish: ReactionWish }
): Promise<Outcome<{ reactions: ReactionCount[] }>> {
  const { id, theme } = found.row
  const thread = await store.threads.find(id, wish.thread)
  const [seen] = thread === null ? [] : seenBy(actor, theme.id, [thread])
  const remark = seen?.remarks.find(one => one.id === wish.comment)
  if (remark === undefined || seen?.id !== wish.thread)
    return refuse('not_found', 'There is no such comment beside this text.', 'Read the comments again.')
  if (!REACTIONS.includes(wish.reaction))
    return refuse('malformed', 'There is no such reaction.', `Choose one of: ${REACTIONS.join(', ')}.`)
  await store.threads.react(
    { remarkId: remark.id, personId: actor.personId, reaction: wish.reaction },
    wish.on
  )
  const given = (await store.threads.reactions(id)).filter(({ remarkId }) => remarkId === remark.id)
  return grant({ reactions: countReactions({ actor, reactions: new Map([[remark.id, given]]) }, remark.id) })
}
