import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { environmentWith } from '../settings.ts'
import { collectGarbage } from './garbage.ts'
import {
  cpuBetween,
  cpuOf,
  freePort,
  listenerOf,
  memoryOf,
  onServerCore,
  resetPeak,
  type Cpu
} from './machine.ts'
import type { TargetName } from './options.ts'
import { pause, until } from './pause.ts'

const START_MS_MAX = 120_000
const STOP_MS_MAX = 8_000
const SETTLE_MS = 300
/** Quiet is less than 3 % of a core over this time. */
const QUIET_LOOK_MS = 400
const QUIET_CPU_MS = 12

/** How clients reach a server. */
export interface Address {
  /** Before the name of the room: `ws://127.0.0.1:1234/collab`. */
  url: string
  /** After it: `?schema=1`, or nothing. */
  search: string
  dialect: 'y-websocket' | 'hocuspocus' | 'relay'
  /** The rooms that exist, where a client cannot make one by naming it. */
  rooms: string[] | null
  /** Whether rates are limited per person and connection, so that honest clients wait and try again. */
  limitsPeople: boolean
  headersFor(room: string, types: boolean): Record<string, string>
}

/** How a target is started and spoken to. */
export interface Target {
  name: TargetName
  command: string[]
  environment(port: number, folder: string): Record<string, string>
  /** Where the server says that it is ready; any answer will do where this is null. */
  healthPath: string | null
  /** Whether texts survive a restart. */
  durable: boolean
  addressAt(port: number): Promise<Address>
}

/** A server under measurement: starts, stops, is killed, and says what it costs. */
export class MeasuredServer {
  address!: Address
  private child: ChildProcess | null = null
  private ended: Promise<void> = Promise.resolve()
  private pid = 0
  private port = 0
  private inspector = 0

  constructor(
    readonly target: Target,
    private readonly folder: string
  ) {
    process.once('exit', () => this.signal('SIGKILL'))
  }

  async start(): Promise<this> {
    mkdirSync(this.folder, { recursive: true })
    this.port ||= await freePort()
    this.inspector = await freePort()
    const [program = '', ...args] = onServerCore(this.target.command)
    const log = openSync(path.join(this.folder, 'server.log'), 'a')
    const child = spawn(program, args, {
      cwd: path.join(import.meta.dirname, '../..'),
      detached: true,
      stdio: ['ignore', log, log],
      env: environmentWith({
        ...this.target.environment(this.port, this.folder),
        NODE_OPTIONS: `--inspect-port=127.0.0.1:${this.inspector}`
      })
    })
    closeSync(log)
    this.child = child
    this.ended = new Promise(resolve => child.once('exit', () => resolve()))
    await until(
      () => this.isReady(),
      START_MS_MAX,
      `${this.target.name} to start (${this.folder}/server.log)`
    )
    await pause(SETTLE_MS)
    this.pid = listenerOf(child.pid ?? 0, this.port) ?? 0
    if (this.pid === 0) throw new Error(`Nothing of ${this.target.name} listens on its port.`)
    this.address = await this.target.addressAt(this.port)
    return this
  }

  async stop(): Promise<void> {
    this.signal('SIGTERM')
    const late = setTimeout(() => this.kill(), STOP_MS_MAX)
    await this.ended
    clearTimeout(late)
    this.signal('SIGKILL')
    this.child = null
  }

  /** As a power cut would end it. */
  kill(): void {
    this.signal('SIGKILL')
  }

  async restart(): Promise<void> {
    await this.ended
    await this.start()
  }

  cpu(): Cpu {
    return cpuOf(this.pid)
  }

  /** Milliseconds of CPU since a reading. */
  cpuSince(before: Cpu): number {
    return cpuBetween(before, this.cpu())
  }

  /** Resident MB. */
  memory(): { now: number; peak: number } {
    return memoryOf(this.pid)
  }

  resetPeak(): void {
    resetPeak(this.pid)
  }

  /** Resident MB of a server that has nothing left to do. */
  async settledMemory(): Promise<number> {
    await this.quiet()
    return this.collectedMemory()
  }

  /** Resident MB after its garbage was collected, twice, since one pass leaves what finalisers hold. */
  async collectedMemory(): Promise<number> {
    await collectGarbage(this.pid, this.inspector)
    await collectGarbage(this.pid, this.inspector)
    await pause(QUIET_LOOK_MS)
    return this.memory().now
  }

  /** Waits until the server has nothing left to do. */
  async quiet(limit = 60_000): Promise<void> {
    const end = performance.now() + limit
    for (let before = this.cpu(); performance.now() < end; before = this.cpu()) {
      await pause(QUIET_LOOK_MS)
      if (this.cpuSince(before) < QUIET_CPU_MS) return
    }
  }

  private async isReady(): Promise<boolean> {
    if (this.child?.exitCode !== null)
      throw new Error(`${this.target.name} ended at once (${this.folder}/server.log).`)
    const answer = await fetch(`http://127.0.0.1:${this.port}${this.target.healthPath ?? '/'}`).catch(
      () => null
    )
    await answer?.arrayBuffer()
    return this.target.healthPath === null ? answer !== null : answer?.status === 200
  }

  private signal(signal: NodeJS.Signals): void {
    try {
      if (this.child?.pid) process.kill(-this.child.pid, signal)
    } catch {
      // The group has ended already.
    }
  }
}
