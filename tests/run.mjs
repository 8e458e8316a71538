// `npm test`: everything. A part of it: `npm test -- check`, `npm test -- unit [name]`, `npm test -- e2e [name]`.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const TOP = path.join(import.meta.dirname, '..')
const OUTPUT = path.join(TOP, 'tests/.output')
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const MINUTE_MS = 60_000

/** Steps in their order. One that takes longer hangs: all of them together take some 20 minutes on two cores. */
const STEPS = [
  {
    name: 'check',
    parts: ['all', 'check'],
    minutes: 4,
    run: limit => command('npm', ['run', '--silent', 'check'], limit)
  },
  {
    name: 'build',
    parts: ['all', 'unit', 'e2e'],
    minutes: 3,
    run: limit => command('node', ['server/build.mjs'], limit)
  },
  { name: 'unit', parts: ['all', 'unit'], minutes: 12, run: (limit, names) => vitest('unit', names, limit) },
  { name: 'e2e', parts: ['all', 'e2e'], minutes: 12, run: (limit, names) => vitest('e2e', names, limit) }
]

async function main([part = 'all', ...names]) {
  const steps = STEPS.filter(step => step.parts.includes(part))
  if (steps.length === 0) return stop(`There is no part "${part}": use check, unit, e2e, or nothing for all.`)
  if (part !== 'check' && !browser()) return stop(HOW_TO_GET_CHROMIUM)
  mkdirSync(OUTPUT, { recursive: true })
  const results = []
  for (const step of steps) {
    const began = performance.now()
    const result = await step.run(step.minutes * MINUTE_MS, names)
    results.push({ ...result, name: step.name, seconds: Math.round((performance.now() - began) / 1000) })
    if (step.name === 'build' && result.failed > 0) break
  }
  report(results)
}

function report(results) {
  console.log('')
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(6)} ${passed} passed, ${failed} failed, ${seconds} s`)
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

function stop(sentence) {
  console.log(sentence)
  process.exitCode = 1
}

/** A step that succeeds or fails as a whole counts as one when it fails, and not at all when it succeeds. */
async function command(name, args, limit) {
  const code = await ended(name, args, limit)
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}

async function vitest(part, names, limit) {
  const file = path.join(OUTPUT, `${part}.json`)
  rmSync(file, { force: true })
  const config = part === 'e2e' ? ['--config', 'tests/e2e.config.ts'] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await ended('npx', ['--no-install', 'vitest', 'run', ...config, ...reporters, ...names], limit)
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const { numPassedTests: passed = 0, numFailedTests = 0 } = counted
  // A file that cannot be loaded, or an error outside a test, fails the run without a failed test.
  return { passed, failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests) }
}

/** Runs a command in its own process group, which ends with it, with us, and at its limit. */
function ended(name, args, limit) {
  const child = spawn(name, args, { cwd: TOP, stdio: 'inherit', detached: true })
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // The group has ended by itself.
    }
  }
  const timer = setTimeout(() => {
    console.log(`${name} ${args.join(' ')} took longer than ${limit / MINUTE_MS} minutes and was ended.`)
    end()
  }, limit)
  const interrupted = () => {
    end()
    process.exit(130)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  return new Promise(resolve => {
    child.once('error', () => resolve(1))
    child.once('exit', code => {
      clearTimeout(timer)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      end()
      resolve(code ?? 1)
    })
  })
}

const HOW_TO_GET_CHROMIUM =
  'Chromium is missing: install it (on Debian: apt-get install chromium), or let CHROMIUM name the executable of a Chromium or Chrome.'

/** Whether there is a browser; on Debian as root it is installed where it is missing. */
function browser() {
  const found = () => [process.env.CHROMIUM, ...BROWSERS].some(file => file && existsSync(file))
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM)) return false
  if (found()) return true
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  console.log('Chromium is missing; installing it from Debian.')
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return found()
}

await main(process.argv.slice(2))
