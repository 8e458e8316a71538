import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import * as ws from 'ws'
import { jsonFrame, piecesOf, savedFrame, stepOneFrame, updateFrame } from './frames.ts'
import { FRAME } from './messages.ts'

// The types of `ws` leave out the class that writes its frames.
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } }

/** The content of a frame, after a check of its header against the one that `ws` writes. */
function contentOf(frame: Buffer): decoding.Decoder {
  const header = frame.length < 128 ? 2 : frame.length < 65_540 ? 4 : 10
  const content = frame.subarray(header)
  const options = { fin: true, opcode: 2, mask: false, readOnly: true, rsv1: false }
  const [expected] = Sender.frame(content, options)
  expect(frame.subarray(0, header)).toEqual(expected)
  return decoding.createDecoder(new Uint8Array(content))
}

describe('frames', () => {
  it.each([0, 1, 121, 122, 123, 127, 128, 65_531, 65_532, 65_536, 300_000])('of %d bytes', length => {
    const payload = new Uint8Array(length).fill(7)
    for (const [frame, step] of [
      [stepOneFrame(payload), 0],
      [Buffer.concat(piecesOf('step2', payload)), 1],
      [updateFrame(payload), 2]
    ] as const) {
      const from = contentOf(frame)
      expect([decoding.readVarUint(from), decoding.readVarUint(from)]).toEqual([FRAME.sync, step])
      expect(Buffer.compare(decoding.readVarUint8Array(from), payload)).toBe(0)
      expect(decoding.hasContent(from)).toBe(false)
    }
  })

  it.each([0, 1, 127, 128, 16_384, 2 ** 31, 2 ** 40])('that say saved up to %d', n => {
    const from = contentOf(savedFrame(n, n + 1))
    const read = [decoding.readVarUint(from), decoding.readVarUint(from), decoding.readVarUint(from)]
    expect(read).toEqual([FRAME.saved, n, n + 1])
    expect(decoding.hasContent(from)).toBe(false)
  })

  it('of JSON', () => {
    const from = contentOf(jsonFrame(FRAME.rights, { mayType: false, reason: 'ñ' }))
    expect(decoding.readVarUint(from)).toBe(FRAME.rights)
    expect(JSON.parse(decoding.readVarString(from))).toEqual({ mayType: false, reason: 'ñ' })
  })
})
