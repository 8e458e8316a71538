import { LANGUAGES, type GateFinding, type GateKind } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { decisionWords } from '../i18n/decision-words.ts'
import { findingWords, gateLines, unconfirmed } from './gate-view.ts'

const at = { weight: 'blocks', paragraph: 'p-1', number: '7' } as const
const nowhere = { weight: 'blocks', paragraph: null, number: null } as const

/** One finding of every kind, with what its sentence has to name. */
const FOUND: Record<GateKind, [GateFinding, string[]]> = {
  open_bracket: [{ ...at, kind: 'open_bracket', bracket: 'b' }, ['7']],
  unproposed_bracket: [{ ...at, kind: 'unproposed_bracket', bracket: 'b' }, ['7']],
  empty_paragraph: [{ ...at, kind: 'empty_paragraph' }, ['7']],
  no_paragraph: [{ ...nowhere, kind: 'no_paragraph' }, []],
  no_version: [{ ...nowhere, kind: 'no_version' }, []],
  text_changed: [{ ...nowhere, kind: 'text_changed', version: 'Rev.4' }, ['Rev.4']],
  unchanged: [{ ...nowhere, kind: 'unchanged', version: 'Rev.5' }, ['Rev.5']],
  pending_proposal: [{ ...at, kind: 'pending_proposal', proposal: 'x', delegation: 'CHL' }, ['CHL', '7']],
  open_thread: [{ ...at, kind: 'open_thread', thread: 't', voice: 'OBS-CSO' }, ['OBS-CSO', '7']],
  unsent_entry: [{ ...at, kind: 'unsent_entry', entry: 'e', delegation: 'PER' }, ['PER', '7']],
  reservation: [
    { ...at, kind: 'reservation', reservation: 'r', delegation: 'GTM', of: 'scrutiny' },
    ['GTM', '7']
  ],
  no_head: [{ ...nowhere, kind: 'no_head', delegation: 'SUR' }, ['SUR']],
  unread: [{ ...nowhere, kind: 'unread', delegation: 'BHS' }, ['BHS']],
  approval_missing: [{ ...nowhere, kind: 'approval_missing', region: 'LAC' }, ['the Caribbean']],
  unconfirmed: [{ ...nowhere, kind: 'unconfirmed', delegation: 'MEX' }, ['MEX']],
  language_missing: [{ ...nowhere, kind: 'language_missing', language: 'es' }, []],
  language_stale: [{ ...nowhere, kind: 'language_stale', language: 'pt' }, []]
}

const REGIONS = { LAC: 'the Caribbean' }
const said = async (language: (typeof LANGUAGES)[number]) => ({
  words: await decisionWords.load(language),
  language,
  regions: REGIONS
})

describe('what stands in the way, in words', () => {
  it.each(LANGUAGES)(
    '[GA1] names every kind of finding by its place and delegation, in %s',
    async language => {
      const words = await said(language)
      const sentences = Object.values(FOUND).map(([finding, names]) => {
        const sentence = findingWords(finding, words)
        for (const name of names) expect(sentence).toContain(name)
        expect(sentence).toMatch(/^\p{L}.*\.$/u)
        return sentence
      })
      expect(new Set(sentences).size).toBe(Object.keys(FOUND).length)
    }
  )

  it('names languages as the reader calls them, the whole text, a heading and the chairs', async () => {
    const words = await said('fr')
    expect(findingWords(FOUND.language_missing[0], words)).toContain('espagnol')
    const whole = { ...nowhere, kind: 'reservation', reservation: 'r', delegation: 'GTM', of: 'linguistic' }
    expect(findingWords(whole as GateFinding, words)).toContain('l’ensemble du texte')
    expect(findingWords({ ...at, number: null, kind: 'empty_paragraph' }, words)).toContain('intertitre')
    const thread = { ...at, kind: 'open_thread', thread: 't', voice: 'CO-CHAIRS' } as const
    expect(findingWords(thread, words)).toContain('la coprésidence')
  })
})

describe('the lines of a gate', () => {
  const view = (...findings: GateFinding[]) => ({
    step: 'chairs_text' as const,
    open: findings.every(({ weight }) => weight === 'warns'),
    findings: findings.map(finding => ({ ...finding, href: '/there', sentence: '' }))
  })

  it('puts what blocks apart from what is to be known, and counts what every delegation is asked', async () => {
    const gate = view(
      FOUND.open_bracket[0],
      { ...FOUND.open_thread[0], weight: 'warns' },
      { ...FOUND.unread[0], weight: 'warns' },
      { ...FOUND.unconfirmed[0], weight: 'warns' }
    )
    const lines = gateLines(gate, await said('en'))
    expect(lines.blocks.map(({ words }) => words)).toEqual(['A bracket in paragraph 7 is open.'])
    expect(lines.warns.map(({ href }) => href)).toEqual(['/there'])
    expect([lines.open, unconfirmed(gate)]).toEqual([false, 1])
  })

  it('is open where all that blocks is what the form settles', async () => {
    const words = { ...(await said('en')), without: 'unproposed_bracket' as const }
    expect(gateLines(view(FOUND.unproposed_bracket[0]), words)).toMatchObject({ open: true, blocks: [] })
    expect(gateLines(view(FOUND.unproposed_bracket[0], FOUND.empty_paragraph[0]), words).open).toBe(false)
  })
})
