import { LANGUAGES } from '@acuerdo/domain'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ReasonField } from '../../app/components/decisions/reason-field.tsx'
import { loadCatalogue } from '../../app/i18n/catalogue.ts'
import { loadRoomWords, RoomWordsProvider } from '../../app/i18n/room-words.ts'
import { WordsProvider } from '../../app/i18n/words.ts'

await Promise.all(LANGUAGES.map(loadRoomWords))

describe('a field for a reason', () => {
  it.each(LANGUAGES)(
    'says what it holds, and lets no browser cut off what is pasted, in %s',
    async language => {
      const html = renderToString(
        <WordsProvider value={await loadCatalogue(language)}>
          <RoomWordsProvider>
            <ReasonField form="object" problem={null} label="Reason" hint="Why?" required />
          </RoomWordsProvider>
        </WordsProvider>
      )
      expect(html).toMatch(
        /<p class="field-hint" id="object-reason-hint">Why\? [^<]*2[.,\s\u00a0\u202f]?000/u
      )
      expect(html).toContain('aria-describedby="object-reason-hint"')
      expect(html).not.toMatch(/maxlength/i)
    }
  )
})
