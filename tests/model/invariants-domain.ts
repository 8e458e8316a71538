import { plain } from '@acuerdo/domain'
import type { Json } from '../http/running.ts'
import type { Invariant } from './invariants.ts'
import type { Look, Seen } from './look.ts'

/*
 * The invariants of the domain by their numbers. 1 is I1 with 23, 5 is I5, 16, 17, 24 and I11 see invariants.ts.
 */

const rows = ({ house }: Seen, query: string, ...values: unknown[]): Json[] => house.rows(query, ...values)
const none = (found: Json[]): string | null => (found.length === 0 ? null : JSON.stringify(found[0]))

const TOGETHER = [
  'issue_chairs_text',
  'start_silence',
  'declare_agreed',
  'approve_version',
  'adopt',
  'transmit'
]

export const DOMAIN_INVARIANTS: Invariant[] = [
  {
    id: 'M',
    says: 'the stage is the one that the model expects',
    each: ({ text, chair, head }, seen) => {
      const stage = rows(seen, 'SELECT stage FROM Document WHERE id = ?', text.id)[0]?.stage
      const shown = [chair, head].map(({ document }) => document.body.stage)
      return [stage, ...shown].every(one => one === text.stage)
        ? null
        : `expected ${text.stage}, is ${stage}, shown ${shown.join(' ')}`
    }
  },
  {
    id: '2',
    says: 'an adopted text has no bracket, empty paragraph or reservation that is not answered',
    each: ({ text, chair }, seen) => {
      if (!['adopted', 'transmitted'].includes(text.stage)) return null
      const { paragraphs } = chair.document.body
      const wrong = paragraphs.find(
        ({ runs }: Json) => plain(runs).trim() === '' || plain(runs).includes('\uFFFC')
      )
      if (wrong !== undefined) return `paragraph ${wrong.number}`
      const open = rows(
        seen,
        `SELECT Reservation.id FROM Reservation WHERE documentId = ? AND liftedAt IS NULL AND NOT EXISTS (
           SELECT 1 FROM PositionStatement s WHERE s.documentId = Reservation.documentId
             AND s.delegationCode = Reservation.delegationCode AND s.hash = ?
             AND (s.paragraphId IS NULL OR s.paragraphId = Reservation.paragraphId))`,
        ...[text.id, text.hash]
      )
      return none(open)
    }
  },
  {
    id: '3',
    says: 'no silence on an open bracket',
    each: ({ text, chair }, seen) =>
      text.stage !== 'silence'
        ? null
        : chair.document.body.metrics.openBrackets > 0
          ? 'open brackets are shown'
          : none(
              rows(seen, `SELECT id FROM Bracket WHERE documentId = ? AND state IN ('open', 'held')`, text.id)
            )
  },
  {
    id: '4',
    says: 'what is decided names one hash of a version of this text; approvals stand on the text that stands',
    each: ({ text, chair, head }, seen) => {
      const hashes = new Set(
        rows(seen, 'SELECT hash FROM Revision WHERE documentId = ?', text.id).map(({ hash }) => hash)
      )
      for (const table of [
        'Silence',
        'Approval',
        'Adoption',
        'Transmission',
        'Confirmation',
        'PositionStatement'
      ]) {
        const named = rows(seen, `SELECT hash FROM "${table}" WHERE documentId = ?`, text.id)
        if (named.some(({ hash }) => !hashes.has(hash))) return `${table} names a hash of no version`
      }
      const certificates = rows(seen, 'SELECT versionHash FROM Certificate WHERE documentId = ?', text.id)
      if (certificates.some(({ versionHash }) => !hashes.has(versionHash)))
        return 'a certificate names no version'
      const now = chair.document.body.headHash
      for (const page of [chair, head].map(({ decisions }) => decisions.body))
        if (page.approvals.some(({ voidedAt, hash }: Json) => voidedAt === null && hash !== now))
          return 'an approval stands on another text'
      return null
    }
  },
  {
    id: '6',
    says: 'what broke silence is never mended: a procedure ends once, and a new one has a new id',
    each: ({ text }, seen) => {
      const { silences } = seen.memory
      const found = rows(seen, 'SELECT id, state, deadline FROM Silence WHERE documentId = ?', text.id)
      for (const { id, state } of found) {
        const known = silences.get(id)
        if (known !== undefined && known.state !== 'running' && known.state !== state)
          return `${known.state} became ${state}`
      }
      const running = found.filter(({ state }) => state === 'running').length
      return running === (text.stage === 'silence' ? 1 : 0) ? null : `${running} run in ${text.stage}`
    }
  },
  {
    id: '7',
    says: 'a deadline only moves later, nothing closes at or before it, and the model knows it',
    each: ({ text, chair, head, observer }, seen) => {
      const { silences } = seen.memory
      const found = rows(
        seen,
        'SELECT id, state, deadline, endedAt FROM Silence WHERE documentId = ?',
        text.id
      )
      for (const { id, state, deadline, endedAt } of found) {
        const known = silences.get(id)
        if (known !== undefined && known.deadline > deadline) return 'a deadline moved earlier'
        if (state === 'closed' && endedAt <= deadline) return 'closed at or before its deadline'
        silences.set(id, { state, deadline })
      }
      if (text.deadline === null) return null
      const pages = [chair, head, observer].filter(({ decisions }) => decisions.status === 200)
      const shown = pages.map(({ decisions }) => Date.parse(decisions.body.silence?.deadline))
      return shown.every(one => one === text.deadline)
        ? null
        : `${text.deadline} is shown as ${shown.join(' ')}`
    }
  },
  {
    id: '8',
    says: 'silence is nobody’s support: its end takes no position',
    whole: seen => {
      const [{ n }] = rows(seen, `SELECT count(*) AS n FROM PositionTaken`)
      const grown = n - seen.memory.supports
      seen.memory.supports = n
      const taken = seen.entries.filter(
        ({ action, outcome }) => ['take_position', 'confirm_entry'].includes(action) && outcome === 'done'
      ).length
      return grown <= taken || !seen.entries.some(({ action }) => action === 'close_silence')
        ? null
        : `${grown} positions by the end of silence`
    }
  },
  {
    id: '9',
    says: 'what both co-chairs do was done by two people of two regions on one hash and payload',
    each: ({ text }, seen) => {
      const wrong = rows(
        seen,
        `SELECT h.action, h.byPerson, h.completedBy FROM PendingHalf h
         WHERE h.documentId = ? AND h.completedAt IS NOT NULL AND h.region IS NOT NULL
           AND (h.completedBy IS NULL OR h.completedBy = h.byPerson)`,
        text.id
      )
      if (wrong.length > 0) return none(wrong)
      for (const { documentId, outcome, withdrawn, action, actorId } of seen.entries) {
        if (documentId !== text.id || outcome !== 'done' || withdrawn === 1 || !TOGETHER.includes(action))
          continue
        const [half] = rows(
          seen,
          `SELECT byPerson FROM PendingHalf WHERE documentId = ? AND action = ? AND completedBy = ?
           ORDER BY completedAt DESC LIMIT 1`,
          ...[text.id, action, actorId]
        )
        if (half === undefined || half.byPerson === actorId) return `${action} by ${actorId} alone`
      }
      const regions = rows(
        seen,
        `SELECT hash, count(DISTINCT region) AS n, count(*) AS all_ FROM Approval
         WHERE documentId = ? AND voidedAt IS NULL GROUP BY hash`,
        text.id
      )
      return none(regions.filter(({ n, all_ }) => all_ !== 2 || n !== 2))
    }
  },
  {
    id: '10',
    says: 'a co-chair takes no position, a head of delegation closes no bracket',
    each: ({ text }, seen) => {
      const chairs = new Set(text.chairs)
      const here = seen.entries.filter(
        ({ documentId, outcome }) => documentId === text.id && outcome === 'done'
      )
      const position = here.find(({ action, actorId }) => action === 'take_position' && chairs.has(actorId))
      if (position !== undefined) return 'a co-chair took a position'
      const closed = here.find(
        ({ action, actorId }) => action === 'resolve_bracket' && seen.world.people.heads.includes(actorId)
      )
      return closed === undefined ? null : 'a head closed a bracket'
    }
  },
  {
    id: '11',
    says: 'every act has its delegation and its person, and no act goes, whoever goes',
    whole: seen => {
      for (const table of KEPT) {
        const ids = rows(seen, `SELECT id FROM "${table}"`).map(({ id }) => id as string)
        const known = seen.memory.kept.get(table) ?? new Set()
        if ([...known].some(id => !ids.includes(id))) return `${table} lost a row`
        seen.memory.kept.set(table, new Set(ids))
      }
      const nobody = rows(
        seen,
        `SELECT id FROM PositionTaken WHERE byPerson = '' OR delegationCode = ''
         UNION SELECT id FROM Objection WHERE byPerson = '' OR delegationCode = ''
         UNION SELECT id FROM Proposal WHERE personId = '' OR delegationCode = ''`
      )
      return none(nobody)
    }
  },
  {
    id: '12',
    says: 'one delegation has at most one current position on an alternative',
    whole: seen =>
      none(
        rows(
          seen,
          `SELECT alternativeId FROM Position GROUP BY alternativeId, delegationCode HAVING count(*) > 1
           UNION SELECT alternativeId FROM Position WHERE stance NOT IN ('support', 'can_accept', 'reserve', 'oppose')`
        )
      )
  },
  {
    id: '13',
    says: 'observers are in no position, objection, reservation, stance or proposal',
    whole: seen =>
      none(
        rows(
          seen,
          ['Position', 'Objection', 'Reservation', 'PriorityStance', 'Proposal', 'PositionStatement']
            .map(
              table => `SELECT '${table}' AS t FROM "${table}"
              JOIN Delegation ON Delegation.code = delegationCode AND Delegation.kind = 'observer'`
            )
            .join(' UNION ')
        )
      )
  },
  {
    id: '14',
    says: 'no proposal disappears: each that was tabled is found, and in one of its states',
    each: ({ text, chair }, seen) => {
      const stored = rows(
        seen,
        `SELECT id, state FROM Proposal WHERE documentId = ? AND state <> 'draft'`,
        text.id
      )
      const { proposals } = chair.proposals.body as { proposals: Json[] }
      const lost = stored.find(({ id }) => !proposals.some(one => one.id === id))
      if (lost !== undefined) return `${lost.id} is not found`
      const states = ['tabled', 'accepted', 'reflected', 'superseded', 'withdrawn', 'needs_attention']
      return none(stored.filter(({ state }) => !states.includes(state)))
    }
  },
  {
    id: '15',
    says: 'ids of paragraphs are unique, come back only as themselves, and numbers are derived',
    each: ({ text, chair }, seen) => {
      const { paragraphs } = chair.document.body
      const ids = paragraphs.map(({ id }: Json) => id as string)
      if (new Set(ids).size !== ids.length) return 'an id stands twice'
      const known = seen.memory.paragraphs.get(text.id) ?? { now: new Set<string>(), gone: new Set<string>() }
      for (const id of known.now) if (!ids.includes(id)) known.gone.add(id)
      const again = ids.find((id: string) => known.gone.has(id))
      if (again !== undefined) return `${again} was gone and stands again`
      seen.memory.paragraphs.set(text.id, { now: new Set(ids), gone: known.gone })
      const numbers = paragraphs.flatMap(({ number, part }: Json) => (part === 'op' ? [Number(number)] : []))
      const wrong = numbers.some((number: number, index: number) => number !== index + (numbers[0] ?? 0))
      return wrong ? `numbers ${numbers.join(' ')}` : null
    }
  },
  {
    id: '18',
    says: 'a draft or note is readable inside its delegation only',
    whole: seen => {
      const record = JSON.stringify(seen.entries.filter(({ sphere }) => sphere === null))
      const found = seen.world.secrets.find(
        ({ words }) => record.includes(words) || JSON.stringify(seen.agenda).includes(words)
      )
      return found === undefined ? null : `the record or the public reads ${found.words}`
    }
  },
  {
    id: '19',
    says: 'whoever translated never certifies, and a certificate is for a version that exists',
    whole: seen =>
      none(
        rows(
          seen,
          `SELECT documentId, paragraphId FROM LanguageParagraph
           WHERE certifiedBy IS NOT NULL AND certifiedBy = translatorId`
        )
      )
  },
  {
    id: '20',
    says: 'priority areas stand on paragraphs of their text, and only those of an adopted text travel',
    each: ({ text, chair }, seen) => {
      const ids = new Set(chair.document.body.paragraphs.map(({ id }: Json) => id))
      const areas = rows(
        seen,
        'SELECT id, paragraphId, transmittedAt FROM PriorityArea WHERE documentId = ?',
        text.id
      )
      return none(
        areas.filter(
          ({ paragraphId, transmittedAt }) =>
            !ids.has(paragraphId) || (transmittedAt !== null && text.stage !== 'transmitted')
        )
      )
    }
  },
  {
    id: '21',
    says: 'an adopted text stays, whatever the Summit decides',
    each: ({ text, chair, head, observer }, seen) => {
      if (!['adopted', 'transmitted'].includes(text.stage)) return null
      const hash = chair.document.body.headHash as string
      const known = seen.memory.adopted.get(text.id) ?? hash
      seen.memory.adopted.set(text.id, known)
      const shown = readers({ chair, head, observer }).map(({ document }) => document.body.headHash as string)
      return shown.every(one => one === known) ? null : `${known} became ${shown.join(' ')}`
    }
  },
  {
    id: '22',
    says: 'a figure is stored once, and what it was is kept',
    whole: seen => {
      const [{ n }] = rows(seen, 'SELECT count(*) AS n FROM CommitmentVersion')
      const lost = n < seen.memory.commitments
      seen.memory.commitments = n
      const differing = rows(
        seen,
        `SELECT c.id FROM Commitment c JOIN CommitmentVersion v ON v.commitmentId = c.id
         WHERE v.ordinal = (SELECT MAX(ordinal) FROM CommitmentVersion WHERE commitmentId = c.id)
           AND v.value IS NOT c.value`
      )
      return lost ? 'a former figure is gone' : none(differing)
    }
  },
  {
    id: '23',
    says: 'the record is append-only and chained by hash',
    whole: seen => {
      const { memory, entries } = seen
      const [before] = rows(seen, 'SELECT hash FROM AuditEntry WHERE seq = ?', memory.audit.seq)
      if (memory.audit.seq > 0 && before?.hash !== memory.audit.hash) return 'an entry changed'
      for (const { seq, hash, previousHash } of entries) {
        if (seq !== memory.audit.seq + 1 || previousHash !== memory.audit.hash)
          return `entry ${seq} is not chained`
        memory.audit = { seq, hash }
      }
      return null
    }
  }
]

const KEPT = [
  ...[
    'Bracket',
    'Alternative',
    'PositionTaken',
    'Resolution',
    'Objection',
    'Silence',
    'Approval',
    'Reservation'
  ],
  ...[
    'PositionStatement',
    'Certificate',
    'Thread',
    'Remark',
    'PriorityArea',
    'Suggestion',
    'ScribeEntry',
    'Person'
  ]
]

const readers = ({ chair, head, observer }: Pick<Look, 'chair' | 'head' | 'observer'>) =>
  [chair, head, observer].filter(({ document }) => document.status === 200)
