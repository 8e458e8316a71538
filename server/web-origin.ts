import { isLoopback, type Env } from './env.ts'

/** Under which names this server is reached, exactly: scheme, host and port. */
export interface Served {
  /** The address to give to people. */
  url: string
  /** The address that the process itself listens on. */
  local: string
  origins: ReadonlySet<string>
  /** Values of the `Host` header, with the port as browsers write it. */
  hosts: ReadonlySet<string>
  /** Whether people come by https, so that cookies are marked so. */
  secure: boolean
}

export function servedAt(env: Pick<Env, 'host' | 'publicUrl'>, port: number): Served {
  const own = isLoopback(env.host) ? ['127.0.0.1', 'localhost', '[::1]'] : [bracketed(env.host)]
  const urls = own.map(host => new URL(`http://${host}:${port}`))
  if (env.publicUrl) urls.unshift(new URL(env.publicUrl))
  const listening = new URL(`http://${bracketed(env.host)}:${port}`)
  return {
    url: env.publicUrl ?? listening.origin,
    local: listening.origin,
    origins: new Set([listening.origin, ...urls.map(url => url.origin)]),
    hosts: new Set([listening.host, ...urls.map(url => url.host)]),
    secure: env.publicUrl?.startsWith('https:') ?? false
  }
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)
