// `npm run bench`: every scenario against every target, interleaved, and one table of ratios at the end.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Cell } from './cell.ts'
import type { Figures } from './figures.ts'
import { machine } from './machine.ts'
import { optionsOf, TARGETS_OF, type Options } from './options.ts'
import { table, type Found } from './report.ts'

const OUTPUT = path.join(import.meta.dirname, '../.output/bench')

async function main(options: Options): Promise<void> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  const found: Found = new Map()
  const errors: string[] = []
  for (const cell of cellsOf(options, work)) {
    const started = performance.now()
    const answer = await run(cell)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    const key = `${cell.scenario} ${cell.target}` as const
    if ('error' in answer) errors.push(`${key}: ${answer.error}`)
    else found.set(key, [...(found.get(key) ?? []), answer.figures])
    console.error(`${key} ${seconds} s ${'error' in answer ? 'FAILED' : said(answer.figures)}`)
  }
  report(options, found, errors)
  if (errors.length === 0) rmSync(work, { recursive: true, force: true })
  process.exitCode = errors.length === 0 ? 0 : 1
}

/** In turns, every second round backwards, so that no target has the calmer half of the machine's time. */
function cellsOf({ scenarios, targets, reps, sizes }: Options, work: string): Cell[] {
  return scenarios.flatMap(scenario => {
    const chosen = targets.filter(target => TARGETS_OF[scenario].includes(target))
    return Array.from({ length: reps }, (_, rep) => (rep % 2 === 0 ? chosen : [...chosen].reverse())).flatMap(
      (order, rep) =>
        order.map(target => ({
          scenario,
          target,
          sizes,
          folder: path.join(work, `${scenario}-${target}-${rep}`)
        }))
    )
  })
}

function run(cell: Cell): Promise<{ figures: Figures } | { error: string }> {
  const child = fork(path.join(import.meta.dirname, 'cell.ts'), [JSON.stringify(cell)], {
    execArgv: ['--import', 'tsx', '--max-old-space-size=4096']
  })
  return new Promise(resolve => {
    child.once('message', answer => resolve(answer as { figures: Figures } | { error: string }))
    child.once('exit', code => resolve({ error: `The load ended by itself (${code}).` }))
  })
}

const said = ({ converged }: Figures) => (converged === false ? 'NOT CONVERGED' : 'ok')

function report(options: Options, found: Found, errors: string[]): void {
  mkdirSync(OUTPUT, { recursive: true })
  const file = path.join(OUTPUT, 'results.json')
  const when = new Date().toISOString()
  writeFileSync(
    file,
    JSON.stringify({ when, machine: machine(), options, found: [...found], errors }, null, 1)
  )
  console.log(`\n${table(found)}\n`)
  console.log(`${when}; median of ${options.reps}; ${machine()}.`)
  console.log(
    `Everything that was measured: ${path.relative(process.cwd(), file)}. What it means: tests/bench/README.md.`
  )
  for (const error of errors) console.log(`FAILED ${error}`)
}

try {
  await main(optionsOf(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
