import path from 'node:path'
import type { Target } from './servers.ts'
import { joinFrameFile } from './trace.ts'

/** A peer whose rooms are made by naming them. */
function peer(
  name: Target['name'],
  script: string,
  rest: Pick<Target, 'durable'> & { dialect: 'y-websocket' | 'hocuspocus' | 'relay'; joinFrame?: string }
): Target {
  return {
    name,
    command: [process.execPath, path.join(import.meta.dirname, 'peers', script)],
    environment: (port, folder) => ({
      PORT: String(port),
      FOLDER: folder,
      NODE_ENV: 'production',
      ...(rest.joinFrame ? { BLOB: rest.joinFrame } : {})
    }),
    healthPath: null,
    durable: rest.durable,
    addressAt: port =>
      Promise.resolve({
        url: `ws://127.0.0.1:${port}`,
        search: '',
        dialect: rest.dialect,
        rooms: null,
        limitsPeople: false,
        headersFor: () => ({})
      })
  }
}

/** The peers by name; `keys` is the length of the long text that `rawblob` answers every join with. */
export function peerTarget(name: Target['name'], keys: number): Target {
  switch (name) {
    case 'raw':
      return peer(name, 'raw-relay.mjs', { durable: false, dialect: 'relay' })
    case 'rawblob':
      return peer(name, 'raw-relay.mjs', {
        durable: false,
        dialect: 'y-websocket',
        joinFrame: joinFrameFile(keys)
      })
    case 'hocuspocus-sqlite':
      return peer(name, 'hocuspocus.mjs', { durable: true, dialect: 'hocuspocus' })
    case 'ywebsocket-leveldb':
      return peer(name, 'ywebsocket.mjs', { durable: true, dialect: 'y-websocket' })
    case 'product':
      throw new Error('The product is no peer of itself: see product.ts.')
  }
}
