import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-ee-01'
const HEAD = 'p-mx-hod'

describe('words that a closing moved to a footnote', () => {
  let server: Running
  let paragraph = ''
  let note: Json
  /** Of the working text, before and after the closing. */
  const hashes: string[] = []
  const sequences: number[] = []

  const get = async (path: string): Promise<Json> =>
    (await server.json(`/api/v1/documents/EG${path}`, { person: HEAD })).body
  const act = async (body: object): Promise<void> => {
    const { status, body: answer } = await server.act('EG', body, CHAIR)
    expect(status, JSON.stringify(answer)).toBe(200)
  }
  const keep = async (): Promise<void> => {
    const { headHash, sequence } = await get('')
    hashes.push(headHash as string)
    sequences.push(sequence as number)
  }
  const notesOf = ({ comparison }: Json): Json[] => comparison.rows.flatMap(({ notes = [] }: Json) => notes)

  beforeAll(async () => {
    server = await running()
    await act({ action: 'open_reading', target: 'EG/Z0' })
    await server.json('/api/v1/documents/EG/seen', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      person: HEAD
    })
    await keep()
    const { brackets } = await get('')
    const bracket = brackets.find(({ kind }: Json) => kind === 'insertion')
    paragraph = bracket.paragraph as string
    note = bracket.alternatives[0].runs
    await act({
      action: 'resolve_bracket',
      ...{ target: bracket.id, outcome: 'footnote', alternative: bracket.alternatives[0].key }
    })
    await keep()
    await act({ action: 'issue_revision', target: 'EG/Rev.1', revision: 'Rev.1' })
  })
  afterAll(() => server.remove())

  it('[CO13] [HA11] are an addition to every text that is compared with an earlier one', async () => {
    for (const [from, to] of [
      ['Z0', 'Rev.1'],
      ['Z0', 'working'],
      ['seen', 'working'],
      [`at.${sequences[0]}`, 'Rev.1']
    ]) {
      const body = await get(`/compare?from=${from}&to=${to}`)
      expect(body.comparison.counts, `${from} ${to}`).toMatchObject({
        footnotesAdded: 1,
        footnotesRemoved: 0
      })
      expect(notesOf(body)).toEqual([{ note: 'added', runs: note }])
      expect(body.to.footnotes).toEqual([{ paragraph, runs: note }])
      expect(body.from.footnotes).toEqual([])
    }
    const back = await get('/compare?from=Rev.1&to=Z0')
    expect(notesOf(back)).toEqual([{ note: 'removed', runs: note }])
    expect(notesOf(await get('/compare?from=Rev.1&to=working'))).toEqual([{ note: 'kept', runs: note }])
    const { lines } = await get('/correspondence?from=Z0&to=Rev.1')
    expect(lines.find(({ before }: Json) => before.id === paragraph).relation).toBe('changed')
  })

  it('[RS6] come back with the version that has them, whatever words were written', async () => {
    const open = (await get('')).brackets.find(
      ({ state, kind }: Json) => state === 'open' && kind === 'alternatives'
    )
    const wording = [{ text: 'As each party understands it.' }]
    await act({ action: 'resolve_bracket', ...{ target: open.id, outcome: 'footnote', wording } })
    await act({ action: 'issue_revision', target: 'EG/Rev.2', revision: 'Rev.2' })
    for (const name of ['Z0', 'Rev.2', 'Rev.1', 'Rev.2']) {
      await act({ action: 'restore_text', target: `EG/${name}`, from: `EG/${name}`, reason: 'As it was.' })
      expect((await get('')).headHash, name).toBe((await get(`/revisions/${name}`)).hash)
    }
  })

  it('[HA11] [RV7] belong to a moment of the history from their closing on, by its hash too', async () => {
    for (const [index, sequence] of sequences.entries()) {
      const body = await get(`/compare?from=at.${sequence}&to=working`)
      expect(body.from.hash).toBe(hashes[index])
      expect(body.from.footnotes).toHaveLength(index)
    }
  })
})
