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
