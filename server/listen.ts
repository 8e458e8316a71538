import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartRefused } from './persistence/start-refused.ts'
import { HEADER_BYTES_MAX, HEADERS_MS_MAX, REQUEST_CHECK_MS, REQUEST_MS_MAX } from './limits.ts'

/** How long a request may take to arrive; tests use shorter times. */
export interface Patience {
  requestMs: number
  headersMs: number
  checkMs: number
}

/** Node's server with our limits: 431 for long headers, 408 for slow ones, 400 for what is no HTTP. */
export function createHttpServer(patience: Partial<Patience> = {}): Server {
  return createServer({
    maxHeaderSize: HEADER_BYTES_MAX,
    requestTimeout: patience.requestMs ?? REQUEST_MS_MAX,
    headersTimeout: patience.headersMs ?? HEADERS_MS_MAX,
    connectionsCheckingInterval: patience.checkMs ?? REQUEST_CHECK_MS,
    insecureHTTPParser: false,
    requireHostHeader: true
  })
}

/** Begins to listen and answers the port. Throws StartRefused with one sentence where the address can't be had. */
export function listen(http: Server, at: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', error => reject(refusedAddress(at, error)))
    http.listen(at.port, at.host, () => resolve((http.address() as AddressInfo).port))
  })
}

export function answerWith(http: Server, listener: RequestListener): void {
  http.on('request', listener)
  // Nothing here is worth waiting for a body: the answer to Expect is the answer to the request.
  http.on('connect', (_req, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}

/** Takes no new connection, and resolves when the last answer is given or the time is up. */
export function stopListening(http: Server, msMax: number): Promise<void> {
  return new Promise(resolve => {
    const over = setTimeout(() => {
      http.closeAllConnections()
      resolve()
    }, msMax)
    http.close(() => {
      clearTimeout(over)
      resolve()
    })
    http.closeIdleConnections()
  })
}

function refusedAddress({ host, port }: { host: string; port: number }, error: Error): StartRefused {
  const code = 'code' in error ? String(error.code) : error.message
  const why: Record<string, string> = {
    EADDRINUSE: `PORT=${port} is in use already. Stop the other program, or set PORT to a free one.`,
    EACCES: `PORT=${port} may not be used by this account. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST=${host} is not an address of this machine. Set HOST=127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST=${host} is not known. Set HOST=127.0.0.1 or 0.0.0.0.`
  }
  return new StartRefused(
    why[code] ?? `HOST=${host} and PORT=${port} can't be used (${code}). Set other ones.`
  )
}
