/** A fault that a test plants in a server of its own: nothing of it is in the product. */
export interface Fault {
  name: string
  /** What is replaced in the source of a file while it is loaded; it has to stand there once. */
  edits: { file: string; from: string; to: string }[]
  /** Triggers that would stop the fault in the database. */
  triggers: string[]
}

const TO_SILENCE = { 'open the reading': 30, "issue a chair's text": 30, 'start silence': 40 }

/** Six faults, each of a kind that a review could miss, and which promise tells of it. */
export const FAULTS: (Fault & { found: RegExp; often: Record<string, number> })[] = [
  {
    name: 'the lock is not asked',
    found: /Broken: (3:|I3)/,
    often: { ...TO_SILENCE, 'type where one may not': 5 },
    edits: [
      {
        file: 'server/accounts/access.ts',
        from: 'rights: { mayType, reason },',
        to: `rights: mayType || reason === 'stage' ? { mayType: true, reason: null } : { mayType, reason },`
      }
    ],
    triggers: ['UpdateEntry_typing_needs_an_open_text']
  },
  {
    name: 'silence ends at its deadline, not after it',
    found: /Broken: (M|I5|7|the model says)/,
    often: { ...TO_SILENCE, object: 10, 'let time pass': 3 },
    edits: [
      {
        file: 'domain/src/silence.ts',
        from: 'Date.parse(now) > Date.parse(deadline)',
        to: 'Date.parse(now) >= Date.parse(deadline)'
      }
    ],
    triggers: []
  },
  {
    name: 'hashes are not compared',
    found: /Broken: (forbidden, and not refused|24|4|the model says)/,
    often: { ...TO_SILENCE, 'decide on another hash': 12 },
    edits: [
      {
        file: 'domain/src/decided-text.ts',
        from: 'if (act.hash === latest.hash) return grant(latest)',
        to: 'return grant(latest)'
      }
    ],
    triggers: []
  },
  {
    name: 'who somebody is, is remembered',
    found: /Broken: (9|24|allowed|forbidden|I9|4|the model says)/,
    often: { 'end a mandate and give it again': 5, 'replace a co-chair': 5 },
    edits: [
      {
        file: 'server/persistence/door.ts',
        from: 'actor: async (id, now) => door.actor(id, now)',
        to: `actor: async (id, now) => {
          const kept = (globalThis.kept ??= new Map())
          if (!kept.has(id)) kept.set(id, await door.actor(id, now))
          return kept.get(id)
        }`
      }
    ],
    triggers: []
  },
  {
    name: 'the start of silence has no entry of the record',
    found: /Broken: I8/,
    often: TO_SILENCE,
    edits: [
      {
        file: 'server/acts/change-text.ts',
        from: 'record: recordOf({ ...recorded,',
        to: `record: recorded.parsed.name === 'start_silence' && !made.pending ? null : recordOf({ ...recorded,`
      }
    ],
    triggers: []
  },
  {
    name: 'the agenda asks for the document, not for what was transmitted',
    found: /Broken: (20|I6)/,
    often: { 'decide on what was not transmitted': 3 },
    edits: [
      { file: 'server/acts/summit.ts', from: 'stage: document.stage', to: `stage: 'transmitted'` },
      { file: 'server/persistence/priorities.ts', from: '{ transmittedAt: { not: null } }', to: '{}' },
      { file: 'server/persistence/priorities.ts', from: 'row.transmittedAt !== null,', to: 'true,' }
    ],
    triggers: []
  }
]
