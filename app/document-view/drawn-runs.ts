import type { Bracket, Run } from '@acuerdo/domain'
import { describeRuns, type Element } from '@acuerdo/editor'
import type { Catalogue } from '../i18n/words.ts'

/** What is needed to draw words with the brackets among them. */
export interface Drawing {
  language: string
  brackets: readonly Bracket[]
  delegations: Readonly<Record<string, string>>
}

/** Inside a panel brackets are drawn as those inside others are: they have no address of their own there. */
const INSIDE = 2

/** Words with the brackets among them, described for the page. */
export function drawnRuns(
  runs: readonly Run[],
  { brackets, delegations }: Drawing,
  labels: Catalogue['bracketLabels']
): (Element | string)[] {
  const byId = new Map(brackets.map(one => [one.id, one]))
  return describeRuns(runs, { brackets: byId, delegations, labels }, INSIDE)
}
