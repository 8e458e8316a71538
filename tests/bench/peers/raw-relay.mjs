// The lower limit: what comes from one client goes to the others of its room, unread. With BLOB it answers a
// joining client with one frame that was made beforehand: the lower limit for joins.
import { readFileSync } from 'node:fs'
import { WebSocketServer } from 'ws'

const { PORT, BLOB } = process.env
const blob = BLOB ? readFileSync(BLOB) : null
const rooms = new Map()

new WebSocketServer({ port: Number(PORT), host: '127.0.0.1', perMessageDeflate: false }).on(
  'connection',
  join
)

function join(socket, { url }) {
  const name = url.split('?')[0]
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', bytes => {
    const asksForText = bytes[0] === 0 && bytes[1] === 0
    if (blob && asksForText) return socket.send(blob)
    for (const other of room) if (other !== socket) other.send(bytes)
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => room.delete(socket) && room.size === 0 && rooms.delete(name))
}
