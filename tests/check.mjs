// `npm run check`: format, lint, types, layers. Says everything that is wrong at once, two checks at a time.
import { spawn } from 'node:child_process'
import path from 'node:path'

const TOP = path.join(import.meta.dirname, '..')
const LANES = [
  [
    ['format', 'prettier', '--check', '--log-level=warn', '.'],
    ['lint', 'eslint', '--max-warnings=0', '.']
  ],
  [
    ['types', 'tsc', '--noEmit'],
    ['domain', 'tsc', '--noEmit', '-p', 'packages/domain'],
    ['layers', 'depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'server', 'packages']
  ]
]

async function main() {
  const failed = (await Promise.all(LANES.map(runLane))).flat().filter(({ code }) => code !== 0)
  const names = failed.map(({ name }) => name).join(', ')
  console.log(
    failed.length === 0
      ? 'check: format, lint, types and layers are in order.'
      : `check: ${names} failed (npm run format mends the format).`
  )
  process.exitCode = failed.length === 0 ? 0 : 1
}

async function runLane(lane) {
  const results = []
  for (const [name, ...command] of lane) results.push({ name, code: await run(command) })
  return results
}

/** Runs a tool of node_modules and shows what it said only when something is wrong. */
function run(command) {
  const child = spawn('npx', ['--no-install', ...command], { cwd: TOP, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stdout.on('data', chunk => said.push(chunk))
  child.stderr.on('data', chunk => said.push(chunk))
  return new Promise(resolve => {
    child.once('error', () => resolve(1))
    child.once('close', code => {
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })
}

await main()
