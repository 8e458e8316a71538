import type { DelegationCode, DocumentId, ParagraphId, PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { EventSettings } from './settings.ts'

/** `running` until it is broken by an objection, ended by the clock, or ended with the whole negotiation. */
export const SILENCE_STATES = ['running', 'broken', 'closed', 'abandoned'] as const
export type SilenceState = (typeof SILENCE_STATES)[number]

/**
 * `breaking` ended a silence; `further` came in time, when it was broken already; `late` came after the deadline and
 * changed nothing.
 */
export const OBJECTION_KINDS = ['breaking', 'further', 'late'] as const
export type ObjectionKind = (typeof OBJECTION_KINDS)[number]

/** One silence procedure on one exact version. Every new one has an id of its own (SI2). Times: ISO 8601, UTC. */
export interface Silence {
  id: string
  document: DocumentId
  /** `CT`, `Rev.3` */
  version: string
  hash: string
  state: SilenceState
  startedAt: string
  /** At or before it an objection counts, by the rules' clock. It only ever moves later. */
  deadline: string
  /** As it was set at the start. */
  firstDeadline: string
  inSession: boolean
  objectorNames: 'shown' | 'withheld'
  /** The delegations that could object, as they stood at the start. */
  entitled: DelegationCode[]
  startedBy: PersonId[]
  endedAt: string | null
  extensions: SilenceExtension[]
}

export interface SilenceExtension {
  from: string
  to: string
  /** `outage`: the service failed, and the clock moved the deadline by itself (SI9). */
  why: 'co_chairs' | 'outage'
  at: string
  /** Of an outage: how long the service had failed within the last hour before the deadline, in milliseconds. */
  outageMs: number | null
}

/** What a delegation has said against a version under silence. */
export interface Objection {
  id: string
  silence: string
  version: string
  hash: string
  delegation: DelegationCode
  by: PersonId
  /** Empty where it is to the whole. */
  paragraphs: ParagraphId[]
  whole: boolean
  reason: string
  /** When the server received it, by the rules' clock. */
  at: string
  kind: ObjectionKind
  withdrawnAt: string | null
}

/** What the start of a silence is decided on. */
export interface SilenceStart {
  settings: Pick<EventSettings, 'silenceMinimumHours' | 'silenceMinimumHoursInSession' | 'objectorNames'>
  /** Whether a session sits now. */
  sits: boolean
  /** The rules' clock. */
  now: string
  act: { deadline: string; inSession: boolean; objectorNames: 'shown' | 'withheld' | null }
}

const HOUR_MS = 3_600_000

/** The deadline of a silence that starts now, and whether objectors are named (SI3, SI4). */
export function decideDeadline({
  settings,
  sits,
  now,
  act
}: SilenceStart): Outcome<{ deadline: string; objectorNames: 'shown' | 'withheld' }> {
  if (act.inSession && !sits)
    return refuse(
      'SI4',
      'Silence was not started: it was to be in session, and no session sits.',
      `Give a deadline at least ${settings.silenceMinimumHours} hours away, without saying in session.`
    )
  const hours = act.inSession ? settings.silenceMinimumHoursInSession : settings.silenceMinimumHours
  const earliest = Date.parse(now) + hours * HOUR_MS
  if (Date.parse(act.deadline) < earliest)
    return refuse(
      'SI3',
      `Silence was not started: its deadline is less than ${hours} hours away.`,
      `Give a deadline at ${new Date(earliest).toISOString()} or later.`
    )
  const names = namesShown(settings.objectorNames, act.objectorNames)
  return names.ok
    ? grant({ deadline: new Date(act.deadline).toISOString(), objectorNames: names.value })
    : names
}

function namesShown(
  setting: EventSettings['objectorNames'],
  asked: 'shown' | 'withheld' | null
): Outcome<'shown' | 'withheld'> {
  if (setting === 'co_chairs_decide') return grant(asked ?? 'withheld')
  if (asked === null || asked === setting) return grant(setting)
  return refuse(
    'SI5',
    `Silence was not started: in this event the names of objectors are ${setting}.`,
    'Leave the choice out, or ask the secretariat to change the setting of the event.'
  )
}

/** A deadline only ever moves later (SI6). */
export function decideExtension(
  silence: Pick<Silence, 'deadline'>,
  deadline: string
): Outcome<{ from: string; to: string }> {
  if (Date.parse(deadline) > Date.parse(silence.deadline))
    return grant({ from: silence.deadline, to: new Date(deadline).toISOString() })
  return refuse(
    'SI6',
    'The deadline was not moved: a silence only ever gets longer.',
    `Give a time after ${silence.deadline}.`
  )
}

/** Whether silence has run out: only after its deadline, never at it (SI7). */
export const hasRunOut = ({ state, deadline }: Pick<Silence, 'state' | 'deadline'>, now: string): boolean =>
  state === 'running' && Date.parse(now) > Date.parse(deadline)

/** A failure of the service, by the rules' clock. */
export interface Outage {
  from: string
  until: string
}

/**
 * By how many milliseconds a silence grows because the service failed: as long as it did so from the hour before the
 * deadline on, if that is more than the event allows (SI9); 0 otherwise. `outages` are those that no extension
 * has counted yet.
 */
export function outageExtension(
  { startedAt, deadline }: Pick<Silence, 'startedAt' | 'deadline'>,
  outages: readonly Outage[],
  allowedMinutes: number
): number {
  const since = Math.max(Date.parse(deadline) - HOUR_MS, Date.parse(startedAt))
  const failed = outages.reduce(
    (sum, { from, until }) => sum + Math.max(0, Date.parse(until) - Math.max(Date.parse(from), since)),
    0
  )
  return failed > allowedMinutes * 60_000 ? failed : 0
}

export interface ObjectionAsked {
  version: string
  hash: string
  paragraphs: readonly ParagraphId[]
  whole: boolean
  /** When the server received it, by the rules' clock. */
  at: string
}

/**
 * What an objection does (SI1, SI7, SI8): it breaks a silence that runs, joins one that was broken before its deadline,
 * or comes too late. `silence`: the newest one on the version that it names.
 */
export function decideObjection(
  silence: Silence | null,
  asked: ObjectionAsked,
  text: { paragraphs: readonly { id: ParagraphId }[] }
): Outcome<ObjectionKind> {
  if (silence === null || silence.version !== asked.version || silence.state === 'abandoned')
    return refuse(
      'SI1',
      `The objection was not recorded: ${asked.version} is not under silence.`,
      'Name the version that is, or place a reservation.'
    )
  if (silence.hash !== asked.hash) return otherText(silence)
  const wrong = namedWrongly(asked, text)
  if (wrong !== null) return wrong
  if (Date.parse(asked.at) > Date.parse(silence.deadline)) return grant('late')
  if (silence.state === 'running') return grant('breaking')
  return grant(silence.state === 'broken' ? 'further' : 'late')
}

const otherText = ({ version }: Silence): Outcome<never> =>
  refuse(
    'AP1',
    'The objection was not recorded: it names another text than the one under silence.',
    `Read ${version} again, then object to what it says.`
  )

function namedWrongly(
  { paragraphs, whole }: ObjectionAsked,
  text: { paragraphs: readonly { id: ParagraphId }[] }
): Outcome<never> | null {
  const known = new Set(text.paragraphs.map(({ id }) => id))
  const unknown = paragraphs.find(id => !known.has(id))
  if (unknown !== undefined)
    return refuse('not_found', `There is no paragraph ${unknown} in this text.`, 'Read the text again.')
  if (whole !== paragraphs.length > 0) return null
  return refuse(
    'SI8',
    'The objection was not recorded: it names neither a paragraph nor the whole, or both.',
    'Name at least one paragraph, or say that it is to the whole text.'
  )
}

/** What is said to whoever objects after the deadline; the objection is kept as a late one. */
export const tooLate = (
  deadline: string
): { ok: false; refusal: { code: string; message: string; hint: string } } =>
  refuse(
    'SI7',
    `The objection came after the deadline of ${deadline}, and changes nothing; it is on record as late.`,
    'Place a reservation, or tell the co-chairs, who see it.'
  )
