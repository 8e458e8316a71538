import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { running, type Json, type Running } from './running.ts'
import { play, SCRIPT } from './timeline-player.ts'

/** S7: a text leaves for the Summit when the required languages say what it says. */
describe('an adopted text', () => {
  let server: Running
  let hash = ''
  const CHAIRS = ['p-uy-01', 'p-es-01'] as const
  const TRANSLATOR = 'p-lang-es'
  const translation = SCRIPT.find(({ action }) => action === 'translate')

  beforeAll(async () => {
    const database = await freshDatabase()
    await database.load({ event: demonstrationEvent(), stage: 'outline', hash: hashPassword })
    await database.prisma.$disconnect()
    server = await running({ file: database.file })
    await play(server, SCRIPT.slice(0, SCRIPT.map(({ action }) => action).lastIndexOf('adopt') + 1))
    hash = (await server.json('/api/v1/documents/DG/revisions/Rev.3', { person: CHAIRS[0] })).body.hash
  }, 60_000)
  afterAll(() => server.remove())

  const transmit = (person: string, more: object = {}) =>
    server.act('DG', { action: 'transmit', target: 'DG/Rev.3', hash, ...more }, person)
  const inSpanish = (action: string, more: object, person: string) =>
    server.act('DG', { action, target: 'DG/Rev.3/es', language: 'es', ...more }, person)
  const code = ({ body }: { body: Json }): string => body.refusal?.code ?? 'granted'
  const stage = async (): Promise<string> =>
    (await server.json('/api/v1/documents/DG', { person: CHAIRS[0] })).body.stage

  const waits = async (person: string): Promise<string[][]> =>
    (await server.json('/api/v1/waiting', { person })).body.items.map(({ kind, href }: Json) => [kind, href])
  const SPANISH = ['language', '/documents/DG/languages/es']

  it('[TR1] is transmitted by its co-chairs, by the hash of the adopted version', async () => {
    expect(code(await transmit('p-eu-hod'))).toBe('PM1')
    expect(code(await transmit(CHAIRS[0], { hash: 'f'.repeat(64) }))).toBe('TR1')
    expect(code(await transmit(CHAIRS[0], { target: 'DG/Rev.2' }))).toBe('TR1')
  })

  it('[TR2] waits for its Spanish, and the paragraphs are named', async () => {
    const refused = await transmit(CHAIRS[0])
    expect(refused).toMatchObject({ status: 422, body: { refusal: { code: 'TR2' } } })
    expect(refused.body.refusal.message).toContain('5 (stale)')
    const { gates } = (await server.json('/api/v1/documents/DG/gate?to=transmitted', { person: CHAIRS[0] }))
      .body
    expect(gates).toMatchObject([{ open: false, findings: [{ kind: 'language_stale', language: 'es' }] }])
    expect(await stage()).toBe('adopted')
    expect(await waits(CHAIRS[0])).toEqual([['transmit', '/documents/DG/decisions/transmit']])
    expect([await waits(TRANSLATOR), await waits('p-sec-01')]).toEqual([[SPANISH], [SPANISH]])
    expect(code(await inSpanish('translate', { paragraphs: translation?.['paragraphs'] }, TRANSLATOR))).toBe(
      'granted'
    )
    expect(code(await transmit(CHAIRS[0]))).toBe('TR2')
  })

  it('[PM9] is certified by somebody else than its translator, then handed over by both, and the words stay', async () => {
    expect(code(await inSpanish('certify_concordance', { hash }, TRANSLATOR))).toBe('PM9')
    expect([await waits(TRANSLATOR), await waits('p-sec-01')]).toEqual([[], [SPANISH]])
    expect(code(await inSpanish('certify_concordance', { hash }, 'p-sec-01'))).toBe('granted')
    expect(await waits('p-sec-01')).toEqual([])
    expect(await waits('p-sum-01')).toEqual([])
    expect((await transmit(CHAIRS[0])).body).toMatchObject({ ok: true, pending: true })
    expect(await stage()).toBe('adopted')
    expect(code(await transmit(CHAIRS[0]))).toBe('HV3')
    expect(await waits(CHAIRS[1])).toEqual([['second_half', '/documents/DG/decisions/transmit']])
    expect((await transmit(CHAIRS[1])).status).toBe(200)
    expect(await stage()).toBe('transmitted')
    expect([await waits(CHAIRS[0]), await waits('p-sum-01')]).toEqual([[], [['agenda', '/agenda']]])
    expect((await server.json('/api/v1/documents/DG', { person: CHAIRS[0] })).body.headHash).toBe(hash)
  })

  it('[LV4][LV5] is contested afterwards: the certificate rests, the original stays as adopted', async () => {
    const contest = { paragraphs: ['DG-p06'], reason: 'It says another thing.' }
    expect(code(await inSpanish('challenge_concordance', contest, 'p-pe-hod'))).toBe('granted')
    const { body } = await server.json('/api/v1/documents/DG/languages/es', { person: CHAIRS[0] })
    const spanish = body.readiness.find(({ language }: Json) => language === 'es')
    expect(spanish.waiting).toEqual([{ paragraph: 'DG-p06', number: '6', state: 'contested' }])
    expect(code(await inSpanish('translate', { paragraphs: { 'DG-p05': 'Otra cosa.' } }, TRANSLATOR))).toBe(
      'LV4'
    )
    expect((await server.json('/api/v1/documents/DG', { person: CHAIRS[0] })).body.headHash).toBe(hash)
  })

  it('[AP12] has its words corrected as they stand in that language, and no other word changes', async () => {
    const { paragraphs } = (await server.json('/api/v1/documents/DG/languages/es', { person: CHAIRS[0] }))
      .body
    const sixth = paragraphs.find(({ source }: Json) => source.id === 'DG-p06')
    const said = (sixth.runs[0].text as string).split(' ').slice(0, 3).join(' ')
    const correct = (person: string, language: string, from: string) =>
      server.act(
        'DG',
        {
          ...{ action: 'issue_corrigendum', target: 'DG/Rev.3', hash, language },
          corrections: [{ paragraph: 'DG-p06', from, to: 'Fomentaremos' }]
        },
        person
      )
    expect(code(await correct(CHAIRS[0], 'es', 'We will promote'))).toBe('AP11')
    expect(code(await correct(CHAIRS[0], 'pt', said))).toBe('AP12')
    expect(code(await correct(CHAIRS[0], 'en', said))).toBe('AP11')
    expect((await correct('p-sec-01', 'es', said)).body).toMatchObject({ ok: true, pending: true })
    expect((await correct(CHAIRS[0], 'es', said)).body).toMatchObject({ ok: true, pending: true })
    expect((await correct(CHAIRS[1], 'es', said)).status).toBe(200)
    const { corrigenda } = (await server.json('/api/v1/documents/DG/decisions', { person: CHAIRS[0] })).body
    expect(corrigenda).toMatchObject([
      { number: 1, language: 'es', symbol: 'EULAC-DAD/2023/DG/Rev.3/es/Corr.1' }
    ])
    expect((await server.json('/api/v1/documents/DG', { person: CHAIRS[0] })).body.headHash).toBe(hash)
    // It is public with the text that it belongs to.
    const { body } = await server.json('/api/v1/adopted/DG')
    expect(body.corrigenda).toMatchObject([{ language: 'es', corrections: [{ number: '6', from: said }] }])
  })
})
