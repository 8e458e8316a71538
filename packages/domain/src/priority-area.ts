import type { DelegationCode, DocumentId, ParagraphId, PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { isAtLeast, type Stage } from './stage.ts'
import type { Text } from './text.ts'

/** A priority area, or an action of shared interest with its owner and date; both are tied to a paragraph. */
export type PriorityKind = 'priority' | 'action'

export const PRIORITY_STANCES = ['endorse', 'reserve', 'oppose'] as const
export type PriorityStance = (typeof PRIORITY_STANCES)[number]

export const SUMMIT_DECISIONS = ['accepted', 'merged', 'deferred', 'returned'] as const
export type SummitDecision = (typeof SUMMIT_DECISIONS)[number]

/** What the Summit's coordinator said to a transmitted priority area. */
export interface SummitAnswer {
  decision: SummitDecision
  /** The agenda item that it feeds; null for one that was deferred or returned. */
  item: string | null
  remark: string | null
  by: PersonId
  /** By the rules' clock, ISO 8601 in UTC. */
  at: string
}

export interface PriorityArea {
  id: string
  kind: PriorityKind
  document: DocumentId
  paragraph: ParagraphId
  title: string
  /** Of an action: who does it, and until when, in the proposer's words. */
  owner: string | null
  due: string | null
  /** A delegation, or `CO-CHAIRS`. */
  proposedBy: DelegationCode
  stances: { delegation: DelegationCode; stance: PriorityStance }[]
  transmitted: boolean
  answer: SummitAnswer | null
}

export type PriorityState =
  'proposed' | 'supported' | 'endorsed' | 'transmitted' | SummitDecision | 'gone' | 'withdrawn'

/** Where its document and its supporters stand. */
export interface PriorityCircle {
  stage: Stage
  /** Whether the paragraph still stands in the text. */
  paragraphStands: boolean
  /** The region of each delegation: the EU is one of the two (ruling 17). */
  regionOf(code: DelegationCode): string | null
}

/** Derived from what stands, never stored (PY4, PY5). */
export function priorityState(area: PriorityArea, circle: PriorityCircle): PriorityState {
  if (area.answer !== null) return area.answer.decision
  if (area.transmitted) return 'transmitted'
  if (!circle.paragraphStands) return 'gone'
  if (isAtLeast(circle.stage, 'adopted')) return 'endorsed'
  const endorsers = area.stances.filter(({ stance }) => stance === 'endorse')
  const regions = new Set(endorsers.map(({ delegation }) => circle.regionOf(delegation)).filter(Boolean))
  return regions.size >= 2 ? 'supported' : 'proposed'
}

export type PriorityChange =
  | {
      change: 'priority_proposed'
      area: Omit<PriorityArea, 'document' | 'stances' | 'transmitted' | 'answer'>
    }
  /** One whose paragraph went is tied to another paragraph; `id` stays. */
  | { change: 'priority_moved'; area: string; paragraph: ParagraphId }
  | { change: 'priority_stance'; area: string; delegation: DelegationCode; stance: PriorityStance }

export interface PriorityWish {
  kind: PriorityKind
  target: ParagraphId
  title: string
  owner: string | null
  due: string | null
}

/**
 * Proposes a priority area or an action for a paragraph (PY1, PY2). One whose paragraph has gone is moved by
 * proposing it anew, with its title, for another paragraph (PY5).
 */
export function decidePriority(
  { text, standing, freshId }: { text: Text; standing: readonly PriorityArea[]; freshId: string },
  wish: PriorityWish,
  by: DelegationCode
): Outcome<PriorityChange[]> {
  const paragraph = text.paragraphs.find(({ id }) => id === wish.target)
  if (paragraph === undefined)
    return refuse('not_found', `There is no paragraph ${wish.target} in this text.`, 'Read the text again.')
  if (paragraph.part === 'heading')
    return refuse('PY1', 'Nothing was proposed: a heading carries no priority area.', 'Name a paragraph.')
  const title = wish.title.trim()
  const same = standing.filter(area => area.kind === wish.kind && sameTitle(area.title, title))
  if (title === '' || same.some(area => area.paragraph === wish.target))
    return refuse(
      'PY2',
      'Nothing was proposed: this paragraph has it already, or the title is empty.',
      'Endorse the one that stands, or give yours a title of its own.'
    )
  const standingIds = new Set(text.paragraphs.map(({ id }) => id))
  const gone = same.find(area => !standingIds.has(area.paragraph))
  if (gone !== undefined) return grant([{ change: 'priority_moved', area: gone.id, paragraph: wish.target }])
  const { kind, target, owner, due } = wish
  return grant([
    {
      change: 'priority_proposed',
      area: { id: freshId, kind, paragraph: target, title, owner, due, proposedBy: by }
    }
  ])
}

/** A delegation endorses, reserves or opposes; it has one stance, and the new one takes the place of the former (PY3). */
export function decideStance(
  area: PriorityArea,
  wish: { delegation: DelegationCode; stance: PriorityStance }
): Outcome<PriorityChange[]> {
  if (area.transmitted)
    return refuse(
      'PY3',
      'Your stance was not recorded: the priority area has been transmitted.',
      'Speak to the coordinator of the Summit.'
    )
  const held = area.stances.find(({ delegation }) => delegation === wish.delegation)?.stance
  if (held === wish.stance)
    return refuse('PY3', 'Nothing was recorded: your delegation holds this stance.', 'Choose another stance.')
  return grant([{ change: 'priority_stance', area: area.id, ...wish }])
}

const sameTitle = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.toLocaleLowerCase('en')
