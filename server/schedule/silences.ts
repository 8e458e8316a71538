import {
  CLOCK,
  decideSilenceClosed,
  hasRunOut,
  outageExtension,
  type AuditContent,
  type Change,
  type Outage
} from '@acuerdo/domain'
import { readText, resolveBracket } from '@acuerdo/editor'
import { newNonce } from '../accounts/access-entry.ts'
import type { ActParts } from '../acts/act.ts'
import { announce, fenceRows, reachOf } from '../acts/reach.ts'
import { silenceCertificate } from '../deciding/certify.ts'
import { decidedText, factsOf, type DecisionFacts } from '../deciding/facts.ts'
import { noticeRows } from '../deciding/notices.ts'
import { rowsOf, type ChangeContext } from '../persistence/changes.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { EventRecord } from '../persistence/events.ts'
import { sha256 } from '../persistence/sha256.ts'
import { remindedRow, type SilenceRecord } from '../persistence/silences.ts'
import type { Along, Statement } from '../realtime/ports.ts'

/** What the clock does by itself needs of the rest of the server. */
export type ClockParts = Pick<ActParts, 'store' | 'rooms' | 'news' | 'clock' | 'chance' | 'record'>

interface Due {
  parts: ClockParts
  event: EventRecord
  document: DocumentRecord
  silence: SilenceRecord
  now: Date
}

/**
 * Ends every silence whose deadline lies before an instant, or moves its deadline where the service failed (SI7, SI9). To be
 * called in the lane of acts, so that whatever was received before has been done.
 */
export async function settleSilences(parts: ClockParts, before: Date): Promise<boolean> {
  let settled = false
  for (const silence of await parts.store.silences.running()) {
    const late = hasRunOut(silence, before.toISOString())
    const [event, document] = await Promise.all([
      parts.store.events.find(),
      late ? parts.store.documents.find(silence.document) : null
    ])
    if (!late || event === null || document === null) continue
    const due = { parts, event, document, silence, now: parts.clock.now() }
    const failed = await outageOf(due)
    if (failed > 0) await extend(due, failed)
    if (failed === 0 || hasRunOut(extended(silence, failed), before.toISOString()))
      await close(failed === 0 ? due : { ...due, silence: extended(silence, failed) })
    settled = true
  }
  return settled
}

const extended = (silence: SilenceRecord, ms: number): SilenceRecord => ({
  ...silence,
  deadline: new Date(Date.parse(silence.deadline) + ms).toISOString()
})

/** How long the service failed within the last hour, if an extension has not counted it yet. */
async function outageOf({ parts, event, silence }: Due): Promise<number> {
  const counted = silence.extensions.filter(({ why }) => why === 'outage').at(-1)?.at ?? silence.startedAt
  const outages: Outage[] = await parts.store.silences.outagesSince(new Date(counted))
  return outageExtension(silence, outages, event.settings.silenceExtendsAfterOutageMinutes)
}

async function extend(due: Due, ms: number): Promise<void> {
  const { parts, document, silence, now } = due
  const facts = await factsOf(parts.store, document, now)
  const to = extended(silence, ms).deadline
  const at = now.toISOString()
  const extension = { from: silence.deadline, to, why: 'outage' as const, at, outageMs: ms }
  const changes: Change[] = [
    { change: 'silence_extended', silence: silence.id, extension },
    { change: 'halves_voided', reason: 'the deadline moved' }
  ]
  const letters = lettersOf(due, facts, { kind: 'silence_extended', version: silence.version, deadline: to })
  await parts.record({
    statements: [...rowsOf(changes, contextOf(due)), ...letters],
    record: entryOf(due, 'extend_silence', { deadline: to, outageMs: ms })
  })
  await announce(parts, reachOf(changes, document.id), document.id)
}

/** The text, its stage, the certificate, the letters and the entry of the record, in one transaction. */
async function close(due: Due): Promise<void> {
  const { parts, event, document, silence, now } = due
  const [facts, whole] = await Promise.all([
    factsOf(parts.store, document, now),
    parts.store.revisions.byName(document.id, silence.version)
  ])
  if (whole === null) throw new Error('close_silence: the version is not there')
  const at = now.toISOString()
  const { name, symbol, hash, canonical } = whole
  const certified = { id: parts.chance.id(), event, version: { name, symbol, hash, canonical }, at, by: [] }
  let made: { first: Change[]; rest: Change[]; hash: string } | null = null
  let written = false
  const along = (): Along => {
    if (made === null) throw new Error('close_silence: nothing was decided')
    written = true
    const { first, rest } = made
    const notice = { kind: 'silence_closed' as const, version: silence.version, deadline: silence.deadline }
    return {
      // The stage changes first: under silence the log takes no entry, not even of an act.
      first: rowsOf(first, contextOf(due)),
      statements: [
        ...rowsOf(rest, contextOf(due)),
        ...fenceRows(reachOf(first, document.id), document.id),
        ...lettersOf(due, facts, notice)
      ],
      record: { ...entryOf(due, 'close_silence', {}), hashBefore: made.hash, hashAfter: made.hash }
    }
  }
  await parts.rooms.edit({
    documentId: document.id,
    personId: null,
    change: (text, sequence) => {
      const state = decidedText(facts, readText(text), sequence)
      // What nobody could change did not change; should it have, the silence does not make it agreed.
      if (state.hash !== silence.hash) throw new Error('close_silence: the text is not the one under silence')
      const { changes, closings } = decideSilenceClosed(state, silence, { at }, sha256)
      made = {
        first: changes.filter(({ change }) => change === 'stage_changed'),
        rest: [
          ...changes.filter(({ change }) => change !== 'stage_changed'),
          silenceCertificate(facts, certified, silence)
        ],
        hash: state.hash
      }
      for (const { bracket, words } of closings) resolveBracket(text, bracket, words)
    },
    unchanged: async () => void (await parts.record(along())),
    along
  })
  if (!written) await parts.record(along())
  const changes: Change[] = [{ change: 'stage_changed', to: 'agreed_ad_ref' }]
  const reach = reachOf(changes, document.id)
  await announce(parts, { ...reach, topics: ['stage', 'brackets', 'text'] }, document.id)
}

/** Tells delegations that have not opened a text under silence that its time is running out; each silence once. */
export async function remindReaders(parts: ClockParts, beforeMs: number): Promise<void> {
  const now = parts.clock.now()
  for (const silence of await parts.store.silences.running()) {
    const lasts = Date.parse(silence.deadline) - Date.parse(silence.startedAt)
    const ahead = Math.min(beforeMs, lasts / 2)
    if (silence.remindedAt !== null || now.getTime() < Date.parse(silence.deadline) - ahead) continue
    const [event, document] = await Promise.all([
      parts.store.events.find(),
      parts.store.documents.find(silence.document)
    ])
    if (event === null || document === null) continue
    const facts = await factsOf(parts.store, document, now)
    const unread = new Set(silence.entitled.filter(code => !facts.opened.includes(code)))
    const notice = {
      kind: 'silence_reminder' as const,
      version: silence.version,
      deadline: silence.deadline
    }
    const due = { parts, event, document, silence, now }
    await parts.record({
      statements: [remindedRow(silence.id, now), ...lettersOf(due, facts, notice, unread)],
      record: null
    })
  }
}

const lettersOf = (
  { parts }: Due,
  facts: DecisionFacts,
  notice: Parameters<typeof noticeRows>[1],
  only?: ReadonlySet<string>
): Statement[] =>
  noticeRows(facts, notice, {
    now: new Date(parts.clock.machine()),
    newId: () => parts.chance.id(),
    ...(only === undefined ? {} : { only })
  })

const contextOf = ({ parts, event, document, now }: Due): ChangeContext => ({
  eventId: event.id,
  settings: event.settings,
  documentId: document.id,
  actorId: CLOCK,
  now,
  machine: new Date(parts.clock.machine()),
  newId: () => parts.chance.id(),
  birth: null
})

function entryOf(
  { document, silence, now }: Due,
  action: 'close_silence' | 'extend_silence',
  payload: object
): AuditContent {
  return {
    at: now.toISOString(),
    actorId: null,
    actorName: 'Clock',
    delegation: null,
    action,
    target: `${document.theme.code}/${silence.version}`,
    documentId: document.id,
    themeId: document.theme.id,
    outcome: 'done',
    refusalCode: null,
    hashBefore: silence.hash,
    hashAfter: silence.hash,
    payloadJson: JSON.stringify(payload),
    sphere: null,
    nonce: newNonce()
  }
}
