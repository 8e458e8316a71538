import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SetUpForm } from '../../server/context.ts'
import { running, type Running } from './running.ts'

const PASSWORD = 'a long password'
const name = (en: string) => ({ en, es: en, pt: en, fr: en })
const FORM: SetUpForm = {
  secretariat: { name: 'Ada Secretary', email: 'ada@office.example', password: PASSWORD, language: 'en' },
  event: {
    name: name('Harbour Days'),
    symbol: 'HD/2027',
    place: 'Valparaíso',
    timeZone: 'America/Santiago',
    dates: { from: '2027-05-01', until: '2027-05-03' },
    languages: { original: 'en', all: ['en', 'es'], requiredForTransmission: [] },
    sessions: []
  },
  bodies: [
    { name: 'The Alliance', decides: 'by consensus' },
    { name: 'The Summit', decides: 'its own agenda' }
  ],
  delegations: [
    { code: 'CHL', name: 'Chile', kind: 'state', group: 'LAC' },
    { code: 'EU', name: 'European Union', kind: 'group', group: 'EU' }
  ],
  themes: [
    {
      code: 'SEA',
      name: name('The sea'),
      coChairs: [
        { name: 'Chair One', email: 'one@chl.example', delegation: 'CHL', language: 'es' },
        { name: 'Chair Two', email: 'two@eu.example', delegation: 'EU', language: 'en' }
      ]
    },
    { code: 'PORT', name: name('Ports'), coChairs: [] }
  ]
}

describe('an own event from an empty database', () => {
  let server: Running
  beforeAll(async () => {
    server = await running({ variables: { DEMO: '0' } })
  })
  afterAll(() => server.remove())

  const post = (to: string, body: object, cookie = '') =>
    server.ask(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body)
    })
  const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const secretOf = (url: string): string => url.split('/').at(-1) ?? ''

  // long: one journey, told in its order
  it('is set up by the link of the console, once, up to the first invited delegate who may type', async () => {
    const secret = secretOf(server.setUpLink ?? '')
    expect(server.setUpLink).toContain('/set-up/')
    expect((await post('/api/v1/set-up', { secret: 'A'.repeat(43), ...FORM })).status).toBe(404)
    expect((await post('/api/v1/set-up', { secret, ...FORM, isAdmin: true })).status).toBe(400)
    const lopsided = {
      ...FORM,
      themes: [{ ...FORM.themes[0], coChairs: FORM.themes[0]?.coChairs.slice(0, 1) }]
    }
    expect((await (await post('/api/v1/set-up', { secret, ...lopsided })).json()).refusal.code).toBe('SU3')

    const both = await Promise.all([1, 2].map(() => post('/api/v1/set-up', { secret, ...FORM })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
    const made = both.find(({ status }) => status === 200) ?? new Response()
    const office = cookieOf(made)
    const { links } = await made.json()
    expect(links.map(({ email }: { email: string }) => email)).toEqual(['one@chl.example', 'two@eu.example'])
    expect((await post('/api/v1/set-up', { secret, ...FORM })).status).toBe(404)

    const chair = cookieOf(
      await post('/api/v1/invitations/accept', { secret: secretOf(links[0].url), password: PASSWORD })
    )
    const documents = await (await server.ask('/api/v1/documents', { headers: { cookie: chair } })).json()
    expect(documents.documents).toMatchObject([{ code: 'SEA', stage: 'outline' }])

    const accredit = {
      action: 'accredit',
      target: 'head@chl.example',
      person: {
        name: 'Head of Chile',
        email: 'head@chl.example',
        delegation: 'CHL',
        role: 'head_of_delegation',
        workingGroup: null,
        language: 'es'
      }
    }
    const head = await (await post('/api/v1/acts', accredit, office)).json()
    const cookie = cookieOf(
      await post('/api/v1/invitations/accept', { secret: secretOf(head.link.url), password: PASSWORD })
    )
    const nominate = {
      action: 'nominate_delegate',
      target: 'CHL',
      person: { name: 'Delegate', email: 'delegate@chl.example', language: 'es', workingGroup: 'SEA' }
    }
    const delegate = await (await post('/api/v1/acts', nominate, cookie)).json()
    const own = cookieOf(
      await post('/api/v1/invitations/accept', { secret: secretOf(delegate.link.url), password: PASSWORD })
    )
    const list = { action: 'set_drafting_list', target: 'SEA', people: [delegate.personId] }
    expect((await post('/api/v1/documents/SEA/acts', list, chair)).status).toBe(200)
    const text = await (await server.ask('/api/v1/documents/SEA', { headers: { cookie: own } })).json()
    expect(text).toMatchObject({ rights: { mayType: true }, title: 'The sea' })
    expect(text.paragraphs).toHaveLength(1)
  })

  it('makes the document of another theme by act', async () => {
    const office = await signedIn('ada@office.example')
    const people = (await (await server.ask('/api/v1/people', { headers: { cookie: office } })).json()).people
    const id = (email: string) =>
      people.find((card: { administered: { email: string } }) => card.administered.email === email)?.id
    const make = (one: string, other: string) =>
      post(
        '/api/v1/acts',
        { action: 'create_document', target: 'PORT', title: 'Ports', coChairs: [one, other], language: 'en' },
        office
      )
    expect((await (await make(id('one@chl.example'), id('delegate@chl.example'))).json()).refusal.code).toBe(
      'DO6'
    )
    const made = await (await make(id('delegate@chl.example'), id('two@eu.example'))).json()
    expect(made).toMatchObject({ ok: true })
    const text = await (await server.ask('/api/v1/documents/PORT', { headers: { cookie: office } })).json()
    expect(text).toMatchObject({ id: made.documentId, stage: 'outline' })
  })

  it('has no link any more when it starts again', async () => {
    const again = await running({ file: server.file, variables: { DEMO: '0' } })
    expect(again.setUpLink).toBeNull()
    await again.close()
  })

  it('offers the demonstration event as a template, to whoever holds the link', async () => {
    const empty = await running({ variables: { DEMO: '0' } })
    const link = empty.setUpLink ?? ''
    const restarted = await running({ file: empty.file, variables: { DEMO: '0' } })
    expect(restarted.setUpLink).not.toBe(link)
    const look = (secret: string) =>
      restarted.json('/api/v1/set-up/look', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret })
      })
    const { body } = await look(secretOf(restarted.setUpLink ?? ''))
    expect(body.template.themes).toHaveLength(5)
    expect(body.template.delegations).toHaveLength(24)
    expect(body.template.secretariat).toMatchObject({ email: '', password: '' })
    // A new start prints a new link, and the former one is void.
    expect((await look(secretOf(link))).status).toBe(404)
    await restarted.close()
    await empty.remove()
  })

  async function signedIn(email: string): Promise<string> {
    const body = new URLSearchParams({ email, password: PASSWORD })
    return cookieOf(await server.ask('/sign-in', { method: 'POST', body }))
  }
})
