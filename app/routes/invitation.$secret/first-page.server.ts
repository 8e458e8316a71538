import type { AppLoadContext } from '@remix-run/node'

/** Where somebody lands who enters for the first time: in the text, where there is only one to choose. */
export async function firstPageOf(
  context: AppLoadContext,
  origin: string,
  setCookie: string
): Promise<string> {
  const cookie = setCookie.split(';', 1)[0] ?? ''
  const actor = await context.accounts.actorOf(new Request(origin, { headers: { cookie } }))
  if (!actor) return '/'
  const { themes } = await context.reading.home(actor)
  const texts = themes.filter(({ readable, documentId }) => readable && documentId !== null)
  const [only] = texts
  return only && texts.length === 1 ? `/documents/${only.code}` : '/'
}
