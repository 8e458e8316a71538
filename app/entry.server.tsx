import { PassThrough } from 'node:stream'
import { LANGUAGES, type Language } from '@acuerdo/domain'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { AREAS } from './i18n/areas.ts'
import { loadCatalogue } from './i18n/catalogue.ts'
import { WordsProvider } from './i18n/words.ts'
import { Nonce } from './nonce.ts'
import { languageOf } from './preferences.ts'

// All words are read at the start: a page never waits for them, nor misses them while a new build is put in place.
await Promise.all(
  LANGUAGES.flatMap(language => [loadCatalogue(language), ...AREAS.map(area => area.load(language))])
)

/** Milliseconds after which a page that does not come to an end is cut off. */
const RENDER_MS_MAX = 10_000

export const streamTimeout = RENDER_MS_MAX

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext
): Promise<Response> {
  const words = await loadCatalogue(languageOfAnswer(request, remix))
  const page = (
    <Nonce.Provider value={context.nonce}>
      <WordsProvider value={words}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </WordsProvider>
    </Nonce.Provider>
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Accept-Language, Cookie')
  return render(page, { status, headers, whole: isbot(request.headers.get('user-agent') ?? '') })
}

/** What the root loader decided, or, where it failed, what the request says without asking who is there. */
function languageOfAnswer(request: Request, remix: EntryContext): Language {
  const root = remix.staticHandlerContext.loaderData['root'] as { language?: Language } | undefined
  return root?.language ?? languageOf(request, null)
}

function render(
  page: ReactElement,
  answer: { status: number; headers: Headers; whole: boolean }
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let { status } = answer
    let started = false
    const start = () => {
      started = true
      const body = new PassThrough()
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers: answer.headers }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(page, {
      ...(answer.whole ? { onAllReady: start } : { onShellReady: start }),
      onShellError: reject,
      onError(error) {
        status = 500
        // Before the shell stands, the error reaches the server through the rejected promise.
        if (started) abort(error)
      }
    })
    setTimeout(abort, RENDER_MS_MAX).unref()
  })
}
