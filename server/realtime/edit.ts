import type { House } from './house.ts'
import { ROOT } from './messages.ts'
import type { Relocated, ServerEdit } from './ports.ts'
import { closeGaps } from './relocation.ts'
import type { Room } from './room.ts'

/** The text can't be changed, not even by an act: its stage forbids it, its log is damaged, or it is gone. */
export class TextClosed extends Error {
  override readonly name = 'TextClosed'
}

/**
 * Changes the text on behalf of an act: the room is held, the change made in a document built for it, its
 * update appended as one entry and relayed to everybody. What the act protects from typing (a closing may leave a
 * footnote, RT30) is known before the next frame is judged.
 */
export function editRoom(room: Room, edit: ServerEdit, house: House): Promise<{ sequence: number }> {
  return room.alone(async () => {
    if (room.corruptFrom !== null) throw new TextClosed(`The log of ${room.documentId} is damaged.`)
    for (let tries = 0; tries <= house.limits.RESUBMIT_MAX; tries++) {
      const made = changeOf(room, edit)
      if (made === null) {
        await edit.unchanged?.(room.seq)
        return { sequence: room.seq }
      }
      const outcome = await appendAct(room, edit, { ...made, at: house.clock.now().getTime() })
      if (outcome?.ok) {
        await house.refresh(room)
        return { sequence: outcome.seq }
      }
      if (outcome?.why === 'broken')
        throw new Error(`What an act writes in ${room.documentId} is impossible.`)
      const again = outcome?.why === 'stale' && (await room.reload())
      if (!again)
        throw new TextClosed(`${room.documentId} took no change: ${outcome?.why ?? 'the server stops'}.`)
    }
    throw new TextClosed(`The rights of ${room.documentId} changed too often while an act was written.`)
  })
}

interface Change {
  update: Uint8Array
  relocated: Relocated[]
}

/** What the act changes; null when it leaves the text as it is. */
function changeOf(room: Room, edit: ServerEdit): Change | null {
  const doc = room.copy()
  let update: Uint8Array | null = null
  let relocated: Relocated[] = []
  let isKept = true
  doc.on('update', made => {
    update = made
  })
  doc.transact(() => {
    const text = doc.getText(ROOT)
    const given = edit.change(text, room.seq)
    isKept = given !== false
    if (given !== false) relocated = closeGaps(text, given ?? [], room.index.relocations)
  })
  doc.destroy()
  return update === null || !isKept ? null : { update, relocated }
}

async function appendAct(room: Room, edit: ServerEdit, { update, relocated, at }: Change & { at: number }) {
  const { documentId, personId } = edit
  const outcome = await room.act({
    documentId,
    kind: 'act',
    personId,
    update,
    relocated,
    fence: room.fence,
    claims: [],
    ...(edit.along ? { along: await edit.along(room.seq + 1) } : {}),
    at
  })
  if (outcome?.ok) room.acted(update, relocated)
  return outcome
}
