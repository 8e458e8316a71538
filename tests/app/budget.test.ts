import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

/** All scripts of the document page before the lazy editor, framework included, in bytes after gzip. */
const BYTES_MAX = 110_000

const CLIENT = path.join(import.meta.dirname, '../../build/client')
const ASSETS = path.join(CLIENT, 'assets')

interface Part {
  module: string
  imports?: string[]
}
interface Manifest {
  url: string
  entry: Part
  routes: Record<string, Part>
}

it('the document page brings at most 110 kB of script before the editor', () => {
  if (!existsSync(ASSETS)) return
  const files = scriptsOf('routes/documents.$code')
  const sizes = files.map(file => [file, gzipSync(readFileSync(path.join(CLIENT, file))).length] as const)
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(bytes, sizes.map(([file, size]) => `${size} ${file}`).join('\n')).toBeLessThanOrEqual(BYTES_MAX)
})

/** What a browser loads for a route: manifest, entry, root, route, all their imports, and the longest catalogue. */
function scriptsOf(route: string): string[] {
  const { url, entry, routes } = manifest()
  const parts = [entry, routes['root'], routes[route]]
  const modules = parts.flatMap(part => (part ? [part.module, ...(part.imports ?? [])] : []))
  return [...new Set([url, ...modules, longestCatalogue()])]
}

function manifest(): Manifest {
  const file = readdirSync(ASSETS).find(name => /^manifest-.*\.js$/.test(name)) ?? ''
  const script = readFileSync(path.join(ASSETS, file), 'utf8')
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as Manifest
}

function longestCatalogue(): string {
  const catalogues = readdirSync(ASSETS).filter(name => /^(en|es|pt|fr)-.*\.js$/.test(name))
  const size = (name: string) => gzipSync(readFileSync(path.join(ASSETS, name))).length
  const [longest = ''] = catalogues.sort((a, b) => size(b) - size(a))
  return `/assets/${longest}`
}
