import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { Json } from '../http/running.ts'
import type { Look, Reading, Seen } from './look.ts'
import { DOMAIN_INVARIANTS } from './invariants-domain.ts'

/**
 * One promise, looked at after every step from HTTP as three roles (a co-chair, a head, an observer) and from the
 * database. Answers what is wrong, or null. A text may be looked at alone (`each`), or everything at once (`whole`).
 */
export interface Invariant {
  id: string
  says: string
  each?(look: Look, seen: Seen): string | null
  whole?(seen: Seen): string | null
}

/*
 * Those that are looked at within the steps, where the question and the answer are at hand: I11 in scene.ts (a sixth of
 * all acts is sent twice under one key), 16 in steps-text.ts (preview against what stands), 9 in scene.ts (a first half
 * waits), 24 in forbidden.ts and scene.ts (a code and a way out, and a picture of the database before and after).
 * Looked at elsewhere: I7 in tests/http/revisions.test.ts (exports of every format against the stored version); the
 * server's own verification of the whole record, I8 and 23, once at the end of each run (run.ts); 17 in
 * tests/http/interleaved.test.ts and proposal-keeping.test.ts (offline letters come back as drafts; here typing into
 * a locked text is refused and changes nothing); I10's anchors in tests/anchor and tests/http/threads-text.test.ts;
 * 15's restoring in tests/http/revisions.test.ts; 22's flags on differing figures in tests/http/summit.test.ts.
 */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const contentOf = (bytes: Buffer): string =>
  bytes[0] === '{'.charCodeAt(0) ? bytes.toString('utf8') : inflateSync(bytes).toString('utf8')

const LOCKED = ['silence', 'agreed_ad_ref', 'adopted', 'transmitted', 'closed_without_agreement']

/** By which act a stage is reached; a step changes the stage of a text once. */
const BY: Record<string, string[]> = {
  'zero_draft negotiation': ['open_reading'],
  'negotiation chairs_text': ['issue_chairs_text'],
  'chairs_text silence': ['start_silence'],
  'negotiation silence': ['start_silence'],
  'silence negotiation': ['object'],
  'silence agreed_ad_ref': ['close_silence'],
  'chairs_text agreed_ad_ref': ['declare_agreed'],
  'negotiation agreed_ad_ref': ['declare_agreed'],
  'agreed_ad_ref negotiation': ['refuse_confirmation', 'reopen_text'],
  'agreed_ad_ref adopted': ['adopt'],
  'adopted transmitted': ['transmit']
}

export const read = ({ document }: Reading): Json => document.body
const rows = ({ house }: Seen, query: string, ...values: unknown[]): Json[] => house.rows(query, ...values)

const PROMISES: Invariant[] = [
  {
    id: 'I1',
    says: 'bytes and hash of a version never change, and the hash recomputes from them',
    whole: seen => {
      const found = rows(seen, 'SELECT id, name, hash, content, documentId FROM Revision')
      const { revisions } = seen.memory
      for (const { id, name, hash, content, documentId } of found) {
        const known = revisions.get(id)
        const text = (content as Buffer).toString('base64')
        if (known === undefined) {
          if (sha256(contentOf(content)) !== hash) return `${name} has not the hash of its content`
          revisions.set(id, { name, hash, content: text, documentId })
        } else if (known.hash !== hash || known.content !== text || known.name !== name)
          return `${name} changed`
      }
      return found.length < revisions.size ? 'a version is gone' : null
    }
  },
  {
    id: 'I2',
    says: 'revisions are numbered without a gap, beside Z0 and the chair’s texts',
    each: ({ text }, seen) => {
      const names = rows(seen, 'SELECT name FROM Revision WHERE documentId = ?', text.id).map(
        ({ name }) => name
      )
      const revisions = names.filter((name: string) => name.startsWith('Rev.')).length
      const texts = names.filter((name: string) => name.startsWith('CT')).length
      const wanted = [
        'Z0',
        ...Array.from({ length: revisions }, (_, n) => `Rev.${n + 1}`),
        ...Array.from({ length: texts }, (_, n) => (n === 0 ? 'CT' : `CT.${n + 1}`))
      ]
      return JSON.stringify([...names].sort()) === JSON.stringify(wanted.sort()) ? null : names.join(' ')
    }
  },
  {
    id: 'I3',
    says: 'from silence on the text is locked: the log takes no letter, and the hash stays',
    each: (look, seen) => {
      const { text, chair } = look
      const [{ seq }] = rows(
        seen,
        `SELECT COALESCE(MAX(seq), 0) AS seq FROM UpdateEntry WHERE documentId = ? AND kind = 'typing'`,
        text.id
      )
      const { locked } = seen.memory
      if (!LOCKED.includes(text.stage)) return locked.delete(text.id) ? null : null
      const known = locked.get(text.id)
      const hash = read(chair).headHash as string
      if (known === undefined) locked.set(text.id, { seq, hash })
      else if (known.seq !== seq) return 'letters were typed into a locked text'
      else if (known.hash !== hash) return 'a locked text has another hash'
      if (text.hash !== null && text.hash !== hash) return `decided was ${text.hash}, read is ${hash}`
      return null
    }
  },
  {
    id: 'I4',
    says: 'whoever approves or decides chairs this text at that moment',
    each: ({ text }, seen) => {
      const chairs = new Set(text.chairs)
      const halves = ['approve_version', 'adopt', 'transmit', 'start_silence', 'issue_chairs_text']
      const wrong = seen.entries.find(
        ({ documentId, outcome, action, actorId }) =>
          documentId === text.id && outcome !== 'refused' && halves.includes(action) && !chairs.has(actorId)
      )
      return wrong === undefined ? null : `${wrong.action} by ${wrong.actorId}`
    }
  },
  {
    id: 'I5',
    says: 'a silence that closed has no objection from before its deadline, and late ones came late',
    each: ({ text }, seen) => {
      const wrong = rows(
        seen,
        `SELECT Silence.state, kind FROM Silence JOIN Objection ON silenceId = Silence.id
         WHERE documentId = ? AND ((Silence.state = 'closed' AND Objection.at <= deadline)
           OR ((kind = 'late') <> (Objection.at > deadline)))`,
        text.id
      )
      return wrong.length === 0 ? null : JSON.stringify(wrong)
    }
  },
  {
    id: 'I6',
    says: 'the agenda holds priority areas of transmitted texts only, and its order is total',
    whole: seen => {
      const wrong = rows(
        seen,
        `SELECT PriorityArea.id FROM PriorityArea JOIN Document ON Document.id = documentId
         WHERE (agendaItemId IS NOT NULL OR decision IS NOT NULL) AND stage <> 'transmitted'`
      )
      if (wrong.length > 0) return `on the agenda without a transmission: ${JSON.stringify(wrong)}`
      const positions = rows(seen, 'SELECT position FROM AgendaItem').map(({ position }) => position)
      if (new Set(positions).size !== positions.length) return `positions ${positions.join(' ')}`
      const shown = seen.agenda.items.flatMap(({ sources }: Json) => sources)
      const untransmitted = shown.find(
        ({ document }: Json) =>
          rows(seen, `SELECT 1 FROM Document WHERE id = ? AND stage = 'transmitted'`, document).length === 0
      )
      return untransmitted === undefined ? null : `the public agenda shows ${untransmitted.id}`
    }
  },
  {
    id: 'I8',
    says: 'every change of stage has exactly one entry of the record',
    each: ({ text }, seen) => {
      const stage = rows(seen, 'SELECT stage FROM Document WHERE id = ?', text.id)[0]?.stage as string
      const { stages } = seen.memory
      const former = stages.get(text.id) ?? 'zero_draft'
      stages.set(text.id, stage)
      const done = seen.entries.filter(
        ({ documentId, outcome, withdrawn }) =>
          documentId === text.id && outcome === 'done' && withdrawn === 0
      )
      if (former === stage) return null
      const by = stage === 'closed_without_agreement' ? ['close_without_agreement'] : BY[`${former} ${stage}`]
      if (by === undefined)
        return former === 'chairs_text' && done.length > 0 ? null : `${former} to ${stage}`
      const count = done.filter(({ action }) => by.includes(action)).length
      return count === 1 ? null : `${former} to ${stage} has ${count} entries`
    }
  },
  {
    id: 'I9',
    says: 'nobody sees a text, a draft or a note beyond his rights',
    each: ({ text, observer, chair, head }, seen) => {
      const may = text.open || ['adopted', 'transmitted'].includes(text.stage)
      if (!may && observer.document.status !== 404)
        return `closed, and an observer reads: ${observer.document.status}`
      if (chair.document.status !== 200 || head.document.status !== 200)
        return 'a co-chair or a head reads nothing'
      return secretsIn(seen, [chair, observer])
    }
  },
  {
    id: 'I10',
    says: 'the author of a remark is whoever was signed in',
    whole: seen => {
      const wrong = seen.entries.filter(({ action, outcome }) => action === 'comment' && outcome === 'done')
      for (const { actorId, documentId } of wrong) {
        const own = rows(
          seen,
          'SELECT 1 FROM Remark JOIN Thread ON threadId = Thread.id WHERE Remark.personId = ? AND documentId = ?',
          ...[actorId, documentId]
        )
        if (own.length === 0) return `a remark of ${actorId} is not his`
      }
      return null
    }
  }
]

/** Words of a delegation's own in what others read. */
function secretsIn({ world }: Seen, readings: Reading[]): string | null {
  const all = JSON.stringify(readings)
  const found = world.secrets.find(({ words }) => all.includes(words))
  return found === undefined ? null : `others read ${found.words}`
}

export const INVARIANTS: Invariant[] = [...PROMISES, ...DOMAIN_INVARIANTS]

/** The first promise that does not hold; null where all do. */
export function broken(seen: Seen): string | null {
  for (const { id, says, each, whole } of INVARIANTS) {
    const wrong = [whole?.(seen) ?? null, ...seen.looks.map(look => each?.(look, seen) ?? null)]
    const first = wrong.find(one => one !== null)
    if (first !== undefined) return `${id} (${says}): ${String(first)}`
  }
  return null
}
