import {
  decideAccreditation,
  decideNomination,
  decideSettings,
  delegationOfNomination,
  grant,
  refuse
} from '@acuerdo/domain'
import type { Performer, Performers } from './act.ts'

const accrediting: Performer<'accredit'> = {
  decide: async ({ actor, act, circle }) => decideAccreditation(await circle(), actor.personId, act)
}

const nominating: Performer<'nominate_delegate'> = {
  about: async ({ actor, act, circle }) => {
    const owner = delegationOfNomination(await circle(), act.target)
    // Somebody new belongs to whoever adds him.
    const isNew = owner === null && act.person !== undefined && act.person.email === act.target
    return { owner: isNew ? actor.delegation : (owner ?? 'nobody') }
  },
  decide: async ({ actor, act, circle }) => {
    const { personId, delegation } = actor
    if (delegation === null)
      return refuse('PM6', 'nominate_delegate was not done: you lead no delegation.', 'Ask the secretariat.')
    return decideNomination(await circle(), { personId, delegation }, act)
  }
}

const settling: Performer<'change_settings'> = {
  decide: async ({ act, event, now }) => {
    const { action: _a, target, reason: _r, idempotencyKey: _k, ...settings } = act
    const { id, sessions, timeZone, dates } = event
    const facts = { id, sessions, timeZone, firstDay: dates.from }
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
    const decided = decideSettings(facts, { target, settings: given }, now.toISOString())
    return decided.ok ? grant([{ change: 'settings_changed', settings: decided.value }]) : decided
  }
}

export const PEOPLE_PERFORMERS = {
  accredit: accrediting,
  nominate_delegate: nominating,
  change_settings: settling
} satisfies Performers
