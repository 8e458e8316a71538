import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const OBSERVER = 'p-obs-cso'
const SECRET = 'between ourselves'

describe('an observer, of what was written while the stage was closed to him', () => {
  let server: Running
  let hidden = 0
  let now = 0

  const observers = (open: boolean) =>
    server.act('DG', { action: 'admit_observers', target: 'DG', open }, CHAIR)
  const get = (path: string): Promise<{ status: number; body: Json }> =>
    server.json(`/api/v1/documents/DG${path}`, { person: OBSERVER })
  const mark = (body: object) =>
    server.json('/api/v1/documents/DG/seen', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      person: OBSERVER
    })

  beforeAll(async () => {
    server = await running()
    const { id: documentId } = (await server.json('/api/v1/documents/DG', { person: CHAIR })).body
    const edit = async (change: Parameters<typeof server.rooms.edit>[0]['change']): Promise<number> =>
      (await server.rooms.edit({ documentId, personId: 'p-cf-dg', change })).sequence
    expect((await observers(false)).status).toBe(200)
    hidden = await edit(text => text.insert(1, SECRET))
    now = await edit(text => text.delete(1, SECRET.length))
    expect((await observers(true)).status).toBe(200)
  })
  afterAll(() => server.remove())

  it('[RV10] marks none of it as seen, and so never compares with it', async () => {
    expect((await mark({ sequence: hidden })).status).toBe(409)
    const compared = await get('/compare?from=seen&to=working')
    expect(JSON.stringify(compared.body)).not.toContain(SECRET)
  })

  it('[RV10] marks what stands there now', async () => {
    expect((await mark({ sequence: now })).status).toBe(200)
    expect((await mark({})).status).toBe(200)
    expect((await get('/compare?from=seen&to=working')).status).toBe(200)
  })
})
