import { deflateSync, inflateSync } from 'node:zlib'

const BRACE = 0x7b

/** JSON as it is stored: deflated. */
export const packed = (json: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateSync(Buffer.from(json)))

/** The JSON again; what was stored before anything was deflated begins with a brace, and deflated bytes never do. */
export function unpacked(bytes: Uint8Array): string {
  const whole = bytes[0] === BRACE ? Buffer.from(bytes) : inflateSync(bytes)
  return whole.toString('utf8')
}
