import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chance } from '../realtime/desk.ts'
import { settings } from '../settings.ts'
import { openHouse } from './house.ts'
import { FAULTS } from './planted.ts'
import { command, newPlay } from './run.ts'
import { template, type Template } from './world.ts'

/*
 * Whether the model finds what it looks for: six servers, each with one fault planted while its sources are loaded. A fault
 * that is not found within so many commands means that the model has gone blind.
 */

const COMMANDS_MAX = 120
const COMMANDS_PER_RUN = 40

describe('a planted fault is found by random commands:', () => {
  let event: Template
  beforeAll(async () => {
    event = await template()
  }, 60_000)
  afterAll(() => event.close())

  it.each(FAULTS)('$name', { timeout: 300_000 }, async fault => {
    const random = chance(settings.seed)
    let said = ''
    let commands = 0
    while (said === '' && commands < COMMANDS_MAX) {
      const house = await openHouse(event.file, `${event.file}.planted`, fault)
      const play = newPlay(house, event.world(), fault.often)
      try {
        for (let n = 0; n < COMMANDS_PER_RUN; n++, commands++)
          await command(play, { seed: Math.floor(random() * 2 ** 31), kind: Math.floor(random() * 100) })
      } catch (error) {
        said = String(error)
      } finally {
        await house.close()
      }
    }
    process.stdout.write(`planted: ${fault.name}: after ${commands + 1} commands: ${said.slice(0, 160)}\n`)
    expect(said).toMatch(fault.found)
  })
})
