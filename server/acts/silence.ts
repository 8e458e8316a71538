import {
  decideBroken,
  decided,
  decideExtension,
  decideObjection,
  decideSilence,
  grant,
  latestNamed,
  refuse,
  tooLate,
  type Change,
  type Decided,
  type Subject
} from '@acuerdo/domain'
import { noticeRows, type Notice } from '../deciding/notices.ts'
import type { Performers, Situation } from './act.ts'
import { alone, together, type Beside, type Question } from './deciding.ts'

const starting = together<'start_silence'>(
  ({ act, facts, state, by, at, situation }) => {
    const { target, hash, deadline, inSession = false, objectorNames = null } = act
    return decideSilence(
      state,
      facts.gate,
      { target, hash, deadline, inSession, objectorNames },
      {
        ...{ by: by.map(({ person }) => person), at },
        ...{ settings: situation.event.settings, sits: situation.subject.inSession === true }
      }
    )
  },
  {
    beside: (question, { changes }) => {
      const started = changes.find(change => change.change === 'silence_started')
      if (started === undefined) return {}
      const { version, deadline } = started.silence
      return told(question, { kind: 'silence_started', version, deadline })
    }
  }
)

const extending = together<'extend_silence'>(
  ({ act, facts, state, at }) => {
    const version = latestNamed(state, act, 'The deadline was not moved')
    if (!version.ok) return version
    const [silence] = facts.silences
    if (silence?.state !== 'running')
      return refuse('SI6', 'The deadline was not moved: no silence runs.', 'Start one.')
    const moved = decideExtension(silence, act.deadline)
    if (!moved.ok) return moved
    const extension = { ...moved.value, why: 'co_chairs' as const, at, outageMs: null }
    return grant(
      decided([
        { change: 'silence_extended', silence: silence.id, extension },
        { change: 'halves_voided', reason: 'the deadline moved' }
      ])
    )
  },
  {
    beside: (question, { changes }) => {
      const moved = changes.find(change => change.change === 'silence_extended')
      const [silence] = question.facts.silences
      if (moved === undefined || silence === undefined) return {}
      const { to: deadline } = moved.extension
      return told(question, { kind: 'silence_extended', version: silence.version, deadline })
    }
  }
)

/** Counts by the moment at which the server received it; what came late is kept as late (SI7). */
const objecting = alone<'object'>(
  question => {
    const { act, facts, state, situation } = question
    const { actor, receivedAt } = situation
    const [, version = ''] = act.target.split('/')
    const silence = facts.silences.find(one => one.version === version) ?? null
    const at = receivedAt.toISOString()
    const { paragraphs = [], whole = false, hash, reason } = act
    const kind = decideObjection(silence, { version, hash, paragraphs, whole, at }, state.text)
    if (!kind.ok) return kind
    if (actor.delegation === null || silence === null || !silence.entitled.includes(actor.delegation))
      return notEntitled()
    const again = silence.objections.some(
      one => one.delegation === actor.delegation && one.withdrawnAt === null && one.kind !== 'late'
    )
    if (again && kind.value !== 'late') return twice(actor.delegation)
    const objection = {
      ...{ kind: kind.value, delegation: actor.delegation, by: actor.personId },
      ...{ paragraphs, whole, reason, at }
    }
    const broken = decideBroken(state, silence, objection)
    if (kind.value !== 'late') return grant(broken)
    return { ...tooLate(silence.deadline), leaves: broken.changes as Change[] }
  },
  {
    about: stageOfObjection,
    beside: (question, decision) => {
      const kind = objectionIn(decision)
      const [silence] = question.facts.silences
      if (silence === undefined || kind !== 'breaking') return { answer: { objection: kind } }
      const { version, deadline } = silence
      const letters = told(question, { kind: 'silence_broken', version, deadline })
      return { ...letters, answer: { objection: kind } }
    }
  }
)

const withdrawing = alone<'withdraw_objection'>(
  ({ act, facts }) => {
    const objection = facts.silences
      .flatMap(({ objections }) => objections)
      .find(({ id }) => id === act.target)
    if (objection === undefined)
      return refuse('not_found', `There is no objection ${act.target}.`, 'Read the decisions page again.')
    if (objection.withdrawnAt !== null)
      return refuse('SI12', 'The objection was withdrawn already.', 'Nothing more is needed.')
    return grant(
      decided([{ change: 'objection_withdrawn', objection: objection.id, reason: act.reason ?? null }])
    )
  },
  {
    about: async ({ parts, act }) => {
      const found = await parts.store.silences.objection(act.target)
      return found === null ? {} : { owner: found.objection.delegation }
    }
  }
)

export const SILENCE_PERFORMERS = {
  start_silence: starting,
  extend_silence: extending,
  object: objecting,
  withdraw_objection: withdrawing
} satisfies Performers

/** A silence that has ended still answers who could have objected to it: with "broken already" or "too late". */
async function stageOfObjection({ parts, document, act }: Situation<'object'>): Promise<Partial<Subject>> {
  if (document === null || document.stage === 'silence') return {}
  const [, version] = act.target.split('/')
  const silences = await parts.store.silences.ofDocument(document.id)
  const ended = silences.some(one => one.version === version && one.state !== 'abandoned')
  return ended ? { stage: 'silence' } : {}
}

const objectionIn = ({ changes }: Decided): string | null => {
  const recorded = changes.find(change => change.change === 'objection_recorded')
  return recorded?.objection.kind ?? null
}

function told<A extends 'start_silence' | 'extend_silence' | 'object'>(
  { situation, facts }: Question<A>,
  notice: Notice
): Beside {
  const { clock, chance } = situation.parts
  const now = new Date(clock.machine())
  return { rows: noticeRows(facts, notice, { now, newId: () => chance.id() }) }
}

const notEntitled = () =>
  refuse(
    'SI1',
    'The objection was not recorded: your delegation could not object to this silence.',
    'Ask the secretariat which delegations take part.'
  )

const twice = (delegation: string) =>
  refuse(
    'SI13',
    `The objection was not recorded again: ${delegation} has objected to this silence.`,
    'Withdraw that one first, to name other paragraphs.'
  )
