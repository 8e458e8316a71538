import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'

/** Server and load stand on a core each, so that neither takes the other's time. */
const PINNED = existsSync('/usr/bin/taskset') && os.cpus().length > 1
const SERVER_CORE = '0'
const LOAD_CORE = '1'
const TICK_MS = 10

/** Words to put before a command, so that it runs on the servers' core. */
export const onServerCore = (command: string[]) =>
  PINNED ? ['taskset', '-c', SERVER_CORE, ...command] : command

export function pinLoad(): void {
  if (PINNED) execFileSync('taskset', ['-a', '-p', '-c', LOAD_CORE, String(process.pid)], { stdio: 'ignore' })
}

/** CPU time of a process in milliseconds: of its live threads (fine), and of all that it ever had (10 ms ticks). */
export interface Cpu {
  fine: number
  ticks: number
  /** Milliseconds in which it could have run but another process had the core. */
  waited: number
}

export function cpuOf(pid: number): Cpu {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const threads = readdirSync(`/proc/${pid}/task`).map(thread => schedule(pid, thread))
  return {
    fine: sum(threads.map(([ran]) => ran)) / 1e6,
    ticks: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    waited: sum(threads.map(([, waited]) => waited)) / 1e6
  }
}

/** CPU used between two readings. A thread that ended takes its fine count along; the ticks then know more. */
export function cpuBetween(before: Cpu, after: Cpu): number {
  const fine = after.fine - before.fine
  const ticks = after.ticks - before.ticks
  return ticks > fine * 1.05 + 2 * TICK_MS ? ticks : fine
}

function schedule(pid: number, thread: string): [ran: number, waited: number] {
  try {
    const [ran, waited] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
    return [Number(ran), Number(waited)]
  } catch {
    return [0, 0] // The thread ended between the listing and the reading.
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** Resident memory of a process in MB, now and at its highest since the last reset. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (key: string) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN)
  return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 }
}

export function resetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Not permitted here: the peak is then that of the whole life.
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The process of the group that listens on the port: the server itself, not npm or a watcher. */
export function listenerOf(group: number, port: number): number | null {
  const inode = listeningInode(port)
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name) && groupOf(name) === group)
  const owner = pids.find(pid => holds(pid, `socket:[${inode}]`))
  return owner ? Number(owner) : null
}

function listeningInode(port: number): string | undefined {
  const lines = ['tcp', 'tcp6'].flatMap(table =>
    readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1)
  )
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return lines
    .map(line => line.trim().split(/\s+/))
    .find(row => row[3] === '0A' && row[1]?.endsWith(`:${hex}`))?.[9]
}

function groupOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
  } catch {
    return -1
  }
}

function holds(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some(fd => readlink(`/proc/${pid}/fd/${fd}`) === socket)
  } catch {
    return false
  }
}

function readlink(file: string): string | null {
  try {
    return readlinkSync(file)
  } catch {
    return null
  }
}

/** One line about the machine, for the foot of the table. */
export function machine(): string {
  const [cpu] = os.cpus()
  const load = os.loadavg()[0] ?? 0
  const cores = `${os.cpus().length} × ${cpu?.model.trim() || os.arch()}`
  const pinned = PINNED ? 'server and load pinned to a core each' : 'not pinned'
  return `${cores}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.version}; ${pinned}; load at the end ${load.toFixed(1)}`
}
