// @y/websocket-server 0.1.5 as its own command starts it, storing in LevelDB by y-leveldb with the binding that
// the y-websocket releases before it shipped. The server runs on Yjs 14, the storage on Yjs 13: bytes are the same.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { LeveldbPersistence } from 'y-leveldb'
import * as Yjs13 from 'yjs'

const { PORT, FOLDER } = process.env
const entry = path.join(import.meta.dirname, 'ywebsocket/node_modules/@y/websocket-server/src/utils.js')
const inServer = createRequire(entry)
const WebSocket = inServer('ws')
const { setupWSConnection, setPersistence } = await import(pathToFileURL(entry))
const Yjs14 = await import(pathToFileURL(yjs14()))

const database = new LeveldbPersistence(`${FOLDER}/leveldb`)
setPersistence({ provider: database, bindState, writeState: async () => {} })

async function bindState(name, doc) {
  const stored = await database.getYDoc(name)
  database.storeUpdate(name, Yjs14.encodeStateAsUpdate(doc))
  Yjs14.applyUpdate(doc, Yjs13.encodeStateAsUpdate(stored))
  doc.on('update', update => database.storeUpdate(name, update))
}

/** The module that the server itself imports, so that there is one Yjs 14. */
function yjs14() {
  const manifest = inServer.resolve('yjs/package.json')
  const { exports } = inServer('yjs/package.json')
  const { import: chosen } = exports['.']
  return path.join(path.dirname(manifest), chosen?.default ?? chosen ?? exports['.'].default)
}

const sockets = new WebSocket.Server({ noServer: true })
sockets.on('connection', setupWSConnection)
createServer((_request, response) => response.end('ok'))
  .on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, client => sockets.emit('connection', client, request))
  )
  .listen(Number(PORT), '127.0.0.1')
