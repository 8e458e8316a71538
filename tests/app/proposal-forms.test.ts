import { grant, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import { ACTS } from '@acuerdo/domain/acts'
import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { proposalAction } from '../../app/form/proposal-acts.server.ts'
import { proposalWords } from '../../app/i18n/proposal-words.ts'
import { loadRoomWords } from '../../app/i18n/room-words.ts'

const words = await proposalWords.load('en')
const room = await loadRoomWords('en')
const actor: Actor = {
  personId: 'p',
  name: 'Ana',
  delegation: 'BRA',
  language: 'en',
  assignments: [],
  draftingLists: [],
  mandate: null
}
const DRAFT = {
  ...{ id: 'd1', state: 'draft', kind: 'insert', paragraph: 'p1', part: 'op', after: null, amends: null },
  ...{ base: [], runs: [{ text: 'New.' }], reason: 'why' }
}

/** Sends a form to a server that answers so; what was asked of it is written down. */
async function send(
  fields: Record<string, string>,
  outcome: Outcome<Record<string, unknown>>,
  { kept = [], releases = true }: { kept?: string[]; releases?: boolean } = {}
) {
  const acts: Record<string, unknown>[] = []
  const drafts: unknown[] = []
  const context = {
    perform: (_actor: Actor, _code: string, act: Record<string, unknown>) =>
      Promise.resolve((acts.push(act), outcome)),
    may: () => Promise.resolve(releases ? null : refuse('PM1', 'No.', 'Ask.').refusal),
    drafts: { list: () => Promise.resolve(grant(kept.map(own => ({ own, origin: 'form' })))) },
    proposals: {
      keepDraft: (_actor: Actor, _code: string, draft: unknown) =>
        Promise.resolve((drafts.push(draft), grant({ id: 'd2' }))),
      proposal: () => Promise.resolve(grant({ document: { id: 'doc' }, proposal: DRAFT }))
    }
  } as unknown as AppLoadContext
  const request = new Request('http://localhost/documents/DG/proposals/x1', {
    method: 'POST',
    body: new URLSearchParams(fields)
  })
  const answer = await proposalAction({ context, actor, code: 'DG', request, words, room })
  return { answer, acts, drafts }
}

const BASE = [{ text: 'We agree on ' }, { bracket: 'b1' }, { text: '. ' }]
const PROPOSE = {
  ...{ form: 'propose', intent: 'send', kind: 'replace', paragraph: 'p1', base: JSON.stringify(BASE) },
  ...{ text: 'We all agree on […].', runs: '', reason: 'Because.', key: '' }
}
const locationOf = (answer: unknown): string | null =>
  answer instanceof Response ? answer.headers.get('Location') : null

describe('the form of a proposal', () => {
  it('sends plain words with their brackets, against the words that the form was begun with', async () => {
    const { answer, acts } = await send(PROPOSE, grant({ proposal: 'n1' }))
    expect(acts).toEqual([
      {
        ...{ action: 'propose_change', target: 'p1', kind: 'replace', reason: 'Because.' },
        ...{ baseText: 'We agree on \uFFFC. ', runs: 'We all agree on \uFFFC.' }
      }
    ])
    expect(ACTS.propose_change.safeParse(acts[0]).success).toBe(true)
    expect(locationOf(answer)).toBe('/documents/DG/proposals/n1?done=proposed#panel')
  })

  it('sends words with their marks where the page has a field for them', async () => {
    const runs = [{ text: 'We all', marks: { bold: true } }, { bracket: 'b1' }]
    const { acts } = await send({ ...PROPOSE, runs: JSON.stringify(runs), key: 'k' }, grant({}))
    expect(acts).toMatchObject([{ runs, idempotencyKey: 'k' }])
  })

  it('names the place of a new paragraph, of a move, what it amends, and the draft that it uses up', async () => {
    const insert = { ...PROPOSE, kind: 'insert', part: 'sub', base: '[]', amends: 'a1', of: 'd1' }
    expect((await send(insert, grant({}))).acts).toMatchObject([
      { target: 'after:p1', part: 'sub', baseText: '', amends: 'a1', draft: 'd1' }
    ])
    const [move] = (await send({ ...PROPOSE, kind: 'move', after: '' }, grant({}))).acts
    expect(move).toMatchObject({ kind: 'move', after: null })
    expect(move).not.toHaveProperty('runs')
  })

  it('keeps a draft on no record', async () => {
    const { answer, acts, drafts } = await send({ ...PROPOSE, intent: 'keep' }, grant({}))
    expect(acts).toEqual([])
    expect(drafts).toMatchObject([{ target: 'p1', kind: 'replace' }])
    expect(locationOf(answer)).toBe('/documents/DG/proposals/d2?done=kept#panel')
  })

  it('that was refused comes back with what was typed, why, and that the words are kept', async () => {
    const agreed = refuse('PA2', 'The paragraph is agreed.', 'request_reopen')
    const { answer } = await send(PROPOSE, agreed, { kept: ['We all agree on \uFFFC.'] })
    expect(answer).toMatchObject({
      data: { problem: { form: 'propose', values: { text: 'We all agree on […].' } } },
      init: { status: 422 }
    })
    expect(JSON.stringify(answer)).toContain(words.refusals['PA2']?.way)
    expect(JSON.stringify(answer)).toContain(words.privately)
    const elsewhere = await send(PROPOSE, refuse('PM2', 'Stage.', 'Wait.'))
    expect(JSON.stringify(elsewhere.answer)).not.toContain(words.privately)
  })
})

describe('the forms of a proposal that is there', () => {
  it('release a draft by its head as it is, by a delegate with a mandate as a proposal', async () => {
    const head = await send({ form: 'send', id: 'd1' }, grant({}))
    expect(head.acts).toEqual([{ action: 'send_as_delegation', target: 'doc', drafts: ['d1'] }])
    const delegate = await send({ form: 'send', id: 'd1' }, grant({}), { releases: false })
    expect(delegate.acts).toMatchObject([
      { action: 'propose_change', target: 'after:p1', runs: DRAFT.runs, draft: 'd1', reason: 'why' }
    ])
    expect(ACTS.propose_change.safeParse(delegate.acts[0]).success).toBe(true)
  })

  it('decide on the words that the page showed', async () => {
    for (const form of ['accept', 'reflect']) {
      const { acts, answer } = await send({ form, id: 'x1', base: JSON.stringify('We agree. ') }, grant({}))
      expect(acts).toEqual([{ action: `${form}_proposal`, target: 'x1', baseText: 'We agree. ' }])
      expect(locationOf(answer)).toBe(`/documents/DG/proposals/x1?done=${form}ed#panel`)
    }
  })

  it('take positions, withdraw, confirm an entry, and settle a suggestion', async () => {
    const act = async (fields: Record<string, string>) => (await send(fields, grant({}))).acts[0]
    expect(await act({ form: 'position', id: 'x', position: 'reserve', words: 'Why?' })).toEqual({
      ...{ action: 'take_position', target: 'x', position: 'reserve', words: 'Why?' }
    })
    expect(await act({ form: 'withdraw', id: 'x', reason: 'r' })).toMatchObject({ reason: 'r' })
    expect(await act({ form: 'confirm', id: 'e', intent: 'reject' })).toMatchObject({ confirmed: false })
    expect(await act({ form: 'confirm', id: 'e', intent: 'confirm' })).toMatchObject({ confirmed: true })
    expect(await act({ form: 'sponsor', id: 's' })).toEqual({ action: 'sponsor_suggestion', target: 's' })
    expect(await act({ form: 'note', id: 's' })).toEqual({ action: 'note_suggestion', target: 's' })
    const suggest = { form: 'suggest', paragraph: 'p1', text: 'more', start: '3', end: '5' }
    expect(await act(suggest)).toMatchObject({ target: 'p1', wording: 'more', start: 3, end: 5 })
  })

  it('that the page does not have are not understood', async () => {
    await expect(send({ form: 'never' }, grant({}))).rejects.toMatchObject({ status: 400 })
  })
})
