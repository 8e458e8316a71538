import type { AppLoadContext } from '@remix-run/node'
import { boardWords } from './i18n/board-words.ts'
import { viewerOf } from './viewer.ts'

/** Who asks for a page of this area, with its words. */
export async function boardViewerOf(request: Request, context: AppLoadContext) {
  const viewer = await viewerOf(request, context)
  return { ...viewer, board: await boardWords.load(viewer.language) }
}

/** The answer to whoever may not read a text, which is that of a text that does not exist. */
export const noSuchText = (): Response => new Response(null, { status: 404 })
