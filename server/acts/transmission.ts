import { decideTransmitted, type LanguageReadiness, type PriorityArea } from '@acuerdo/domain'
import { requiredReadiness, waivedLanguages } from '../deciding/languages.ts'
import type { Performer, Performers, Situation } from './act.ts'
import { together, type Decide } from './deciding.ts'

/** Both co-chairs hand the adopted text over, with what stands on its paragraphs. */
const transmitting: Performer<'transmit'> = {
  ...together<'transmit'>(deciding([], [])),
  change: async (situation, known) => {
    const [readiness, areas] = await Promise.all([readinessHere(situation), areasHere(situation)])
    const performer = together<'transmit'>(deciding(readiness, areas))
    if (performer.change === undefined) throw new Error('transmit: an act of both co-chairs changes nothing')
    return performer.change(situation, known)
  }
}

export const TRANSMISSION_PERFORMERS = { transmit: transmitting } satisfies Performers

function deciding(
  readiness: readonly LanguageReadiness[],
  areas: readonly PriorityArea[]
): Decide<'transmit'> {
  return ({ situation, act, facts, state, by }) => {
    const { adoption } = facts.records
    const symbol = `${situation.event.symbol}/${facts.document.theme.code}/${adoption?.version ?? ''}`
    return decideTransmitted(
      state,
      {
        adopted: adoption === null ? null : { name: adoption.version, hash: adoption.hash, symbol },
        ...{ readiness, waived: waivedLanguages(facts.records), areas }
      },
      { target: act.target, hash: act.hash, by: by.map(({ person }) => person) }
    )
  }
}

/** How far each language is that the event requires, against the adopted version. */
async function readinessHere({ parts, document }: Situation): Promise<LanguageReadiness[]> {
  if (document === null) return []
  const { adoption } = await parts.store.decisions.ofDocument(document.id)
  return adoption === null ? [] : requiredReadiness(parts, document, adoption.version)
}

const areasHere = async ({ parts, document }: Situation): Promise<PriorityArea[]> =>
  document === null ? [] : parts.store.priorities.ofDocument(document.id)
