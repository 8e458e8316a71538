import { describe, expect, it } from 'vitest'
import {
  concordanceState,
  decideCertification,
  decideContest,
  decideTranslation,
  readinessOf,
  type LanguageVersion,
  type TranslatedParagraph
} from './language-version.ts'

const source = [
  { id: 'p1', hash: 'h1', number: '1', brackets: ['b1'] },
  { id: 'p2', hash: 'h2', number: '2', brackets: [] }
]
const translated = (rest: Partial<TranslatedParagraph> = {}): TranslatedParagraph => ({
  paragraph: 'p1',
  language: 'es',
  runs: [{ text: 'Acordamos.' }],
  sourceHash: 'h1',
  translator: 't',
  at: '',
  certified: null,
  contested: null,
  ...rest
})
const certified = { by: 'c', at: '', versionHash: 'v' }
const contested = { by: 'x', delegation: 'PER', reason: 'Not so.', at: '' }
const version = (rest: Partial<LanguageVersion> = {}): LanguageVersion => ({
  language: 'es',
  original: 'en',
  offered: ['en', 'es', 'pt', 'fr'],
  versionHash: 'v',
  source,
  translated: [],
  final: false,
  ...rest
})
const words = [{ text: 'Acordamos.' }]

describe('a paragraph in another language', () => {
  it('[LV1] is concordant only with the words that it was certified against', () => {
    const own = { hash: 'h1' }
    expect(concordanceState(undefined, own)).toBe('missing')
    expect(concordanceState(translated(), own)).toBe('translated')
    expect(concordanceState(translated({ certified }), own)).toBe('concordant')
    expect(concordanceState(translated({ certified, contested }), own)).toBe('contested')
    expect(concordanceState(translated({ certified }), { hash: 'changed' })).toBe('stale')
  })

  it('[LV1] is counted as what it is', () => {
    expect(readinessOf('es', source, [translated({ certified })])).toEqual({
      language: 'es',
      concordant: 1,
      of: 2,
      waiting: [{ paragraph: 'p2', number: '2', state: 'missing' }]
    })
  })

  it('[LV2] is written for a paragraph of the version, in another language of the event', () => {
    const translate = (paragraphs: Record<string, typeof words>, language: 'es' | 'en' | 'pt' = 'es') =>
      decideTranslation(version({ language }), { language, paragraphs })
    expect(translate({ p1: words })).toMatchObject({
      value: [{ change: 'paragraph_translated', paragraph: 'p1', sourceHash: 'h1' }]
    })
    for (const wrong of [
      translate({}),
      translate({ p9: words }),
      translate({ p1: [] }),
      translate({ p1: words }, 'en')
    ])
      expect(wrong).toMatchObject({ refusal: { code: 'LV2' } })
    const withBracket = (id: string) => translate({ p1: [{ text: 'Acordamos ' }, { bracket: id }] as never })
    expect(withBracket('b1').ok).toBe(true)
    expect(withBracket('b9')).toMatchObject({ refusal: { code: 'LV2' } })
    expect(decideTranslation(version(), { language: 'pt', paragraphs: { p1: words } })).toMatchObject({
      refusal: { code: 'LV2' }
    })
  })

  it('[LV3] is certified when it is there, made from these very words', () => {
    const whole = version({ translated: [translated(), translated({ paragraph: 'p2', sourceHash: 'h2' })] })
    expect(decideCertification(whole, { language: 'es', hash: 'v' })).toMatchObject({
      value: [{ change: 'concordance_certified', paragraphs: ['p1', 'p2'], versionHash: 'v' }]
    })
    expect(decideCertification(whole, { language: 'es', hash: 'other' })).toMatchObject({
      refusal: { code: 'conflict' }
    })
    const half = version({ translated: [translated()] })
    expect(decideCertification(half, { language: 'es', hash: 'v' })).toMatchObject({
      refusal: { code: 'LV3', message: expect.stringContaining('paragraph 2 is missing') as string }
    })
    expect(decideCertification(half, { language: 'es', hash: 'v', paragraphs: ['p1'] }).ok).toBe(true)
    const stale = version({ translated: [translated({ sourceHash: 'old' })] })
    expect(decideCertification(stale, { language: 'es', hash: 'v', paragraphs: ['p1'] })).toMatchObject({
      refusal: { code: 'LV3' }
    })
  })

  it('[LV4] keeps its certified words once the text is adopted', () => {
    const final = version({ final: true, translated: [translated({ certified })] })
    const act = { language: 'es' as const, paragraphs: { p1: words } }
    expect(decideTranslation(final, act)).toMatchObject({ refusal: { code: 'LV4' } })
    expect(decideTranslation({ ...final, final: false }, act).ok).toBe(true)
  })

  it('[LV5] is contested where it is there', () => {
    const half = version({ translated: [translated({ certified })] })
    const contest = (...paragraphs: string[]) =>
      decideContest(half, { language: 'es', paragraphs, reason: 'Not so.' })
    expect(contest('p1')).toMatchObject({ value: [{ change: 'concordance_contested', paragraphs: ['p1'] }] })
    for (const wrong of [contest(), contest('p2'), contest('p9')])
      expect(wrong).toMatchObject({ refusal: { code: 'LV5' } })
  })
})
