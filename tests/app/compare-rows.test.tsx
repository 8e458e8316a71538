import {
  compareTexts,
  LANGUAGES,
  plain,
  type Bracket,
  type Footnote,
  type Language,
  type Paragraph
} from '@acuerdo/domain'
import type { ChangesMade } from '../../server/context.ts'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CleanRows } from '../../app/components/compare/clean-rows.tsx'
import { RedlineProvider, type MakerView } from '../../app/components/compare/redline-context.ts'
import { RemarksProvider, type ComparedRemark } from '../../app/components/compare/remarks-context.ts'
import { redlineOf } from '../../app/components/compare/redline.ts'
import { InlineRows } from '../../app/components/compare/rows.tsx'
import { SideRows } from '../../app/components/compare/side-rows.tsx'
import { redlineSource } from '../../app/document-view/redline-source.ts'
import { loadCatalogue } from '../../app/i18n/catalogue.ts'
import { compareWords } from '../../app/i18n/compare-words.ts'
import { WordsProvider } from '../../app/i18n/words.ts'

await Promise.all(LANGUAGES.map(compareWords.load))
const CATALOGUES = new Map(
  await Promise.all(LANGUAGES.map(async one => [one, await loadCatalogue(one)] as const))
)

const paragraph = (id: string, text: string): Paragraph => ({ id, part: 'op', runs: [{ text }] })
const bracket = (more: Partial<Bracket> = {}): Bracket => ({
  id: 'b1',
  paragraph: 'p2',
  kind: 'alternatives',
  state: 'open',
  base: [{ text: 'rights of way' }],
  alternatives: [alternative('Alt 1', 'existing ducts', ['BRA'])],
  ...more
})
const alternative = (key: string, text: string, proposedBy: string[]) => ({
  key,
  runs: [{ text }],
  proposedBy,
  supportedBy: [],
  opposedBy: []
})
const withBracket: Paragraph = {
  id: 'p2',
  part: 'op',
  runs: [{ text: 'We note ' }, { bracket: 'b1' }, { text: ' for all.' }]
}

interface Side {
  paragraphs: Paragraph[]
  brackets?: Bracket[]
  footnotes?: Footnote[]
}

interface Drawing {
  view: 'inline' | 'side' | 'clean'
  language?: Language
  made?: ChangesMade[]
  remarks?: ComparedRemark[]
}

function drawn(before: Side, after: Side, { view, language = 'en', made = [], remarks = [] }: Drawing) {
  const catalogue = CATALOGUES.get(language)
  if (!catalogue) throw new Error(language)
  const whole = ({ paragraphs, brackets = [], footnotes = [] }: Side) => ({
    ...{ text: { paragraphs }, brackets, footnotes }
  })
  const { rows } = compareTexts(whole(before), whole(after))
  const by = rows.map(row => (row.row === 'left' ? NOBODY : { ...NOBODY, pieces: row.pieces.map(() => [0]) }))
  const redline = redlineOf(rows, made.length > 0 ? made : by)
  const source = redlineSource(
    {
      document: { language: 'en' },
      brackets: { before: before.brackets ?? [], after: after.brackets ?? [] },
      authors: rows.map(() => [
        { person: { id: 'x', name: 'Ana Ruiz' }, delegation: 'CHL', added: 3, removed: 1 }
      ]),
      makers: MAKERS,
      delegations: { CHL: 'Chile', BRA: 'Brazil', MEX: 'Mexico' }
    },
    { total: redline.changes.length, signs: true, asks: false, words: catalogue }
  )
  const page: Record<typeof view, ReactNode> = {
    inline: <InlineRows rows={redline.rows} folded={false} />,
    side: <SideRows rows={redline.rows} folded={false} />,
    clean: <CleanRows rows={redline.rows} changes={redline.changes} redline="/redline" />
  }
  return renderToString(
    <WordsProvider value={catalogue}>
      <compareWords.Provider>
        <RedlineProvider value={source}>
          <RemarksProvider value={remarks}>{page[view]}</RemarksProvider>
        </RedlineProvider>
      </compareWords.Provider>
    </WordsProvider>
  ).replaceAll('<!-- -->', '')
}

const MAKERS: MakerView[] = [
  { person: { id: 'x', name: 'Ana Ruiz' }, delegation: 'CHL', act: null },
  {
    person: { id: 'y', name: 'Luis Paz' },
    delegation: 'MEX',
    act: { name: 'Accept proposals', record: 41 }
  }
]

const NOBODY: ChangesMade = { pieces: [], moved: [], part: [], brackets: [] }

const CLEAN: Side = {
  paragraphs: [paragraph('p1', 'We meet.'), paragraph('p2', 'We note rights of way for all.')]
}
const OPENED: Side = { paragraphs: [paragraph('p1', 'We meet.'), withBracket], brackets: [bracket()] }

describe('the redline', () => {
  it('[CO8] says of a bracket that it was opened, and around which words, which are not struck', () => {
    const html = drawn(CLEAN, OPENED, { view: 'inline' })
    expect(html).toContain('Bracket opened (Alternatives) around')
    expect(html.match(/rights of way/g)?.length).toBeGreaterThan(1)
    expect(html).not.toMatch(/<del[^>]*>rights of way/)
    expect(html).toContain('aria-label="bracket opened, Chile, 1 of 1"')
  })

  it('[CO8] says with which wording a bracket was closed', () => {
    const closed: Side = {
      paragraphs: [paragraph('p1', 'We meet.'), paragraph('p2', 'We note existing ducts for all.')]
    }
    const html = drawn(OPENED, closed, { view: 'inline' })
    expect(html).toContain('Bracket closed (Alternatives) with Alternative 1')
    expect(html).toMatch(/<ins[^>]*>existing ducts<\/ins>/)
  })

  it('[CO8] says what changed inside a bracket: wordings, their delegations, states and origins', () => {
    const after = bracket({
      state: 'proposed',
      proposed: [{ text: 'local permits' }],
      alternatives: [
        { ...alternative('Alt 1', 'existing shared ducts', ['MEX']), originatedBy: 'CHL' },
        alternative('Alt 2', 'permits', ['CHL'])
      ]
    })
    const html = drawn(OPENED, { ...OPENED, brackets: [after] }, { view: 'inline' })
    for (const said of [
      'Bracket: Open → Outcome proposed',
      'local permits',
      'Alternative 1, new wording',
      '<ins>shared </ins>',
      'Alternative 1 is now also proposed by Mexico; Alternative 1 is no longer proposed by Brazil',
      'Alternative 1 was first suggested by Chile',
      'Alternative 2 is new (Chile)'
    ])
      expect(html).toContain(said)
  })

  it('[CO13] shows footnotes of both texts, counted as a change where one came or went', () => {
    const note = (text: string): Footnote => ({ paragraph: 'p1', runs: [{ text }] })
    const [before, after]: Side[] = [
      { ...CLEAN, footnotes: [note('As in force.'), note('To be reviewed.')] },
      { ...CLEAN, footnotes: [note('As in force.'), note('Reviewed in 2025.')] }
    ]
    const inline = drawn(before ?? CLEAN, after ?? CLEAN, { view: 'inline' })
    expect(inline).toContain('aria-label="footnote, 1 of 1"')
    expect(inline).toMatch(/<del[^>]*>.*Footnote:.*To be reviewed\..*<\/del>/)
    expect(inline).toMatch(/<ins[^>]*>.*Footnote:.*Reviewed in 2025\..*<\/ins>/)
    expect(inline.match(/As in force\./g)).toHaveLength(1)
    const side = drawn(before ?? CLEAN, after ?? CLEAN, { view: 'side' })
    expect(side.match(/As in force\./g)).toHaveLength(2)
    expect(side.match(/id="c1"/g)).toHaveLength(1)
    const clean = drawn(before ?? CLEAN, after ?? CLEAN, { view: 'clean' })
    expect(clean).toContain('As in force.')
    expect(clean).toContain('/redline#c1')
    expect(clean).not.toContain('To be reviewed')
  })

  it('leads from each change to the next without scripts, round and round', () => {
    const later: Side = {
      paragraphs: [paragraph('p1', 'We shall meet.'), paragraph('p2', 'We note rights of way.')]
    }
    const html = drawn(CLEAN, later, { view: 'inline' })
    expect(html).toMatch(
      /id="c1".*href="#c2" aria-label="Previous change".*href="#c2" aria-label="Next change"/
    )
    expect(html).toMatch(/id="c2".*href="#c1" aria-label="Previous change"/)
  })

  it('[RV13] says who made each change where several did: who added, who took away, and by which act', () => {
    const later: Side = {
      paragraphs: [paragraph('p1', 'We shall meet.'), paragraph('p2', 'We note the right of way for all.')]
    }
    const { rows } = compareTexts(
      { text: { paragraphs: CLEAN.paragraphs }, brackets: [] },
      {
        text: { paragraphs: later.paragraphs },
        brackets: []
      }
    )
    const made = rows.map((row): ChangesMade =>
      row.row === 'left'
        ? NOBODY
        : {
            ...NOBODY,
            pieces: row.pieces.map(({ piece }) => (piece === 'added' ? [1] : piece === 'removed' ? [0] : []))
          }
    )
    const html = drawn(CLEAN, later, { view: 'inline', made })
    expect(html).toContain('aria-label="insertion, Mexico, 1 of')
    expect(html).toContain('aria-label="replacement, Chile, Mexico, ')
    expect(html).toContain('by the act “Accept proposals”, entry 41 of the record')
    expect(html).toMatch(/By Chile · Ana Ruiz: <span><a href="#c\d">deletion \d<\/a>/)
    expect(html).toMatch(/By Mexico · Luis Paz.*?<a href="#c\d">insertion \d<\/a>/)
    expect(html.match(/data-numbered="true"/g)).toHaveLength(1)
  })

  it.each(LANGUAGES)('speaks %s', async language => {
    const words = await compareWords.load(language)
    const html = drawn(
      CLEAN,
      { paragraphs: [paragraph('p2', 'We note rights of way, too.'), paragraph('n', 'New.')] },
      {
        view: 'inline',
        language
      }
    )
    expect(html).toContain(words.rows.added)
    expect(html).toContain(words.rows.removed)
    expect(html).toContain(words.changes.by('Chile · Ana Ruiz'))
  })
})

describe('comments beside a comparison', () => {
  const remark = (id: string, more: Partial<ComparedRemark>): ComparedRemark => ({
    ...{ id, side: 'after', paragraph: 'p2', places: [], who: 'Chile', said: ['Substantive', 'In place'] },
    ...{ quote: 'rights', excerpt: 'Whose rights?', replies: 0, resolved: false, unread: false },
    address: `/documents/DG/comments?show=all&thread=${id}#thread-${id}`,
    ...more
  })
  const at = (words: string, text: string, paragraphId = 'p2') => {
    const start = text.indexOf(words)
    return { paragraphId, start, end: start + words.length }
  }
  const THEN = 'We note rights of way for all.'
  const NOW = 'We note the rights of way.'
  const later: Side = { paragraphs: [paragraph('p1', 'We meet.'), paragraph('p2', NOW)] }

  it('[AN1] stand at their words in either text, with their states, and lead to the whole of it', () => {
    const remarks = [
      remark('r1', { places: [at('the rights', NOW)] }),
      remark('r2', {
        side: 'before',
        who: 'Mexico',
        places: [at('for all', THEN)],
        said: ['The words are gone']
      })
    ]
    const html = drawn(CLEAN, later, { view: 'inline', remarks })
    expect(html).toMatch(/<ins[^>]*>.*?<span class="remark" id="words-r1">the ?<\/span>/s)
    expect(html).toMatch(
      /<span class="remark">rights<\/span><a class="remark-sign screen-only" href="#remark-r1"/
    )
    expect(html).toMatch(/<del[^>]*>.*?<span class="remark" id="words-r2">for all<\/span>/s)
    expect(html).toContain('2 comments <span class="muted">Chile and Mexico</span>')
    expect(html).toContain('The words are gone')
    expect(html).toContain('href="/documents/DG/comments?show=all&amp;thread=r1#thread-r1"')
    for (const view of ['side', 'clean'] as const)
      expect(drawn(CLEAN, later, { view, remarks })).toContain('id="remark-r2"')
  })

  it('are drawn at brackets, and leave the words as they are', () => {
    const about = remark('r3', { places: [{ paragraphId: 'p2', bracketId: 'b1', start: 0, end: 0 }] })
    const html = drawn(OPENED, OPENED, { view: 'inline', remarks: [about] })
    expect(html).toContain('id="words-r3"')
    const spelled = drawn(CLEAN, later, {
      view: 'side',
      remarks: [remark('r1', { places: [at('note the', NOW)] })]
    })
    expect(cells(spelled, 'after')).toContain(NOW)
  })
})

describe('the two sides', () => {
  it('[CO1] spell out both texts', () => {
    const later = {
      paragraphs: [paragraph('p2', 'We note the right of way.'), paragraph('p1', 'We meet again.')]
    }
    const html = drawn(CLEAN, later, { view: 'side' })
    for (const [side, { paragraphs }] of [['before', CLEAN] as const, ['after', later] as const]) {
      const read = cells(html, side)
      for (const { runs } of paragraphs) expect(read).toContain(plain(runs))
    }
  })

  it('give each change one address', () => {
    const later = {
      paragraphs: [paragraph('p1', 'We shall meet today.'), paragraph('p2', 'We note rights.')]
    }
    const ids = [...drawn(CLEAN, later, { view: 'side' }).matchAll(/ id="(c\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('c1')
  })
})

/** The words of each paragraph on one side. */
const cells = (html: string, side: string): string[] =>
  html
    .split('<div class="side ')
    .filter(cell => cell.startsWith(`side-${side}`))
    .flatMap(cell =>
      [...cell.matchAll(/<p class="text-paragraph"[^>]*>(.*?)<\/p>/gs)].map(([, inside]) => inside ?? '')
    )
    .map(inside =>
      inside
        .replace(/<noscript>.*?<\/noscript>/gs, '')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x27;', '’')
    )

describe('the clean text', () => {
  it('reads as the later text, with a way to the redline beside what changed', () => {
    const later = { paragraphs: [paragraph('p2', 'We note rights of way, too.')] }
    const html = drawn(CLEAN, later, { view: 'clean' })
    expect(html).not.toContain('<del')
    expect(html).toContain('href="/redline#c1"')
    expect(html).toContain('Removed here')
    expect(html).toMatch(/class="clean-word">too<\/span>/)
  })
})
