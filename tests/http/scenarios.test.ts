import { SCHEMA } from '@acuerdo/editor'
import { plain } from '@acuerdo/domain'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../server/realtime/messages.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import { onBoth, renamedEvent, type RenamedEvent } from './renamed-event.ts'
import type { Json } from './running.ts'

/*
 * Acceptance scenarios from their beginning to their end, in the demonstration and on an event whose ids no seed
 * contains. S1 is timeline.test.ts, S2 silence.test.ts, S4 decisions.test.ts and interleaved.test.ts, S5 and S8
 * proposal-scenarios.test.ts, S10 summit.test.ts.
 */

let other: RenamedEvent | null = null
let room: Room
const clients: TestClient[] = []
afterEach(async () => {
  clients.splice(0).forEach(client => client.end())
  await room.remove()
})
afterAll(() => other?.close())

const EVENTS = onBoth(async () => (other ??= await renamedEvent()))
const EG = { code: 'EG', chairs: ['p-cr-01', 'p-ee-01'] } as const
const AI = { code: 'AI', chairs: ['p-br-01', 'p-si-01'] } as const

const codeOf = ({ body }: { body: Json }): string => body.refusal?.code ?? 'granted'
const must = async (done: Promise<{ status: number; body: Json }>): Promise<Json> => {
  const { status, body } = await done
  expect([status, body]).toEqual([200, expect.objectContaining({ ok: true })])
  return body
}
const enter = async (person: string, doc = new Y.Doc()): Promise<TestClient> => {
  const { id } = await room.read()
  const { host, origin } = new URL(room.local)
  const cookie = await room.signIn(room.names(person))
  const client = connectClient({ url: `ws://${host}`, documentId: id, cookie, origin, schema: SCHEMA, doc })
  clients.push(client)
  await client.until(() => client.synced && client.hello !== null, 'the text')
  return client
}
const post = (path: string, body: object, person: string) =>
  room.json(path, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, person: room.names(person) },
    body: JSON.stringify(body)
  })
const get = async (path: string, person: string): Promise<Json> =>
  (await room.json(path, { person: room.names(person) })).body
const paragraph = async (id: string): Promise<Json> =>
  (await room.read()).paragraphs.find((one: Json) => one.id === room.names(id))
const onEvent = (body: Json, person: string) =>
  room.act(null, { ...body, target: room.names(body.target) }, room.names(person))

/** Both approve and adopt the latest version. */
async function adopted(target: string, form: object = {}): Promise<string> {
  const hash = await room.head()
  await must(room.both({ action: 'declare_agreed', target, hash }))
  await must(room.both({ action: 'approve_version', target, hash }))
  await must(room.both({ action: 'adopt', target, hash, ...form }))
  return hash
}

describe.each(EVENTS)('S3: an offline edit while the text is locked, %s', (_where, options) => {
  const [PERU, CHAIR] = ['p-pe-02', 'p-cr-01']
  const WRITTEN = '2023-11-28T21:50:00.000Z'

  /** A text in negotiation without a bracket, issued as Rev.1. */
  const clean = async (): Promise<void> => {
    room = await decisionRoom({ ...(await options()), at: WRITTEN, text: EG })
    await must(room.by(CHAIR, { action: 'open_reading', target: 'EG/Z0' }))
    for (const { id } of (await room.read()).brackets as Json[])
      await room.by(CHAIR, { action: 'resolve_bracket', target: id, outcome: 'new_wording', wording: 'so' })
    await must(room.by(CHAIR, { action: 'issue_revision', target: 'EG/Rev.1', revision: 'Rev.1' }))
  }

  // long: one evening, told in its order
  it('leaves the text as it is for everybody; the words are a draft, the comment has its own time', async () => {
    await clean()
    const key = room.names('EG')
    const offline = await enter(PERU)
    const base = plain((await paragraph('EG-p08')).runs)
    const { doc } = offline
    offline.end()
    doc.getText('default').insert(1, 'While I was away ')
    room.clock.set('2023-11-28T22:00:00.000Z')
    const reader = await enter(WHO.eu)
    const hash = await room.head()
    const deadline = '2023-11-29T22:00:00.000Z'
    await must(room.both({ action: 'start_silence', target: 'EG/Rev.1', hash, deadline }))
    room.clock.set('2023-11-28T22:20:00.000Z')
    const back = await enter(PERU, doc)
    await back.until(() => back.refused.length > 0, 'the refusal')
    expect([await room.head(), back.closed]).toEqual([hash, null])
    expect((await enter(WHO.mexico)).words).toBe(reader.words)
    // What was refused is kept for its author, who may have closed the browser: another session finds it.
    const own = `${base} While I was away.`
    const draft = { paragraphId: room.names('EG-p08'), base, own, origin: 'offline' }
    const { id } = (await post(`/api/v1/documents/${key}/drafts`, draft, PERU)).body
    const again = await room.signIn(room.names(PERU))
    const kept = await room.json(`/api/v1/documents/${key}/drafts`, { headers: { cookie: again } })
    expect(kept.body.drafts).toMatchObject([{ id, own, origin: 'offline' }])
    for (const person of [CHAIR, WHO.secretariat, WHO.brazil])
      expect((await get(`/api/v1/documents/${key}/drafts`, person)).drafts ?? []).toEqual([])
    const said = {
      action: 'comment',
      type: 'question',
      visibility: 'group',
      text: 'Why?',
      writtenAt: WRITTEN
    }
    await must(room.by(PERU, { ...said, target: 'EG-p08' }))
    const threads = JSON.stringify(await get(`/api/v1/documents/${key}/threads`, WHO.mexico))
    expect(threads).toContain(`"writtenAt":"${WRITTEN}"`)
    // It can't be tabled under silence; by an explicit act it is an objection, and then it can.
    const table = { action: 'propose_change', target: 'EG-p08', kind: 'replace', baseText: base, runs: own }
    const { code: locked } = (await room.by(PERU, { ...table, draft: id })).body.refusal
    expect(locked).toBe('PM2')
    const object = { action: 'object', target: 'EG/Rev.1', hash, paragraphs: ['EG-p08'], reason: own }
    expect((await must(room.by(PERU, object))).objection).toBe('breaking')
    expect((await room.read()).stage).toBe('negotiation')
    await must(room.by(PERU, { ...table, draft: id }))
    expect((await get(`/api/v1/documents/${key}/drafts`, PERU)).drafts).toEqual([])
  })
})

describe.each(EVENTS)('S6: a delegate leaves, %s', (_where, options) => {
  const [HEAD, DELEGATE] = ['p-sr-hod', 'p-sr-02']

  // long: one afternoon, told in its order
  it('ends at once; what was sent stays the delegation’s, what was not passes to its head', async () => {
    room = await decisionRoom({ ...(await options()), at: '2023-11-28T16:00:00.000Z' })
    await must(room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' }))
    const key = room.names('DG')
    const base = plain((await paragraph('DG-p07')).runs)
    const change = { action: 'propose_change', target: 'DG-p07', kind: 'replace', baseText: base }
    const { proposal } = await must(room.by(DELEGATE, { ...change, runs: base.replace('shared', 'common') }))
    await must(room.by(DELEGATE, { action: 'take_position', target: `${room.names('DG-b1')}/Alt 1`, position: 'support' })) // prettier-ignore
    const drafting = { target: room.names('DG-p07'), kind: 'replace', baseText: base, runs: `${base} Half.` }
    const drafted = (await post(`/api/v1/documents/${key}/proposals/drafts`, drafting, DELEGATE)).body
    const half = { paragraphId: room.names('DG-p05'), base: '', own: 'half a remark', origin: 'comment' }
    await post(`/api/v1/documents/${key}/drafts`, half, DELEGATE)

    const client = await enter(DELEGATE)
    client.tellPresence({ cursor: null, editing: false })
    const watcher = await enter(WHO.eu)
    const present = (): boolean =>
      [...watcher.presence.values()].some(
        ({ state }) => (state?.['user'] as Json | undefined)?.id === room.names(DELEGATE)
      )
    await watcher.until(present, 'the delegate')
    const begun = performance.now()
    await must(onEvent({ action: 'nominate_delegate', target: DELEGATE, end: true }, HEAD))
    await client.until(() => client.closed !== null, 'the end')
    await watcher.until(() => !present(), 'absence')
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(client.closed?.code).toBe(CLOSE.signedOut)
    const next = { action: 'comment', target: 'DG-p05', type: 'question', visibility: 'group', text: 'x' }
    expect((await room.by(DELEGATE, next)).status).toBe(401)

    const one = (await get(`/api/v1/documents/${key}/proposals/${proposal}`, WHO.brazil)).proposal
    expect(one).toMatchObject({ state: 'tabled', delegation: 'SUR' })
    const positions = room.rows(`SELECT stance FROM Position WHERE delegationCode = 'SUR'`)
    expect(positions).toContainEqual({ stance: 'support' })
    const passed = (await get(`/api/v1/documents/${key}/proposals/${drafted.id}`, HEAD)).proposal
    expect(passed).toMatchObject({ state: 'draft', passed: true })
    const left = (await get(`/api/v1/documents/${key}/drafts`, HEAD)).drafts
    expect(left).toMatchObject([{ own: 'half a remark', author: { id: room.names(DELEGATE) } }])
    for (const person of [WHO.chair, WHO.secretariat, WHO.brazil])
      expect(JSON.stringify(await get(`/api/v1/documents/${key}/drafts`, person))).not.toContain('half a')
    const log = (await get('/api/v1/audit?action=nominate_delegate', WHO.secretariat)).entries
    expect(log[0].shown).toMatchObject({
      ...{ actor: { id: room.names(HEAD) }, target: room.names(DELEGATE), outcome: 'done' }
    })
    const mandates = room.rows(`SELECT endedAt FROM Mandate WHERE personId = '${room.names(DELEGATE)}'`)
    expect(mandates.every(mandate => (mandate as Json).endedAt !== null)).toBe(true)
  })

  it('variant: without a head a delegation reads and says, and binds itself to nothing, until one is there', async () => {
    room = await decisionRoom(await options())
    await room.chairsText()
    const hash = await room.head()
    const suspend = (suspended: boolean) =>
      onEvent({ action: 'accredit', target: HEAD, suspended }, WHO.secretariat)
    await must(suspend(true))
    const said = { action: 'comment', target: 'DG-p05', type: 'question', visibility: 'group', text: 'Ours?' }
    await must(room.by(DELEGATE, said))
    const position = { action: 'place_reservation', target: 'DG-p05', kind: 'scrutiny', reason: 'r' }
    expect(codeOf(await room.by(DELEGATE, position))).toBe('PM4')
    const gates = (await room.decisions()).gates
    expect(gates.find(({ step }: Json) => step === 'silence').findings).toContainEqual(
      expect.objectContaining({ kind: 'no_head', delegation: 'SUR' })
    )
    const start = { action: 'start_silence', target: 'DG/CT', hash, deadline: '2023-11-29T14:00:00Z' }
    expect(codeOf(await room.by(WHO.chair, start))).toBe('GA1')
    await must(suspend(false))
    await must(room.by(DELEGATE, position))
    await must(room.both(start))
  })
})

describe.each(EVENTS)('S7: a language version out of date, %s', (_where, options) => {
  const [REVIEWER, PERU] = ['p-lang-es', 'p-pe-hod']
  const waiting = async (language: string): Promise<Json[]> => {
    const page = await get(`/api/v1/documents/${room.names('DG')}/languages/${language}`, WHO.chair)
    return page.readiness.find((one: Json) => one.language === language).waiting
  }

  // long: one language version, told in its order
  it('stops transmission until another certifies; contested later, only its own words are corrected', async () => {
    room = await decisionRoom(await options())
    await room.chairsText()
    const hash = await adopted('DG/CT')
    const transmit = { action: 'transmit', target: 'DG/CT', hash }
    const refused = await room.by(WHO.chair, transmit)
    expect(codeOf(refused)).toBe('TR2')
    const stale = await waiting('es')
    expect(stale).toContainEqual(expect.objectContaining({ number: '5', state: 'stale' }))
    expect(refused.body.refusal.message).toContain('5 (stale)')
    const spanish = (action: string, more: object) => ({
      ...{ action, target: 'DG/CT/es', language: 'es', ...more }
    })
    const words = Object.fromEntries(stale.map(one => [one.paragraph, `En español ${one.number}.`]))
    await must(room.by(REVIEWER, spanish('translate', { paragraphs: words })))
    expect(codeOf(await room.by(REVIEWER, spanish('certify_concordance', { hash })))).toBe('PM9')
    await must(room.by(WHO.secretariat, spanish('certify_concordance', { hash })))
    await must(room.both(transmit))
    const contest = { paragraphs: ['DG-p06'], reason: 'It says another thing.' }
    await must(room.by(PERU, spanish('challenge_concordance', contest)))
    expect(await waiting('es')).toMatchObject([{ number: '6', state: 'contested' }])
    const corrections = [{ paragraph: room.names('DG-p06'), from: 'En español', to: 'En lengua española' }]
    const correct = { action: 'issue_corrigendum', target: 'DG/CT', hash, language: 'es', corrections }
    expect((await must(room.by(WHO.secretariat, correct))).pending).toBe(true)
    await must(room.both(correct))
    const { corrigenda, document } = await room.decisions()
    expect(corrigenda).toMatchObject([{ number: 1, language: 'es' }])
    expect([document.stage, await room.head()]).toEqual(['transmitted', hash])
    for (const language of ['pt', 'fr'])
      expect((await waiting(language)).every(({ state }) => state === 'missing')).toBe(true)
  })
})

describe.each(EVENTS)('S9: reopening, package and disassociation, %s', (_where, options) => {
  const [CHAIR, GUATEMALA] = ['p-br-01', 'p-gt-hod']

  // long: from the package to the gavel, told in its order
  it('settles 5 with 6, reopens with a reason, and is adopted with one who is not bound by 5', async () => {
    room = await decisionRoom({ ...(await options()), text: AI })
    await must(room.by(CHAIR, { action: 'open_reading', target: 'AI/Z0' }))
    const [fifth, sixth] = [room.names('AI-b2'), room.names('AI-b3')]
    await must(room.by(CHAIR, { action: 'hold_package', target: fifth, with: [sixth], hold: true }))
    const resolve = (target: string) =>
      room.by(CHAIR, { action: 'resolve_bracket', target, outcome: 'alternative', alternative: 'Alt 2' })
    const agree = (target: string) => room.by(CHAIR, { action: 'mark_para_agreed', target })
    await must(resolve(sixth))
    expect(codeOf(await agree('AI-p06'))).toBe('PK3')
    await must(resolve(fifth))
    await must(agree('AI-p06'))
    await must(room.by(GUATEMALA, { action: 'request_reopen', target: 'AI-p06', reason: 'A new law.' }))
    await must(room.by(CHAIR, { action: 'reopen_para', target: 'AI-p06', reason: 'A new law.' }))
    expect(await paragraph('AI-p05')).toMatchObject({ heldWith: ['6'] })
    for (const id of ['AI-p05', 'AI-p06']) await must(agree(id))

    const { brackets, headHash } = await room.read()
    const open = brackets.filter(({ state }: Json) => state === 'open' || state === 'held')
    const proposes = Object.fromEntries(open.map(({ id }: Json, n: number) => [id, `chosen ${n}`]))
    await must(room.both({ action: 'issue_chairs_text', target: 'AI/CT', hash: headHash, proposes }))
    const hash = await room.head()
    await must(room.both({ action: 'declare_agreed', target: 'AI/CT', hash }))
    const apart = { action: 'disassociate', target: 'AI-p05', hash, kind: 'disassociation' }
    await must(room.by(GUATEMALA, { ...apart, words: 'Not in our law.' }))
    await must(room.both({ action: 'approve_version', target: 'AI/CT', hash }))
    const gavel = { action: 'adopt', target: 'AI/CT', hash, disassociationAs: 'sentence' }
    await must(room.by(CHAIR, gavel))
    const before = await room.decisions(GUATEMALA)
    expect(before.halves).toMatchObject([{ payload: { disassociationAs: 'sentence' } }])
    expect(before.disassociationForms.map(({ form }: Json) => form)).toEqual(['footnote', 'sentence', 'none'])
    await must(room.by('p-si-01', gavel))
    const { adoption, document } = await room.decisions()
    expect(document.stage).toBe('adopted')
    expect(adoption).toMatchObject({ disassociating: ['GTM'], disassociationAs: 'sentence' })
    expect(adoption.words.join(' ')).not.toContain('Guatemala')
    expect(await room.head()).toBe(hash)
    // A companion text has a status of its own for each delegation: nothing of this one is carried over to it.
    const companion = `/api/v1/documents/${room.names('CO')}/decisions`
    const { body: beside } = await room.json(companion, { person: room.names('p-cl-01') })
    expect(beside).toMatchObject({ statements: [], adoption: null })
    expect(beside.entitled.map(({ code }: Json) => code)).toContain('GTM')
  })
})
