import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { settings } from '../settings.ts'
import { openHouse } from './house.ts'
import { command, newPlay, verify, type Command, type Play } from './run.ts'
import { template, type Template } from './world.ts'

/*
 * Random commands of people of all roles through the real server, three in ten of them forbidden, the process killed now
 * and then; after each of them everything that the product promises is looked at. `COMMANDS=5000` does more,
 * `SEED=… COMMAND_PATH=…`, as a failure prints them, repeat one.
 */

const COMMANDS_PER_RUN = 100
/** With making a counterexample smaller, on a busy machine. */
const MS_PER_COMMAND_MAX = 2_000

const one = fc.record<Command>({ seed: fc.nat({ max: 2 ** 31 - 1 }), kind: fc.nat({ max: 99 }) })
// Other chance is another command: only leaving some out (null) makes a counterexample smaller.
const commands = fc.array(fc.option(fc.noShrink(one), { nil: null, freq: 1_000 }), {
  ...{ minLength: 1, maxLength: COMMANDS_PER_RUN },
  size: 'max'
})

let event: Template | null = null
afterAll(() => event?.close())

it('keeps every promise, whatever people do, and whatever they try', async () => {
  const made = (event = await template())
  const figures = { commands: 0, forbidden: 0, runs: 0, names: new Map<string, number>() }
  const wanted = settings.commands
  const count = ({ tried }: Play): void => {
    figures.commands += tried.allowed + tried.forbidden
    figures.forbidden += tried.forbidden
    figures.runs++
    for (const [name, n] of tried.names) figures.names.set(name, (figures.names.get(name) ?? 0) + n)
  }
  const property = fc.asyncProperty(commands, async list => {
    // Enough was done: what is generated beyond it costs nothing.
    if (figures.commands >= wanted) return
    const house = await openHouse(made.file, `${made.file}.run`, null)
    const play = newPlay(house, made.world())
    try {
      for (const each of list) if (each !== null) await command(play, each)
      await verify(play)
      count(play)
    } catch (error) {
      throw new Error(`${String(error)}\n${play.told.map((line, n) => `${n + 1}. ${line}`).join('\n')}`)
    } finally {
      await house.close()
    }
  })
  await fc.assert(property, {
    ...{
      seed: settings.seed,
      numRuns: wanted,
      interruptAfterTimeLimit: wanted * MS_PER_COMMAND_MAX,
      markInterruptAsFailure: true
    },
    ...(settings.commandPath === null ? {} : { path: settings.commandPath })
  })
  process.stdout.write(
    `model: ${figures.commands} commands, ${figures.forbidden} forbidden, ${figures.runs} runs ${JSON.stringify([...figures.names])}\n`
  )
  expect(figures.commands).toBeGreaterThanOrEqual(wanted)
}, 3_600_000)
