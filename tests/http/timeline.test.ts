import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { running, type Running } from './running.ts'
import { asScripted, namesIn, play, scriptUntil, type Names } from './timeline-player.ts'

/** A server on an event that is loaded one step before the script begins. */
async function atOutline(
  names: (original: ReturnType<typeof demonstrationEvent>) => {
    event: ReturnType<typeof demonstrationEvent>
    names: Names
  }
) {
  const database = await freshDatabase()
  const made = names(demonstrationEvent())
  await database.load({ event: made.event, stage: 'outline', hash: hashPassword })
  await database.prisma.$disconnect()
  const server = await running({ file: database.file })
  return { server, names: made.names }
}

describe('the scripted negotiation, played through the interface as the people whom it names', () => {
  const servers: Running[] = []
  afterAll(() => Promise.all(servers.map(server => server.remove())))

  const playedOn = async (...made: Parameters<typeof atOutline>) => {
    const { server, names } = await atOutline(...made)
    servers.push(server)
    return play(server, scriptUntil('DG/Rev.2'), names)
  }
  const holds = (played: Awaited<ReturnType<typeof playedOn>>): void => {
    expect(played).toHaveLength(25)
    for (const { event, status, body, now } of played) {
      expect(status, `${event.at} ${event.action} ${event.target}: ${JSON.stringify(body)}`).toBe(200)
      if (event.expect) expect(now, `${event.at} ${event.action} ${event.target}`).toEqual(event.expect)
    }
  }

  it(
    'stands after every event up to the second revision as the script expects',
    { timeout: 60_000 },
    async () => {
      holds(await playedOn(event => ({ event, names: asScripted })))
    }
  )

  it('does so on an event with other ids and six themes', { timeout: 60_000 }, async () => {
    holds(
      await playedOn(original => {
        const event = randomEvent(original, { newId: () => `x${randomUUID()}`, extraThemes: 1 })
        return { event, names: namesIn(original, event) }
      })
    )
  })
})
