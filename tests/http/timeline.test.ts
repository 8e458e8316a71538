import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { running, type Running } from './running.ts'
import { asScripted, namesIn, play, SCRIPT, type Names } from './timeline-player.ts'

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
    return { server, names, played: await play(server, SCRIPT, names) }
  }
  const holds = async ({ server, names, played }: Awaited<ReturnType<typeof playedOn>>): Promise<void> => {
    expect(played).toHaveLength(48)
    for (const { event, status, body, now } of played) {
      expect(status, `${event.at} ${event.action} ${event.target}: ${JSON.stringify(body)}`).toBe(200)
      if (event.expect) expect(now, `${event.at} ${event.action} ${event.target}`).toEqual(event.expect)
    }
    const reader = { person: names('p-uy-01') }
    const key = names('DG')
    const { body } = await server.json(`/api/v1/documents/${key}/revisions`, reader)
    expect(body.revisions.map(({ name }: { name: string }) => name)).toEqual([
      'Z0',
      'Rev.1',
      'Rev.2',
      'CT',
      'Rev.3'
    ])
    for (const { name, hash } of body.revisions as { name: string; hash: string }[]) {
      const verified = await server.json(`/api/v1/documents/${key}/revisions/${name}/verify`, reader)
      expect(verified.body).toMatchObject({ hash, recomputed: hash })
    }
    const adopted = await server.json(`/api/v1/documents/${key}/revisions/Rev.3`, reader)
    expect(JSON.stringify(adopted.body.content)).not.toContain('"bracket"')
    const page = (await server.json(`/api/v1/documents/${key}/decisions`, reader)).body
    expect(page.adoption).toMatchObject({ version: 'Rev.3', hash: adopted.body.hash })
    await onTheAgenda(server, names, adopted.body.hash as string)
    expect(page.certificates.map(({ kind }: { kind: string }) => kind)).toEqual(['silence', 'adoption'])
  }

  /** Both priority areas feed one item, linked both ways, down to the paragraph of the adopted text. */
  const onTheAgenda = async (server: Running, names: Names, hash: string): Promise<void> => {
    const { items, waiting } = (await server.json('/api/v1/agenda', { person: names('p-sum-01') })).body
    expect(waiting).toEqual([])
    expect(items).toHaveLength(1)
    const [item] = items as [{ id: string; attention: null; sources: Record<string, unknown>[] }]
    expect(item.attention).toBeNull()
    expect(item.sources).toMatchObject([
      { id: names('PA-DG-1'), paragraph: names('DG-p07'), hash, answer: { decision: 'accepted' } },
      { id: names('PA-DG-2'), paragraph: names('DG-p08'), hash, answer: { decision: 'merged' } }
    ])
    const reader = { person: names('p-uy-01') }
    const { areas } = (await server.json(`/api/v1/documents/${names('DG')}/priorities`, reader)).body
    const both = (areas as Record<string, unknown>[]).filter(({ kind }) => kind === 'priority')
    expect(both).toMatchObject([
      { state: 'accepted', answer: { item: item.id } },
      { state: 'merged', answer: { item: item.id } }
    ])
  }

  it(
    'stands after every event, from the outline to the agenda, as the script expects',
    { timeout: 60_000 },
    async () => {
      await holds(await playedOn(event => ({ event, names: asScripted })))
    }
  )

  it('does so on an event with other ids and six themes', { timeout: 60_000 }, async () => {
    await holds(
      await playedOn(original => {
        const event = randomEvent(original, { newId: () => `x${randomUUID()}`, extraThemes: 1 })
        return { event, names: namesIn(original, event) }
      })
    )
  })
})
