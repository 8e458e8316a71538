import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's command line wants its native schema engine, which it downloads. The stand-in beside the schema
// drives the same engine as WebAssembly from npm; PRISMA_NATIVE_ENGINE=1 goes back to the native one.
if (process.env['PRISMA_NATIVE_ENGINE'] !== '1') {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.join(import.meta.dirname, 'prisma/schema-engine.mjs')
}

const url = process.env['DATABASE_URL'] ?? 'file:./data/acuerdo.sqlite'
const flavour = process.env['PRISMA_FLAVOUR'] ?? (/^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite')

export default defineConfig({
  schema: `prisma/${flavour}`,
  migrations: { path: `prisma/${flavour}/migrations` },
  datasource: { url }
})
