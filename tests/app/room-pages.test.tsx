import { LANGUAGES, type Language } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AccountPage, type Speaking } from '../../app/components/room/account-page.tsx'
import { DelegationView } from '../../app/components/room/delegation-page.tsx'
import { GroupPage, type GroupPageProps } from '../../app/components/room/group-page.tsx'
import { InvitationPage } from '../../app/components/room/invitation-page.tsx'
import { PeoplePage } from '../../app/components/room/people-page.tsx'
import { PersonPage } from '../../app/components/room/person-page.tsx'
import { RecordPage } from '../../app/components/room/record-page.tsx'
import { SetUpPage } from '../../app/components/room/set-up-page.tsx'
import type { FormProblem, Why } from '../../app/form/problem.ts'
import { reasonsOf } from '../../app/form/refusal-reasons.server.ts'
import { emptySetUp } from '../../app/form/set-up-fields.ts'
import { loadCatalogue } from '../../app/i18n/catalogue.ts'
import { loadRoomWords, RoomWordsProvider } from '../../app/i18n/room-words.ts'
import { WordsProvider } from '../../app/i18n/words.ts'
import { Clock } from '../../app/room-clock.ts'
import type { AuditView } from '../../server/context.ts'
import { administered, delegation, group, person } from './room-fixtures.ts'

await Promise.all(LANGUAGES.map(loadRoomWords))
const CATALOGUES = new Map(
  await Promise.all(LANGUAGES.map(async one => [one, await loadCatalogue(one)] as const))
)

/** The page as the server writes it, at noon in Cartagena, read from Madrid. */
function written(page: ReactNode, language: Language = 'en'): string {
  const clock = { zone: 'America/Bogota', place: 'Cartagena', viewerZone: 'Europe/Madrid' }
  return renderToString(
    <WordsProvider value={CATALOGUES.get(language) ?? null}>
      <Clock.Provider value={clock}>
        <RoomWordsProvider>{page}</RoomWordsProvider>
      </Clock.Provider>
    </WordsProvider>
  ).replaceAll('<!-- -->', '')
}

const why = (code: string, stages: Why['stages'] = []): Why => ({
  code,
  message: 'english sentence',
  hint: 'english hint',
  stages
})
const problem = (form: string, field: string | null, values: Record<string, string> = {}): FormProblem => ({
  form,
  field,
  values,
  refusal: { code: 'PE4', message: 'english sentence', hint: 'english hint' }
})
const NO_OFFERS = { delegations: [], themes: [] }

describe('the page of people', () => {
  const people = [
    person('1', {
      name: 'María Núñez',
      delegation: 'CHL',
      assignments: [{ role: 'delegate', themeCode: 'QX' }]
    }),
    person('2', { name: 'Otto Berg', delegation: 'EU' }),
    person('3', { name: 'Ines Services' }),
    person('4', { name: 'Watchful', delegation: 'OBS-A' })
  ]
  const delegations = [
    delegation('OBS-A', { kind: 'observer', group: 'civil society' }),
    delegation('EU', { kind: 'group', group: 'EU' }),
    delegation('CHL', { name: 'Chile' })
  ]
  const page = { people, delegations, search: '', mayAccredit: false, done: null }

  it('seats regions first, then organisations, then whoever has no seat', () => {
    const html = written(<PeoplePage {...page} />)
    const order = ['Otto Berg', 'María Núñez', 'Watchful', 'Ines Services'].map(name => html.indexOf(name))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(html).not.toContain('/people/new')
  })

  it('finds a name without its accents, and the name of a delegation', () => {
    const found = written(<PeoplePage {...page} search="nunez chile" />)
    expect(found).toContain('María Núñez')
    expect(found).not.toContain('Otto Berg')
    expect(written(<PeoplePage {...page} search="zzz" />)).toContain('Nobody is found under this name.')
  })

  it('says what to do where nobody takes part yet, in each language', () => {
    const said = LANGUAGES.map(one => written(<PeoplePage {...page} people={[]} />, one))
    expect(new Set(said.map(html => /class="empty"><strong>([^<]+)/.exec(html)?.[1])).size).toBe(4)
  })
})

describe('the page of a person', () => {
  const page = { offers: NO_OFFERS, problem: null, link: null, done: null, confirm: null, own: false }

  it('shows only who it is to whoever administers nobody', () => {
    const html = written(<PersonPage {...page} person={person('1')} />)
    expect(html).not.toContain('<form')
    expect(html).toContain('Whoever accredited this person')
  })

  it('asks before a headship is handed over, and says what will happen', () => {
    const card = person('1', { delegation: 'CHL', administered: administered('nominate_delegate') })
    expect(written(<PersonPage {...page} person={card} />)).toContain('?confirm=handOver')
    const html = written(<PersonPage {...page} person={card} confirm="handOver" />)
    expect(html).toContain('You lose the headship in the same moment')
    expect(html.match(/<form/g)).toHaveLength(1)
  })

  it('shows a personal link once, with the moment until which it works in both zones', () => {
    const link = {
      url: 'https://acuerdo.example/invitation/secret',
      personId: '1',
      name: 'Ana',
      email: 'ana@example.org',
      purpose: 'invite',
      expiresAt: '2023-12-04T17:00:00Z',
      mailed: false
    } as const
    const html = written(<PersonPage {...page} person={person('1')} link={link} />)
    expect(html).toContain('value="https://acuerdo.example/invitation/secret"')
    expect(html).toMatch(/4 Dec 2023, 12:00 \(Cartagena\) · 18:00 in your zone \(Madrid\)/)
    const also = 'It is also being sent by e-mail, to ana@example.org.'
    expect(html).not.toContain(also)
    const mailed = { ...link, mailed: true }
    expect(written(<PersonPage {...page} person={person('1')} link={mailed} />)).toContain(also)
  })

  it('puts a refusal at its field, keeps what was typed, and links to it', () => {
    const card = person('1', { administered: administered('accredit') })
    const wrong = problem('change', 'person.email', { 'person.email': 'taken@example.org' })
    const html = written(<PersonPage {...page} person={card} problem={wrong} />)
    expect(html).toContain('href="#change-person-email"')
    expect(html).toMatch(/id="change-person-email"[^>]*aria-invalid="true"[^>]*value="taken@example.org"/)
    expect(html).toContain('Somebody else is accredited with this address.')
    expect(html).not.toContain('english')
  })

  it('takes the sentence of the server where a code has no words yet', () => {
    const card = person('1', { administered: administered('accredit') })
    const wrong: FormProblem = {
      ...problem('suspend', null),
      refusal: { code: 'ZZ9', message: 'Said.', hint: 'Way.' }
    }
    expect(written(<PersonPage {...page} person={card} problem={wrong} />)).toContain('Said. Way.')
  })
})

describe('the page of a delegation', () => {
  const page = { people: [], offers: NO_OFFERS, problem: null, link: null, done: null }

  it('lists the states that a position binds, and explains to a member why nothing is offered', () => {
    const html = written(
      <DelegationView
        {...page}
        delegation={delegation('EU', { kind: 'group', group: 'EU', binds: ['Spain', 'Malta'] })}
        own
        why={{ accredit: why('PM1'), nominate_delegate: why('PM1') }}
      />
    )
    expect(html).toContain('<li>Spain</li><li>Malta</li>')
    expect(html).toContain('Your role has no such right.')
    expect(html).not.toContain('<form')
  })

  it('offers an invitation to its head, as the one primary action', () => {
    const html = written(
      <DelegationView
        {...page}
        delegation={delegation('CHL')}
        own
        why={{ accredit: why('PM1'), nominate_delegate: null }}
      />
    )
    expect(html).toContain('name="mandate.until"')
    expect(html.match(/button-primary/g)).toHaveLength(1)
  })
})

describe('the page of a working group', () => {
  const { may: _may, ...open } = group({ members: [person('1'), person('2')], draftingList: ['1'] })
  const page: GroupPageProps = {
    group: open,
    why: group().may as GroupPageProps['why'],
    version: 'QX/Z0',
    drafters: ['1'],
    penHolders: [],
    instructable: ['lock_text'],
    candidates: [],
    regions: {},
    problem: null,
    done: null
  }

  it('offers what the viewer may do, and ticks the drafting list as it is', () => {
    const html = written(<GroupPage {...page} />)
    expect(html).toContain('The zero draft QX/Z0 becomes the text under negotiation')
    expect(html).toMatch(/name="people" checked="" value="1"/)
    expect(html).not.toMatch(/name="people"[^>]*value="2"/)
  })

  it('says in words why an action is not offered, and at which stage it would be, in each language', () => {
    const refused = {
      ...page.why,
      lock_text: why('PM2', ['negotiation', 'chairs_text']),
      hand_pen: why('PM1')
    }
    const html = written(<GroupPage {...page} why={refused} />)
    expect(html).toMatch(/disabled="" aria-describedby="why-lock_text"/)
    expect(html).toContain('Possible at: Negotiation and Chairs’ text.')
    const spanish = written(<GroupPage {...page} why={refused} />, 'es')
    expect(spanish).toContain('Su función no tiene ese derecho.')
    expect(spanish).not.toContain('english')
  })

  it('offers to start the document where there is none, and nothing else', () => {
    const html = written(<GroupPage {...page} group={{ ...open, documentId: null, stage: null }} />)
    expect(html).toContain('name="coChairs.0"')
    expect(html).not.toContain('Lock the text')
  })
})

describe('the account page', () => {
  const page = { person: person('1'), sessions: [], tokens: [], token: null, problem: null, done: null }
  const said = (speaking: Speaking, language: Language = 'en') =>
    written(<AccountPage {...page} speaking={speaking} />, language)

  it('says for whom somebody may propose, and until when in the event’s zone', () => {
    const until = '2023-05-12T23:00:00Z'
    const html = said({ delegation: 'Chile', as: 'mandated', until })
    expect(html).toContain('You may comment and propose for Chile until 12 May 2023, 18:00 (Cartagena)')
    expect(said({ delegation: 'Chile', as: 'unmandated', until: null })).toContain('you need a mandate')
    expect(said({ delegation: 'Chile', as: 'head', until: null }, 'fr')).toContain('Vous dirigez Chile')
  })

  it('shows a new key once, and never ends the session it is read in by its own button', () => {
    const sessions = [
      { id: 'a', createdAt: '2023-05-12T10:00:00Z', expiresAt: '2023-05-12T22:00:00Z', current: true },
      { id: 'b', createdAt: '2023-05-11T10:00:00Z', expiresAt: '2023-05-12T22:00:00Z', current: false }
    ]
    const speaking: Speaking = { delegation: null, as: 'office', until: null }
    const html = written(<AccountPage {...page} speaking={speaking} sessions={sessions} token="acu_secret" />)
    expect(html).toContain('value="acu_secret"')
    expect(html).not.toContain('name="id" value="a"')
    expect(html).toContain('name="id" value="b"')
  })
})

describe('the record', () => {
  const shown: NonNullable<AuditView['shown']> = {
    at: '2023-11-27T14:00:00Z',
    actor: { id: '1', name: 'Ana <b>', delegation: 'CHL' },
    action: 'lock_text',
    target: 'QX',
    documentId: 'd',
    themeCode: 'QX',
    outcome: 'refused',
    refusalCode: 'PM4',
    hashBefore: null,
    hashAfter: null,
    payload: { reason: '<script>alert(1)</script>' }
  }
  const page = {
    next: 1,
    first: true,
    filter: { delegation: 'CHL' },
    choices: { texts: [], people: [], delegations: [], actions: [] },
    reasons: { PM4: 'You have no current mandate.' },
    why: null
  }
  const entries: AuditView[] = [
    { seq: 3, hash: 'a'.repeat(64), shown },
    { seq: 2, hash: 'b'.repeat(64), shown: null }
  ]

  it('tells who did what with which outcome, and leads on to older entries under the same choice', () => {
    const html = written(<RecordPage {...page} entries={entries} />)
    expect(html).toContain('Refused: You have no current mandate.')
    expect(html).toContain('Lock or unlock the text')
    expect(html).toContain('href="/audit?delegation=CHL&amp;before=1"')
    expect(html).toContain('Ana &lt;b&gt;')
    expect(html).not.toContain('<script>alert')
  })

  it('says why an act of any area was refused, in each language, and nothing of a code that nobody knows', async () => {
    const spoken = await Promise.all(LANGUAGES.map(one => reasonsOf(one, ['PM4', 'SI7', 'BR1', 'NO0'])))
    for (const reasons of spoken) expect(Object.keys(reasons)).toEqual(['PM4', 'SI7', 'BR1'])
    expect(new Set(spoken.map(({ SI7 }) => SI7)).size).toBe(LANGUAGES.length)
  })

  it('shows of a hidden entry its place in the chain and nothing else', () => {
    const [, hidden] = entries
    const html = written(<RecordPage {...page} entries={hidden ? [hidden] : []} />)
    expect(html).toContain(`title="${'b'.repeat(64)}"`)
    expect(html).toContain('only its place in the chain')
    expect(html).not.toContain('<pre>{')
  })

  it('says why somebody does not see it', () => {
    const html = written(<RecordPage {...page} entries={[]} why={why('PM1')} />)
    expect(html).toContain('Your role has no such right.')
    expect(html).not.toContain('<form')
  })
})

describe('invitation and set-up', () => {
  it('say the same of every link that is none, with a way out', () => {
    const html = written(<InvitationPage link={null} problem={null} />)
    expect(html).toContain('Ask whoever sent it to you')
    expect(html).toContain('href="/sign-in"')
  })

  it('ask for a new password of ten characters', () => {
    const html = written(<InvitationPage link={{ name: 'Ana', purpose: 'invite' }} problem={null} />)
    expect(html).toMatch(/type="password"[^>]*autoComplete="new-password"[^>]*minLength="10"/i)
  })

  it('let Enter send the form, not the first button of a row', () => {
    const html = written(<SetUpPage form={emptySetUp('en')} problem={null} />)
    const form = html.slice(html.indexOf('class="set-up"'))
    expect(form.indexOf('<button')).toBe(form.indexOf('<button class="hidden-visually"'))
    expect(
      form.match(/value="remove \w+ \d"[^>]*formNoValidate|formNoValidate[^>]*/gi)?.length
    ).toBeGreaterThan(3)
  })
})
