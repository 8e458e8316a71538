import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import type { Json } from '../http/running.ts'
import { decisionForms, decisions, isDone, isRefused } from './decision-forms.ts'

let room: Room

const { get, post, hidden, send } = decisionForms(() => room)

describe('forms without scripts', () => {
  beforeAll(async () => {
    room = await decisionRoom({ pages: true })
  })
  afterAll(() => room.remove())

  it('shows the page to whoever may read the text, and no page of it to anybody else', async () => {
    for (const person of [WHO.chair, WHO.mexico, WHO.secretariat, WHO.observer])
      expect((await get(person, decisions())).status).toBe(200)
    expect((await get('p-cl-01', decisions())).status).toBe(404)
    expect((await get(WHO.chair, decisions('/nothing'))).status).toBe(404)
    expect((await get(WHO.chair, decisions())).html).toContain('Nothing is decided at this stage')
  })

  it('issues a chairs’ text by two halves: the first is seen by all, the second repeats it exactly', async () => {
    await room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' })
    const { brackets } = (await room.read()) as { brackets: Json[] }
    const fields = brackets.flatMap(({ id }, index): [string, string][] => [
      [`choice.${id}`, index === 0 ? 'nothing' : 'own'],
      [`words.${id}`, index === 0 ? '' : `words ${index}`]
    ])
    isDone(await send(WHO.chair, '/chairs-text', 'issue_chairs_text', fields), 'first')
    const seen = (await get(WHO.mexico, decisions())).html
    expect(seen).toContain('First half given by')
    expect(seen).toContain('words 3')
    const twice = await send(WHO.chair, '/chairs-text', 'issue_chairs_text', fields)
    isRefused(twice, 409, 'one person is one half')
    isDone(await send(WHO.other, '/chairs-text', 'second'), 'issue_chairs_text')
    expect((await room.read()).stage).toBe('chairs_text')
  })

  it('refuses a deadline that is too near, in place and with what was typed', async () => {
    const fields: [string, string][] = [
      ['deadline', '2023-11-28T09:30'],
      ['objectorNames', 'shown']
    ]
    const near = await send(WHO.chair, '/silence', 'start_silence', fields)
    expect(near.status).toBe(422)
    expect(near.html).toContain('The deadline is too near')
    expect(near.html).toMatch(/<input[^>]*name="deadline"[^>]*value="2023-11-28T09:30"/)
    expect(near.html).toMatch(/<option[^>]*value="shown"[^>]*selected/)
    const unset = await send(WHO.chair, '/silence', 'start_silence', [['deadline', '']])
    isRefused(unset, 400, 'not well formed')
  })

  it('refuses a wrong hash, a wrong stage and whoever has no right', async () => {
    const form = await hidden(WHO.chair, '/silence', 'start_silence')
    const wrong = form.map(([name, value]): [string, string] => [
      name,
      name === 'hash' ? '0'.repeat(64) : value
    ])
    const deadline: [string, string] = ['deadline', '2023-11-29T12:00']
    const stale = await post(WHO.chair, '/silence', [...wrong, deadline])
    isRefused(stale, 409, 'another one than you saw')
    for (const person of [WHO.mexico, WHO.secretariat, WHO.observer])
      expect((await post(person, '/silence', [...form, deadline])).status).toBe(403)
    const early = await post(WHO.chair, '/approve', [
      ['form', 'approve_version'],
      ['version', 'CT'],
      ['hash', await room.head()]
    ])
    expect(early.status).toBe(403)
    expect((await room.decisions()).halves).toEqual([])
  })

  it('withdraws a half, and refuses a second half of what is no longer there', async () => {
    const fields: [string, string][] = [['deadline', '2023-11-29T12:00']]
    isDone(await send(WHO.chair, '/silence', 'start_silence', fields), 'first')
    const second = await hidden(WHO.other, '/silence', 'second')
    // Nobody said whether objectors are named: what holds then is said.
    const asked = (await get(WHO.other, decisions('/silence'))).html
    expect(asked).toContain('The names of objectors are withheld')
    isDone(await send(WHO.chair, '', 'withdraw'), 'withdrawn')
    const gone = await post(WHO.other, '/silence', second)
    isRefused(gone, 409, 'no longer there')
    expect((await get(WHO.mexico, decisions())).html).toContain('it was withdrawn')
  })

  it('starts silence, extends it never to an earlier time, and hears objections in time, twice and late', async () => {
    const start: [string, string][] = [
      ['deadline', '2023-11-29T12:00'],
      ['objectorNames', 'withheld']
    ]
    expect((await get(WHO.chair, decisions('/silence'))).html).toContain('No mail server is set up')
    isDone(await send(WHO.chair, '/silence', 'start_silence', start), 'first')
    isDone(await send(WHO.other, '/silence', 'second'), 'start_silence')
    const running = (await get(WHO.brazil, decisions())).html
    expect(running).toContain('CT is under silence')
    expect(running).toContain('29 Nov 2023, 12:00 (Cartagena)')
    expect(running, 'who has not read it is for the chairs').not.toContain('Not opened yet')
    const earlier = await send(WHO.chair, '/extend', 'extend_silence', [['deadline', '2023-11-29T11:00']])
    isRefused(earlier, 422, 'only ever moves later')

    const reason: [string, string] = ['reason', 'Our law says otherwise.']
    const unnamed = await send(WHO.mexico, '/object', 'object', [reason])
    expect(unnamed.status).toBe(422)
    expect(unnamed.html).toContain('Our law says otherwise.')
    expect(unnamed.html).toContain('Tick at least one paragraph')
    const form = await hidden(WHO.mexico, '/object', 'object')
    const words = (await get(WHO.mexico, decisions('/object'))).html
    expect(words, 'a bracket reads as what is proposed for it').not.toContain('[…]')
    for (const person of [WHO.observer, WHO.chair])
      expect((await post(person, '/object', [...form, reason, ['whole', 'on']])).status).toBe(403)
    isDone(await post(WHO.mexico, '/object', [...form, reason, ['paragraphs', 'DG-p05']]), 'object')
    const twice = await post(WHO.mexico, '/object', [...form, reason, ['whole', 'on']])
    isRefused(twice, 409, 'has objected to this silence')
    isDone(await post(WHO.brazil, '/object', [...form, reason, ['whole', 'on']]), 'further')
    room.clock.set('2023-11-29T17:00:00.001Z')
    const late = await post(WHO.eu, '/object', [...form, reason, ['whole', 'on']])
    isRefused(late, 409, 'on record as late')

    const other = (await get('p-cl-hod', decisions())).html
    expect(other).toContain('An entitled delegation (name withheld)')
    expect(other).not.toContain('Our law says otherwise.')
    expect(other).not.toContain('Late: changes nothing')
    expect((await get(WHO.chair, decisions())).html).toContain('Late: changes nothing')
    isDone(await send(WHO.mexico, '', 'withdrawObjection'), 'withdraw_objection')
    expect((await room.read()).stage).toBe('negotiation')
  })

  it('shows what changed where the text changed under the form, and asks again on the text that stands', async () => {
    const form = await hidden(WHO.chair, '/close', 'close_without_agreement')
    await room.type('Nevertheless ')
    const stale = await post(WHO.chair, '/close', [...form, ['reason', 'No way was found.']])
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('What changed since you opened this page')
    expect(stale.html).toMatch(/<ins>.*Nevertheless/s)
    expect(stale.html).toContain('No way was found.')
    expect(stale.html).toContain(`name="hash" value="${await room.head()}"`)
  })

  it('refuses transmission of a text that is not adopted, a waiver of nothing, a reservation twice', async () => {
    const early = await post(WHO.chair, '/transmit', [
      ['form', 'transmit'],
      ['version', 'CT'],
      ['hash', await room.head()]
    ])
    expect(early.status).toBe(403)
    const waiver = await send(WHO.chair, '/waiver', 'record_waiver', [
      ['requirement', 'head:MEX'],
      ['reason', 'r']
    ])
    isRefused(waiver, 422, 'does not lack this')
    const reservation: [string, string][] = [
      ['place', ''],
      ['kind', 'scrutiny'],
      ['reason', 'r']
    ]
    isDone(await send(WHO.mexico, '/reservation', 'place_reservation', reservation), 'place_reservation')
    const again = await send(WHO.mexico, '/reservation', 'place_reservation', reservation)
    expect([again.status, again.html]).toEqual([
      422,
      expect.stringContaining('reservation of this kind here')
    ])
    isDone(await send(WHO.mexico, '', 'lift'), 'lift_reservation')
  })
})
