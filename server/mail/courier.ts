import type { PersonId } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { PersonalLink } from '../context.ts'
import { LETTER_PAUSES_MS, LETTERS_WAITING_MAX } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Store } from '../persistence/store.ts'
import { letterWith } from './letter.ts'
import type { Delivery, Mailer } from './mailer.ts'

/** Does the work after so many milliseconds; the answer takes it back. */
export type Later = (ms: number, work: () => void) => () => void

export interface CourierParts {
  mailer: Mailer
  store: {
    links: Pick<Store['links'], 'find'>
    people: Pick<Store['people'], 'find'>
    events: Pick<Store['events'], 'find'>
  }
  clock: Clock
  later: Later
  log: Log
  /** Counts what became of a try: `sent`, `again`, `failed`, `void`, `dropped`. */
  count(what: string): void
}

/** Brings personal links to people by mail, beside the acts that made them. */
export interface Courier {
  /** Whether links also leave by mail. */
  readonly delivers: boolean
  /** Takes a link whose rows are committed, and returns at once; what fails later is told to the log only. */
  post(linkId: string, link: PersonalLink): void
  /** Letters that are not sent yet. */
  waiting(): number
  /** Gives up what is under way, and forgets what waits: its links stand, and can be made anew. */
  stop(): void
}

interface Errand {
  linkId: string
  link: Pick<PersonalLink, 'url' | 'personId' | 'purpose' | 'expiresAt'>
  tries: number
  /** Ends the pause before the next try. */
  cancel(): void
}

/**
 * Letters leave one after the other, each tried a few times with growing pauses. Before each try the link is looked
 * up again: what was used, renewed or taken back meanwhile is not sent. A link stands nowhere but in this memory and
 * in its letter, so what waits at the end of the process is not sent.
 */
export function createCourier(parts: CourierParts): Courier {
  const { mailer, log, count } = parts
  const errands = new Set<Errand>()
  const stopping = new AbortController()
  let lane = Promise.resolve()

  const enqueue = (errand: Errand): void => {
    lane = lane.then(() => attempt(errand))
  }

  async function attempt(errand: Errand): Promise<void> {
    if (stopping.signal.aborted) return
    const delivery = await deliver(parts, errand, stopping.signal)
    if (stopping.signal.aborted) return
    const pause =
      delivery !== 'void' && !delivery.sent && delivery.again ? LETTER_PAUSES_MS[errand.tries] : undefined
    errand.tries++
    account(parts, errand, { delivery, ended: pause === undefined })
    if (pause === undefined) errands.delete(errand)
    else errand.cancel = parts.later(pause, () => enqueue(errand))
  }

  return {
    delivers: mailer.delivers,
    waiting: () => errands.size,
    post: (linkId, { url, personId, purpose, expiresAt }) => {
      if (!mailer.delivers || stopping.signal.aborted) return
      if (errands.size >= LETTERS_WAITING_MAX) {
        count('dropped')
        return log.warn({ personId }, 'Too many letters are waiting: this link is not sent by mail.')
      }
      const errand = {
        linkId,
        link: { url, personId, purpose, expiresAt },
        tries: 0,
        cancel: () => undefined
      }
      errands.add(errand)
      enqueue(errand)
    },
    stop: () => {
      stopping.abort()
      for (const { cancel } of errands) cancel()
      if (errands.size > 0)
        log.warn({ letters: errands.size }, 'Letters had not left yet: make their links anew.')
      errands.clear()
    }
  }
}

/** `void`: the link can not be used any more, so there is nothing to send. */
async function deliver(
  { mailer, store, clock }: CourierParts,
  { linkId, link }: Errand,
  signal: AbortSignal
): Promise<Delivery | 'void'> {
  try {
    const [open, person, event] = await Promise.all([
      store.links.find(linkId, new Date(clock.machine())),
      store.people.find(link.personId),
      store.events.find()
    ])
    if (open === null || person === null || person.suspended || event === null) return 'void'
    return await mailer.send(letterWith(link, person, event), signal)
  } catch {
    // The text of such an error may repeat what was asked; the next try says more, or the storage's own alarm.
    return { sent: false, again: true, why: 'UNREAD' }
  }
}

/** Told by the id of the person alone: an address is nobody's business here, and the link is a secret. */
function account(
  { log, count }: CourierParts,
  { link, tries }: Errand,
  { delivery, ended }: { delivery: Delivery | 'void'; ended: boolean }
): void {
  if (delivery === 'void') return count('void')
  if (delivery.sent) return count('sent')
  const facts: { personId: PersonId; tries: number; why: string } = {
    ...{ personId: link.personId, tries, why: delivery.why }
  }
  count(ended ? 'failed' : 'again')
  if (ended) log.warn(facts, 'A personal link could not be sent by mail: hand it over, or make a new one.')
  else log.info(facts, 'A personal link was not taken by the mail server yet.')
}
