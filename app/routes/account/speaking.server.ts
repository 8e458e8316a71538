import type { Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { Speaking } from '../../components/room/account-page.tsx'
import { proposing } from '../../form/why.server.ts'

/** For whom somebody speaks, as the table of rights has it. */
export async function speakingOf(context: AppLoadContext, actor: Actor): Promise<Speaking> {
  const [delegations, notLeading] = await Promise.all([
    context.people.delegations(actor),
    context.may(actor, 'nominate_delegate', null)
  ])
  const seat = delegations.find(({ code }) => code === actor.delegation)
  const delegation = seat?.name ?? actor.delegation
  const until = actor.mandate?.until ?? null
  if (notLeading === null) return { delegation, as: 'head', until: null }
  if (seat?.kind === 'observer') return { delegation, as: 'reader', until: null }
  if (proposing(actor) === 'never') return { delegation, as: 'office', until: null }
  return { delegation, as: actor.mandate ? 'mandated' : 'unmandated', until }
}
