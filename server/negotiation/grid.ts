import {
  delegationInGroup,
  grant,
  refuse,
  stancesOf,
  type Bracket,
  type DelegationCode
} from '@acuerdo/domain'
import type { GridRow, NegotiationReading, SupportGrid } from '../context.ts'
import { isChair } from './bracket-page.ts'
import { groundOf, type Ground, type NegotiationParts } from './ground.ts'

/** Who stands where on everything that is open: for the co-chairs, and for each delegation its own row (PO7). */
export const supportGrid = (parts: NegotiationParts): Pick<NegotiationReading, 'grid'> => ({
  grid: async (actor, key) => {
    const ground = await groundOf(parts, actor, key)
    if (!ground.ok) return ground
    const own = delegationInGroup(actor, ground.value.found.subject)
    if (isChair(ground.value)) return grant(gridOf(ground.value, null))
    if (own !== null) return grant(gridOf(ground.value, own))
    return refuse(
      'forbidden',
      'The grid was not shown: who stands where on everything is for the co-chairs.',
      'Open a bracket to see who supports which wording.'
    )
  }
})

function gridOf(ground: Ground, own: DelegationCode | null): SupportGrid {
  const { open, regions, document } = ground
  return {
    document,
    brackets: open.map(({ id, paragraph, alternatives }) => ({
      bracket: id,
      paragraph: ground.numbered(paragraph),
      keys: alternatives.map(({ key }) => key)
    })),
    regions: regions
      .map(({ name, delegations }) => ({
        region: name,
        rows: delegations
          .filter(code => own === null || code === own)
          .map(code => rowOf(open, { code, name: document.delegations[code] ?? code }))
      }))
      .filter(({ rows }) => rows.length > 0),
    ownOnly: own !== null
  }
}

const rowOf = (
  open: readonly Bracket[],
  { code, name }: { code: DelegationCode; name: string }
): GridRow => ({
  delegation: code,
  name,
  cells: Object.fromEntries(open.map(bracket => [bracket.id, cellOf(bracket, code)]))
})

const cellOf = ({ alternatives }: Bracket, code: DelegationCode): GridRow['cells'][string] => ({
  proposes: alternatives.filter(({ proposedBy }) => proposedBy.includes(code)).map(({ key }) => key),
  stances: Object.fromEntries(
    alternatives.flatMap(one => {
      const stance = stancesOf(one).get(code)
      return stance === undefined ? [] : [[one.key, stance]]
    })
  )
})
