import { LANGUAGES } from '@acuerdo/domain'
import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { AREAS } from './i18n/areas.ts'
import { loadCatalogue } from './i18n/catalogue.ts'
import { WordsProvider } from './i18n/words.ts'

// The server wrote its choice of language into the page; the words must be there before the first comparison.
const written = document.documentElement.lang
const language = LANGUAGES.find(one => one === written) ?? 'en'
const [words] = await Promise.all([
  loadCatalogue(language),
  ...AREAS.filter(({ area }) => document.querySelector(`[data-words=${area}]`)).map(area =>
    area.load(language)
  )
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
