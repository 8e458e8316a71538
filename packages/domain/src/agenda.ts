import type { PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { PriorityArea, SummitDecision } from './priority-area.ts'

/** A point on the agenda of the Summit, fed by one or more priority areas. */
export interface AgendaItem {
  id: string
  title: string
  /** The heading that the coordinator puts it under. */
  group: string | null
}

export type AgendaChange =
  | { change: 'agenda_item_added'; item: AgendaItem; position: number }
  | {
      change: 'agenda_answered'
      area: string
      decision: SummitDecision
      item: string | null
      remark: string | null
      by: PersonId
    }
  | { change: 'agenda_item_removed'; item: string }
  /** The whole order, with titles and groups as they are then. */
  | { change: 'agenda_ordered'; items: AgendaItem[] }

export interface AgendaState {
  /** In order. */
  items: readonly AgendaItem[]
  /** Every transmitted priority area. */
  areas: readonly PriorityArea[]
  freshId: string
}

export interface AgendaWish {
  target: string
  decision: SummitDecision
  agendaItem: string | null
  remark: string | null
}

/**
 * The coordinator's answer to a transmitted priority area (SA1 to SA4). An answer may be given anew; an item that no
 * priority area feeds any more leaves the agenda (SA5).
 */
export function decideAgenda(state: AgendaState, wish: AgendaWish, by: PersonId): Outcome<AgendaChange[]> {
  const area = state.areas.find(({ id }) => id === wish.target)
  if (area === undefined || !area.transmitted)
    return refuse(
      'SA1',
      `Nothing was decided: ${wish.target} is no priority area that was transmitted.`,
      'Decide on what an adopted text has handed over.'
    )
  if (area.kind === 'action')
    return refuse('SA1', 'Nothing was decided: an action travels with its text.', 'Name a priority area.')
  const placed = placeFor(state, area, wish)
  if (!placed.ok) return placed
  const { item, added } = placed.value
  const { decision, remark } = wish
  return grant([
    ...(added === null
      ? []
      : ([{ change: 'agenda_item_added', item: added, position: state.items.length }] as const)),
    { change: 'agenda_answered', area: area.id, decision, item, remark, by },
    ...emptied(state, area, placed.value)
  ])
}

type Placed = Outcome<{ item: string | null; added: AgendaItem | null }>

function placeFor(state: AgendaState, area: PriorityArea, wish: AgendaWish): Placed {
  const named = wish.agendaItem?.trim() ?? ''
  const item = state.items.find(({ id, title }) => id === named || sameTitle(title, named))
  const others = item === undefined ? [] : feeding(state, item.id).filter(({ id }) => id !== area.id)
  switch (wish.decision) {
    case 'accepted':
      if (named === '') return needsItem()
      if (others.length > 0)
        return refuse(
          'SA2',
          `Nothing was decided: the agenda has an item "${item?.title ?? named}" already.`,
          'Merge the priority area into it, or give the new item another title.'
        )
      return item === undefined
        ? grant({ item: state.freshId, added: { id: state.freshId, title: named, group: null } })
        : grant({ item: item.id, added: null })
    case 'merged':
      if (named === '') return needsItem()
      if (item === undefined || others.length === 0)
        return refuse(
          'SA3',
          'Nothing was merged: no other priority area feeds an item of this name.',
          'Name an item of the agenda, or accept the priority area with an item of its own.'
        )
      return grant({ item: item.id, added: null })
    case 'returned':
    case 'deferred':
      if (wish.decision === 'returned' && (wish.remark ?? '').trim() === '')
        return refuse(
          'SA4',
          'Nothing was returned: the co-chairs would not know why.',
          'Say in a remark what they should do.'
        )
      return grant({ item: null, added: null })
  }
}

/** The item that the priority area leaves, when nothing else feeds it; the others close up (SA6). */
function emptied(
  state: AgendaState,
  area: PriorityArea,
  { item: next, added }: { item: string | null; added: AgendaItem | null }
): AgendaChange[] {
  const former = area.answer?.item ?? null
  if (former === null || former === next || feeding(state, former).length > 1) return []
  const items = [...state.items.filter(({ id }) => id !== former), ...(added === null ? [] : [added])]
  return [
    { change: 'agenda_item_removed', item: former },
    ...(items.length === 0 ? [] : ([{ change: 'agenda_ordered', items }] as const))
  ]
}

const feeding = ({ areas }: AgendaState, item: string): PriorityArea[] =>
  areas.filter(({ answer }) => answer?.item === item)

const needsItem = (): Placed =>
  refuse('SA2', 'Nothing was decided: no agenda item is named.', 'Give the item a title.')

export interface AgendaStep {
  id: string
  /** Behind which item; null at the top. */
  after: string | null
  title: string
  group: string | null
}

/** Orders, titles and groups the agenda, one step after the other (SA6). */
export function decideOrder(
  items: readonly AgendaItem[],
  steps: readonly AgendaStep[]
): Outcome<AgendaChange[]> {
  let order = [...items]
  for (const { id, after, title, group } of steps) {
    const rest = order.filter(item => item.id !== id)
    const place = after === null ? 0 : rest.findIndex(item => item.id === after) + 1
    if (rest.length === order.length || (after !== null && place === 0))
      return refuse(
        'SA6',
        `The agenda was not ordered: it has no item ${rest.length === order.length ? id : (after ?? '')}.`,
        'Read the agenda again.'
      )
    if (rest.some(item => sameTitle(item.title, title)))
      return refuse(
        'SA6',
        `The agenda was not ordered: two items would be called "${title}".`,
        'Choose another title.'
      )
    order = [...rest.slice(0, place), { id, title: title.trim(), group }, ...rest.slice(place)]
  }
  return grant([{ change: 'agenda_ordered', items: order }])
}

const sameTitle = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** An item turns amber when the text behind it is open again, or a paragraph that feeds it was corrected (SA7). */
export function agendaAttention(
  sources: readonly { transmitted: boolean; corrected: boolean }[]
): 'reopened' | 'corrected' | null {
  if (sources.some(({ transmitted }) => !transmitted)) return 'reopened'
  return sources.some(({ corrected }) => corrected) ? 'corrected' : null
}
