// The product, reached as any client reaches it: the demonstration, its people, its documents, its protocol.
import participants from '../../prisma/demo/participants.json' with { type: 'json' }
import type { Address, Target } from './servers.ts'

/** The text in which everything is measured, and its theme in the demonstration. */
const CODE = 'DG'
const THEME = 'data-governance'
const READERS = 8

export const product: Target = {
  name: 'product',
  command: ['npm', 'run', '--silent', 'demo'],
  environment: (port, folder) => ({
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${folder}/product.sqlite`,
    NODE_ENV: 'test'
  }),
  healthPath: '/healthz',
  durable: true,
  addressAt
}

async function addressAt(port: number): Promise<Address> {
  const origin = `http://127.0.0.1:${port}`
  const typists = await signedIn(origin, typistIds())
  const readers = await signedIn(origin, readerIds())
  const { schema } = (await get(origin, '/api/v1/server', typists[0])) as { schema: number }
  const turns = new Map<string, number>()
  return {
    url: `ws://127.0.0.1:${port}/collab`,
    search: `?schema=${schema}`,
    dialect: 'y-websocket',
    rooms: await documentIds(origin, typists[0]),
    limitsPeople: true,
    // Limits are per person: the load is spread over many, as in a room.
    headersFor(room, types) {
      const people = types ? typists : [...typists, ...readers]
      const key = `${room} ${types}`
      const turn = turns.get(key) ?? 0
      turns.set(key, turn + 1)
      return { Cookie: people[turn % people.length] ?? '', Origin: origin }
    }
  }
}

/** Those who may type before the drafting is narrowed: co-chairs, co-facilitator, drafting list. */
function typistIds(): string[] {
  const leading = participants.people.filter(
    ({ workingGroup, role }) => workingGroup === THEME && ['co_chair', 'co_facilitator'].includes(role)
  )
  return [...new Set([...leading.map(({ id }) => id), ...participants.draftingLists[THEME]])]
}

function readerIds(): string[] {
  const typists = new Set(typistIds())
  const readers = participants.people.filter(
    ({ id, role, workingGroup }) =>
      ['head_of_delegation', 'delegate', 'secretariat'].includes(role) &&
      (workingGroup === null || workingGroup === THEME) &&
      !typists.has(id)
  )
  return readers.slice(0, READERS).map(({ id }) => id)
}

async function signedIn(origin: string, ids: string[]): Promise<string[]> {
  const cookies: string[] = []
  for (const id of ids) {
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin },
      body: new URLSearchParams({ email: `${id}@demo.example`, password: 'demo' })
    })
    const cookie = answer.headers.getSetCookie().map(header => header.split(';')[0])
    if (cookie.length === 0 || answer.status >= 400)
      throw new Error(`${id} could not sign in: ${answer.status}.`)
    cookies.push(cookie.join('; '))
  }
  return cookies
}

/** The ids of the texts, the measured one first. */
async function documentIds(origin: string, cookie: string | undefined): Promise<string[]> {
  const answer = (await get(origin, '/api/v1/documents', cookie)) as Listed[] | { documents: Listed[] }
  const listed = Array.isArray(answer) ? answer : answer.documents
  const first = listed.find(({ themeCode, code }) => (themeCode ?? code) === CODE)
  if (!first) throw new Error(`The demonstration has no text of ${CODE}.`)
  return [first.id, ...listed.filter(({ id }) => id !== first.id).map(({ id }) => id)]
}

interface Listed {
  id: string
  themeCode?: string
  code?: string
}

async function get(origin: string, path: string, cookie = ''): Promise<unknown> {
  const answer = await fetch(origin + path, { headers: { Cookie: cookie } })
  if (!answer.ok) throw new Error(`GET ${path} was answered ${answer.status}.`)
  return answer.json()
}
