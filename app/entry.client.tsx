import { LANGUAGES } from '@acuerdo/domain'
import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadCatalogue } from './i18n/catalogue.ts'
import { WordsProvider } from './i18n/words.ts'

// The server wrote its choice of language into the page; the words must be there before the first comparison.
const written = document.documentElement.lang
const language = LANGUAGES.find(one => one === written) ?? 'en'
const marks = [...document.querySelectorAll<HTMLElement>('[data-words]')]
const [words] = await Promise.all([
  loadCatalogue(language),
  serverStateRead(),
  ...(marks.length > 0 ? await areasOf(marks) : [])
])

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordsProvider value={words}>
        <RemixBrowser />
      </WordsProvider>
    </StrictMode>
  )
})

/** The words of the areas that are marked on the page; a page of none asks for none. */
async function areasOf(marks: HTMLElement[]): Promise<Promise<object>[]> {
  const { AREAS } = await import('./i18n/areas.ts')
  const marked = new Set(marks.map(({ dataset }) => dataset['words']))
  return AREAS.filter(({ area }) => marked.has(area)).map(area => area.load(language))
}

/**
 * Remix suspends until it has read what the server wrote into the page, and nothing stands around it that could wait. A
 * click that comes just before React begins is answered at once, and ended React for good (error 345). So Remix is made
 * to read before React begins, by the promise that it throws.
 */
async function serverStateRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown
    await thrown
  }
}
