import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { toCanonicalJson } from '@acuerdo/domain'
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

describe('silence is begun', () => {
  it('[SI3] [SI4] not below the minimum, and in session only while one sits', async () => {
    const hash = await cleanText()
    const start = (deadline: string, more: object = {}) =>
      room.by(WHO.chair, { action: 'start_silence', target: 'DG/CT', hash, deadline, ...more })
    expect(codeOf(await start('2023-11-29T01:59:59Z'))).toBe('SI3')
    expect(codeOf(await start('2023-11-28T16:59:59Z', { inSession: true }))).toBe('SI3')
    await must(start('2023-11-28T17:00:00Z', { inSession: true }))
    room.clock.set('2023-11-29T03:00:00.000Z')
    expect(codeOf(await start('2023-11-29T17:00:00Z', { inSession: true }))).toBe('SI4')
    expect(codeOf(await start('2023-11-28T00:00:00Z'))).toBe('SI3')
  })

  it('[GA1] not with an open bracket, and not while the text differs from the version', async () => {
    room = await decisionRoom()
    await must(room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' }))
    const start = async (target: string) =>
      room.by(WHO.chair, {
        action: 'start_silence',
        target,
        hash: await room.head(),
        deadline: '2023-11-30T14:00:00Z'
      })
    expect(await start('DG/Z0')).toMatchObject({ status: 422, body: { refusal: { code: 'GA1' } } })
    await room.type('Now ')
    const stale = await start('DG/Z0')
    expect([stale.status, codeOf(stale)]).toEqual([409, 'AP1'])
  })

  it('[CH1] [CH2] [CH3] [GA1] a chair’s text names its number, brackets that stand, and a wording for each', async () => {
    room = await decisionRoom()
    await must(room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' }))
    const { headHash: hash, brackets } = await room.read()
    const issue = (target: string, proposes: object) =>
      room.by(WHO.chair, { action: 'issue_chairs_text', target, hash, proposes })
    expect(codeOf(await issue('DG/CT.2', {}))).toBe('CH1')
    expect(codeOf(await issue('DG/CT', { nothing: 'x' }))).toBe('CH2')
    expect(codeOf(await issue('DG/CT', { [brackets[0].id]: 'x' }))).toBe('GA1')
    expect(codeOf(await issue('DG/CT', { [brackets[0].id]: [{ bracket: brackets[1].id }] }))).toBe('CH3')
    expect((await room.read()).metrics.openBrackets).toBe(7)
  })

  it('[WA1] [WA2] [WA3] S6 variant: not while a delegation has no head, until one is accredited or both co-chairs waive it', async () => {
    const hash = await cleanText()
    await must(room.act(null, { action: 'accredit', target: 'p-sr-hod', suspended: true }, WHO.secretariat))
    const { gates } = await room.decisions()
    const silence = gates.find(({ step }: Json) => step === 'silence')
    expect(silence).toMatchObject({
      open: false,
      findings: [{ kind: 'no_head', delegation: 'SUR' }, ...silence.findings.slice(1)]
    })
    const start = { action: 'start_silence', target: 'DG/CT', hash, deadline: '2023-11-29T14:00:00Z' }
    expect(codeOf(await room.by(WHO.chair, start))).toBe('GA1')
    // Once, however many texts it decides on.
    const waiting = (await room.json('/api/v1/waiting', { person: WHO.secretariat })).body.items
    expect(waiting).toMatchObject([{ kind: 'no_head', target: 'SUR', href: '/delegations/SUR', theme: null }])
    const waive = { action: 'record_waiver', target: 'DG', hash, requirement: 'head:SUR', reason: 'He left.' }
    expect(codeOf(await room.by(WHO.chair, { ...waive, requirement: 'head:MEX' }))).toBe('WA2')
    await must(room.both(waive))
    expect(codeOf(await room.by(WHO.chair, waive))).toMatch(/^WA[23]$/)
    expect((await room.decisions()).waivers).toMatchObject([{ requirement: 'head:SUR', reason: 'He left.' }])
    await must(room.both(start))
    // Without a head the delegation reads and does not bind.
    const objection = { action: 'object', target: 'DG/CT', hash, paragraphs: ['DG-p05'], reason: 'r' }
    expect((await room.by('p-sr-02', objection)).status).toBe(403)
  })
})

describe('adoption', () => {
  const agreed = async (): Promise<string> => {
    const hash = await cleanText()
    await must(room.both(declare(hash)))
    return hash
  }

  /** The regions whose co-chair has given neither an approval nor a half of it. */
  async function lacking(): Promise<string[]> {
    const { gates } = (await room.json('/api/v1/documents/DG/gate?to=adopted', { person: WHO.mexico })).body
    return gates[0].findings.flatMap(({ kind, region }: Json) =>
      kind === 'approval_missing' ? [region] : []
    )
  }

  it('[AP3] [CE1] needs the approvals of both on this text; then nothing changes it any more', async () => {
    const hash = await agreed()
    expect(await lacking()).toEqual(['LAC', 'EU'])
    await must(room.by(WHO.chair, approve(hash)))
    expect(await lacking()).toEqual(['EU'])
    expect(codeOf(await room.by(WHO.chair, adopt(hash)))).toBe('GA1')
    await must(room.by(WHO.other, approve(hash)))
    expect(await lacking()).toEqual([])
    const { gates } = await room.decisions()
    expect(gates.map(({ step }: Json) => step)).toEqual(['adopted'])
    const body = await must(room.both(adopt(hash)))
    expect((await room.read()).stage).toBe('adopted')
    const { adoption, certificates } = await room.decisions(WHO.mexico)
    expect(adoption).toMatchObject({
      version: 'CT',
      hash,
      disassociating: [],
      adopting: expect.arrayContaining(['MEX'])
    })
    expect(certificates.map(({ kind }: Json) => kind)).toEqual(['in_session', 'adoption'])
    const page = (
      await room.json(`/api/v1/documents/DG/certificates/${body.certificate}`, { person: WHO.mexico })
    ).body
    const { certificate, certificateHash } = page.file
    const recomputed = createHash('sha256').update(toCanonicalJson(certificate)).digest('hex')
    expect([recomputed, certificate.version.hash]).toEqual([certificateHash, hash])
    expect(createHash('sha256').update(toCanonicalJson(certificate.text)).digest('hex')).toBe(hash)
    expect(JSON.stringify(certificate.text)).not.toContain('"bracket"')
    expect(room.sql(`UPDATE Document SET stage = 'negotiation' WHERE id = '${page.document.id}'`)).toMatch(
      /AP3/
    )
    expect(room.sql(`UPDATE Certificate SET hash = ''`)).toMatch(/CE1/)
    expect(
      (await room.by(WHO.chair, { action: 'reopen_text', target: 'DG/CT', hash, reason: 'r' })).status
    ).toBe(403)
  })

  // long: one story, from the reservation to the gavel.
  it('[AP6] [AP7] [AP8] S9: stops at a reservation until it is turned into a disassociation, whose form is chosen and shown', async () => {
    const hash = await agreed()
    await must(
      room.by(WHO.brazil, {
        action: 'place_reservation',
        target: 'DG-p05',
        kind: 'substantive',
        reason: 'No.'
      })
    )
    await must(
      room.by('p-cl-hod', {
        action: 'disassociate',
        target: 'DG/CT',
        hash,
        kind: 'explanation',
        words: 'We read it so.'
      })
    )
    await must(room.both(approve(hash)))
    const blocked = await room.by(WHO.chair, adopt(hash))
    expect([codeOf(blocked), blocked.body.refusal.message]).toEqual(['GA1', expect.stringContaining('BRA')])
    await must(
      room.by(WHO.brazil, {
        action: 'disassociate',
        target: 'DG-p05',
        hash,
        kind: 'disassociation',
        words: 'Not in our law.'
      })
    )
    const twice = { kind: 'disassociation', words: 'Not in our law.' }
    expect(
      codeOf(await room.by(WHO.brazil, { action: 'disassociate', target: 'DG-p05', hash, ...twice }))
    ).toBe('AP7')
    expect(codeOf(await room.by(WHO.chair, adopt(hash)))).toBe('AP8')
    await must(room.by(WHO.chair, adopt(hash, { disassociationAs: 'footnote' })))
    // Before the gavel the delegation sees the choice, and what the text would carry.
    const before = await room.decisions(WHO.brazil)
    expect(before.halves).toMatchObject([{ payload: { disassociationAs: 'footnote' } }])
    expect(before.disassociationForms).toMatchObject([
      { form: 'footnote', words: ['Brazil disassociates itself: Not in our law.'] },
      { form: 'sentence', words: [expect.not.stringContaining('Brazil')] },
      { form: 'none', words: [] }
    ])
    expect(codeOf(await room.by(WHO.other, adopt(hash, { disassociationAs: 'none' })))).toBe('HV2')
    await must(room.by(WHO.other, adopt(hash, { disassociationAs: 'footnote' })))
    const { adoption } = await room.decisions()
    expect(adoption).toMatchObject({
      disassociating: ['BRA'],
      explaining: ['CHL'],
      adopting: expect.arrayContaining(['BRA', 'CHL']),
      words: ['Brazil disassociates itself: Not in our law.']
    })
    expect(await room.head()).toBe(hash)
  })

  it('[AP4] [AP9] a capital confirms, or refuses: then the text is negotiated again and approvals are void', async () => {
    const hash = await agreed()
    const say = (action: string, person: string, more: object = {}) =>
      room.by(person, { action, target: 'DG/CT', hash, ...more })
    await must(say('confirm_capital', WHO.eu))
    expect(codeOf(await say('confirm_capital', WHO.eu))).toBe('AP4')
    expect(
      codeOf(await room.by(WHO.eu, { action: 'confirm_capital', target: 'DG/CT', hash: 'f'.repeat(64) }))
    ).toBe('AP1')
    await must(room.both(approve(hash)))
    expect((await say('refuse_confirmation', WHO.mexico)).status).toBe(400)
    await must(say('refuse_confirmation', WHO.mexico, { reason: 'Our capital says no.' }))
    const page = await room.decisions()
    expect(page.document.stage).toBe('negotiation')
    expect(
      [...page.approvals, ...page.confirmations].filter(
        ({ voidedAt, confirmed }: Json) => voidedAt === null && confirmed !== false
      )
    ).toEqual([])
  })

  it('[AG3] the negotiation is closed without agreement, with the chairs’ summary', async () => {
    const hash = await agreed()
    await must(
      room.both({
        action: 'close_without_agreement',
        target: 'DG',
        hash,
        reason: 'No agreement on paragraph 5.'
      })
    )
    expect(await room.decisions(WHO.mexico)).toMatchObject({
      document: { stage: 'closed_without_agreement' },
      closure: { summary: 'No agreement on paragraph 5.', names: [expect.any(String), expect.any(String)] }
    })
  })

  it('[AP10] [AP11] [HV8] a corrigendum is prepared by the secretariat, needs both, and changes no adopted text', async () => {
    const hash = await agreed()
    await must(room.both(approve(hash)))
    await must(room.both(adopt(hash)))
    const words: string = (await room.read()).paragraphs[0].runs[0].text
    const from = words.slice(0, 12)
    const correct = (original: string) => ({
      ...{ action: 'issue_corrigendum', target: 'DG/CT', hash, language: 'en' },
      corrections: [{ paragraph: 'DG-p01', from: original, to: 'Corrected' }]
    })
    expect(codeOf(await room.by(WHO.chair, correct('words that stand nowhere')))).toBe('AP11')
    const waits = async (person: string): Promise<string[]> =>
      (await room.json('/api/v1/waiting', { person })).body.items.map(({ kind }: Json) => kind)
    expect((await must(room.by(WHO.secretariat, correct(from)))).pending).toBe(true)
    expect([await waits(WHO.chair), await waits(WHO.other)]).toEqual([['prepared'], ['prepared']])
    expect((await must(room.by(WHO.chair, correct(from)))).pending).toBe(true)
    expect([await waits(WHO.chair), await waits(WHO.other)]).toEqual([['transmit'], ['second_half']])
    await must(room.by(WHO.other, correct(from)))
    const { corrigenda } = await room.decisions()
    expect(corrigenda).toMatchObject([
      {
        number: 1,
        symbol: expect.stringMatching(/\/DG\/CT\/Corr\.1$/),
        preparedBy: WHO.secretariat,
        by: [WHO.chair, WHO.other]
      }
    ])
    expect(await room.head()).toBe(hash)
  })
})

describe('reservations', () => {
  it('[RE1] [RE2] [RE3] stand by kind on a paragraph, are lifted by the own head only, and stop a declaration', async () => {
    const hash = await cleanText()
    const place = {
      action: 'place_reservation',
      target: 'DG-p06',
      kind: 'scrutiny',
      reason: 'Our capital reads it.'
    }
    await must(room.by(WHO.brazil, place))
    expect(codeOf(await room.by(WHO.brazil, place))).toBe('RE2')
    expect((await room.by(WHO.brazil, { ...place, target: 'nowhere' })).status).toBe(404)
    expect((await room.by(WHO.brazil, { ...place, kind: 'linguistic', seen: 'f'.repeat(64) })).status).toBe(
      409
    )
    expect(codeOf(await room.by(WHO.chair, declare(hash)))).toBe('GA1')
    const lift = { action: 'lift_reservation', target: 'DG-p06' }
    expect(codeOf(await room.by(WHO.mexico, lift))).toBe('PM6')
    expect((await room.decisions(WHO.brazil)).reservations).toMatchObject([
      { delegation: 'BRA', kind: 'scrutiny', number: '6', liftedAt: null, may: { lift_reservation: null } }
    ])
    await must(room.by(WHO.brazil, lift))
    expect(codeOf(await room.by(WHO.brazil, lift))).toBe('RE3')
    await must(room.both(declare(hash)))
  })
})
