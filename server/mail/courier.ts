import type { PersonId } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { PersonalLink } from '../context.ts'
import { LETTER_AGE_MS_MAX, LETTER_PAUSES_MS, LETTERS_AT_ONCE_MAX } from '../limits.ts'
import { describeError, type Log } from '../log.ts'
import type { OutboxRecord, Tried } from '../persistence/outbox.ts'
import type { Store } from '../persistence/store.ts'
import { letterWith } from './letter.ts'
import type { Delivery, Letter, Mailer } from './mailer.ts'
import { wordedNotice, type NoticeParts } from './notice-letter.ts'

/** Does the work after so many milliseconds; the answer takes it back. */
export type Later = (ms: number, work: () => void) => () => void

/** What a letter needs of a personal link. */
export type LetterLink = Pick<PersonalLink, 'url' | 'purpose' | 'expiresAt'>

export interface CourierParts extends NoticeParts {
  mailer: Mailer
  store: NoticeParts['store'] & {
    links: Pick<Store['links'], 'find'>
    people: Pick<Store['people'], 'find'>
    outbox: Pick<Store['outbox'], 'find' | 'due'>
  }
  clock: Clock
  later: Later
  log: Log
  /** Keeps what became of a letter, which is no deed of anybody; see persistence/outbox.ts. */
  tried(letterId: string, tried: Tried): Promise<void>
  /** A link of its own for a letter whose secret this process does not know; null where the link can't be used any more. */
  ownLink(linkId: string): Promise<LetterLink | null>
  /** Counts what became of a try: `sent`, `again`, `failed`, `void`. */
  count(what: string): void
}

/**
 * Brings to people by mail what stands in the outbox: rows that were written in the transactions of the acts that they tell
 * of, so that none is lost when the process ends.
 */
export interface Courier {
  /** Whether letters leave by mail. */
  readonly delivers: boolean
  /** A letter was committed; `link`: the link that it carries, kept in memory until the letter has left. */
  post(letterId: string, link?: LetterLink): void
  /** The address is known: takes up all letters that wait from former processes. */
  begin(): void
  /** Notices may have been committed: looks for those that are due. */
  wake(): void
  /** Tries a letter again at once, also one that was given up. */
  again(letterId: string): Promise<void>
  /** Letters that this process is about. */
  waiting(): number
  /** Gives up what is under way, and resolves when it writes no more; the next process takes up what waits. */
  stop(): Promise<void>
}

interface Errand {
  letterId: string
  link: LetterLink | null
  /** Ends the pause before the next try. */
  cancel(): void
}

/**
 * Letters leave one after the other, each tried a few times with growing pauses. Before each try it is read again: what
 * was used, renewed, taken back or has run out meanwhile is not sent. A process that dies between the mail server's yes and
 * the row that says so sends a letter twice, never not at all.
 */
export function createCourier(parts: CourierParts): Courier {
  const { mailer, log } = parts
  const errands = new Map<string, Errand>()
  const stopping = new AbortController()
  let lane = Promise.resolve()
  let looking = false

  const enqueue = (errand: Errand): void => {
    lane = lane.then(() => attempt(errand))
  }

  const add = (letterId: string, link: LetterLink | null): void => {
    if (!mailer.delivers || stopping.signal.aborted || errands.has(letterId)) return
    const errand = { letterId, link, cancel: () => undefined }
    errands.set(letterId, errand)
    enqueue(errand)
  }

  async function attempt(errand: Errand): Promise<void> {
    if (stopping.signal.aborted) return
    const pause = await oneTry(parts, errand, stopping.signal)
    if (stopping.signal.aborted) return
    if (pause === null) errands.delete(errand.letterId)
    else errand.cancel = parts.later(pause, () => enqueue(errand))
  }

  /** Whoever makes a link posts its letter himself, so that it carries the link that he sees. */
  async function look(links: boolean): Promise<void> {
    const now = links ? null : new Date(parts.clock.machine())
    const due = await parts.store.outbox.due(now, LETTERS_AT_ONCE_MAX)
    for (const { id, linkId } of due) if (links || linkId === null) add(id, null)
  }

  const wake = (links: boolean): void => {
    if (!mailer.delivers || looking || stopping.signal.aborted) return
    looking = true
    look(links)
      .catch(error => log.warn(describeError(error), 'The outbox could not be read.'))
      .finally(() => (looking = false))
  }

  return {
    delivers: mailer.delivers,
    waiting: () => errands.size,
    post: (letterId, link) => add(letterId, link ?? null),
    begin: () => wake(true),
    wake: () => wake(false),
    again: async letterId => {
      const now = new Date(parts.clock.machine())
      const tried = { state: 'waiting' as const, tries: 0, nextAt: now, sentAt: null, why: null }
      await parts.tried(letterId, tried)
      errands.get(letterId)?.cancel()
      const link = errands.get(letterId)?.link ?? null
      errands.delete(letterId)
      add(letterId, link)
    },
    stop: async () => {
      stopping.abort()
      for (const { cancel } of errands.values()) cancel()
      errands.clear()
      await lane
    }
  }
}

/** Milliseconds until the next try; null when there is nothing more to do. */
async function oneTry(parts: CourierParts, errand: Errand, signal: AbortSignal): Promise<number | null> {
  const { store, clock } = parts
  let letter: OutboxRecord | null = null
  let delivery: Delivery | 'void' = UNREAD
  try {
    letter = await store.outbox.find(errand.letterId)
    if (letter?.state !== 'waiting') return null
    delivery = await deliver(parts, errand, { letter, signal })
  } catch {
    // The text of such an error may repeat what was asked; the next try says more, or the storage's own alarm.
  }
  if (signal.aborted) return null
  const tries = (letter?.tries ?? 0) + 1
  const again = delivery !== 'void' && !delivery.sent && delivery.again
  const pause = again ? (LETTER_PAUSES_MS[tries - 1] ?? null) : null
  account(parts, letter?.personId ?? null, { delivery, tries, ended: pause === null })
  const now = clock.machine()
  const sent = delivery !== 'void' && delivery.sent
  const tried = {
    state: stateAfter(delivery, pause),
    ...{ tries, nextAt: new Date(now + (pause ?? 0)), sentAt: sent ? new Date(now) : null },
    why: delivery === 'void' || delivery.sent ? null : delivery.why
  }
  await parts
    .tried(errand.letterId, tried)
    .catch(error =>
      parts.log.warn(describeError(error), 'What became of a letter could not be written down.')
    )
  return pause
}

function stateAfter(delivery: Delivery | 'void', pause: number | null): OutboxRecord['state'] {
  if (delivery === 'void') return 'void'
  if (delivery.sent) return 'sent'
  return pause === null ? 'failed' : 'waiting'
}

const UNREAD: Delivery = { sent: false, again: true, why: 'UNREAD' }

/** `void`: what it says does not hold any more, so there is nothing to send. */
async function deliver(
  parts: CourierParts,
  errand: Errand,
  { letter, signal }: { letter: OutboxRecord; signal: AbortSignal }
): Promise<Delivery | 'void'> {
  const { store, clock, mailer } = parts
  const person = await store.people.find(letter.personId)
  const isOld = clock.machine() - letter.createdAt.getTime() > LETTER_AGE_MS_MAX
  if (person === null || person.suspended || isOld) return 'void'
  const words =
    letter.linkId === null
      ? await wordedNotice(parts, letter, person)
      : await linkLetter(parts, errand, { linkId: letter.linkId, person })
  return words === null ? 'void' : mailer.send(words, signal)
}

async function linkLetter(
  { store, clock, ownLink }: CourierParts,
  errand: Errand,
  { linkId, person }: { linkId: string; person: Parameters<typeof letterWith>[1] }
): Promise<Letter | null> {
  const [open, event] = await Promise.all([
    store.links.find(linkId, new Date(clock.machine())),
    store.events.find()
  ])
  if (open === null || event === null) return null
  errand.link ??= await ownLink(linkId)
  return errand.link === null ? null : letterWith(errand.link, person, event)
}

/** Told by the id of the person alone: an address is nobody's business here, and the link is a secret. */
function account(
  { log, count }: CourierParts,
  personId: PersonId | null,
  { delivery, tries, ended }: { delivery: Delivery | 'void'; tries: number; ended: boolean }
): void {
  if (delivery === 'void') return count('void')
  if (delivery.sent) return count('sent')
  const facts = { personId, tries, why: delivery.why }
  count(ended ? 'failed' : 'again')
  if (ended) log.warn(facts, 'A letter could not be sent by mail: the page of unsent letters shows it.')
  else log.info(facts, 'A letter was not taken by the mail server yet.')
}
