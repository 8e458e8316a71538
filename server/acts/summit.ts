import {
  decideAgenda,
  decideOrder,
  decidePriority,
  decideStance,
  grant,
  refuse,
  voiceInGroup,
  type Outcome,
  type PriorityArea
} from '@acuerdo/domain'
import type { ActOf } from '@acuerdo/domain/acts'
import { textOf, type Issued, type Performer, type Performers, type Situation } from './act.ts'
import { staleParagraph } from './seen-paragraph.ts'

const proposingPriority: Performer<'propose_priority'> = {
  issue: situation => propose(situation, { kind: 'priority', owner: null, due: null })
}

const proposingAction: Performer<'propose_action'> = {
  issue: situation => {
    const { owner, due } = situation.act
    return propose(situation, { kind: 'action', owner, due })
  }
}

const endorsing: Performer<'endorse_priority'> = {
  decide: async situation => {
    const { act, actor } = situation
    const area = await areaHere(situation)
    if (!area.ok) return area
    if (actor.delegation === null)
      return refuse('PY3', 'Nothing was recorded: you sit in no delegation.', 'Ask your head of delegation.')
    return decideStance(area.value, { delegation: actor.delegation, stance: act.stance })
  }
}

/** The stage that is asked about is that of the text which the priority area comes from. */
const decidingAgenda: Performer<'decide_agenda'> = {
  about: async ({ parts, act }) => {
    const area = await parts.store.priorities.find(act.target)
    const document = area && (await parts.store.documents.find(area.document))
    return document ? { stage: document.stage, theme: document.theme.id } : {}
  },
  decide: async ({ parts, act, actor, document }) => {
    const { priorities } = parts.store
    const [items, areas] = await Promise.all([priorities.agenda(), priorities.transmitted()])
    const own = document === null ? areas : areas.filter(area => area.document === document.id)
    const wish = {
      target: act.target,
      decision: act.decision,
      agendaItem: act.agendaItem ?? null,
      remark: act.remark ?? null
    }
    if (!own.some(({ id }) => id === act.target))
      return decideAgenda({ items, areas: [], freshId: '' }, wish, actor.personId)
    return decideAgenda({ items, areas, freshId: parts.chance.id() }, wish, actor.personId)
  }
}

const orderingAgenda: Performer<'order_agenda'> = {
  decide: async ({ parts, act }) => {
    if (act.target !== 'agenda')
      return refuse('not_found', `There is no agenda ${act.target}.`, 'Name the target "agenda".')
    return decideOrder(await parts.store.priorities.agenda(), act.items)
  }
}

export const SUMMIT_PERFORMERS = {
  propose_priority: proposingPriority,
  propose_action: proposingAction,
  endorse_priority: endorsing,
  decide_agenda: decidingAgenda,
  order_agenda: orderingAgenda
} satisfies Performers

type Proposing = ActOf<'propose_priority'> | ActOf<'propose_action'>

async function propose(
  situation: Situation<'propose_priority'> | Situation<'propose_action'>,
  rest: { kind: PriorityArea['kind']; owner: string | null; due: string | null }
): Promise<Outcome<Issued>> {
  const { parts, actor, subject, document } = situation
  const act: Proposing = situation.act
  if (document === null) throw new Error('propose_priority: the act concerns no document')
  const text = await textOf(situation)
  if (text === null) throw new Error('propose_priority: the document has no text')
  const stale = await staleParagraph(situation, text)
  if (stale !== null) return stale
  const standing = await parts.store.priorities.ofDocument(document.id)
  const freshId = parts.chance.id()
  const wish = { ...rest, target: act.target, title: act.title }
  const changes = decidePriority({ text, standing, freshId }, wish, voiceInGroup(actor, subject))
  if (!changes.ok) return changes
  const [change] = changes.value
  const id = change?.change === 'priority_moved' ? change.area : freshId
  return grant({ changes: changes.value, rows: [], hash: null, answer: { priority: id } })
}

async function areaHere({
  parts,
  act,
  document
}: Situation<'endorse_priority'>): Promise<Outcome<PriorityArea>> {
  const area = await parts.store.priorities.find(act.target)
  if (area !== null && area.document === document?.id && area.kind === 'priority') return grant(area)
  return refuse(
    'not_found',
    `There is no priority area ${act.target} in this text.`,
    'Choose one from the list.'
  )
}
