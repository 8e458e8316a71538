import { CLOSE } from '../protocol.ts'
import { createIndexedDbDevice } from './device-indexeddb.ts'
import type { Signal, Socket, SocketEvents, Surroundings, Tabs } from './surroundings.ts'

/** What a session finds around it in a real browser. */
export function webSurroundings(documentId: string): Surroundings {
  return {
    open: openWebSocket,
    clock: {
      now: () => Date.now(),
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      }
    },
    random: () => Math.random(),
    signals,
    tabs: 'locks' in navigator ? lockedTabs(navigator.locks) : unknownTabs,
    device: createIndexedDbDevice(),
    knock: () => knock(documentId)
  }
}

function openWebSocket(url: string, events: SocketEvents): Socket {
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => events.opened()
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) events.frame(new Uint8Array(data))
  }
  socket.onclose = ({ code }) => events.closed(code)
  return {
    send(frame) {
      // Between the end of a connection and the news of it there is a moment. What was typed in it waits for
      // the next connection like everything that was not told saved.
      if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(frame))
    },
    end() {
      socket.onopen = socket.onmessage = socket.onclose = null
      socket.close()
    }
  }
}

function signals(listener: (signal: Signal) => void) {
  const online = () => listener('online')
  const offline = () => listener('offline')
  const visible = () => {
    if (document.visibilityState === 'visible') listener('visible')
  }
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  document.addEventListener('visibilitychange', visible)
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
    document.removeEventListener('visibilitychange', visible)
  }
}

const lockName = (tab: string) => `acuerdo-tab-${tab}`

/** A lock of the browser lasts as long as the page that holds it, however that page ends. */
function lockedTabs(locks: LockManager): Tabs {
  return {
    hold(tab) {
      let release = () => {}
      const released = new Promise<void>(resolve => (release = resolve))
      void locks.request(lockName(tab), () => released)
      return release
    },
    whenGone(tab, then) {
      const waiting = new AbortController()
      locks.request(lockName(tab), { signal: waiting.signal }, then).catch(error => {
        // Cancelled: this page ended first, and the edits wait for the next one.
        if (!waiting.signal.aborted) throw error
      })
      return () => waiting.abort()
    }
  }
}

/**
 * Without locks (a page served by plain http on a network) nobody can tell whether a tab lives. Every other
 * tab is then taken for gone: sending the edits of a living one twice does no harm, leaving them would.
 */
const unknownTabs: Tabs = {
  hold: () => () => {},
  whenGone(_tab, then) {
    void then()
    return () => {}
  }
}

const NO_LONGER: Record<number, number> = { 401: CLOSE.signedOut, 403: CLOSE.notFound, 404: CLOSE.notFound }

async function knock(documentId: string): Promise<number | null> {
  try {
    const answer = await fetch(`/api/v1/documents/${encodeURIComponent(documentId)}`, {
      headers: { accept: 'application/json' }
    })
    return NO_LONGER[answer.status] ?? null
  } catch {
    return null
  }
}
