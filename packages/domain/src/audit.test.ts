import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { AUDIT_BEGINS, chain, type AuditContent } from './audit.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const content: AuditContent = {
  at: '2023-11-27T14:00:00.000Z',
  actorId: 'p1',
  actorName: 'Ine\u0301s',
  delegation: null,
  action: 'lock_text',
  target: 'DG',
  documentId: 'd1',
  themeId: 't1',
  outcome: 'done',
  refusalCode: null,
  hashBefore: null,
  hashAfter: null,
  payloadJson: '{"locked":true}',
  sphere: null,
  nonce: '00'
}

it('[AU1] [AU4] numbers entries by ones, each behind the one before it, the first behind nothing', () => {
  const first = chain(content, AUDIT_BEGINS, sha256)
  const second = chain(content, first, sha256)
  expect(first).toMatchObject({ seq: 1, previousHash: '0'.repeat(64) })
  expect(second).toMatchObject({ seq: 2, previousHash: first.hash })
  expect(second.hash).not.toBe(first.hash)
})

it('[AU2] hashes everything that an entry says, as it is stored', () => {
  const { seq: _s, contentHash, previousHash: _p, hash: _h, ...stored } = chain(content, AUDIT_BEGINS, sha256)
  expect(stored.actorName).toBe('In\u00e9s')
  expect(sha256(JSON.stringify(stored, Object.keys(stored).sort()))).toBe(contentHash)
  for (const name of Object.keys(content)) {
    const other = chain({ ...content, [name]: 'x' }, AUDIT_BEGINS, sha256)
    expect([name, other.contentHash === contentHash]).toEqual([name, false])
  }
})

it('[AU3] hashes the content, the place and the entry before, so that hidden entries keep the chain whole', () => {
  const { contentHash, previousHash, hash, seq } = chain(content, { seq: 6, hash: 'a'.repeat(64) }, sha256)
  expect(hash).toBe(sha256(`{"content":"${contentHash}","previous":"${previousHash}","seq":${seq}}`))
})
