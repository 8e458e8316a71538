import { connect } from 'node:net'

/** Sends bytes as they are, and answers everything that came back when the server hung up or has answered. */
export function raw(url: string, bytes: string, options: { hold?: boolean } = {}): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      if (options.hold) socket.write(bytes)
      else socket.end(bytes)
    })
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (piece: string) => (answer += piece))
    socket.on('close', () => resolve(answer))
    socket.on('error', error => (answer ? resolve(answer) : reject(error)))
  })
}

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

/** A request line with our name and without anything else. */
export const requestTo = (url: string, line: string, headers: string[] = []): string =>
  [line, `Host: ${new URL(url).host}`, ...headers, 'Connection: close', '', ''].join('\r\n')
