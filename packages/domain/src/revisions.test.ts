import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import type { Bracket } from './bracket.ts'
import { STAGES, type Stage } from './stage.ts'
import { decideRestore, decideRevision, nextVersion, sourceOf, whyNotRestore } from './revisions.ts'
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

const around = (words: string, id: string): Paragraph => ({
  ...{ id: 'p', part: 'op' },
  runs: [{ text: `${words} ` }, { bracket: id }, { text: ' behind' }]
})

describe('restoring', () => {
  const then = text(para('p', 'One.'), para('q', 'Two.'), para('r', 'Three.'))
  const restore = (now: Text, target: string, from = 'DG/Z0', former = then) =>
    decideRestore(document, { now, then: former }, { target, from })

  it('[RS5] takes versions by name and the text at a sequence, of this document', () => {
    expect([
      sourceOf(document, 'DG/Rev.1'),
      sourceOf(document, 'd1/at.41'),
      sourceOf(document, 'EG/Rev.1')
    ]).toEqual([{ name: 'Rev.1' }, { sequence: 41 }, null])
  })

  it('[RS5] restores the whole where the target names the version or the document', () => {
    const now = text(para('p', 'Other.'))
    for (const target of ['DG/Z0', 'DG', 'd1'])
      expect(restore(now, target)).toEqual({ ok: true, value: { restore: 'text', text: then } })
  })

  it('[RS3] puts a paragraph that is gone behind the nearest before it that still stands', () => {
    expect(restore(text(para('p', 'One.'), para('x', 'New.')), 'r')).toMatchObject({ value: { after: 'p' } })
    expect(restore(text(para('x', 'New.')), 'q')).toMatchObject({ value: { after: null } })
    expect(restore(then, 'y')).toMatchObject({ refusal: { code: 'not_found' } })
  })

  it('[RS4] refuses what stands there already, and a text without paragraphs', () => {
    expect(restore(then, 'p')).toMatchObject({ refusal: { code: 'RS4' } })
    expect(restore(then, 'DG')).toMatchObject({ refusal: { code: 'RS4' } })
    expect(restore(then, 'DG', 'DG/Z0', text())).toMatchObject({ refusal: { code: 'RS4' } })
  })

  it('[RS2] refuses words with other brackets than those that stand there', () => {
    const bracketed: Paragraph = { id: 'p', part: 'op', runs: [{ bracket: 'b' }] }
    const now = text(bracketed, para('q', 'Changed.'), para('r', 'Three.'))
    expect(restore(now, 'p')).toMatchObject({ refusal: { code: 'RS2' } })
    expect(restore(now, 'DG')).toMatchObject({ refusal: { code: 'RS2' } })
    expect(restore(now, 'DG')).toMatchObject({ refusal: { message: expect.stringContaining('(1)') } })
    expect(restore(now, 'q').ok).toBe(true)
    const elsewhere = text(para('p', 'One.'), { ...bracketed, id: 'q' }, para('r', 'Three.'))
    expect(restore(now, 'DG', 'DG/Z0', elsewhere)).toMatchObject({ refusal: { code: 'RS2' } })
  })

  it('[RS2] restores the words around brackets that both have', () => {
    const former = text(around('One', 'b'), para('q', 'Two.'))
    const now = text(around('Other words', 'b'), para('q', 'Changed.'))
    expect(restore(now, 'p', 'DG/Z0', former)).toMatchObject({ ok: true, value: { restore: 'paragraph' } })
    expect(restore(now, 'DG', 'DG/Z0', former)).toMatchObject({ ok: true, value: { restore: 'text' } })
    const mixed = text(around('One', 'b'), { ...around('x', 'c'), id: 'q' })
    expect(restore(now, 'DG', 'DG/Z0', mixed)).toMatchObject({
      refusal: { code: 'RS2', message: expect.stringContaining('(2)') }
    })
    expect(restore(now, 'p', 'DG/Z0', mixed).ok).toBe(true)
  })

  const chair: Actor = {
    ...{ personId: 'p', name: 'Chair', language: 'en', delegation: 'URY', draftingLists: [], mandate: null },
    assignments: [{ role: 'co_chair', theme: 't' }]
  }
  it('[RS1] is refused with the stage named, and where the text is locked', () => {
    const open: Stage[] = ['outline', 'zero_draft', 'negotiation']
    for (const stage of STAGES) {
      const refused = whyNotRestore(chair, { theme: 't', stage, now: '' })
      if (open.includes(stage)) expect(refused).toBeNull()
      else expect(refused?.message).toContain(stage.replaceAll('_', ' '))
    }
    expect(whyNotRestore(chair, { theme: 't', stage: 'negotiation', now: '', locked: true })).toMatchObject({
      code: 'RS1'
    })
  })
})
