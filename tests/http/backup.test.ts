import Sqlite from 'better-sqlite3'
import { SCHEMA } from '@acuerdo/editor'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { environmentWith } from '../settings.ts'
import { running, type Json, type Running } from './running.ts'
import { temporaryFolder } from './spawned.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const CHAIR = 'p-uy-01'

const folder = temporaryFolder()
const file = path.join(folder.path, 'event.sqlite')
const copy = path.join(folder.path, 'copy.sqlite')
let server: Running
beforeAll(async () => {
  server = await running({ file })
})
afterAll(async () => {
  await server.close()
  folder.remove()
})

/** Runs a command of package.json: what it said, and whether it went well. */
function command(name: string, ...args: string[]): Promise<{ ok: boolean; said: string }> {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const script = scripts[name]?.replace(/^node /, '') ?? ''
  const env = environmentWith({ DATABASE_URL: `file:${file}` })
  return new Promise(resolve =>
    execFile(process.execPath, [script, ...args], { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, said: `${stdout}${stderr}`.trim() })
    )
  )
}

const read = async (): Promise<Json> => (await server.json('/api/v1/documents/DG', { person: CHAIR })).body
const type = async (words: string): Promise<void> => {
  const documentId = (await read()).id
  await server.rooms.edit({ documentId, personId: CHAIR, change: text => text.insert(1, words) })
}

describe('versions from the command line', () => {
  it('[RV11] are verified from the database, by the whole symbol or its end', async () => {
    await type('Changed. ')
    await server.act('DG', { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }, CHAIR)
    const { hash, symbol } = (await server.json('/api/v1/documents/DG/revisions/Rev.1', { person: CHAIR }))
      .body
    for (const name of ['DG/Rev.1', symbol])
      expect(await command('verify-revision', name)).toEqual({
        ok: true,
        said: `${symbol} is the text that was issued: ${hash}.`
      })
    expect(await command('verify-revision', 'DG/Z0')).toMatchObject({ ok: true })
    const wrong = await command('verify-revision', 'DG/Rev.1', 'f'.repeat(64))
    expect(wrong.ok).toBe(false)
    expect(wrong.said).toContain(hash)
    expect((await command('verify-revision', 'DG/Rev.9')).said).toContain('There is no version DG/Rev.9')
  })

  it('[RV11] are verified from a file, and both hashes are shown where it was altered', async () => {
    const answer = await server.ask('/api/v1/documents/DG/revisions/Rev.1/export', { person: CHAIR })
    const download = path.join(folder.path, 'version.json')
    const text = await answer.text()
    writeFileSync(download, text)
    expect((await command('verify-revision', download)).said).toContain('as it was issued here')
    writeFileSync(download, text.replace('Changed', 'Charged'))
    const altered = await command('verify-revision', download)
    expect(altered.ok).toBe(false)
    expect(altered.said.match(/[0-9a-f]{64}/g)).toHaveLength(2)
  })
})

describe('a backup', () => {
  let before: Json
  it('is one moment of the database, taken while people type, and whole', async () => {
    before = await read()
    let isTyping = true
    const typed = (async () => {
      for (let n = 0; isTyping; n++) await type(`${n} `)
    })()
    const { ok, said } = await command('backup', copy)
    isTyping = false
    await typed
    expect([ok, said]).toEqual([true, expect.stringContaining('6 versions and')])
    expect(existsSync(`${copy}.part`)).toBe(false)
    expect((await command('backup', copy)).said).toContain('is there already')
    const db = new Sqlite(copy, { readonly: true })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const seq = db.prepare<[string], number>('SELECT max(seq) FROM UpdateEntry WHERE documentId = ?').pluck()
    expect(seq.get(before.id)).toBeGreaterThanOrEqual(before.sequence)
    db.close()
  })

  it('that is not whole is not restored', async () => {
    const broken = path.join(folder.path, 'broken.sqlite')
    writeFileSync(broken, readFileSync(copy))
    const db = new Sqlite(broken)
    db.exec('DROP TRIGGER Revision_never_changes')
    db.exec(`UPDATE Revision SET hash = '${'0'.repeat(64)}' WHERE name = 'Rev.1'`)
    db.close()
    const { ok, said } = await command('restore', broken)
    expect([ok, said]).toEqual([false, expect.stringContaining('DG/Rev.1 has the hash')])
    expect((await command('restore', path.join(folder.path, 'nothing'))).ok).toBe(false)
  })

  it('is not put in the place of a database that a server has open', async () => {
    expect(await command('restore', copy)).toEqual({
      ok: false,
      said: expect.stringContaining('Stop the server first')
    })
    expect((await read()).id).toBe(before.id)
  })

  it('begins a new life of each text: open pages of the former one are told to reload, and everybody signs in again', async () => {
    const cookie = await server.signIn(CHAIR)
    await type('Lost by the restoring. ')
    const { lineage, id } = await read()
    await server.close()
    const { ok, said } = await command('restore', copy)
    expect([ok, said]).toEqual([true, expect.stringContaining('Everybody signs in again')])
    expect(readdirSync(folder.path).some(name => name.startsWith('event.sqlite.before-'))).toBe(true)
    server = await running({ file })
    const after = await read()
    expect(after.lineage).not.toBe(lineage)
    expect(JSON.stringify(after.paragraphs)).not.toContain('Lost by the restoring')
    expect(JSON.stringify(after.paragraphs)).toContain('Changed. ')
    expect((await server.ask('/api/v1/documents/DG', { headers: { cookie } })).status).toBe(401)
    const fresh = await server.signIn(CHAIR)
    expect(await closeCode(id, lineage, fresh)).toBe(4409)
    await type('And on. ')
    expect(JSON.stringify((await read()).paragraphs)).toContain('And on. ')
  })
})

/** With which code a page of another life is sent away. */
function closeCode(documentId: string, lineage: string, cookie: string): Promise<number> {
  const address = `${server.local.replace('http', 'ws')}/collab/${documentId}?schema=${SCHEMA}&lineage=${lineage}`
  const socket = new WebSocket(address, { headers: { origin: server.local, cookie } })
  return new Promise((resolve, reject) => {
    socket.on('close', resolve)
    socket.on('error', reject)
  })
}
