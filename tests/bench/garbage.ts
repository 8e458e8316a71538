import WebSocket from 'ws'
import { until, within } from './pause.ts'

/**
 * Lets another Node process collect its garbage, so that memory can be compared: SIGUSR1 opens its inspector (on
 * the port that `--inspect-port` named), which knows how. The same for every target, and none has to help.
 */
export async function collectGarbage(pid: number, inspectorPort: number): Promise<void> {
  process.kill(pid, 'SIGUSR1')
  let url = ''
  await until(
    async () => {
      const answer = await fetch(`http://127.0.0.1:${inspectorPort}/json`).catch(() => null)
      const [page] = ((await answer?.json()) ?? []) as { webSocketDebuggerUrl: string }[]
      url = page?.webSocketDebuggerUrl ?? ''
      return url !== ''
    },
    10_000,
    'the inspector of the server'
  )
  const socket = new WebSocket(url)
  const collected = new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('message', () => resolve())
    socket.once('open', () => socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })))
  })
  await within(collected, 20_000, 'the collection of garbage')
  socket.terminate()
}
