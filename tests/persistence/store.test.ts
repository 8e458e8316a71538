import { can, typing } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../server/persistence/db.ts'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
  await db.load()
})
afterAll(() => db.close())

const NOON = new Date('2023-11-27T17:00:00Z')

async function theDocument(code: string) {
  const document = await db.store.documents.find(code)
  if (document === null) throw new Error(`no document ${code}`)
  return document
}

describe('the connection', () => {
  it('writes ahead, reaches the disk, waits for others and keeps references', async () => {
    const pragma = async (name: string) =>
      Object.values(
        (await db.prisma.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}
      ).map(String)
    expect(await pragma('journal_mode')).toEqual(['wal'])
    expect(await pragma('synchronous')).toEqual(['2'])
    expect(await pragma('foreign_keys')).toEqual(['1'])
    expect(await pragma('busy_timeout')).toEqual(['5000'])
  })

  it.each([
    ['postgresql://localhost/acuerdo', /DATABASE_URL names a PostgreSQL server/],
    ['mysql://localhost/acuerdo', /DATABASE_URL is not the address of a file/],
    ['file:', /DATABASE_URL is not the address of a file/],
    ['file::memory:', /DATABASE_URL names a database in memory/],
    ['file:/', /DATABASE_URL names a folder/],
    ['file:/proc/nowhere/acuerdo.sqlite', /folder .* of DATABASE_URL can't be made/],
    ['file:/proc/version', /DATABASE_URL can't be used as a database/]
  ])('refuses %s with one sentence and a way out', async (url, sentence) => {
    await expect(openDatabase(url)).rejects.toThrow(sentence)
    await expect(openDatabase(url)).rejects.toThrow(/DATABASE_URL.*\. (Set|Make|Name)/)
  })

  it('stores times as whole milliseconds, as the writer thread does', async () => {
    const rows = await db.prisma.$queryRawUnsafe<{ kind: string; at: bigint | number }[]>(
      'SELECT typeof("at") AS kind, "at" + 0 AS at FROM "UpdateEntry" LIMIT 1'
    )
    expect(rows[0]?.kind).toBe('integer')
    expect(Number(rows[0]?.at)).toBe(Date.parse('2023-11-27T14:00:00Z'))
  })
})

describe('people', () => {
  it('are found by address, whatever its case, and by id', async () => {
    const person = await db.store.people.findByEmail(' P-UY-01@Demo.Example ')
    expect(person).toMatchObject({
      id: 'p-uy-01',
      delegation: 'URY',
      passwordHash: 'hash of demo',
      suspended: false
    })
    expect(person?.assignments).toMatchObject([{ role: 'co_chair', themeCode: 'DG' }])
    expect(await db.store.people.find('p-uy-01')).toEqual(person)
    expect(await db.store.people.findByEmail('nobody@demo.example')).toBeNull()
  })

  it('act with their assignments, drafting lists and the mandate of the moment', async () => {
    const dg = await theDocument('DG')
    const ai = await theDocument('AI')
    const actor = await db.store.people.actor('p-br-02', NOON)
    expect(actor).toMatchObject({
      delegation: 'BRA',
      language: 'pt',
      assignments: [{ role: 'delegate', theme: null }],
      mandate: { from: '2023-11-27T12:00:00.000Z', until: '2023-12-31T23:59:59.000Z' }
    })
    expect(new Set(actor?.draftingLists)).toEqual(new Set([dg.theme.id, ai.theme.id]))
    expect((await db.store.people.actor('p-br-02', new Date('2023-11-27T11:59:59Z')))?.mandate).toBeNull()
    expect((await db.store.people.actor('p-br-02', new Date('2024-01-01T00:00:00Z')))?.mandate).toBeNull()
    expect(await db.store.people.actor('nobody', NOON)).toBeNull()
  })

  it('[PM3] read and type as the table says, system administrators nowhere', async () => {
    const { theme, stage } = await theDocument('DG')
    const subject = { theme: theme.id, stage, now: NOON.toISOString(), openToObservers: true }
    const rights = async (id: string) => {
      const actor = await db.store.people.actor(id, NOON)
      return { reads: can(actor, 'read_working_text', subject), types: typing(actor, subject).mayType }
    }
    expect(await rights('p-uy-01')).toEqual({ reads: true, types: true })
    expect(await rights('p-cr-01')).toEqual({ reads: false, types: false })
    expect(await rights('p-br-02')).toEqual({ reads: true, types: true })
    expect(await rights('p-cl-02')).toEqual({ reads: true, types: false })
    expect(await rights('p-obs-cso')).toEqual({ reads: true, types: false })
    expect(await rights('p-adm-01')).toEqual({ reads: false, types: false })
  })

  it('stand in their roles', async () => {
    const { theme } = await theDocument('DG')
    const chairs = await db.store.people.inRole('co_chair', theme.id)
    expect(chairs.map(({ id }) => id).sort()).toEqual(['p-es-01', 'p-uy-01'])
    expect(await db.store.people.inRole('secretariat', theme.id)).toHaveLength(2)
  })

  it('who are suspended do not act', async () => {
    await db.prisma.person.update({ where: { id: 'p-jm-02' }, data: { suspendedAt: NOON } })
    expect(await db.store.people.actor('p-jm-02', NOON)).toBeNull()
    expect((await db.store.people.find('p-jm-02'))?.suspended).toBe(true)
  })

  it('lose a mandate that was ended', async () => {
    await db.prisma.mandate.updateMany({ where: { personId: 'p-sr-02' }, data: { endedAt: NOON } })
    expect((await db.store.people.actor('p-sr-02', new Date(NOON.getTime() - 1)))?.mandate).not.toBeNull()
    expect((await db.store.people.actor('p-sr-02', NOON))?.mandate).toBeNull()
  })
})

describe('sessions', () => {
  const createdAt = new Date('2026-01-01T00:00:00Z')
  const expiresAt = new Date('2026-01-01T12:00:00Z')

  it('last until they expire or end', async () => {
    const { sessions } = db.store
    await sessions.create({ id: 's1', personId: 'p-uy-01', createdAt, expiresAt })
    expect(await sessions.find('s1', createdAt)).toMatchObject({ id: 's1', personId: 'p-uy-01', expiresAt })
    expect(await sessions.find('s1', expiresAt)).toBeNull()
    expect(await sessions.find('s2', createdAt)).toBeNull()
    await sessions.end('s1', createdAt)
    expect(await sessions.find('s1', createdAt)).toBeNull()
  })

  it('end all at once for a person, and for nobody else', async () => {
    const { sessions } = db.store
    for (const id of ['a', 'b']) await sessions.create({ id, personId: 'p-es-01', createdAt, expiresAt })
    await sessions.create({ id: 'c', personId: 'p-cf-dg', createdAt, expiresAt })
    expect((await sessions.endAll('p-es-01', createdAt)).sort()).toEqual(['a', 'b'])
    expect(await sessions.endAll('p-es-01', createdAt)).toEqual([])
    expect(await sessions.find('c', createdAt)).not.toBeNull()
  })
})

describe('documents', () => {
  it('are found by id and by the code of their theme', async () => {
    const document = await theDocument('DG')
    expect(await theDocument('dg')).toEqual(document)
    expect(await theDocument(document.id)).toEqual(document)
    expect(await db.store.documents.find('XX')).toBeNull()
    expect(document.theme.name.es).toBe('Gobernanza de datos')
  })

  it('raise their fence by one', async () => {
    const { id, fence } = await theDocument('EG')
    expect(await db.store.documents.raiseFence(id)).toBe(fence + 1)
    expect((await theDocument('EG')).fence).toBe(fence + 1)
    expect(await db.store.documents.raiseFence('unknown')).toBeNull()
  })

  it('know which instructions to the secretariat stand', async () => {
    const { theme } = await theDocument('DG')
    expect(await db.store.instructions.stands(theme.id, 'edit_text_direct', NOON)).toBe(true)
    expect(await db.store.instructions.stands(theme.id, 'object', NOON)).toBe(false)
    expect(
      await db.store.instructions.stands(theme.id, 'edit_text_direct', new Date('2023-11-27T13:00:00Z'))
    ).toBe(false)
  })
})

describe('brackets', () => {
  it('[TX5] come with their wordings in order, and a deletion with the words it would strike', async () => {
    const dg = await db.store.brackets.ofDocument((await theDocument('DG')).id)
    expect(dg[0]).toMatchObject({ id: 'DG-b1', kind: 'alternatives', base: null, paragraph: 'DG-p02' })
    expect(dg[0]?.alternatives[2]).toEqual({
      key: 'Alt 3',
      runs: [{ text: 'a common good' }],
      proposedBy: ['COL'],
      supportedBy: ['CRI'],
      opposedBy: ['EU'],
      originatedBy: 'OBS-CSO'
    })
    const deletion = (await db.store.brackets.ofDocument((await theDocument('EG')).id)).find(
      ({ kind }) => kind === 'deletion'
    )
    expect(deletion?.base).toEqual(deletion?.alternatives[0]?.runs)
  })
})
