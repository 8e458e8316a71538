import type { AppLoadContext } from '@remix-run/node'
import { publicWords } from './i18n/public-words.ts'
import { languageOf } from './preferences.ts'

/** What every page that is open to everybody starts from: it asks for no person, whoever looks. */
export async function publicPageOf(request: Request, context: AppLoadContext) {
  const language = languageOf(request, null)
  const [published, event, words] = await Promise.all([
    context.adopted.published(),
    context.reading.event(),
    publicWords.load(language)
  ])
  return {
    published,
    words,
    zone: event?.timeZone ?? 'UTC',
    place: event?.place.split(',')[0] ?? 'UTC',
    frame: { event: event?.name[language] ?? null, here: new URL(request.url).pathname }
  }
}
