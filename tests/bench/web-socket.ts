import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** All sockets read into one buffer: what is in it is handled before the next read. */
const SHARED = Buffer.allocUnsafe(512 * 1024)

/** What the owner of a socket wants to know. `message` gives a range of a buffer that is not kept. */
export interface Listener {
  opened(): void
  message(bytes: Buffer, start: number, end: number): void
  closed(): void
}

/**
 * A WebSocket client that costs little, so that the load does not become the limit: no extensions, a mask of
 * zeros, frames handed on without a copy.
 */
export class WebSocketClient {
  /** The answer that refused the upgrade, or an empty string. */
  refusal = ''
  closeCode: number | null = null
  ended = false
  private readonly socket: Socket
  private upgraded = false
  private rest: Buffer | null = null
  private fragments: Buffer | null = null

  constructor(
    url: URL,
    headers: Record<string, string>,
    private readonly listener: Listener
  ) {
    const onread = { buffer: SHARED, callback: (n: number) => this.receive(SHARED.subarray(0, n)) }
    this.socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true, onread })
    this.socket.on('connect', () => this.socket.write(upgradeRequest(url, headers)))
    this.socket.on('error', () => this.end())
    this.socket.on('close', () => this.end())
  }

  send(payload: Uint8Array): void {
    this.frame(2, payload)
  }

  pause(): void {
    this.socket.pause()
  }

  close(): void {
    this.ended = true
    this.socket.destroy()
  }

  private end(): void {
    if (this.ended) return
    this.ended = true
    this.listener.closed()
  }

  private receive(chunk: Buffer): boolean {
    const bytes = this.rest ? Buffer.concat([this.rest, chunk]) : chunk
    this.rest = null
    let at = this.upgraded ? 0 : this.readUpgrade(bytes)
    for (let next = at; next >= 0; next = this.readFrame(bytes, at)) at = next
    if (at >= 0 && at < bytes.length) this.rest = Buffer.from(bytes.subarray(at))
    return true
  }

  /** The offset behind the answer to the upgrade; -1 where it is not whole yet or was a refusal. */
  private readUpgrade(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) {
      this.rest = Buffer.from(bytes)
      return -1
    }
    const head = bytes.toString('latin1', 0, end)
    if (!head.startsWith('HTTP/1.1 101')) {
      this.refusal = head
      this.socket.destroy()
      return -1
    }
    this.upgraded = true
    this.listener.opened()
    return end + 4
  }

  /** Handles the frame at `at`; the offset behind it, or -1 where it is not whole yet. */
  private readFrame(bytes: Buffer, at: number): number {
    if (bytes.length - at < 2) return -1
    const short = bytes.readUInt8(at + 1) & 127
    const header = short < 126 ? 2 : short === 126 ? 4 : 10
    if (bytes.length - at < header) return -1
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    const start = at + header
    if (bytes.length < start + length) return -1
    this.handle(bytes, bytes.readUInt8(at), start, start + length)
    return start + length
  }

  private handle(bytes: Buffer, first: number, start: number, end: number): void {
    const opcode = first & 15
    const final = (first & 128) !== 0
    if (opcode === 9) this.frame(10, bytes.subarray(start, end))
    else if (opcode === 8) {
      this.closeCode = end - start >= 2 ? bytes.readUInt16BE(start) : 1005
      this.socket.end()
    } else if (opcode === 0 || !final) this.join(bytes.subarray(start, end), final)
    else if (opcode !== 10) this.listener.message(bytes, start, end)
  }

  private join(part: Buffer, final: boolean): void {
    const joined = Buffer.concat([this.fragments ?? Buffer.alloc(0), part])
    this.fragments = final ? null : joined
    if (final) this.listener.message(joined, 0, joined.length)
  }

  private frame(opcode: number, payload: Uint8Array): void {
    if (this.ended) return
    const { length } = payload
    const header = length < 126 ? 2 : length < 65536 ? 4 : 10
    const frame = Buffer.allocUnsafe(header + 4 + length)
    frame[0] = 0x80 | opcode
    frame[1] = 0x80 | (length < 126 ? length : length < 65536 ? 126 : 127)
    if (header === 4) frame.writeUInt16BE(length, 2)
    if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2)
    frame.writeUInt32BE(0, header)
    frame.set(payload, header + 4)
    this.socket.write(frame)
  }
}

function upgradeRequest(url: URL, headers: Record<string, string>): string {
  const lines = {
    Host: url.host,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    ...headers
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${head.join('')}\r\n`
}
