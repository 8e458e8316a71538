import { ACTS, isActName } from '@acuerdo/domain/acts'
import timeline from '../fixtures/timeline.json' with { type: 'json' }
import type { DemonstrationEvent } from '../../server/persistence/demonstration-files.ts'
import type { Json, Running } from './running.ts'

export interface ScriptedEvent {
  at: string
  actor: string
  action: string
  target: string
  expect?: { state: string; openBrackets: number; agreedParagraphs: number }
  [field: string]: unknown
}

export const SCRIPT = timeline.events as ScriptedEvent[]

/** Up to the issuing of a version, and it with them. */
export const scriptUntil = (target: string): ScriptedEvent[] =>
  SCRIPT.slice(0, SCRIPT.findIndex(event => event.action === 'issue_revision' && event.target === target) + 1)

/** What a name of the script is called in the event that is played. */
export type Names = (name: string) => string

export const asScripted: Names = name => name

/** The names of an event that was renamed: people, themes, paragraphs and brackets stand in the same order. */
export function namesIn(original: DemonstrationEvent, renamed: DemonstrationEvent): Names {
  const names = new Map<string, string>()
  const pair = (one: readonly { id: string }[], other: readonly { id: string }[]): void =>
    one.forEach(({ id }, index) => names.set(id, other[index]?.id ?? id))
  pair(original.participants.people, renamed.participants.people)
  original.texts.forEach((text, index) => {
    const twin = renamed.texts[index]
    if (twin === undefined) return
    names.set(text.code, twin.code)
    pair(text.paragraphs, twin.paragraphs)
    pair(text.brackets, twin.brackets)
    pair(text.priorityAreas ?? [], twin.priorityAreas ?? [])
  })
  return name =>
    name
      .split('/')
      .map((part, index) => (index === 0 ? (names.get(part) ?? part) : part))
      .join('/')
}

/**
 * Plays events of the script through the interface, each as the person whom it names at the time that it names, and
 * answers what stood after each: the status of the answer and the figures that the script expects.
 */
export async function play(
  server: Running,
  events: readonly ScriptedEvent[],
  names: Names = asScripted
): Promise<{ event: ScriptedEvent; status: number; body: Json; now: ScriptedEvent['expect'] }[]> {
  const key = names('DG')
  const reader = names('p-uy-01')
  const read = async (): Promise<Json> =>
    (await server.json(`/api/v1/documents/${key}`, { person: reader })).body
  const played = []
  for (const event of events) {
    await server.json('/api/v1/test/clock', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: event.at })
    })
    const { status, body } = await send(server, event, { names, key, reader })
    const { stage, metrics } = await read()
    const { openBrackets, agreedParagraphs } = metrics
    played.push({ event, status, body, now: { state: stage, openBrackets, agreedParagraphs } })
  }
  return played
}

interface Stage {
  names: Names
  key: string
  reader: string
}

/** Events of the system are the clock's own: time has moved on already. */
async function send(
  server: Running,
  event: ScriptedEvent,
  { names, key, reader }: Stage
): Promise<{ status: number; body: Json }> {
  if (event.actor === 'system') return { status: 200, body: null }
  const { at: _at, actor, cosign: _cosign, note: _note, expect: _expect, ...act } = event
  const body = renamed(act, names) as ScriptedEvent
  const hash = needsHash(event.action) ? await hashOf(server, body.target, { key, reader }) : undefined
  return server.act(key, { ...body, ...(hash === undefined ? {} : { hash }) }, names(actor))
}

/** Names stand as targets, in lists and as the keys of wordings; words stay as they are. */
export function renamed(act: Record<string, unknown>, names: Names): Record<string, unknown> {
  const value = (name: string, given: unknown): unknown => {
    if (name === 'target' || name === 'onInstructionOf') return names(String(given))
    if (Array.isArray(given)) return given.map(one => (typeof one === 'string' ? names(one) : one))
    if ((name === 'proposes' || name === 'paragraphs') && typeof given === 'object' && given !== null)
      return Object.fromEntries(Object.entries(given).map(([id, words]) => [names(id), words as unknown]))
    return given
  }
  return Object.fromEntries(Object.entries(act).map(([name, given]) => [name, value(name, given)]))
}

const needsHash = (action: string): boolean => isActName(action) && 'hash' in ACTS[action].shape

/** Of the version that is named; of the working text where it is not issued yet. */
async function hashOf(
  server: Running,
  target: string,
  { key, reader }: Omit<Stage, 'names'>
): Promise<string> {
  const [, version = ''] = target.split('/')
  const issued = await server.json(`/api/v1/documents/${key}/revisions/${version}`, { person: reader })
  if (issued.status === 200) return issued.body.hash as string
  return (await server.json(`/api/v1/documents/${key}`, { person: reader })).body.headHash as string
}
