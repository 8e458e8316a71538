import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import { readyVersion } from '../http/ready-version.ts'
import type { Json } from '../http/running.ts'
import { decisionForms, decisions, isDone, isRefused, type Answer } from './decision-forms.ts'

let room: Room

const { get, post, hidden, send } = decisionForms(() => room)

/** One opens the form and sends it, the other repeats it. */
async function both(path: string, form: string, fields: [string, string][] = []): Promise<void> {
  isDone(await send(WHO.chair, path, form, fields), 'first')
  isDone(await send(WHO.other, path, 'second'), form)
}

const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort()
const count = (table: string): unknown => room.rows(`SELECT COUNT(*) AS n FROM "${table}"`)

describe('the chairs’ choice for each bracket', () => {
  beforeAll(async () => {
    room = await decisionRoom({ pages: true })
    await room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' })
  })
  afterAll(() => room.remove())

  it('is a wording that stands there, words of their own, or nothing; the text itself keeps its brackets', async () => {
    const { html } = await get(WHO.chair, decisions('/chairs-text'))
    const { brackets } = (await room.read()) as { brackets: Json[] }
    const [alternative, own, nothing, ...rest] = brackets.map(({ id }) => String(id))
    const choices = (page: string, id = ''): string[] =>
      [...page.matchAll(/<input[^>]*>/g)].flatMap(([input]) =>
        input.includes(`name="choice.${id}"`) ? [input] : []
      )
    const offered = (id = ''): string => /value="([^"]*)"/.exec(choices(html, id)[0] ?? '')?.[1] ?? ''
    const first = offered(alternative)
    expect(['own', 'nothing']).not.toContain(first)
    const fields = [
      [`choice.${alternative}`, first],
      [`choice.${own}`, 'own'],
      [`words.${own}`, 'words of the chairs'],
      [`choice.${nothing}`, 'nothing'],
      ...rest.map(id => [`choice.${id}`, offered(id)])
    ] as [string, string][]
    const lacking = await send(
      WHO.chair,
      '/chairs-text',
      'issue_chairs_text',
      fields.filter(([name]) => name !== `choice.${own}`)
    )
    expect(lacking.status).toBe(422)
    const kept = choices(lacking.html, nothing).find(input => input.includes('checked'))
    expect(kept, 'what was chosen is chosen still').toContain('value="nothing"')
    await both('/chairs-text', 'issue_chairs_text', fields)
    const { brackets: left } = await room.decisions()
    const proposed = Object.fromEntries(left.map(({ id, proposed: words }: Json) => [id, words]))
    expect(proposed[own ?? '']).toBe('words of the chairs')
    expect(proposed[nothing ?? '']).toBe('')
    expect(proposed[alternative ?? ''].length).toBeGreaterThan(0)
    expect((await room.read()).brackets).toHaveLength(brackets.length)
  })
})

describe('from agreement to the Summit, in forms without scripts', () => {
  beforeAll(async () => {
    room = await decisionRoom({ pages: true })
    await room.chairsText()
    await readyVersion(room)
  })
  afterAll(() => room.remove())

  it('hears no objection whose mandate ended while the form was open', async () => {
    const delegate = 'p-mx-02'
    await both('/silence', 'start_silence', [['deadline', '2023-11-29T12:00']])
    const mandate = { action: 'nominate_delegate', target: delegate, mandate: [{ theme: 'DG', until: null }] }
    await room.act(null, mandate, WHO.mexico)
    const form = await hidden(delegate, '/object', 'object')
    await room.act(null, { action: 'nominate_delegate', target: delegate, mandate: null }, WHO.mexico)
    const fields: [string, string][] = [
      ['whole', 'on'],
      ['reason', 'It goes too far.']
    ]
    const late = await post(delegate, '/object', [...form, ...fields])
    isRefused(late, 403, 'It goes too far.')
    expect(count('Objection')).toEqual([{ n: 1 }])
    expect((await room.read()).stage).toBe('silence')
    isDone(await send(WHO.mexico, '/object', 'object', fields), 'object')
  })

  it('approves once, however often the same form is sent at the same moment', async () => {
    await room.by(WHO.chair, { action: 'issue_revision', target: 'DG/Rev.2', revision: 'Rev.2' })
    await both('/declare', 'declare_agreed')
    const first = await hidden(WHO.chair, '/approve', 'approve_version')
    isDone(await post(WHO.chair, '/approve', first), 'first')
    const form = await hidden(WHO.other, '/approve', 'second')
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(WHO.other, '/approve', form)))
    expect(statuses(answers)).toEqual([303, 409, 409, 409, 409, 409])
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(answer.html).toContain('role="alert"')
    expect(count('Approval')).toEqual([{ n: 2 }])
    isRefused(await post(WHO.chair, '/approve', first), 409, 'approved already')
  })

  it('waives a language by both, and is transmitted by both to the preparation of the Summit', async () => {
    await both('/adopt', 'adopt')
    const before = await room.head()
    isRefused(await send(WHO.chair, '/transmit', 'transmit'), 422, 'Spanish: not ready')
    const waiver: [string, string][] = [
      ['requirement', 'language:es'],
      ['reason', 'The translation follows after the meeting.']
    ]
    const unsaid = await send(WHO.chair, '/waiver', 'record_waiver', waiver.slice(0, 1))
    expect(unsaid.status).toBeGreaterThanOrEqual(400)
    await both('/waiver', 'record_waiver', waiver)
    expect((await get(WHO.mexico, decisions())).html).toContain('The translation follows after the meeting.')
    await both('/transmit', 'transmit')
    expect([(await room.read()).stage, await room.head()]).toEqual(['transmitted', before])
    expect((await get(WHO.mexico, decisions())).html).toContain('At the preparation of the Summit')
  })

  it('shows a corrigendum before it is issued, refuses one of words that are not there, and changes no word', async () => {
    const before = [await room.head(), (await room.read()).paragraphs]
    const form = await hidden(WHO.chair, '/corrigendum', 'issue_corrigendum')
    const fields = (from: string): [string, string][] => [
      ['language', 'en'],
      ['paragraph.0', 'DG-p06'],
      ['from.0', from],
      ['to.0', 'We shall promote']
    ]
    const seen = await post(WHO.chair, '/corrigendum', [
      ...form,
      ...fields('We will promote'),
      ['intent', 'preview']
    ])
    expect(seen.status).toBe(200)
    expect(seen.html).toMatch(/<del[^>]*>We will promote<\/del>/)
    expect(seen.html).toMatch(/<ins[^>]*>We shall promote<\/ins>/)
    expect(count('Corrigendum')).toEqual([{ n: 0 }])
    expect((await room.decisions()).halves).toEqual([])
    const wrong = await post(WHO.chair, '/corrigendum', [...form, ...fields('Nobody wrote this')])
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Nobody wrote this')
    await both('/corrigendum', 'issue_corrigendum', fields('We will promote'))
    expect([await room.head(), (await room.read()).paragraphs]).toEqual(before)
    const { html } = await get(WHO.mexico, decisions())
    expect(html).toContain('Corr.1')
  })
})
