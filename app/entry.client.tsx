import { LANGUAGES } from '@acuerdo/domain'
import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadCatalogue } from './i18n/catalogue.ts'
import { loadRoomWords } from './i18n/room-words.tsx'
import { WordsProvider } from './i18n/words.ts'

// The server wrote its choice of language into the page; the words must be there before the first comparison.
const written = document.documentElement.lang
const language = LANGUAGES.find(one => one === written) ?? 'en'
const [words] = await Promise.all([
  loadCatalogue(language),
  document.querySelector('[data-words=room]') && loadRoomWords(language)
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
