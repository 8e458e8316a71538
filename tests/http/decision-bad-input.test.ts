import { plain } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import { renamedEvent, type RenamedEvent } from './renamed-event.ts'
import type { Json } from './running.ts'

/*
 * What decisions are asked wrongly, one text on its way from the zero draft to the Summit: each is refused with the reason
 * and the way out, and nothing is half done. On an event whose ids no seed contains.
 */

describe('decisions asked wrongly', () => {
  let event: RenamedEvent
  let room: Room
  beforeAll(async () => {
    event = await renamedEvent()
    room = await decisionRoom(event.copy())
    await must(room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' }))
  }, 60_000)
  afterAll(async () => {
    await room.remove()
    await event.close()
  })

  const must = async (done: Promise<{ status: number; body: Json }>): Promise<Json> => {
    const { status, body } = await done
    expect([status, body]).toEqual([200, expect.objectContaining({ ok: true })])
    return body
  }
  /** All that decisions leave. */
  const standing = (): unknown => [
    room.rows('SELECT id, stage FROM Document ORDER BY id'),
    room.rows(`SELECT COUNT(*), MAX(seq) FROM AuditEntry WHERE outcome <> 'refused'`),
    ...['PendingHalf', 'Silence', 'Approval', 'Objection', 'Adoption', 'Certificate', 'Revision'].map(table =>
      room.rows(`SELECT COUNT(*) AS n FROM "${table}"`)
    )
  ]
  /** Refused as this, with a reason and a way out, and without a trace beside its line in the record. */
  const refused = async (
    asked: () => Promise<{ status: number; body: Json }>,
    [status, code]: [number, RegExp]
  ): Promise<Json> => {
    const before = standing()
    const answer = await asked()
    expect([answer.status, answer.body.refusal.code]).toEqual([status, expect.stringMatching(code)])
    expect(answer.body.refusal.message.length * answer.body.refusal.hint.length).toBeGreaterThan(0)
    expect(standing()).toEqual(before)
    return answer.body.refusal
  }
  const on = (action: string, hash: string, more: object = {}) => ({
    ...{ action, target: 'DG/CT', hash, ...more }
  })

  it('a foreign theme: told like a text that is not there', async () => {
    const foreign = room.names('CO')
    const open = { action: 'admit_observers', target: foreign, open: false }
    const chair = room.names(WHO.chair)
    await refused(() => room.act(foreign, open, chair), [404, /^not_found$/])
    await refused(() => room.act('NONE', { ...open, target: 'NONE' }, chair), [404, /^not_found$/])
  })

  it('a mandate that ended between opening the form and sending it: refused, and the words are kept', async () => {
    const [delegate, head] = ['p-mx-02', WHO.mexico]
    const { id, runs } = (await room.read()).paragraphs.find((one: Json) => one.id === room.names('DG-p07'))
    const form = {
      action: 'propose_change',
      target: id,
      kind: 'replace',
      baseText: plain(runs),
      runs: 'Ours.'
    }
    const ended = { action: 'nominate_delegate', target: room.names(delegate), mandate: null }
    await must(room.act(null, ended, room.names(head)))
    const { hint } = await refused(() => room.by(delegate, form), [403, /^PM4$/])
    expect(hint).toContain('kept as your private draft')
    const { body } = await room.json(`/api/v1/documents/${room.names('DG')}/drafts`, {
      person: room.names(delegate)
    })
    expect(body.drafts).toMatchObject([{ own: 'Ours.', origin: 'form' }])
  })

  it('two co-chairs of one region: a group is never set up so', async () => {
    const replace = {
      action: 'replace_co_chair',
      target: room.names('DG'),
      from: room.names(WHO.chair),
      to: room.names('p-eu-02'),
      reason: 'He left.'
    }
    await refused(() => room.by(WHO.secretariat, replace), [422, /^(PE|DO)\d+$/])
  })

  it('the wrong stage: the stages in which it is possible are named', async () => {
    const hash = await room.head()
    for (const action of ['adopt', 'approve_version', 'object', 'transmit'])
      for (const person of [WHO.chair, WHO.mexico]) {
        const more = action === 'object' ? { whole: true, reason: 'No.' } : {}
        const ask = () => room.by(person, { ...on(action, hash, more), target: 'DG/Z0' })
        await refused(ask, [403, /^PM[12]$/])
      }
  })

  it('a deadline below the minimum, and one that is earlier', async () => {
    const { brackets, headHash } = await room.read()
    const proposes = Object.fromEntries(brackets.map(({ id }: Json) => [id, 'so']))
    await must(room.both(on('issue_chairs_text', headHash, { proposes })))
    const hash = await room.head()
    const start = (deadline: string, more: object = {}) =>
      room.by(WHO.chair, on('start_silence', hash, { deadline, ...more }))
    await refused(() => start('2023-11-29T01:59:59.999Z'), [422, /^SI3$/])
    await refused(() => start('2023-11-28T16:59:59.999Z', { inSession: true }), [422, /^SI3$/])
    await must(room.both(on('start_silence', hash, { deadline: '2023-11-29T14:00:00Z' })))
    for (const deadline of ['2023-11-29T13:59:59.999Z', '2023-11-29T14:00:00Z', '2023-11-29T15:00:00+01:00'])
      await refused(() => room.by(WHO.other, on('extend_silence', hash, { deadline })), [422, /^SI6$/])
  })

  it('a stale hash: the one that stands is offered', async () => {
    const hash = await room.head()
    const stale = 'f'.repeat(64)
    const object = on('object', stale, { whole: true, reason: 'No.' })
    await refused(() => room.by(WHO.mexico, object), [409, /^AP1$/])
    room.clock.set('2023-11-29T14:00:00.001Z')
    await room.settle()
    for (const action of ['approve_version', 'adopt', 'reopen_text']) {
      const more = action === 'reopen_text' ? { reason: 'r' } : {}
      await refused(() => room.by(WHO.chair, on(action, stale, more)), [409, /^(AP1|HV2)$/]).then(
        ({ hint }) => expect(hint).toContain(hash)
      )
    }
  })

  it('one person twice, and many at once: exactly one takes effect, the others are conflicts', async () => {
    const hash = await room.head()
    await must(room.by(WHO.chair, on('approve_version', hash)))
    await refused(() => room.by(WHO.chair, on('approve_version', hash)), [409, /^HV3$/])
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => room.by(WHO.other, on('approve_version', hash)))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    for (const { status, body } of answers)
      if (status === 409) expect(body.refusal.hint.length).toBeGreaterThan(0)
    expect(room.rows('SELECT DISTINCT region FROM Approval WHERE voidedAt IS NULL')).toHaveLength(2)
    expect(room.rows('SELECT 1 FROM Approval')).toHaveLength(2)
  })

  it('transmission without the required languages: the paragraphs are named', async () => {
    const hash = await room.head()
    await must(room.both(on('adopt', hash)))
    const { message } = await refused(() => room.by(WHO.chair, on('transmit', hash)), [422, /^TR2$/])
    expect(message).toContain('in es')
    expect((await room.read()).stage).toBe('adopted')
  })
})
