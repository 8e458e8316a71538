import type { Outcome } from '@acuerdo/domain'
import type { NoticeView } from './live-view.ts'

/** Asks the server to let a paragraph stand behind another one (null: at the top), and says what came of it. */
export async function moveParagraph(
  documentId: string,
  move: { id: string; after: string | null }
): Promise<NoticeView> {
  const id = `move-${move.id}`
  try {
    const response = await fetch(`/api/v1/documents/${encodeURIComponent(documentId)}/acts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'move_paragraph', target: move.id, after: move.after })
    })
    const answer = (await response.json()) as Outcome<unknown>
    if (answer.ok) return { id, kind: 'moved' }
    return { id, kind: 'refusal', message: answer.refusal.message, hint: answer.refusal.hint }
  } catch {
    return { id, kind: 'not_moved' }
  }
}
