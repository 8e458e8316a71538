import { textHash, type Bracket, type Language, type Paragraph } from '@acuerdo/domain'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../server/persistence/sha256.ts'
import { sampleTexts } from './edit-script.ts'

interface Hashed {
  language: Language
  paragraphs: Paragraph[]
  brackets: Bracket[]
}

/** The hashes that a script in another language makes, which knows the rules and nothing of this program. */
function byRules(texts: readonly Hashed[]): string[] {
  const input = texts.map(text => JSON.stringify(text)).join('\n')
  const script = path.join(import.meta.dirname, 'revision_hash.py')
  const { status, stdout, stderr, error } = spawnSync('python3', [script], {
    ...{ input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    timeout: 20_000
  })
  if (error) throw new Error('python3 is needed: the hash is recomputed in another language.')
  if (status !== 0) throw new Error(stderr)
  return stdout.trim().split('\n')
}

const byProduct = ({ paragraphs, brackets, language }: Hashed): string =>
  textHash({ text: { paragraphs }, brackets, language }, sha256)

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'ñ',
      'n\u0303',
      'e\u0301',
      ' ',
      '"',
      '\\',
      '\n',
      '\u0001',
      '\u007f',
      '\u2028',
      '\ud800',
      '😀',
      '\ufffc'
    ),
    { maxLength: 5 }
  )
  .map(list => list.join(''))
const marks = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
      link: fc.constant('https://a.org/ñ')
    },
    { requiredKeys: [] }
  )
)
const wordsRun = fc.record({ text: words, marks }, { requiredKeys: ['text'] })
const inner = fc.array(fc.oneof(wordsRun, fc.constant({ bracket: 'inner' })), { maxLength: 3 })
const outer = fc.array(fc.oneof(wordsRun, fc.constantFrom({ bracket: 'b' }, { bracket: 'proposed' })), {
  maxLength: 4
})
const bracket = (id: string, runs: typeof inner, more: object = {}) =>
  fc.record({
    ...{ id: fc.constant(id), paragraph: fc.constant('p'), state: fc.constant('open' as const) },
    kind: fc.constantFrom('alternatives' as const, 'deletion' as const),
    base: fc.option(runs),
    alternatives: fc.array(
      fc.record(
        {
          ...{
            key: fc.constant('Alt 1'),
            runs,
            proposedBy: fc.array(fc.constantFrom('EU', 'BRA'), { maxLength: 2 })
          },
          ...{ supportedBy: fc.constant(['MEX']), opposedBy: fc.constant([]) },
          originatedBy: fc.constant('OBS-CSO')
        },
        { requiredKeys: ['key', 'runs', 'proposedBy', 'supportedBy', 'opposedBy'] }
      ),
      { maxLength: 2 }
    ),
    ...more
  })
const text = fc.record({
  language: fc.constantFrom('en' as const, 'es' as const),
  paragraphs: fc.array(
    fc.record(
      {
        id: fc.constantFrom('p', 'q'),
        part: fc.constantFrom('pp' as const, 'sub' as const),
        level: fc.constantFrom(1 as const, 2 as const),
        runs: outer
      },
      { requiredKeys: ['id', 'part', 'runs'] }
    ),
    { maxLength: 4 }
  ),
  brackets: fc.tuple(
    fc.oneof(bracket('b', inner), bracket('b', inner, { footnote: fc.array(wordsRun, { maxLength: 2 }) })),
    bracket('inner', fc.array(wordsRun, { maxLength: 2 })),
    bracket('proposed', inner, {
      state: fc.constant('proposed' as const),
      proposed: fc.array(wordsRun, { maxLength: 2 })
    })
  )
}) as unknown as fc.Arbitrary<Hashed>

describe('the hash by the rules alone, in another language', () => {
  it('[HA1] [HA4] [HA7] is that of the sample texts', () => {
    const samples = sampleTexts().map(({ whole }): Hashed => ({
      language: 'en',
      paragraphs: whole.text.paragraphs,
      brackets: [...whole.brackets]
    }))
    expect(byRules(samples)).toEqual(samples.map(byProduct))
  })

  it('[HA2] [HA3] [HA5] [HA6] [HA8] [HA11] is that of a thousand texts of every shape', () => {
    const texts = fc.sample(text, { numRuns: 1_000, seed: 4 })
    expect(byRules(texts)).toEqual(texts.map(byProduct))
  })
})
