import { expect, it } from 'vitest'
import { createAccounts } from './accounts.ts'
import { createLinks, type LinkMaker, type LinkParts } from './links.ts'
import type { PasswordCheck } from './password.ts'
import type { AccountParts } from './accounts.ts'

const clock = { now: () => new Date(0), machine: () => 0, monotonic: () => 0 }

/** Counts what is computed, and computes nothing. */
function counting(): { passwords: PasswordCheck; checked: (string | null)[]; turns: () => number } {
  const checked: (string | null)[] = []
  let turns = 0
  return {
    checked,
    turns: () => turns,
    passwords: {
      turn: async work => {
        turns++
        return work(async stored => {
          checked.push(stored)
          return false
        })
      }
    }
  }
}

const PEOPLE: Record<string, { passwordHash: string | null; suspended: boolean } | null> = {
  'known@x.example': { passwordHash: 'hash', suspended: false },
  'unknown@x.example': null,
  'invited@x.example': { passwordHash: null, suspended: false },
  'suspended@x.example': { passwordHash: 'hash', suspended: true }
}

it('[X23] does the same work for a known, an unknown, an invited and a suspended address', async () => {
  const { passwords, checked, turns } = counting()
  const store = { people: { findByEmail: async (email: string) => PEOPLE[email] ?? null } }
  const parts = { store, clock, passwords, secure: false, demonstration: false } as unknown as AccountParts
  const accounts = createAccounts(parts)
  const answers = []
  for (const email of Object.keys(PEOPLE)) {
    answers.push(await accounts.signIn({ email, password: 'wrong', address: 'a', cookie: undefined }))
  }
  expect(turns()).toBe(4)
  expect(checked).toEqual(['hash', null, null, 'hash'])
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
})

it('[X24] computes the hash of a new password whether there is such a link or not', async () => {
  const { passwords, turns } = counting()
  const store = { links: { find: async () => null } }
  const links = createLinks({ store, clock, passwords } as unknown as LinkParts, {} as LinkMaker)
  const attempt = { secret: 'A'.repeat(43), password: 'a long password', address: 'a', cookie: undefined }
  expect(await links.accept(attempt)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  expect(turns()).toBe(1)
})
