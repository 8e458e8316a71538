import { LANGUAGES, type Language } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GridPage } from '../../app/components/boards/grid-page.tsx'
import { MeasuresPage } from '../../app/components/boards/measures-page.tsx'
import { OpenPage } from '../../app/components/boards/open-page.tsx'
import { PhrasesPage } from '../../app/components/boards/phrases-page.tsx'
import { boardWords } from '../../app/i18n/board-words.ts'
import { loadCatalogue } from '../../app/i18n/catalogue.ts'
import { loadRoomWords, RoomWordsProvider } from '../../app/i18n/room-words.ts'
import { WordsProvider } from '../../app/i18n/words.ts'
import { Clock } from '../../app/room-clock.ts'
import type { MeasuresPage as Measures, NegotiatedDocument, SupportGrid } from '../../server/context.ts'

await Promise.all(LANGUAGES.flatMap(one => [boardWords.load(one), loadRoomWords(one)]))
const CATALOGUES = new Map(
  await Promise.all(LANGUAGES.map(async one => [one, await loadCatalogue(one)] as const))
)

/** The page as the server writes it, read in Madrid. */
function written(page: ReactNode, language: Language = 'en'): string {
  const clock = { zone: 'America/Bogota', place: 'Cartagena', viewerZone: 'Europe/Madrid' }
  return renderToString(
    <WordsProvider value={CATALOGUES.get(language) ?? null}>
      <Clock.Provider value={clock}>
        <RoomWordsProvider>
          <boardWords.Provider>{page}</boardWords.Provider>
        </RoomWordsProvider>
      </Clock.Provider>
    </WordsProvider>
  ).replaceAll('<!-- -->', '')
}

const document: NegotiatedDocument = {
  ...{ id: 'd1', code: 'QX', title: 'Quiet things', stage: 'outline', language: 'en' },
  delegations: { AAA: 'Aaland', BBB: 'Bolland' }
}
const at = '2023-11-27T14:00:00.000Z'
const nothing: Measures = {
  document,
  now: {
    ...{ openBrackets: 0, paragraphs: 0, paragraphsWithBrackets: 0, baseWords: 0, bracketWords: 0 },
    ...{ bracketDensity: 0, alternatives: 0, alternativesWithoutOpposition: 0 },
    ...{ bracketsWithAnUnopposedAlternative: 0, agreedParagraphs: 0 }
  },
  agreedShare: { paragraphs: 0, words: 0 },
  ...{ cells: [], openPlaces: 0, series: [], steps: [], closest: [], distances: [] },
  threads: { substantiveOpen: 0, oldestHours: null },
  age: { medianHours: null, agreed: 0, reopened: 0 },
  ...{ reading: null, languages: null, projection: null }
}
const point = (version: string | null, openBrackets: number) => ({
  ...{ version, at, openBrackets, density: 0.2, agreedShare: 0.5 },
  wordsChanged: version === 'Z0' ? null : 0.1
})

describe('boards of a text in which there is nothing yet', () => {
  it.each(LANGUAGES)('say so, and what to do, in %s', language => {
    const list = { document, items: [], total: 0, filters: {} }
    const choices = { delegations: [], paragraphs: [], packages: [] }
    const grid: SupportGrid = { document, brackets: [], regions: [], ownOnly: false }
    const text = { code: 'QX', title: 'Quiet things', language: 'en' as const }
    const phrases = { document: text, language: 'en' as const, languages: [], rows: [], paragraphs: 0 }
    const pages = [
      <OpenPage key="open" list={{ ...list, choices }} />,
      <GridPage key="grid" grid={grid} />,
      <MeasuresPage key="measures" page={nothing} places={{}} />,
      <PhrasesPage key="phrases" {...phrases} delegations={{}} />
    ].map(page => written(page, language))
    for (const page of pages) expect(page).not.toMatch(/undefined|NaN|Infinity/)
    expect(pages.map(page => page.includes('class="empty"'))).toEqual([true, true, false, true])
    expect(pages[2]).not.toContain('<svg class="chart"')
  })
})

describe('measures', () => {
  const some: Measures = {
    ...nothing,
    series: [point('Z0', 7), point('Rev.1', 5), point('Rev.2', 3), point(null, 3)],
    steps: [{ at, open: 7 }],
    projection: { at, low: 0, high: 2, steps: 2 },
    languages: {
      version: 'Rev.1',
      ready: [{ language: 'pt' as const, concordant: 3, of: 12, original: false }]
    },
    reading: { version: 'Rev.2', count: 1, of: 2, names: null }
  }

  it('tell what may still be open as a range with its caution, never as a date alone', () => {
    const page = written(<MeasuresPage page={some} places={{}} />)
    expect(page).toContain('between 0 and 2 brackets may still be open')
    expect(page).toContain('no forecast')
    expect(page.match(/chart-projected/g)).toHaveLength(1)
    expect(written(<MeasuresPage page={{ ...some, projection: null }} places={{}} />)).not.toContain(
      'chart-projected'
    )
  })

  it('name nobody unless the server names them, and never in an order of blame', () => {
    expect(written(<MeasuresPage page={some} places={{}} />)).not.toContain('AAA')
    const names = [
      { code: 'AAA', opened: true },
      { code: 'BBB', opened: false }
    ]
    const reading = { version: 'Rev.2', count: 1, of: 2, names }
    const page = written(<MeasuresPage page={{ ...some, reading }} places={{}} />)
    expect(page).toMatch(/Have opened it<\/dt><dd title="Aaland">AAA/)
    expect(page).toMatch(/Have not opened it yet<\/dt><dd title="Bolland">BBB/)
  })

  it('[CV14] say how far each language is, as a bar and in words', () => {
    const page = written(<MeasuresPage page={some} places={{}} />)
    expect(page).toMatch(/lang="pt">Português<.*<progress max="12" value="3" .*3 of 12/)
  })

  it('draw every version, and say the same as a table', () => {
    const page = written(<MeasuresPage page={some} places={{}} />)
    for (const version of ['Z0', 'Rev.1', 'Rev.2']) expect(page).toContain(`<th scope="row">${version}</th>`)
    expect(page.match(/<title/g)).toHaveLength(3)
    expect(page.match(/<desc/g)).toHaveLength(3)
  })
})
