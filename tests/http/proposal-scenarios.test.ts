import { bracketsIn, plain, type Paragraph, type Run } from '@acuerdo/domain'
import { readText } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMA } from '../../server/realtime/messages.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { proposingAt } from './proposing.ts'
import { running, type Json, type Running } from './running.ts'

async function openTab(server: Running, person: string, documentId: string): Promise<TestClient> {
  const tab = connectClient({
    url: server.url.replace('http', 'ws'),
    documentId,
    cookie: await server.signIn(person),
    origin: server.url,
    schema: SCHEMA
  })
  await tab.until(() => tab.synced, 'the text')
  return tab
}

const holds =
  (bracket: string) =>
  ({ runs }: Paragraph): boolean =>
    bracketsIn(runs).includes(bracket)

describe('S5: two wordings for the same phrase at the same instant', () => {
  const [CHAIR, FACILITATOR, BRAZIL, MEXICO] = ['p-cl-01', 'p-cf-co', 'p-br-hod', 'p-mx-hod']
  const HERE = 'CO-p10'
  let server: Running
  let at: ReturnType<typeof proposingAt>
  beforeAll(async () => {
    server = await running()
    at = proposingAt(server, 'CO', BRAZIL)
    await at.act({ action: 'open_reading', target: 'CO/Z0' }, CHAIR)
  })
  afterAll(() => server.remove())

  /** Both send within the same second; the answer says who was received first. */
  const both = async (wishes: { person: string; from: string; to: string }[]) => {
    const made = await Promise.all(
      wishes.map(({ person, from, to }) => at.propose(person, { target: HERE, from, to }))
    )
    expect(made.map(({ status }) => status)).toEqual(wishes.map(() => 200))
    return made.map(({ body }) => body.proposal as string)
  }
  const bracketOf = (view: Json, id: string): Json => view.brackets.find((one: Json) => one.id === id)
  const reflect = async (target: string): Promise<string> =>
    (await at.decide(FACILITATOR, 'reflect_proposal', { target, paragraph: HERE })).body.bracket

  // long: one scene, told in its order
  it('is one bracket with the base and two attributed alternatives, the same for everybody', async () => {
    const before = await at.read()
    const words = await at.wordsOf(HERE)
    const ids = await both([
      { person: BRAZIL, from: 'rights of way', to: 'access to existing infrastructure' },
      { person: MEXICO, from: 'rights of way', to: 'rights of way and local permits' }
    ])
    const { groups } = await at.list(CHAIR, `?paragraph=${HERE}`)
    expect(groups).toMatchObject([{ base: [{ text: 'rights of way' }] }])
    const received = (await at.list(CHAIR, `?paragraph=${HERE}`)).proposals.map(
      ({ delegation }: Json) => delegation
    )
    const tabs = await Promise.all([BRAZIL, MEXICO].map(person => openTab(server, person, before.id)))
    const bracket = await reflect(ids[0] ?? '')
    await Promise.all(
      tabs.map(tab => tab.until(() => readText(tab.text).paragraphs.some(holds(bracket)), 'the bracket'))
    )
    for (const tab of tabs)
      expect(readText(tab.text).paragraphs.map(({ runs }) => plain(runs))).toEqual(
        (await at.read()).paragraphs.map(({ runs }: Json) => plain(runs as Run[]))
      )
    tabs.forEach(tab => tab.end())
    const views = await Promise.all([BRAZIL, MEXICO, CHAIR, 'p-obs-cso'].map(person => at.read(person)))
    for (const view of views) {
      expect(view.metrics.openBrackets).toBe(before.metrics.openBrackets + 1)
      expect(bracketOf(view, bracket)).toMatchObject({
        ...{ kind: 'alternatives', state: 'open', base: [{ text: 'rights of way' }] },
        alternatives: received.map((code: string) => ({
          proposedBy: [code],
          runs: [
            { text: code === 'BRA' ? 'access to existing infrastructure' : 'rights of way and local permits' }
          ]
        }))
      })
      expect(view.paragraphs.find(({ id }: Json) => id === HERE)).toEqual(
        views[0].paragraphs.find(({ id }: Json) => id === HERE)
      )
    }
    expect(await at.wordsOf(HERE)).toBe(words.replace('rights of way', '\uFFFC'))
    const states = await Promise.all(ids.map(async id => (await at.one(CHAIR, id)).state))
    expect(states).toEqual(['reflected', 'reflected'])
    const wording = 'access to existing infrastructure and local permits'
    const closed = await at.act(
      { action: 'resolve_bracket', target: bracket, outcome: 'merged', wording, from: ['Alt 1', 'Alt 2'] },
      CHAIR
    )
    expect(closed.status).toBe(200)
    expect(await at.wordsOf(HERE)).toBe(words.replace('rights of way', wording))
  })

  it('covers the union where the phrases only overlap, each wording as the full phrase', async () => {
    const words = await at.wordsOf(HERE)
    await both([
      { person: BRAZIL, from: 'spectrum, access to existing', to: 'frequencies and' },
      {
        person: MEXICO,
        from: 'existing infrastructure and local permits and universal',
        to: 'masts, permits and basic'
      }
    ])
    const { proposals } = await at.list(CHAIR, `?paragraph=${HERE}&state=pending`)
    const bracket = await reflect(proposals[0].id)
    const shown = bracketOf(await at.read(MEXICO), bracket)
    const base = 'spectrum, access to existing infrastructure and local permits and universal'
    expect(plain(shown.base)).toBe(base)
    const phrases = Object.fromEntries(
      shown.alternatives.map(({ proposedBy, runs }: Json) => [proposedBy[0], plain(runs)])
    )
    expect(phrases).toEqual({
      BRA: 'frequencies and infrastructure and local permits and universal',
      MEX: 'spectrum, access to masts, permits and basic'
    })
    expect((await at.wordsOf(HERE)).replace('\uFFFC', base)).toBe(words)
  })
})

describe('S8: the words of an observer', () => {
  const [CHAIR, FACILITATOR, CHILE, OBSERVER] = ['p-uy-01', 'p-cf-dg', 'p-cl-hod', 'p-obs-cso']
  const HERE = 'DG-p08'
  let server: Running
  let at: ReturnType<typeof proposingAt>
  let documentId = ''
  beforeAll(async () => {
    server = await running()
    at = proposingAt(server, 'DG', CHILE)
    documentId = (await at.read()).id
    await at.act({ action: 'open_reading', target: 'DG/Z0' }, CHAIR)
    // The text as it was before anybody had reflected these words.
    await at.act({ action: 'resolve_bracket', target: 'DG-b5', outcome: 'deleted' }, CHAIR)
  })
  afterAll(() => server.remove())

  let suggestion = ''
  let proposal = ''
  let bracket = ''
  const suggestionNow = async (person = OBSERVER): Promise<Json> =>
    (await at.list(person)).suggestions.find(({ id }: Json) => id === suggestion)

  it('[SG1] appear in the margin and not in the text', async () => {
    const before = await at.wordsOf(HERE)
    const place = before.indexOf('authorities') + 'authorities'.length
    const made = await at.act(
      {
        ...{ action: 'suggest_as_observer', target: HERE, wording: ' and their independence' },
        ...{ start: place, end: place, reason: 'They must not depend on anybody.' }
      },
      OBSERVER
    )
    expect(made).toMatchObject({ status: 200, body: { suggestion: expect.any(String) } })
    suggestion = made.body.suggestion
    expect(await at.wordsOf(HERE)).toBe(before)
    expect(await suggestionNow(CHILE)).toMatchObject({
      ...{ state: 'made', observer: 'OBS-CSO', may: { sponsor: null, note: { code: 'PM1' } } }
    })
    expect((await at.list(CHILE)).proposals).toEqual([])
    // The tab beside the text counts what its list shows as pending.
    expect(await server.storage.store.proposals.pending(documentId)).toBe(1)
  })

  it('[SG3] become a proposal of Chile, and an insertion bracket with their origin', async () => {
    const sponsored = await at.act({ action: 'sponsor_suggestion', target: suggestion }, CHILE)
    expect(sponsored.status).toBe(200)
    proposal = sponsored.body.proposal
    expect(await at.one(CHAIR, proposal)).toMatchObject({ delegation: 'CHL', originatedBy: 'OBS-CSO' })
    expect(await suggestionNow()).toMatchObject({ state: 'sponsored', sponsor: 'CHL', proposal })
    const twice = await at.act({ action: 'sponsor_suggestion', target: suggestion }, 'p-br-hod')
    expect(twice).toMatchObject({ status: 422, body: { refusal: { code: 'SG2' } } })
    const done = await at.decide(FACILITATOR, 'reflect_proposal', { target: proposal, paragraph: HERE })
    bracket = done.body.bracket
    const view = await at.read(OBSERVER)
    expect(view.brackets.find(({ id }: Json) => id === bracket)).toMatchObject({
      ...{ kind: 'insertion', base: null, paragraph: HERE },
      alternatives: [
        {
          ...{ key: 'add', proposedBy: ['CHL'], originatedBy: 'OBS-CSO' },
          runs: [{ text: ' and their independence' }]
        }
      ]
    })
    expect(await at.wordsOf(HERE)).toContain('authorities\uFFFC, by way of')
  })

  it('[PR13] [SG2] return to the margin when Chile withdraws, and the bracket is closed', async () => {
    const gone = await at.act({ action: 'withdraw_proposal', target: proposal }, CHILE)
    expect(gone).toMatchObject({ status: 200, body: { told: ['OBS-CSO'] } })
    expect(await at.wordsOf(HERE)).toContain('authorities, by way of')
    expect(await at.one(CHAIR, proposal)).toMatchObject({ state: 'withdrawn' })
    expect(await suggestionNow()).toMatchObject({ state: 'made', sponsor: null })
    const closed = (await server.storage.store.brackets.ofDocument(documentId)).find(
      ({ id }) => id === bracket
    )
    expect(closed).toMatchObject({ state: 'resolved' })
  })

  it('[SG4] [SG5] are noted by a co-chair, and withdrawn by their own organisation', async () => {
    const note = { action: 'note_suggestion', target: suggestion, reason: 'for another time' }
    expect(await at.act(note, 'p-br-hod')).toMatchObject({ status: 403 })
    expect(await at.act(note, CHAIR)).toMatchObject({ status: 200 })
    expect(await suggestionNow()).toMatchObject({ state: 'noted', may: { withdraw: null } })
    const withdraw = { action: 'withdraw_proposal', target: suggestion }
    expect(await at.act(withdraw, 'p-obs-biz')).toMatchObject({
      status: 403,
      body: { refusal: { code: 'PM6' } }
    })
    expect(await at.act(withdraw, OBSERVER)).toMatchObject({ status: 200 })
  })

  it('close with the stage: an open tab loses the text at once, and nothing newer is shown', async () => {
    const tab = await openTab(server, OBSERVER, documentId)
    await at.act({ action: 'admit_observers', target: 'DG', open: false }, CHAIR)
    await tab.until(() => tab.closed !== null, 'the end')
    for (const path of [
      '',
      '/proposals',
      '/revisions',
      '/revisions/Z0',
      '/revisions/Z0/export',
      '/history',
      '/compare?from=Z0&to=working'
    ])
      expect((await server.json(`/api/v1/documents/DG${path}`, { person: OBSERVER })).status, path).toBe(404)
  })

  it('may not support, object, read an internal note or read the record: four refusals, four lines', async () => {
    const note = { action: 'internal_note', target: 'DG', text: 'We can live with less.' }
    await at.act(note, CHILE)
    const [written] = (await server.json('/api/v1/documents/DG/notes', { person: CHILE })).body.notes
    const refused = [
      await at.act({ action: 'take_position', target: 'DG-b1/Alt 1', position: 'support' }, OBSERVER),
      await at.act(
        {
          ...{ action: 'object', target: 'DG/Z0', paragraphs: [HERE], reason: 'no' },
          hash: '0'.repeat(64)
        },
        OBSERVER
      ),
      await server.json(`/api/v1/documents/DG/notes/${written.id}`, { person: OBSERVER }),
      await server.json('/api/v1/audit', { person: OBSERVER })
    ]
    for (const { status } of refused) expect([403, 404]).toContain(status)
    const { body } = await server.json('/api/v1/audit', { person: 'p-sec-01' })
    const lines = body.entries
      .map(({ shown }: Json) => shown)
      .filter((shown: Json) => shown?.actor.id === OBSERVER && shown.outcome === 'refused')
      .slice(0, 4)
    expect(lines.map(({ action }: Json) => action).sort()).toEqual([
      'internal_note',
      'object',
      'read_audit',
      'take_position'
    ])
  })
})
