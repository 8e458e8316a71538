import {
  grant,
  isAtLeast,
  numbering,
  paragraphHashing,
  plain,
  priorityState,
  refuse,
  why,
  type Actor,
  type Outcome,
  type PriorityArea
} from '@acuerdo/domain'
import type { PrioritiesPage, PriorityView } from '../context.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { FoundDocument } from '../reading.ts'
import type { SummitParts } from './reading.ts'

/** Priority areas and actions of a text, each with its paragraph as it stands. */
export async function prioritiesPage(
  parts: SummitParts,
  actor: Actor,
  { row, subject }: FoundDocument
): Promise<Outcome<PrioritiesPage>> {
  const { store, rooms } = parts
  const [working, areas, delegations, items, brackets] = await Promise.all([
    rooms.read(row.id),
    store.priorities.ofDocument(row.id),
    store.delegations.list(),
    store.priorities.agenda(),
    store.brackets.ofDocument(row.id)
  ])
  if (working === null)
    return refuse('not_found', 'There is no such document.', 'Choose one from the event page.')
  const numbers = numbering(working.text.paragraphs)
  const hashOf = paragraphHashing(brackets, sha256)
  const paragraphs = working.text.paragraphs.map((paragraph, index) => ({
    id: paragraph.id,
    part: paragraph.part,
    number: numbers[index] ?? null,
    hash: hashOf(paragraph),
    words: plain(paragraph.runs)
  }))
  const groups = new Map(
    delegations.map(({ code, kind, group }) => [code, kind === 'observer' ? null : group])
  )
  const view = (area: PriorityArea): PriorityView => {
    const paragraph = paragraphs.find(({ id }) => id === area.paragraph)
    const circle = {
      stage: row.stage,
      paragraphStands: paragraph !== undefined,
      regionOf: (code: string) => groups.get(code) ?? null
    }
    return {
      ...area,
      state: priorityState(area, circle),
      number: paragraph?.number ?? null,
      words: paragraph?.words ?? '',
      ownStance: area.stances.find(({ delegation }) => delegation === actor.delegation)?.stance ?? null,
      itemTitle: items.find(({ id }) => id === area.answer?.item)?.title ?? null
    }
  }
  // In the order of the text; whatever lost its paragraph stands behind all others.
  const places = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const placeOf = ({ paragraph }: PriorityArea) => places.get(paragraph) ?? paragraphs.length
  return grant({
    document: {
      ...{ id: row.id, code: row.theme.code, title: row.title, language: row.language },
      stage: row.stage
    },
    areas: areas.map(view).sort((one, other) => placeOf(one) - placeOf(other)),
    paragraphs: paragraphs.filter(({ part }) => part !== 'heading').map(({ part: _part, ...rest }) => rest),
    may: {
      propose_priority: why(actor, 'propose_priority', subject),
      propose_action: why(actor, 'propose_action', subject),
      endorse_priority: why(actor, 'endorse_priority', subject)
    },
    own: isAtLeast(row.stage, 'adopted') ? null : actor.delegation,
    delegations: Object.fromEntries(delegations.map(({ code, name }) => [code, name]))
  })
}
