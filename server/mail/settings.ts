/** A sender or receiver. */
export interface Mailbox {
  /** Empty where there is the address only. */
  name: string
  address: string
}

/** How to reach the server that takes letters over. */
export interface Smtp {
  host: string
  port: number
  /** TLS from the first byte; otherwise TLS begins as soon as the server offers it. */
  secure: boolean
  login: { user: string; password: string } | null
}

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 }

/** `smtp://user:password@host:port`, or `smtps://`, without path and question mark; null for anything else. */
export function smtpOf(text: string): Smtp | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const port = url && PORTS[url.protocol]
  if (!url || port === undefined || port === null || !/^[\w.:[\]-]+$/.test(url.hostname)) return null
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '' || url.port === '0') return null
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if (user === null || password === null || (user === '') !== (password === '')) return null
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? port : Number(url.port),
    secure: url.protocol === 'smtps:',
    login: user === '' ? null : { user, password }
  }
}

/** `Name <name@host>` or the address alone; null for anything else. */
export function mailboxOf(text: string): Mailbox | null {
  const [, quoted, plain, inside] = /^(?:"([^"]*)"|([^"<>,;]*?)) *<([^<>]*)>$/.exec(text) ?? []
  const mailbox = { name: quoted ?? plain ?? '', address: inside ?? text }
  return isAddress(mailbox.address) && mailbox.name === oneLine(mailbox.name) ? mailbox : null
}

/** One address: nothing in it could end it and begin another, or a header. */
export const isAddress = (text: string): boolean =>
  /^[^\s\p{Cc}<>(),;:"@\\]+@[^\s\p{Cc}<>(),;:"@\\]+$/u.test(text)

/** What may stand in a header: no character that ends a line or steers. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
