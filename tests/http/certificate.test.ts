import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { environmentWith } from '../settings.ts'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import { temporaryFolder } from './spawned.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const folder = temporaryFolder()
let room: Room
afterAll(async () => {
  folder.remove()
  await room.remove()
})

/** What `npm run verify-revision` says of a file. */
function verify(file: string, database: string): Promise<{ ok: boolean; said: string }> {
  const env = environmentWith({ DATABASE_URL: `file:${database}` })
  const script = 'server/persistence/verify-revision.mjs'
  return new Promise(resolve =>
    execFile(process.execPath, [script, file], { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, said: `${stdout}${stderr}`.trim() })
    )
  )
}

it('[CE1] a certificate is verified from its file, with and without the database, and an altered one is found', async () => {
  room = await decisionRoom()
  await room.chairsText()
  await room.silence('2023-11-29T14:00:00Z')
  const hash = await room.head()
  room.clock.set('2023-11-29T14:00:00.001Z')
  await room.settle()
  const [card] = (await room.decisions(WHO.mexico)).certificates
  expect(card).toMatchObject({ kind: 'silence', version: 'CT', hash })
  const answer = await room.ask(`/api/v1/documents/DG/certificates/${card.id}/export`, { person: WHO.mexico })
  expect(answer.headers.get('content-disposition')).toMatch(/DG-CT-silence\.json/)
  const text = await answer.text()
  const file = path.join(folder.path, 'certificate.json')
  writeFileSync(file, text)
  const here = await verify(file, room.file)
  expect([here.ok, here.said]).toEqual([true, expect.stringContaining('as it was certified here')])
  expect(here.said).toContain(card.certificateHash)
  expect((await verify(file, path.join(folder.path, 'none.sqlite'))).ok).toBe(true)
  const certified = JSON.parse(text).certificate
  expect(certified.entitled.map(({ position }: { position: string }) => position)).toContain('no_objection')
  expect(JSON.stringify(certified)).not.toContain('"support')
  for (const [from, to] of [
    ['no_objection', 'adopts'],
    ['chosen words 1', 'other words 1']
  ] as const) {
    writeFileSync(file, text.replace(from, to))
    const altered = await verify(file, room.file)
    expect([altered.ok, altered.said]).toEqual([false, expect.stringContaining('Not verified')])
  }
  const foreign = await room.ask(`/api/v1/documents/EG/certificates/${card.id}`, { person: WHO.mexico })
  expect(foreign.status).toBe(404)
})
