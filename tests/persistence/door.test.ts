import type { Text } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor, throughDoor, type Door } from '../../server/persistence/door.ts'
import type { Store } from '../../server/persistence/store.ts'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'

/** The door reads by statements of its own what the models read: both must answer the same, whatever is stored. */
let db: TestDatabase
let door: Door
let quick: Store
beforeAll(async () => {
  db = await freshDatabase()
  await db.load()
  door = openDoor(db.file)
  quick = throughDoor(db.store, door)
})
afterAll(async () => {
  door.close()
  await db.close()
})

const NOON = new Date('2023-11-27T17:00:00Z')
const at = (ms: number): Date => new Date(NOON.getTime() + ms)

async function same<T>(ask: (store: Store) => Promise<T>): Promise<T> {
  const answer = await ask(quick)
  expect(answer).toEqual(await ask(db.store))
  return answer
}

const somebody = async () => {
  const [first] = await db.store.people.list()
  if (first === undefined) throw new Error('The demonstration has people.')
  return first.id
}

describe('what is asked at the door', () => {
  it('finds texts by id and by code as the models do, and nothing else', async () => {
    expect(await same(store => store.documents.find('nothing'))).toBeNull()
    for (const { theme, document } of await db.store.documents.themes()) {
      expect(await same(store => store.documents.find(theme.code.toLowerCase()))).toEqual(document)
      if (document) await same(store => store.documents.find(document.id))
    }
  })

  it('sees a text that is locked, opened, handed over and moved on in the moment it is', async () => {
    const document = await db.store.documents.find('DG')
    if (document === null) throw new Error('The demonstration has a text of DG.')
    const changed = {
      locked: true,
      openToObservers: true,
      stage: 'silence',
      fence: 7,
      penHolderId: 'p-uy-01'
    }
    await db.prisma.document.update({ where: { id: document.id }, data: changed })
    const found = await same(store => store.documents.find(document.id))
    expect(found).toMatchObject({ locked: true, openToObservers: true, stage: 'silence', fence: 7 })
  })

  it('knows everybody with roles, lists and delegation', async () => {
    for (const { id } of await db.store.people.list()) await same(store => store.people.actor(id, NOON))
    expect(await same(store => store.people.actor('nobody', NOON))).toBeNull()
  })

  it('[BR14] knows every bracket with its wordings, positions, refusals, closing and footnote', async () => {
    const documentId = (await db.store.documents.find('DG'))?.id ?? ''
    const [first, second] = await db.store.brackets.ofDocument(documentId)
    const alternative = await db.prisma.alternative.findFirst({ where: { bracketId: first?.id ?? '' } })
    const acted = { byPerson: 'p', at: NOON }
    await db.prisma.bracket.update({
      where: { id: second?.id ?? '' },
      data: { state: 'resolved', openedBy: 'BRA', openedAt: NOON, packageId: 'pk' }
    })
    await db.prisma.resolution.createMany({
      data: ['r1', 'r2', 'r3'].map((id, index) => ({
        ...{ id, bracketId: second?.id ?? '', outcome: 'footnote', wordingJson: '[]', byPerson: id },
        at: new Date(NOON.getTime() + index),
        undoneAt: index === 2 ? NOON : null
      }))
    })
    await db.prisma.footnote.create({
      data: { id: 'f', documentId, paragraphId: 'p', bracketId: second?.id ?? '', runsJson: '[]', at: NOON }
    })
    await db.prisma.wordingRefusal.create({
      data: { alternativeId: alternative?.id ?? '', delegationCode: 'MEX', ...acted }
    })
    await db.prisma.alternative.update({ where: { id: alternative?.id ?? '' }, data: { state: 'withdrawn' } })
    const known = await same(store => store.brackets.ofDocument(documentId))
    expect(known[1]).toMatchObject({ package: 'pk', footnote: [], resolution: { by: 'r2' } })
    expect(known[0]?.closed).toMatchObject([{ refusedBy: ['MEX'] }])
    expect(await same(store => store.brackets.ofDocument('none'))).toEqual([])
  })

  it('[PR1] knows every proposal with its author, its positions and how it was decided, as soon as it is written', async () => {
    const documentId = (await db.store.documents.find('DG'))?.id ?? ''
    const personId = await somebody()
    const row = (id: string, ms: number) => ({
      ...{
        id,
        documentId,
        personId,
        kind: 'replace',
        state: 'tabled',
        paragraphId: 'p',
        delegationCode: 'MEX'
      },
      ...{
        baseJson: '[{"text":"a"}]',
        runsJson: '[{"text":"b"}]',
        writtenBaseJson: '[]',
        writtenRunsJson: '[]'
      },
      ...{ sequence: 3, at: at(ms), tabledAt: at(ms) }
    })
    await db.prisma.proposal.createMany({ data: [row('pr-b', 0), row('pr-a', 0), row('pr-c', -1)] })
    const first = await same(store => store.proposals.ofDocument(documentId))
    expect(first.map(({ id }) => id)).toEqual(['pr-c', 'pr-a', 'pr-b'])
    expect(await same(store => store.proposals.ofDocument(documentId))).toEqual(first)
    const position = { proposalId: 'pr-a', byPerson: personId, at: NOON, words: null }
    await db.prisma.proposalPosition.createMany({
      data: ['URY', 'BRA'].map(delegationCode => ({ ...position, delegationCode, stance: 'support' }))
    })
    await db.prisma.proposal.update({
      where: { id: 'pr-b' },
      data: { state: 'withdrawn', decidedAt: NOON, decidedBy: personId, passedAt: NOON, attention: 'words' }
    })
    const then = await same(store => store.proposals.ofDocument(documentId))
    expect(then[1]?.positions.map(({ delegation }) => delegation)).toEqual(['BRA', 'URY'])
    expect(then[2]).toMatchObject({ state: 'withdrawn', decided: { at: NOON }, passed: true })
    expect(await same(store => store.proposals.ofDocument('none'))).toEqual([])
  })

  it('finds the proposals that stand beside what an act names, as the models do', async () => {
    const documentId = await proposalsOfAllKinds('CY')
    const beside = async (...names: string[]) =>
      (await same(store => store.proposals.beside(documentId, names))).map(({ id }) => id.slice(3))
    expect(await beside('CY-gone')).toEqual(['gone'])
    expect(await beside('CY-draft', 'p2')).toEqual(['draft', 'moved'])
    expect(await beside('CY-amends')).toContain('moved')
    expect(await beside('b2')).toEqual(['reflected', 'reflected-too'])
    expect(await beside('CY-reflected')).toEqual(['reflected', 'reflected-too'])
    expect(await beside("' OR 1=1", '%')).toEqual([])
    expect(await beside()).toEqual([])
  })

  it('[PR10] finds the proposals that a text may have moved from under, as the models do', async () => {
    const documentId = await proposalsOfAllKinds('EG')
    const text: Text = {
      paragraphs: [
        { id: 'p1', part: 'op', runs: [{ text: 'a' }] },
        { id: 'p2', part: 'op', runs: [{ text: 'c' }] }
      ]
    }
    const waiting = await same(store => store.proposals.toCarry(documentId, text))
    const ids = ['amends', 'gone', 'inserts', 'moved', 'same', 'stuck', 'wording']
    expect(waiting.map(({ id }) => id.slice(3))).toEqual(ids)
    expect(waiting[5]?.positions.map(({ delegation }) => delegation)).toEqual(['BRA', 'URY'])
  })

  /** One that stands on the words of its paragraph, and one for each reason why that is not all there is to know. */
  async function proposalsOfAllKinds(code: string): Promise<string> {
    const documentId = (await db.store.documents.find(code))?.id ?? ''
    const personId = await somebody()
    const [words, others] = ['[{"text":"a"}]', '[{"text":"b"}]']
    const usual = {
      ...{ documentId, personId, kind: 'replace', state: 'tabled', paragraphId: 'p1', delegationCode: 'MEX' },
      ...{ baseJson: words, runsJson: others, writtenBaseJson: '[]', writtenRunsJson: '[]' },
      ...{ sequence: 3, at: at(0) }
    }
    const intoBracket = { state: 'reflected', reflectedBracketId: 'b2' }
    await db.prisma.proposal.createMany({
      data: [
        { ...usual, id: `${code}-stands` },
        { ...usual, id: `${code}-moved`, paragraphId: 'p2' },
        { ...usual, id: `${code}-gone`, paragraphId: 'p3' },
        { ...usual, id: `${code}-stuck`, state: 'needs_attention' },
        { ...usual, id: `${code}-amends`, amendsId: `${code}-moved`, at: at(-5) },
        { ...usual, id: `${code}-inserts`, kind: 'insert' },
        { ...usual, id: `${code}-wording`, bracketId: 'b1' },
        { ...usual, id: `${code}-same`, runsJson: words },
        { ...usual, id: `${code}-draft`, state: 'draft', paragraphId: 'p4' },
        { ...usual, ...intoBracket, id: `${code}-reflected`, paragraphId: 'p5', reflectedKey: 'add' },
        { ...usual, ...intoBracket, id: `${code}-reflected-too`, paragraphId: 'p6', reflectedKey: 'del' }
      ]
    })
    const position = { proposalId: `${code}-stuck`, byPerson: personId, at: NOON, words: null }
    await db.prisma.proposalPosition.createMany({
      data: ['URY', 'BRA'].map(delegationCode => ({ ...position, delegationCode, stance: 'support' }))
    })
    return documentId
  }

  it('knows nobody who is suspended, alone or with a delegation', async () => {
    const ids = (await db.store.people.list()).map(({ id }) => id)
    const [one = ''] = ids
    await db.prisma.person.update({ where: { id: one }, data: { suspendedAt: NOON } })
    expect(await same(store => store.people.actor(one, NOON))).toBeNull()
    await db.prisma.person.update({ where: { id: one }, data: { suspendedAt: null } })
    await db.prisma.delegation.updateMany({ where: { code: 'URY' }, data: { suspendedAt: NOON } })
    const known = await Promise.all(ids.map(id => same(store => store.people.actor(id, NOON))))
    expect(known).toContain(null)
    await db.prisma.delegation.updateMany({ data: { suspendedAt: null } })
  })

  it('knows mandates and instructions from their first to their last instant', async () => {
    // Of a delegation with a head, who could have given it.
    const people = await db.store.people.list()
    const headed = people.find(
      ({ delegation, assignments }) =>
        people.some(
          head =>
            head.delegation === delegation &&
            delegation !== null &&
            head.assignments.some(({ role }) => role === 'head_of_delegation')
        ) && assignments.some(({ role }) => role === 'delegate')
    )
    const personId = headed?.id ?? ''
    const theme = (await db.store.documents.themes())[0]?.theme.id ?? ''
    const mandate = { personId, grantedBy: personId, from: at(0), until: at(10) }
    // An action for which the demonstration has recorded no instruction of its own.
    const instruction = {
      themeId: theme,
      givenBy: personId,
      action: 'adopt',
      at: at(0),
      until: at(10)
    }
    await db.prisma.mandate.createMany({ data: [{ id: 'm1', ...mandate }, { id: 'm2', ...mandate, from: at(5), endedAt: at(7) }] }) // prettier-ignore
    await db.prisma.instruction.create({ data: { id: 'i1', ...instruction } })
    for (const ms of [-1, 0, 4, 5, 6, 7, 8, 10, 11]) {
      await same(store => store.people.actor(personId, at(ms)))
      await same(store => store.instructions.stands(theme, 'adopt', at(ms)))
    }
    expect((await quick.people.actor(personId, at(6)))?.mandate?.from).toBe(at(5).toISOString())
    await db.prisma.person.updateMany({
      where: { delegationId: { not: null }, assignments: { some: { role: 'head_of_delegation' } } },
      data: { suspendedAt: at(0) }
    })
    await same(store => store.people.actor(personId, at(6)))
    expect((await quick.people.actor(personId, at(6)))?.mandate).toBeNull()
    expect(await quick.instructions.stands(theme, 'adopt', at(10))).toBe(true)
    expect(await quick.instructions.stands(theme, 'adopt', at(11))).toBe(false)
  })

  it('knows sessions that last, end, expire and go on under another id', async () => {
    const personId = await somebody()
    const session = { personId, createdAt: at(0), expiresAt: at(1_000) }
    await db.store.sessions.create({ id: 's1', ...session })
    await db.store.sessions.create({ id: 's2', ...session })
    await db.store.sessions.end('s2', at(100))
    await db.prisma.session.update({ where: { id: 's1' }, data: { rotateAt: at(50) } })
    await sameSessions()
    expect((await quick.sessions.find('s1', at(60)))?.rotate).toBe(true)
    await db.store.sessions.rotate('s1', 's3', at(60))
    await sameSessions()
    expect((await quick.sessions.follow('s1', at(60)))?.id).toBe('s3')
  })

  async function sameSessions(): Promise<void> {
    for (const id of ['s1', 's2', 's3', 'none']) {
      for (const ms of [0, 99, 100, 101, 999, 1_000, 31_000, 61_000]) {
        await same(store => store.sessions.find(id, at(ms)))
        await same(store => store.sessions.follow(id, at(ms)))
      }
    }
  }

  it('knows the event', async () => {
    expect(await same(store => store.events.find())).not.toBeNull()
    await db.prisma.event.updateMany({ data: { clockOffsetMs: -(2 ** 40) } })
    expect((await same(store => store.events.find()))?.clockOffsetMs).toBe(-(2 ** 40))
  })
})
