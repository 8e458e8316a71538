import { afterEach, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import type { Json } from './running.ts'

let room: Room
afterEach(() => room.remove())

/** A text without brackets, as Rev.1 in negotiation: every bracket was proposed for and agreed. */
async function cleanText(): Promise<string> {
  room = await decisionRoom()
  await room.chairsText()
  return room.head()
}

const declare = (hash: string, more: object = {}) => ({
  ...{ action: 'declare_agreed', target: 'DG/CT', hash },
  ...more
})
const approve = (hash: string, target = 'DG/CT') => ({ action: 'approve_version', target, hash })
const adopt = (hash: string, more: object = {}) => ({ action: 'adopt', target: 'DG/CT', hash, ...more })
const codeOf = ({ body }: { body: Json }): string => body.refusal?.code
const must = async (done: Promise<{ status: number; body: Json }>): Promise<Json> => {
  const { status, body } = await done
  expect([status, body]).toEqual([200, expect.objectContaining({ ok: true })])
  return body
}

describe('halves of both co-chairs', () => {
  it('[HV1] the first waits, is seen by all with all that it says, and changes nothing', async () => {
    const hash = await cleanText()
    const first = await must(room.by(WHO.chair, declare(hash)))
    expect(first.pending).toBe(true)
    expect((await room.read()).stage).toBe('chairs_text')
    for (const person of [WHO.other, WHO.mexico, WHO.secretariat])
      expect((await room.decisions(person)).halves).toMatchObject([
        {
          action: 'declare_agreed',
          target: 'DG/CT',
          hash,
          by: { id: WHO.chair },
          waitsFor: [{ id: WHO.other }]
        }
      ])
    const record = await room.json('/api/v1/audit?action=declare_agreed', { person: WHO.chair })
    expect(record.body.entries[0].shown.outcome).toBe('pending')
  })

  it('[HV3] the same person twice is one half', async () => {
    const hash = await cleanText()
    await must(room.by(WHO.chair, declare(hash)))
    const again = await room.by(WHO.chair, declare(hash))
    expect([again.status, codeOf(again)]).toEqual([409, 'HV3'])
    expect((await room.read()).stage).toBe('chairs_text')
  })

  it('[HV2] the second repeats the text and all that the first says', async () => {
    const hash = await cleanText()
    const start = (deadline: string) => ({ action: 'start_silence', target: 'DG/CT', hash, deadline })
    await must(room.by(WHO.chair, start('2023-11-29T14:00:00Z')))
    const other = await room.by(WHO.other, start('2023-11-29T15:00:00Z'))
    expect([other.status, codeOf(other)]).toEqual([409, 'HV2'])
    await must(room.by(WHO.other, start('2023-11-29T14:00:00Z')))
    expect((await room.read()).stage).toBe('silence')
  })

  it('[HV6] another payload of the same person takes the place of the former', async () => {
    const hash = await cleanText()
    const start = (deadline: string) => ({ action: 'start_silence', target: 'DG/CT', hash, deadline })
    await must(room.by(WHO.chair, start('2023-11-29T14:00:00Z')))
    await must(room.by(WHO.chair, start('2023-11-29T16:00:00Z')))
    expect((await room.decisions()).halves).toHaveLength(1)
    expect(codeOf(await room.by(WHO.other, start('2023-11-29T14:00:00Z')))).toBe('HV2')
  })

  it('[HV7] a half is withdrawn by whoever gave it, and by nobody else', async () => {
    const hash = await cleanText()
    expect(codeOf(await room.by(WHO.chair, declare(hash, { withdraw: true })))).toBe('HV7')
    await must(room.by(WHO.chair, declare(hash)))
    expect(codeOf(await room.by(WHO.other, declare(hash, { withdraw: true })))).toBe('HV7')
    await must(room.by(WHO.chair, declare(hash, { withdraw: true })))
    expect(await room.decisions()).toMatchObject({
      halves: [],
      voidHalves: [{ voided: { reason: 'it was withdrawn' } }]
    })
    expect((await must(room.by(WHO.other, declare(hash)))).pending).toBe(true)
  })

  it('[AP2] [HV9] of many at once, exactly one takes effect, and the others hear that they came second', async () => {
    const hash = await cleanText()
    await must(room.both(declare(hash)))
    const answers = await Promise.all(
      [WHO.chair, WHO.other, WHO.chair, WHO.other, WHO.chair, WHO.other].map(person =>
        room.by(person, approve(hash))
      )
    )
    const effects = answers.filter(({ status, body }) => status === 200 && body.pending !== true)
    expect([effects.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, 4])
    expect((await room.decisions()).approvals).toHaveLength(2)
    await must(room.both(adopt(hash)))
    const late = await room.by(WHO.chair, adopt(hash))
    expect([late.status, codeOf(late)]).toEqual([409, 'HV9'])
  })

  it('[DO7] are void when a co-chair is replaced', async () => {
    const hash = await cleanText()
    await must(room.by(WHO.chair, declare(hash)))
    const to = 'p-uy-02'
    const person = {
      name: 'N',
      email: `${to}@demo.example`,
      delegation: 'URY',
      role: 'delegate',
      workingGroup: 'DG',
      language: 'es'
    }
    const made = await room.act(null, { action: 'accredit', target: person.email, person }, WHO.secretariat)
    expect(made.status).toBe(200)
    await must(
      room.by(WHO.secretariat, {
        ...{ action: 'replace_co_chair', target: 'DG', from: WHO.chair, to: made.body.personId },
        reason: 'He left.'
      })
    )
    expect(await room.decisions(WHO.other)).toMatchObject({
      halves: [],
      voidHalves: [{ voided: { reason: 'a co-chair was replaced' } }]
    })
    expect((await must(room.by(WHO.other, declare(hash)))).pending).toBe(true)
  })

  it('are refused to a co-chair of another group, and to whoever chairs nothing', async () => {
    const hash = await cleanText()
    for (const person of ['p-cf-dg', WHO.secretariat, WHO.mexico, WHO.observer])
      expect((await room.by(person, declare(hash))).status).toBe(403)
    const foreign = await room.by('p-cl-01', declare(hash))
    expect([403, 404]).toContain(foreign.status)
  })
})

describe('S4: approval while somebody types', () => {
  /** Negotiation text without brackets, as the latest version. */
  const rev = async (): Promise<string> => {
    room = await decisionRoom()
    await room.chairsText()
    const hash = await room.head()
    // Back to negotiation with everything that was proposed still so: an objection that names a clean paragraph.
    await must(
      room.both({ action: 'start_silence', target: 'DG/CT', hash, deadline: '2023-11-29T14:00:00Z' })
    )
    const objection = { action: 'object', target: 'DG/CT', hash, paragraphs: ['DG-p01'], reason: 'r' }
    await must(room.by(WHO.mexico, objection))
    return room.head()
  }

  it('(a) [AG2] [HV5] a letter before the second half: refused with the difference, and the first half is void', async () => {
    const hash = await rev()
    await must(room.by(WHO.chair, declare(hash)))
    await room.type('Now ')
    const second = await room.by(WHO.other, declare(hash))
    expect([second.status, codeOf(second)]).toEqual([409, 'AP1'])
    expect(second.body.refusal.message).toContain('the text changed since you opened it')
    expect(second.body.refusal.message).toContain('paragraph 1: "Now" was added')
    const page = await room.decisions(WHO.chair)
    expect(page).toMatchObject({
      document: { stage: 'negotiation' },
      halves: [],
      voidHalves: [{ action: 'declare_agreed', mine: 'given', voided: { reason: 'the text changed' } }]
    })
    expect(page.certificates).toEqual([])
    const items = (await room.json('/api/v1/waiting', { person: WHO.chair })).body.items
    expect(items).toMatchObject([{ kind: 'void_half', action: 'declare_agreed' }])
  })

  it('(a) the half is void by itself, before anybody acts again', async () => {
    const hash = await rev()
    await must(room.by(WHO.chair, declare(hash)))
    await room.type('Now ')
    await expect
      .poll(async () => (await room.decisions()).voidHalves, { timeout: 5_000 })
      .toMatchObject([{ voided: { reason: 'the text changed' } }])
  })

  it('(a) a letter after it: the text is locked', async () => {
    const hash = await rev()
    const body = await must(room.both(declare(hash)))
    expect(body).toMatchObject({ revision: 'CT', certificate: expect.any(String) })
    expect(await room.read()).toMatchObject({
      stage: 'agreed_ad_ref',
      rights: { mayType: false },
      headHash: hash
    })
    expect((await room.read()).metrics).toMatchObject({ openBrackets: 0, agreedParagraphs: 12 })
  })

  it('[AG1] [AP5] (ruling 12) a text that differs from its latest version is issued in the same act', async () => {
    await rev()
    await room.type('Now ')
    const hash = await room.head()
    expect(codeOf(await room.by(WHO.chair, { ...declare(hash), target: 'DG/Rev.2' }))).toBe('AG1')
    const body = await must(room.both(declare(hash, { target: 'DG/Rev.1' })))
    expect(body).toMatchObject({ revision: 'Rev.1', hash })
    const verified = await room.json('/api/v1/documents/DG/revisions/Rev.1/verify', { person: WHO.chair })
    expect(verified.body).toMatchObject({ hash, recomputed: hash })
    expect(await room.head()).toBe(hash)
  })

  it('[RV2] a clock that was set back makes no older version the latest', async () => {
    await rev()
    await room.type('Now ')
    room.clock.set('2023-11-27T15:00:00.000Z')
    const hash = await room.head()
    await must(room.both(declare(hash, { target: 'DG/Rev.1' })))
    expect((await room.decisions()).latest).toMatchObject({ name: 'Rev.1', hash, same: true })
    await must(room.both(approve(hash, 'DG/Rev.1')))
  })

  it('(b) a stale tab: the approval of a text that was reopened is refused, and the other one is void', async () => {
    const h1 = await rev()
    await must(room.both(declare(h1)))
    await must(room.by(WHO.other, approve(h1)))
    await must(room.both({ action: 'reopen_text', target: 'DG/CT', hash: h1, reason: 'One more word.' }))
    await room.type('Now ')
    const h2 = await room.head()
    await must(room.both(declare(h2)))
    const stale = await room.by(WHO.chair, approve(h1))
    expect([stale.status, codeOf(stale)]).toEqual([409, 'AP1'])
    expect(stale.body.refusal.hint).toContain(h2)
    expect(await room.decisions()).toMatchObject({ approvals: [], halves: [] })
    await must(room.both(approve(h2, 'DG/Rev.1')))
    expect((await room.decisions()).approvals.map(({ hash }: Json) => hash)).toEqual([h2, h2])
  })

  it('approvals are void when the text is reopened', async () => {
    const hash = await rev()
    await must(room.both(declare(hash)))
    await must(room.both(approve(hash)))
    await must(room.both({ action: 'reopen_text', target: 'DG/CT', hash, reason: 'One more word.' }))
    expect((await room.decisions()).approvals.map(({ voidedAt }: Json) => voidedAt === null)).toEqual([
      false,
      false
    ])
    await must(room.both(declare(hash)))
    expect(codeOf(await room.by(WHO.chair, adopt(hash)))).toBe('GA1')
    await must(room.both(approve(hash)))
    await must(room.both(adopt(hash)))
  })
})

describe('what the gate says of reading', () => {
  it('[RV9] names who has not opened a version to chairs and secretariat only; how many is told to all', async () => {
    await cleanText()
    const key = room.names('DG')
    await room.json(`/api/v1/documents/${key}/revisions/CT`, { person: WHO.mexico })
    const asked = async (person: string) => {
      const { body } = await room.json(`/api/v1/documents/${key}/gate?to=silence`, { person })
      const findings: Json[] = body.gates[0].findings
      const unread = findings.filter(({ kind }) => kind === 'unread')
      const { opened, gates } = await room.decisions(person)
      const onPage = gates
        .flatMap((gate: Json) => gate.findings)
        .filter(({ kind }: Json) => kind === 'unread')
      return { unread: unread.map(({ delegation }) => delegation), onPage, opened }
    }
    const chair = await asked(WHO.chair)
    expect(chair.unread).not.toContain('MEX')
    expect(chair.unread).toHaveLength(chair.opened.of - chair.opened.count)
    expect(chair.unread.length).toBeGreaterThan(0)
    expect((await asked(WHO.secretariat)).unread).toEqual(chair.unread)
    for (const person of [WHO.mexico, WHO.brazil, WHO.observer]) {
      const { unread, onPage, opened } = await asked(person)
      expect([unread, onPage, opened.by]).toEqual([[], [], null])
      expect([opened.count, opened.of]).toEqual([chair.opened.count, chair.opened.of])
    }
  })
})
