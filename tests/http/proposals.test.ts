import { plain } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const HEAD = 'p-br-hod'

describe('proposals over HTTP', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  const read = async (person = HEAD): Promise<Json> =>
    (await server.json('/api/v1/documents/DG', { person })).body
  const paragraph = async (id: string): Promise<Json> =>
    (await read()).paragraphs.find((one: Json) => one.id === id)
  const wordsOf = async (id: string): Promise<string> => plain((await paragraph(id)).runs)
  const propose = async (id: string, from: string, to: string, more: object = {}, person = HEAD) => {
    const baseText = await wordsOf(id)
    const runs = baseText.replace(from, to)
    return server.act('DG', { action: 'propose_change', target: id, kind: 'replace', baseText, runs, ...more }, person)
  }
  const decide = async (action: string, proposal: string, id: string, person = CHAIR) =>
    server.act('DG', { action, target: proposal, baseText: await wordsOf(id) }, person)
  const stored = async (id: string): Promise<Json> => {
    const { id: documentId } = await read()
    return (await server.storage.store.proposals.ofDocument(documentId)).find(one => one.id === id)
  }

  it('[PR1] [PR9] is tabled beside the text and taken into it', async () => {
    const before = await wordsOf('DG-p01')
    const made = await propose('DG-p01', 'We', 'All of us')
    expect(made).toMatchObject({ status: 200, body: { proposal: expect.any(String) } })
    expect(await wordsOf('DG-p01')).toBe(before)
    const done = await decide('accept_proposal', made.body.proposal, 'DG-p01')
    expect(done).toMatchObject({ status: 200 })
    expect(await wordsOf('DG-p01')).toBe(before.replace('We', 'All of us'))
    expect(await stored(made.body.proposal)).toMatchObject({ state: 'accepted' })
  })
})
