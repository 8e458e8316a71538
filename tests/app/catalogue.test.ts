import { LANGUAGES } from '@acuerdo/domain'
import { ACTS } from '@acuerdo/domain/acts'
import { describe, expect, it } from 'vitest'
import { AREAS } from '../../app/i18n/areas.ts'
import { loadCatalogue } from '../../app/i18n/catalogue.ts'
import { roomWords } from '../../app/i18n/room-words.ts'

/** Paths at which a language may say the same as English, because the word is the same. */
const SAME: Record<string, string[]> = {
  es: ['direction', 'bracketLabels.alternative', 'people.more', 'tools.shortcuts.alt'],
  pt: [
    'direction',
    'bracketLabels.alternative',
    'people.more',
    'tools.shortcuts.alt',
    'tools.shortcuts.ctrl'
  ],
  fr: ['direction', 'people.more', 'tools.shortcuts.alt', 'tools.shortcuts.ctrl', 'panels.names.versions']
}

/** Arguments that the functions of a catalogue take: numbers, names, lists of names. */
const SAMPLES: unknown[][] = [
  [2, 3],
  ['Ana', 'Bea'],
  [['Ana', 'Bea'], ['Cid']],
  [2, ['4', '7']]
]

/** Every sentence of a catalogue by its path; a function says one for each sample that it can take. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return spoken(node as (...values: unknown[]) => string, path)
  return Object.entries(node as object).flatMap(([key, value]) =>
    sentences(value, path === '' ? key : `${path}.${key}`)
  )
}

function spoken(say: (...values: unknown[]) => string, path: string): [string, string][] {
  return SAMPLES.flatMap((sample, index): [string, string][] => {
    try {
      return [[`${path}#${index}`, say(...sample)]]
    } catch {
      return []
    }
  })
}

const CATALOGUES = await Promise.all(
  LANGUAGES.map(async language => {
    const areas = await Promise.all(AREAS.map(async one => [one.area, await one.load(language)] as const))
    const words = { ...(await loadCatalogue(language)), ...Object.fromEntries(areas) }
    return [language, new Map(sentences(words))] as const
  })
)
const english = CATALOGUES[0]?.[1] ?? new Map<string, string>()

describe.each(CATALOGUES)('the words in %s', (_language, words) => {
  it('say something everywhere', () => {
    expect([...words].filter(([, sentence]) => sentence.trim() === '').map(([path]) => path)).toEqual([])
    expect(words.size).toBe(english.size)
  })

  it('use the marks of print, not those of a typewriter', () => {
    expect([...words].filter(([, sentence]) => /['"]|\.\.\./.test(sentence)).map(([path]) => path)).toEqual(
      []
    )
  })

  it('name no value that was left out', () => {
    const wrong = [...words].filter(([, sentence]) => /undefined|\[object|#/.test(sentence))
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})

describe.each(CATALOGUES.slice(1))('the words in %s', (language, words) => {
  it('are not the English ones', () => {
    const same = [...words].filter(([path, sentence]) => sentence === english.get(path)).map(([path]) => path)
    expect(same.filter(path => !SAME[language]?.includes(path.replace(/#\d$/, '')))).toEqual([])
  })

  it('need every exception that is made for them', () => {
    const needless = (SAME[language] ?? []).filter(path => words.get(path) !== english.get(path))
    expect(needless).toEqual([])
  })
})

describe.each(LANGUAGES)('the record in %s', language => {
  it('calls every act by its name, and what only the clock does', async () => {
    const { actions } = await roomWords.load(language)
    expect([...Object.keys(ACTS), 'close_silence'].filter(act => !actions[act])).toEqual([])
  })
})

/** These name the beginnings of addresses, which no space belongs into. */
const ADDRESSES = ['tools.link.hint', 'tools.editorRefusals.link']

describe('the words in French', () => {
  it('keep a space that does not break before ? : ; !', () => {
    const french = CATALOGUES.find(([language]) => language === 'fr')?.[1] ?? new Map<string, string>()
    const wrong = [...french].filter(([, sentence]) =>
      /[\p{L}\d»}](?:| )[?:;!](?!\/\/)(?:\s|$)/u.test(sentence)
    )
    expect(wrong.map(([path]) => path).filter(path => !ADDRESSES.includes(path))).toEqual([])
  })
})
