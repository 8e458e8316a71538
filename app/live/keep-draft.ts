import type { LiveState } from './live-document.ts'

type Draft = LiveState['session']['drafts'][number]

/** Keeps a draft on the server. False where even one paragraph was not taken: the whole draft then stays on the device. */
export async function keepDraft(documentId: string, { reason, paragraphs }: Draft): Promise<boolean> {
  const own = paragraphs.filter(({ mine }) => mine !== null && mine !== '')
  const origin = reason === 'lineage' ? 'offline' : 'refused'
  try {
    for (const { id, mine, base } of own) {
      const answer = await fetch(`/api/v1/documents/${encodeURIComponent(documentId)}/drafts`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ paragraphId: id, base: base ?? '', own: mine, origin })
      })
      if (!answer.ok) return false
    }
    return own.length > 0
  } catch {
    return false
  }
}
