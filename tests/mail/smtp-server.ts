import { createServer, type AddressInfo, type Socket } from 'node:net'

export interface Received {
  from: string
  to: string[]
  /** As it came over the wire, dots of transparency taken away. */
  raw: string
}

/** `later` and `never` refuse each receiver by 451 and 550; `silent` never says a word. */
type Mood = 'takes' | 'later' | 'never' | 'silent'

export interface SmtpServer {
  port: number
  letters: Received[]
  /** Every line that clients said outside of letters. */
  said: string[]
  mood(next: Mood): void
  /** Settles when that many letters have come in all. */
  came(count: number): Promise<Received[]>
  /** Settles when somebody has connected, now or before. */
  called(): Promise<void>
  close(): Promise<void>
}

/** A mail server that takes letters in plain text and keeps them. */
export async function smtpServer(port = 0): Promise<SmtpServer> {
  const letters: Received[] = []
  const said: string[] = []
  const sockets = new Set<Socket>()
  let mood: Mood = 'takes'
  let calls = 0
  let look: (() => void)[] = []
  const changed = (): void => look.splice(0).forEach(go => go())
  const when = async (ready: () => boolean): Promise<void> => {
    while (!ready()) await new Promise<void>(go => look.push(go))
  }
  const server = createServer(socket => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)))
    calls++
    changed()
    if (mood !== 'silent')
      converse(socket, { mood: () => mood, said, keep: one => (letters.push(one), changed()) })
  })
  await new Promise<void>(go => server.listen(port, '127.0.0.1', go))
  return {
    port: (server.address() as AddressInfo).port,
    letters,
    said,
    mood: next => void (mood = next),
    came: async count => (await when(() => letters.length >= count), letters),
    called: () => when(() => calls > 0),
    close: async () => {
      look = []
      sockets.forEach(socket => socket.destroy())
      await new Promise<void>(go => server.close(() => go()))
    }
  }
}

const ANSWERS: Record<string, string> = {
  EHLO: '250-here\r\n250 AUTH PLAIN',
  STARTTLS: '454 not here',
  AUTH: '235 in',
  DATA: '354 go on',
  QUIT: '221 bye'
}

function converse(
  socket: Socket,
  desk: { mood(): Mood; said: string[]; keep(letter: Received): void }
): void {
  let [rest, from, to, body]: [string, string, string[], string[] | null] = ['', '', [], null]
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  const refusal: Partial<Record<Mood, string>> = { later: '451 later', never: '550 unknown: ' }
  const answer = (line: string): void => {
    desk.said.push(line)
    const [, verb = '', address = ''] = /^(\S+)[^<]*(?:<([^>]*)>)?/.exec(line) ?? []
    const no = verb === 'RCPT' ? refusal[desk.mood()] : undefined
    if (no) return say(no.endsWith(' ') ? `${no}${address}` : no)
    if (verb === 'MAIL') [from, to] = [address, []]
    if (verb === 'RCPT') to.push(address)
    if (verb === 'DATA') body = []
    say(ANSWERS[verb] ?? '250 ok')
  }
  const inLetter = (line: string, lines: string[]): void => {
    if (line !== '.') return void lines.push(line.replace(/^\.\./, '.'))
    body = null
    desk.keep({ from, to, raw: lines.join('\r\n') })
    say('250 taken')
  }
  socket.setEncoding('utf8').on('data', (piece: string) => {
    const lines = (rest + piece).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (body === null) answer(line)
      else inLetter(line, body)
    }
  })
  say('220 here')
}

/** A letter as its reader shows it. */
export interface Opened {
  /** By name in small letters; a header that stands twice has two values. */
  headers: Map<string, string[]>
  text: string
  html: string
}

export function opened({ raw }: Received): Opened {
  const { headers, body } = split(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type')?.[0] ?? '')?.[1] ?? ''
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map(part => split(part.replace(/^\r\n/, '')))
  const of = (type: string): string => {
    const part = parts.find(it => it.headers.get('content-type')?.[0]?.startsWith(type))
    const encoding = part?.headers.get('content-transfer-encoding')?.[0] ?? ''
    return decoded(part?.body ?? '', encoding).replaceAll('\r\n', '\n')
  }
  return { headers, text: of('text/plain'), html: of('text/html') }
}

function split(raw: string): { headers: Map<string, string[]>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const headers = new Map<string, string[]>()
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), words(value)])
  }
  return { headers, body: raw.slice(end + 4).replace(/\r\n$/, '') }
}

/** RFC 2047: blanks between two encoded words are none. */
const words = (value: string): string =>
  value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? decoded(text, 'base64')
        : decoded(text.replaceAll('_', ' '), 'quoted-printable')
    )

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return text
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
