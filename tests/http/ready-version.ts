import { WHO, type Room } from './decision-room.ts'
import type { Json } from './running.ts'

/** From a chairs' text to a version without brackets, after a silence that was broken, with its typists back at work. */
export async function readyVersion(room: Room): Promise<void> {
  const hash = await room.head()
  await room.both({ action: 'start_silence', target: 'DG/CT', hash, deadline: '2023-11-29T14:00:00Z' })
  await room.by(WHO.mexico, { action: 'object', target: 'DG/CT', hash, paragraphs: ['DG-p05'], reason: 'r' })
  await closeBrackets(room)
  await room.by(WHO.chair, { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' })
}

/** Closes every bracket that stands, with words that the chairs found. */
async function closeBrackets(room: Room): Promise<void> {
  for (const { id, state } of (await room.read()).brackets as Json[])
    if (state !== 'resolved')
      await room.by(WHO.chair, {
        ...{ action: 'resolve_bracket', target: id },
        ...{ outcome: 'new_wording', wording: 'words' }
      })
}
