import type { Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { PersonCard } from '../../../server/context.ts'
import { answered, refused, sentForm, shownOnce, type SentForm } from '../../form/form-answer.server.ts'
import { accreditPerson, nominatePerson } from '../../form/people-acts.server.ts'
import { instantOf } from '../../form/zoned-time.ts'
import { zoneOf } from '../../room-reading.server.ts'

interface Asked {
  request: Request
  context: AppLoadContext
  actor: Actor
  person: PersonCard
}

/** What a form of a person's page asks for, as an act of whoever administers this person. */
export async function administer({ request, context, actor, person }: Asked) {
  const sent = await sentForm(request)
  if (sent.form === 'link') {
    const made = await context.links.renew(actor, person.id)
    return made.ok ? shownOnce(made.value) : refused(sent, made.refusal)
  }
  const moments = { now: context.now().toISOString(), zone: await zoneOf(context) }
  const asked = actOf(sent, person, moments)
  if (!asked) throw new Response(null, { status: 400 })
  const outcome = await context.performOnEvent(actor, asked.act)
  const away = sent.form === 'remove' || sent.form === 'handOver'
  const path = away && person.delegation ? `/delegations/${person.delegation}` : sent.path
  return answered(sent, outcome, { ...asked, path })
}

function actOf(sent: SentForm, person: PersonCard, { now, zone }: { now: string; zone: string }) {
  const target = person.id
  const nominate = { action: 'nominate_delegate', target }
  const right = { action: person.administered?.by ?? 'nominate_delegate', target }
  switch (sent.form) {
    case 'change':
      return {
        act: right.action === 'accredit' ? accreditPerson(sent, target) : nominatePerson(sent, target),
        done: 'saved'
      }
    case 'suspend':
      return { act: { ...right, suspended: true }, done: 'suspended' }
    case 'restore':
      return { act: { ...right, suspended: false }, done: 'restored' }
    case 'mandate':
      return { act: { ...nominate, mandate: mandateIn(sent, { now, zone }) }, done: 'mandated' }
    case 'endMandate':
      return { act: { ...nominate, mandate: null }, done: 'mandateEnded' }
    case 'remove':
      return { act: { ...nominate, end: true }, done: 'removed' }
    case 'handOver':
      return { act: { ...nominate, handOver: true }, done: 'handedOver' }
    default:
      return null
  }
}

/** From now on, until the end that the form names in the event's time. */
export function mandateIn({ values }: SentForm, { now, zone }: { now: string; zone: string }) {
  const until = values['mandate.until'] ?? ''
  return { from: now, until: until === '' ? null : instantOf(until, zone) }
}
