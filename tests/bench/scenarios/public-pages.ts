import { Agent, request } from 'node:http'
import participants from '../../../prisma/demo/participants.json' with { type: 'json' }
import type { Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import type { MeasuredServer } from '../servers.ts'

const CODE = 'DG'
const THEME = 'data-governance'
/** Connections at once, each asking for the next page when it has the last. */
const CONNECTIONS = 32
const WARM_UP = 500

/** J: how fast the page of an adopted text is answered, whole and to somebody who has it, in milliseconds each. */
export async function publicPages(server: MeasuredServer, { pages }: Sizes): Promise<Figures> {
  const origin = new URL(server.address.url.replace(/^ws/, 'http')).origin
  await adoptedText(origin)
  const page = new URL(`/adopted/${CODE}?lang=en`, origin)
  const first = await ask(page, {})
  await asked(page, WARM_UP, {})
  await server.quiet()
  const before = server.cpu()
  const whole = await asked(page, pages, { 'accept-encoding': 'gzip, br' })
  const cpu = server.cpuSince(before) / pages
  const same = await asked(page, pages, { 'if-none-match': first.etag })
  if (whole.statuses.some(status => status !== 200) || same.statuses.some(status => status !== 304))
    throw new Error('A public page was not answered.')
  return {
    figures: { 'J.page': whole.ms / pages, 'J.same': same.ms / pages, 'J.cpu': cpu },
    converged: null,
    notes: { pages, bytes: first.bytes, perSecond: Math.round((1000 * pages) / whole.ms) }
  }
}

/** From the demonstration's zero draft to the gavel by the shortest way. */
async function adoptedText(origin: string): Promise<void> {
  const chairs = participants.people
    .filter(({ role, workingGroup }) => role === 'co_chair' && workingGroup === THEME)
    .map(({ id }) => id)
  const cookies = await Promise.all(chairs.map(id => signedIn(origin, id)))
  const act = async (cookie: string, body: object): Promise<void> => {
    const answer = await fetch(`${origin}/api/v1/documents/${CODE}/acts`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify(body)
    })
    if (!answer.ok) throw new Error(`${JSON.stringify(body)}: ${await answer.text()}`)
  }
  const both = async (body: object): Promise<void> => {
    for (const cookie of cookies) await act(cookie, body)
  }
  const read = async (): Promise<{ headHash: string; brackets: { id: string }[] }> => {
    const headers = { cookie: cookies[0] ?? '' }
    return (await (await fetch(`${origin}/api/v1/documents/${CODE}`, { headers })).json()) as never
  }
  await act(cookies[0] ?? '', { action: 'open_reading', target: `${CODE}/Z0` })
  const { headHash, brackets } = await read()
  const proposes = Object.fromEntries(brackets.map(({ id }) => [id, 'the words that were chosen']))
  await both({ action: 'issue_chairs_text', target: `${CODE}/CT`, hash: headHash, proposes })
  const { headHash: hash } = await read()
  for (const action of ['declare_agreed', 'approve_version', 'adopt'])
    await both({ action, target: `${CODE}/CT`, hash })
}

async function signedIn(origin: string, id: string): Promise<string> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ email: `${id}@demo.example`, password: 'demo' })
  })
  return answer.headers
    .getSetCookie()
    .map(header => header.split(';')[0])
    .join('; ')
}

async function asked(page: URL, count: number, headers: Record<string, string>) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const statuses: number[] = []
  let left = count
  const started = performance.now()
  const one = async (): Promise<void> => {
    while (left > 0) {
      left--
      statuses.push((await ask(page, headers, agent)).status)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  const ms = performance.now() - started
  agent.destroy()
  return { ms, statuses }
}

function ask(
  page: URL,
  headers: Record<string, string>,
  agent?: Agent
): Promise<{ status: number; etag: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    const asking = request(page, agent ? { agent, headers } : { headers }, answer => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => (bytes += piece.length))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, etag: answer.headers.etag ?? '', bytes })
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}
