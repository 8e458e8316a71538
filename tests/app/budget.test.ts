import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

/** All scripts of the document page before the lazy editor, framework included, in bytes after gzip. */
const BYTES_MAX = 110_000

const BUILD = path.join(import.meta.dirname, '../../build')
const CLIENT = path.join(BUILD, 'client')
const SERVER = path.join(BUILD, 'server/index.js')

interface Part {
  module: string
  imports?: string[]
}
interface Manifest {
  entry: Part
  routes: Record<string, Part>
}

it('the document page with its first panel brings at most 110 kB of script before the editor', () => {
  if (!existsSync(SERVER)) return
  const files = scriptsOf('routes/documents.$code', 'routes/documents.$code._index')
  const sizes = files.map(file => [file, gzipSync(readFileSync(path.join(CLIENT, file))).length] as const)
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(bytes, sizes.map(([file, size]) => `${size} ${file}`).join('\n')).toBeLessThanOrEqual(BYTES_MAX)
})

/**
 * What a browser loads for a page: entry, root, its routes, all their imports, and the longest catalogue. Of the manifest
 * each page carries the part of its own route in itself, and fetches none.
 */
function scriptsOf(...names: string[]): string[] {
  const { entry, routes } = manifest()
  const parts = [entry, routes['root'], ...names.map(name => routes[name])]
  const modules = parts.flatMap(part => (part ? [part.module, ...(part.imports ?? [])] : []))
  return [...new Set([...modules, longestCatalogue(entry.module)])]
}

/** The one that this build's server names: assets of earlier builds stay for a while beside it. */
function manifest(): Manifest {
  const file = /\/assets\/manifest-[\w-]+\.js/.exec(readFileSync(SERVER, 'utf8'))?.[0] ?? ''
  const script = readFileSync(path.join(CLIENT, file), 'utf8')
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as Manifest
}

function longestCatalogue(entry: string): string {
  const script = readFileSync(path.join(CLIENT, entry), 'utf8')
  const catalogues = [...script.matchAll(/\.\/((?:en|es|pt|fr)-[\w-]+\.js)/g)].map(
    ([, name]) => `/assets/${name}`
  )
  expect(catalogues).toHaveLength(4)
  const size = (file: string) => gzipSync(readFileSync(path.join(CLIENT, file))).length
  return catalogues.sort((a, b) => size(b) - size(a))[0] ?? ''
}
