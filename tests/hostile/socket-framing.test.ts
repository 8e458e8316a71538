import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene, type Scene } from './scene.ts'
import { openRaw, type WireFrame } from './wire.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const BIG = 32 * 1024 * 1024

const FRAMING: [string, string, WireFrame[], number[]][] = [
  ['B01', 'an unmasked frame', [{ opcode: 2, masked: false, payload: bytes(0) }], [1002]],
  ['B02', 'reserved bits', [{ opcode: 2, rsv: 3, payload: bytes(0) }], [1002]],
  ['B03', 'compression that was not dealt', [{ opcode: 2, rsv: 4, payload: bytes(0) }], [1002]],
  ['B04', 'opcode 5', [{ opcode: 5, payload: bytes(0) }], [1002]],
  ['B05', 'a long ping', [{ opcode: 9, payload: new Uint8Array(126) }], [1002]],
  ['B06', 'a fragmented ping', [{ opcode: 9, fin: false }], [1002]],
  ['B07', 'an orphan continuation', [{ opcode: 0, payload: bytes(0) }], [1002]],
  ['B08', 'a length of 2^63 - 1', [{ opcode: 2, lengthSaid: 2n ** 63n - 1n }], [1002, 1009]],
  ['B09', 'a length of 2^64 - 1', [{ opcode: 2, lengthSaid: 2n ** 64n - 1n }], [1002, 1009]],
  ['B10', 'a frame of 32 MB', [{ opcode: 2, lengthSaid: BigInt(BIG) }], [1009]],
  [
    'B11',
    'fragments of 12 MB together',
    Array.from({ length: 12 }, (_, i) => ({
      opcode: i === 0 ? 2 : 0,
      fin: false,
      payload: new Uint8Array(1024 * 1024)
    })),
    [1009]
  ],
  ['B12', 'a close frame of one byte', [{ opcode: 8, payload: bytes(3) }], [1002]],
  ['B13', 'a close frame with code 1005', [{ opcode: 8, payload: bytes(3, 237) }], [1002]],
  ['B14', 'a text message', [{ opcode: 1, payload: bytes(104, 105) }], [1003]],
  ['B15', 'a text message that is not UTF-8', [{ opcode: 1, payload: bytes(0xff, 0xfe) }], [1007]],
  [
    'B16',
    '20,000 pings',
    Array.from({ length: 20_000 }, () => ({ opcode: 9, payload: bytes(1) })),
    [0, 1008]
  ],
  [
    'B17',
    'a message begun inside another',
    [
      { opcode: 2, fin: false },
      { opcode: 2, payload: bytes(0) }
    ],
    [1002]
  ]
]

describe('framing', () => {
  it.each(FRAMING)('[RT20, RT21] %s %s', async (_id, _what, frames, codes) => {
    await scene.harmless(
      async ({ documentId }) => {
        const peer = await openRaw(scene, documentId)
        peer.send(...frames)
        expect(codes).toContain(await peer.closed())
        peer.socket.destroy()
      },
      { othersMs: 1_500 }
    )
  })

  it('B18 a reset inside a frame', async () => {
    await scene.harmless(async ({ documentId, bob }) => {
      const peer = await openRaw(scene, documentId, 'resetter')
      peer.send({ opcode: 2, lengthSaid: 1_000n, payload: bytes(0, 2) })
      peer.socket.resetAndDestroy()
      await bob.until(
        () => scene.rooms.present(documentId).every(user => user.id !== 'resetter'),
        'the peer to go'
      )
    })
  })
})
