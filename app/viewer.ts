import type { Actor, Language } from '@acuerdo/domain'
import { redirect, type AppLoadContext } from '@remix-run/node'
import { loadCatalogue, type Catalogue } from './i18n/catalogue.ts'
import { languageOf } from './preferences.ts'

/** Somebody at a page, signed in or not, and the words in which the page speaks to them. */
export interface Visitor {
  actor: Actor | null
  language: Language
  words: Catalogue
}

export async function visitorOf(request: Request, context: AppLoadContext): Promise<Visitor> {
  const actor = await context.accounts.actorOf(request)
  const language = languageOf(request, actor?.language ?? null)
  return { actor, language, words: await loadCatalogue(language) }
}

/** Who asks, or a redirect to the page of sign-in that comes back here. */
export async function viewerOf(
  request: Request,
  context: AppLoadContext
): Promise<Visitor & { actor: Actor }> {
  const { actor, ...visitor } = await visitorOf(request, context)
  if (actor) return { actor, ...visitor }
  const { pathname, search } = new URL(request.url)
  const here = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/') + search
  throw redirect(here === '/' ? '/sign-in' : `/sign-in?redirectTo=${encodeURIComponent(here)}`)
}
