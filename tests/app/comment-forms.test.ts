import { grant, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { commentWords } from '../../app/i18n/comment-words.ts'
import { loadRoomWords } from '../../app/i18n/room-words.ts'
import { commentAction } from '../../app/routes/documents.$code.comments/comment-acts.server.ts'

const words = await commentWords.load('en')
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
const WORDS = { paragraphId: 'p1', start: 0, end: 3, quote: 'The', text: 'The text.' }

/** Sends a form to a server that answers so and has kept these words; what was done is written down. */
async function send(
  fields: Record<string, string>,
  outcome: Outcome<Record<string, unknown>>,
  kept: string[] = []
) {
  const acts: unknown[] = []
  const context = {
    perform: (_actor: Actor, _code: string, act: unknown) => Promise.resolve((acts.push(act), outcome)),
    drafts: { list: () => Promise.resolve(grant(kept.map(own => ({ own, origin: 'comment' })))) }
  } as unknown as AppLoadContext
  const request = new Request('http://localhost/documents/DG/comments?show=mine&new=1', {
    method: 'POST',
    body: new URLSearchParams(fields)
  })
  const answer = await commentAction({ context, actor, code: 'DG', request, words, room })
  return { answer, acts }
}

const COMMENT = {
  form: 'comment',
  where: 'words',
  anchor: JSON.stringify(WORDS),
  text: 'Why?',
  type: 'question',
  visibility: 'group'
}

describe('the form of a comment', () => {
  it('becomes an act about the selected words, and leads to the comment that it made', async () => {
    const { answer, acts } = await send(COMMENT, grant({ thread: 't' }))
    expect(acts).toEqual([
      {
        action: 'comment',
        target: 'p1',
        anchor: WORDS,
        text: 'Why?',
        type: 'question',
        visibility: 'group'
      }
    ])
    expect(answer).toBeInstanceOf(Response)
    const to = answer instanceof Response ? answer.headers.get('Location') : ''
    expect(to).toBe('/documents/DG/comments?show=mine&done=said&thread=t#thread-t')
  })

  it('is about a paragraph, a bracket or a wording where no words were taken', async () => {
    const { acts } = await send({ ...COMMENT, where: 'b1/Alt 2' }, grant({ thread: 't' }))
    expect(acts).toMatchObject([{ target: 'b1/Alt 2' }])
    expect(acts[0]).not.toHaveProperty('anchor')
  })

  it('carries when it was written, and its key, where it was written without a connection', async () => {
    const late = { ...COMMENT, writtenAt: '2023-11-27T13:00:00.000Z', key: 'k', quiet: '1' }
    const { answer, acts } = await send(late, grant({ thread: 't' }))
    expect(acts).toMatchObject([{ writtenAt: late.writtenAt, idempotencyKey: 'k' }])
    expect(answer).toMatchObject({ data: { problem: null, done: 'said' } })
  })

  it.each(['comment', 'reply', 'edit'])(
    '[TH10] of too many letters is not sent (%s): both numbers are said, and the words stay',
    async form => {
      const text = 'x'.repeat(10_000)
      const { answer, acts } = await send({ ...COMMENT, form, text }, grant({ thread: 't' }))
      expect(acts).toEqual([])
      expect(answer).toMatchObject({
        data: {
          problem: { form, sentence: expect.stringMatching(/10,000 letters.* 8,000/), values: { text } }
        },
        init: { status: 400 }
      })
    }
  )

  it('that a device had kept is answered with its key, taken or not', async () => {
    const late = { ...COMMENT, key: 'k', quiet: '1' }
    expect((await send(late, grant({ thread: 't' }))).answer).toMatchObject({ data: { key: 'k' } })
    const not = await send(late, refuse('TH3', 'No.', 'Ask.'))
    expect(not.answer).toMatchObject({ data: { problem: { values: { key: 'k' } } } })
  })

  it('that came after its author’s right had ended says whether its words are kept as a private draft', async () => {
    const ended = refuse('PM2', 'The stage does not allow it.', 'Ask.')
    const kept = await send(COMMENT, ended, ['Why?'])
    expect(kept.answer).toMatchObject({ init: { status: 403 } })
    expect(JSON.stringify(kept.answer)).toContain(words.kept.privately)
    const closed = await send(COMMENT, refuse('not_found', 'There is no such document.', 'Choose.'), ['Why?'])
    expect(JSON.stringify(closed.answer)).toContain(words.kept.privately)
    const lost = await send(COMMENT, ended, ['Other words.'])
    expect(JSON.stringify(lost.answer)).toContain(words.kept.privatelyNot)
  })

  it('that was refused for another reason comes back with everything that was typed', async () => {
    const { answer } = await send(COMMENT, refuse('AN8', 'No such words.', 'Select again.'))
    expect(answer).toMatchObject({ data: { problem: { form: 'comment', values: { text: 'Why?' } } } })
    expect(JSON.stringify(answer)).toContain(words.refusals['AN8']?.way)
  })

  it('with a place that nobody can read names none', async () => {
    const { acts } = await send({ ...COMMENT, anchor: '{"paragraphId":' }, grant({}))
    expect(acts).toMatchObject([{ target: '' }])
  })

  it('that the page does not have is not understood', async () => {
    await expect(send({ form: 'never' }, grant({}))).rejects.toMatchObject({ status: 400 })
  })
})
