import { canonical, measure, textHash, type Bracket } from '@acuerdo/domain'
import { readText, ROOT } from '@acuerdo/editor'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sha256 } from '../../server/persistence/sha256.ts'
import { countedIds, demonstrationEvent, freshDatabase, type TestDatabase } from '../fixtures/database.ts'
import expected from '../fixtures/expected-metrics.z0.json' with { type: 'json' }
import { randomEvent } from '../fixtures/random-event.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.close())

function textIn(state: Uint8Array) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return readText(doc.getText(ROOT))
}

async function documents() {
  const themes = await db.store.documents.themes()
  return themes.flatMap(({ document }) => (document === null ? [] : [document]))
}

describe('the demonstration event', () => {
  it('has its bodies, delegations, people and lists', async () => {
    expect(await db.load()).toEqual({
      ok: true,
      value: { clockOffsetMs: Date.parse('2023-11-27T14:00:00Z') - Date.UTC(2026, 0, 1) }
    })
    const event = await db.store.events.find()
    expect(event).toMatchObject({ symbol: 'EULAC-DAD/2023', timeZone: 'America/Bogota' })
    expect(event?.disclaimer).toContain('invented')
    expect(event?.clockOffsetMs).toBe(Date.parse('2023-11-27T14:00:00Z') - Date.UTC(2026, 0, 1))
    const delegations = await db.store.delegations.list()
    expect(delegations.filter(({ kind }) => kind === 'observer')).toHaveLength(3)
    expect(delegations.filter(({ kind }) => kind !== 'observer')).toHaveLength(21)
    expect(delegations.find(({ code }) => code === 'EU')?.binds).toHaveLength(27)
    expect(await db.store.people.list()).toHaveLength(57)
    expect(
      await db.prisma.body.findMany({ orderBy: { id: 'asc' }, include: { members: true } })
    ).toMatchObject([
      { id: 'alliance', coordinatorId: null, members: { length: 21 } },
      { id: 'summit', coordinatorId: 'p-sum-01', members: { length: 0 } }
    ])
    expect(await db.prisma.mandate.count()).toBe(9)
    expect(await db.prisma.draftingListEntry.count()).toBe(31)
  })

  it('has five texts at Z0, open to observers, as the sample has them', async () => {
    await db.load()
    const loaded = await documents()
    expect(loaded.map(({ theme }) => theme.code)).toEqual(['DG', 'EG', 'CY', 'CO', 'AI'])
    expect(new Set(loaded.map(({ lineage }) => lineage)).size).toBe(5)
    for (const document of loaded) {
      expect(document).toMatchObject({ stage: 'zero_draft', openToObservers: true, locked: false, fence: 0 })
      const source = demonstrationEvent().texts.find(({ code }) => code === document.theme.code)
      const entries = await db.prisma.updateEntry.findMany({ where: { documentId: document.id } })
      expect(entries.map(({ seq, kind }) => ({ seq, kind }))).toEqual([{ seq: 1, kind: 'act' }])
      const text = textIn(entries[0]?.update ?? new Uint8Array())
      expect(text.paragraphs.map(({ id, part, runs }) => ({ id, part, content: runs }))).toEqual(
        source?.paragraphs.map(({ id, part, content }) => ({ id, part, content }))
      )
      const {
        threads: _threads,
        substantiveThreads: _substantive,
        ...figures
      } = expected.z0[document.theme.slug as keyof typeof expected.z0]
      expect(measure(text, await db.store.brackets.ofDocument(document.id))).toEqual(figures)
    }
  })

  it('[CV1] counts 31 brackets in all, with positions of delegations only', async () => {
    await db.load()
    expect(await db.prisma.bracket.count()).toBe(31)
    expect(await db.prisma.position.count({ where: { delegationCode: { startsWith: 'OBS-' } } })).toBe(0)
  })

  it('[RV1] issues Z0 of each text, whose hash recomputes from what is stored', async () => {
    await db.load()
    for (const document of await documents()) {
      const short = await db.store.revisions.latest(document.id)
      expect(short).toMatchObject({
        name: 'Z0',
        symbol: `EULAC-DAD/2023/${document.theme.code}/Z0`,
        sequence: 1
      })
      expect(await db.store.revisions.list(document.id)).toEqual([short])
      const whole = await db.store.revisions.byName(document.id, 'Z0')
      if (whole === null) throw new Error('Z0 is missing')
      const content = { text: textIn(whole.state), brackets: whole.brackets, language: document.language }
      expect(whole.canonical).toBe(canonical(content.text, content.brackets, content.language))
      expect(textHash(content, sha256)).toBe(whole.hash)
      const now: Bracket[] = await db.store.brackets.ofDocument(document.id)
      expect(textHash({ ...content, brackets: now }, sha256)).toBe(whole.hash)
    }
  })

  it('is loaded one step earlier as outline, without a version', async () => {
    await db.load({ stage: 'outline' })
    for (const document of await documents()) {
      expect(document.stage).toBe('outline')
      expect(await db.store.revisions.latest(document.id)).toBeNull()
    }
  })

  it('is not loaded into a database that holds an event', async () => {
    await db.load()
    const people = await db.prisma.person.count()
    expect(await db.load({ ids: countedIds('again') })).toMatchObject({
      ok: false,
      refusal: { code: 'not_empty' }
    })
    expect(await db.prisma.person.count()).toBe(people)
  })

  it('leaves nothing behind when it can’t be loaded whole', async () => {
    const event = demonstrationEvent()
    const first = event.texts[0]
    if (first === undefined) throw new Error('no text')
    const twice = { ...event, texts: [...event.texts, first] }
    await expect(db.load({ event: twice })).rejects.toThrow()
    expect(await db.prisma.event.count()).toBe(0)
  })

  it('works under random ids with six themes (ruling 23)', async () => {
    const ids = countedIds('random')
    const event = randomEvent(demonstrationEvent(), { newId: ids.newId, extraThemes: 1 })
    expect(await db.load({ event, ids })).toMatchObject({ ok: true })
    const loaded = await documents()
    expect(loaded.map(({ theme }) => theme.code)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6'])
    const names = await db.prisma.bracket.findMany({ select: { id: true, paragraphId: true } })
    expect(names.every(({ id, paragraphId }) => /^random/.test(id) && /^random/.test(paragraphId))).toBe(true)
    expect(names).toHaveLength(event.texts.flatMap(({ brackets }) => brackets).length)
    const sixth = loaded[5]
    if (sixth === undefined) throw new Error('no sixth document')
    expect(await db.store.people.inRole('co_chair', sixth.theme.id)).toHaveLength(2)
    const stored = JSON.stringify([
      await db.prisma.person.findMany(),
      await db.prisma.theme.findMany(),
      await db.prisma.bracket.findMany(),
      await db.prisma.revision.findMany({ omit: { state: true } }),
      await db.prisma.instruction.findMany(),
      await db.prisma.mandate.findMany()
    ])
    const sampleIds = demonstrationEvent().texts.flatMap(text => [
      text.theme,
      ...text.paragraphs.map(({ id }) => id),
      ...text.brackets.map(({ id }) => id)
    ])
    const people = demonstrationEvent().participants.people.map(({ id }) => id)
    expect([...sampleIds, ...people].filter(id => stored.includes(`"${id}"`))).toEqual([])
  })
})
