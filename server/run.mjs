// One way to start, whatever for: demo, start (production) or dev. The server runs in this very process.
import { existsSync } from 'node:fs'

const MODES = ['demo', 'start', 'dev']
const mode = process.argv[2]
if (!MODES.includes(mode)) {
  console.error(`Say what to start: npm run ${MODES.join(', npm run ')}.`)
  process.exit(1)
}

if (!existsSync(new URL('../node_modules', import.meta.url))) {
  console.error('The packages are missing. Run npm install first.')
  process.exit(1)
}

if (existsSync('.env')) process.loadEnvFile('.env')

if (mode === 'dev') {
  process.env.NODE_ENV = 'development'
  process.env.DEMO ??= '1'
  const { register } = await import('tsx/esm/api')
  register()
  await import('./index.ts')
} else {
  if (mode === 'demo') process.env.DEMO = '1'
  await builtNow()
  await import(new URL('../build/app.js', import.meta.url).href)
}

async function builtNow() {
  const { buildIfOld } = await import('./build.mjs')
  try {
    await buildIfOld()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
