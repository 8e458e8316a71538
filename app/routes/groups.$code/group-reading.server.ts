import type { Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DelegationCard, WorkingGroupPage } from '../../../server/context.ts'

/** The latest issued version by its short name, `DG/Z0`; null before there is one. */
export async function versionOf(
  context: AppLoadContext,
  actor: Actor,
  { documentId, theme }: Pick<WorkingGroupPage, 'documentId' | 'theme'>
): Promise<string | null> {
  if (documentId === null) return null
  const outcome = await context.reading.document(actor, documentId)
  const symbol = outcome.ok ? outcome.value.symbol : null
  return symbol === null ? null : `${theme.code}/${symbol.slice(symbol.lastIndexOf('/') + 1)}`
}

/** Everybody who sits in a delegation, with its region: of these, co-chairs are named. */
export async function candidatesOf(context: AppLoadContext, actor: Actor, delegations: DelegationCard[]) {
  const seats = delegations.filter(({ kind, suspended }) => kind !== 'observer' && !suspended)
  return (await context.people.list(actor)).flatMap(({ id, name, delegation }) => {
    const seat = seats.find(({ code }) => code === delegation)
    return seat ? [{ id, name, delegation: seat.code, region: seat.group }] : []
  })
}

/** Instructions say by id who gave them; people read the name. */
export async function withNames<T extends Pick<WorkingGroupPage, 'instructions'>>(
  context: AppLoadContext,
  actor: Actor,
  group: T
): Promise<T> {
  const people = await context.people.list(actor)
  const nameOf = (id: string): string => people.find(person => person.id === id)?.name ?? id
  const instructions = group.instructions.map(one => ({ ...one, givenBy: nameOf(one.givenBy) }))
  return { ...group, instructions }
}
