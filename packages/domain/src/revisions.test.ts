import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Bracket } from './bracket.ts'
import type { Stage } from './stage.ts'
import { decideRevision, nextVersion } from './revisions.ts'
import type { Paragraph, Text } from './text.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const para = (id: string, text: string): Paragraph => ({ id, part: 'op', runs: text ? [{ text }] : [] })
const text = (...paragraphs: Paragraph[]): Text => ({ paragraphs })
const document = { id: 'd1', themeCode: 'DG' }
const bracket = (id: string, inner?: string): Bracket => ({
  ...{ id, paragraph: 'p', kind: 'alternatives', state: 'open', base: null },
  alternatives: [
    {
      ...{ key: 'Alt 1', proposedBy: ['EU'], supportedBy: [], opposedBy: [] },
      runs: inner ? [{ bracket: inner }] : []
    }
  ]
})

describe('issuing', () => {
  const issue = (
    words: Text,
    act: { target: string; revision: string },
    {
      stage = 'zero_draft' as Stage,
      names = ['Z0'] as string[],
      latestHash = null as string | null,
      brackets = [] as Bracket[]
    } = {}
  ) =>
    decideRevision(
      {
        document: { ...document, stage },
        frozen: { text: words, brackets, language: 'en', sequence: 7 },
        issued: { names, latestHash }
      },
      { ...act, note: null },
      sha256
    )
  const REV1 = { target: 'DG/Rev.1', revision: 'Rev.1' }

  it('[RV2] names versions without a gap, whatever else was issued between', () => {
    expect([[], ['Z0'], ['Z0', 'Rev.1'], ['Z0', 'Rev.1', 'Rev.2', 'CT']].map(nextVersion)).toEqual([
      'Z0',
      'Rev.1',
      'Rev.2',
      'Rev.3'
    ])
  })

  it.each([
    ['DG/Rev.2', 'Rev.2'],
    ['DG/Rev.1', 'Rev.2'],
    ['EG/Rev.1', 'Rev.1'],
    ['DG/Z0', 'Z0']
  ])('[RV2] refuses %s as %s where Rev.1 comes next', (target, revision) => {
    expect(issue(text(para('p', 'Words.')), { target, revision })).toMatchObject({
      ok: false,
      refusal: { code: 'RV2' }
    })
  })

  it('[RV3] refuses what says the same as the one before', () => {
    const first = issue(text(para('p', 'Words.')), REV1)
    const latestHash = first.ok ? first.value.version.hash : ''
    expect(issue(text(para('p', 'Words.')), REV1, { latestHash })).toMatchObject({ refusal: { code: 'RV3' } })
    expect(issue(text(para('p', 'Other.')), REV1, { latestHash }).ok).toBe(true)
  })

  it('[RV4] refuses a text without paragraphs, and names the paragraph that is empty', () => {
    expect(issue(text(), REV1)).toMatchObject({ refusal: { code: 'RV4' } })
    const outcome = issue(text(para('p', 'Words.'), para('q', ' \n')), REV1)
    expect(outcome.ok ? '' : outcome.refusal.message).toBe('Nothing was issued: paragraph 2 is empty.')
    const only: Paragraph = { id: 'r', part: 'op', runs: [{ bracket: 'b' }] }
    expect(issue(text(only), REV1, { brackets: [bracket('b')] }).ok).toBe(true)
  })

  it('[RV5] makes a zero draft of an outline by Z0, and leaves every later stage', () => {
    const changes = (stage: Stage, names: string[], revision: string) => {
      const outcome = issue(
        text(para('p', 'Words.')),
        { target: `d1/${revision}`, revision },
        { stage, names }
      )
      return outcome.ok ? outcome.value.changes.map(({ change }) => change) : outcome.refusal
    }
    expect(changes('outline', [], 'Z0')).toEqual(['revision_issued', 'stage_changed'])
    expect(changes('negotiation', ['Z0'], 'Rev.1')).toEqual(['revision_issued'])
  })

  it('[RV1] keeps the brackets that stand in the text, those in wordings of others too, and no closed one', () => {
    const words: Paragraph = { id: 'p', part: 'op', runs: [{ bracket: 'b' }] }
    const outcome = issue(text(words), REV1, {
      brackets: [bracket('closed'), bracket('c'), bracket('b', 'c')]
    })
    expect(outcome.ok && outcome.value.version.brackets.map(({ id }) => id)).toEqual(['b', 'c'])
  })
})
