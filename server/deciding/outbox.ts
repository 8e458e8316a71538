import { grant, refuse, why, type Actor, type Outcome, type Refusal } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { OutboxLetter, OutboxReading } from '../context.ts'
import { OUTBOX_LETTERS_MAX } from '../limits.ts'
import type { Courier } from '../mail/courier.ts'
import { wordedNotice, type NoticeParts } from '../mail/notice-letter.ts'
import { MAIL_WORDS } from '../mail/words.ts'
import type { OutboxRecord } from '../persistence/outbox.ts'
import type { PersonRecord } from '../persistence/people.ts'
import type { Store } from '../persistence/store.ts'

export interface OutboxParts {
  store: Store
  clock: Clock
  courier: Pick<Courier, 'delivers' | 'again'>
  notices: NoticeParts
}

/** Letters that have not reached anybody, for the secretariat: what they say can then be said in another way. */
export function createOutboxReading(parts: OutboxParts): OutboxReading {
  const { store, courier } = parts
  return {
    page: async actor => {
      const refusal = whyNotRead(parts, actor)
      if (refusal !== null) return { ok: false, refusal }
      const [records, people, sent] = await Promise.all([
        store.outbox.unsent(OUTBOX_LETTERS_MAX),
        store.people.list(),
        store.outbox.count('sent')
      ])
      const byId = new Map(people.map(person => [person.id, person]))
      const letters = await Promise.all(
        records.map(record => letterView(parts, record, byId.get(record.personId) ?? null))
      )
      return grant({ delivers: courier.delivers, letters, sent })
    },
    again: async (actor, id) => {
      const refusal = whyNotRead(parts, actor)
      if (refusal !== null) return { ok: false, refusal }
      const letter = await store.outbox.find(id)
      if (letter === null || letter.state === 'sent' || letter.state === 'void') return noLetter()
      if (!courier.delivers)
        return refuse(
          'unavailable',
          'The letter was not sent: no mail server is configured.',
          'Set SMTP_URL and MAIL_FROM, or tell the person in another way.'
        )
      await courier.again(id)
      return grant(null)
    }
  }
}

const whyNotRead = ({ clock }: OutboxParts, actor: Actor): Refusal | null =>
  why(actor, 'accredit', { theme: null, stage: null, now: clock.now().toISOString() })

async function letterView(
  { notices }: OutboxParts,
  record: OutboxRecord,
  person: PersonRecord | null
): Promise<OutboxLetter> {
  const { id, kind, personId, tries, createdAt, nextAt, state, why: reason } = record
  const notice = person === null ? null : await wordedNotice(notices, record, person)
  const event = await notices.store.events.find()
  const subject =
    kind === 'invite' || kind === 'reset'
      ? MAIL_WORDS[person?.language ?? 'en'][kind].subject(event?.name[person?.language ?? 'en'] ?? '')
      : (notice?.subject ?? '')
  return {
    id,
    to: { id: personId, name: person?.name ?? personId, email: person?.email ?? '' },
    ...{ kind, subject, text: notice?.text ?? null, state, tries },
    at: createdAt.toISOString(),
    nextAt: state === 'waiting' ? nextAt.toISOString() : null,
    why: reason
  }
}

const noLetter = (): Outcome<never> =>
  refuse('not_found', 'There is no such letter that waits.', 'Read the list again.')
