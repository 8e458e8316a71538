import type { PersonFacts } from '@acuerdo/domain'
import type { NoticeKind } from '../context.ts'
import { letterRow } from '../persistence/outbox.ts'
import type { Statement } from '../realtime/ports.ts'
import type { DecisionFacts } from './facts.ts'

/** What a letter about a silence tells. */
export interface Notice {
  kind: NoticeKind
  version: string
  deadline: string
}

/**
 * The letters of a notice, to be written with what it tells of: to every head and delegate of the delegations that decide,
 * who takes part in the group, and to its co-chairs. `only`: to these delegations. `now`: the machine's clock.
 */
export function noticeRows(
  facts: DecisionFacts,
  notice: Notice,
  { now, newId, only }: { now: Date; newId(): string; only?: ReadonlySet<string> }
): Statement[] {
  const { document, circle, entitled } = facts
  const codes = new Set(entitled.map(({ code }) => code).filter(code => only === undefined || only.has(code)))
  const reached = circle.people.filter(
    person =>
      !person.suspended &&
      (concerned(person, document.theme.id, codes) ||
        (only === undefined && chairs(person, document.theme.id)))
  )
  const { version, deadline, kind } = notice
  const inner = { version, deadline, theme: document.theme.id }
  return reached.map(({ id }) =>
    letterRow({ id: newId(), personId: id, kind, documentId: document.id, facts: inner, at: now })
  )
}

const concerned = (
  { delegation, roles }: PersonFacts,
  theme: string,
  entitled: ReadonlySet<string>
): boolean =>
  delegation !== null &&
  entitled.has(delegation) &&
  roles.some(
    ({ role, theme: held }) =>
      (role === 'head_of_delegation' || role === 'delegate') && (held === null || held === theme)
  )

const chairs = ({ roles }: PersonFacts, theme: string): boolean =>
  roles.some(held => held.role === 'co_chair' && held.theme === theme)
