import type { AppLoadContext } from '@remix-run/node'
import { summitWords } from './i18n/summit-words.ts'
import { viewerOf, visitorOf } from './viewer.ts'

/** Who asks for a page of this area, with its words. */
export async function summitViewerOf(request: Request, context: AppLoadContext) {
  const viewer = await viewerOf(request, context)
  return { ...viewer, summit: await summitWords.load(viewer.language) }
}

/** The same for a page that is public. */
export async function summitVisitorOf(request: Request, context: AppLoadContext) {
  const visitor = await visitorOf(request, context)
  return { ...visitor, summit: await summitWords.load(visitor.language) }
}
