import type { Comparison } from '@acuerdo/domain'
import type { ChangeMaker, ChangesMade, ComparedSide } from '../context.ts'
import type { Attributed, Maker } from '../persistence/archive-attribution.ts'
import { actBehind } from './act-behind.ts'
import { bracketActs, type ActBehind } from './bracket-makers.ts'
import type { NamedPerson } from './people-named.ts'
import type { RevisionParts } from './sides.ts'

/** Who made the changes of a comparison, before people are named: that changes when somebody is renamed. */
export interface MadeBy {
  makers: { personId: string; kind: Maker['kind']; act: ChangeMaker['act'] }[]
  made: ChangesMade[]
}

/** Puts together what the log tells of letters and places, and the record of wordings and states of brackets. */
export async function madeBy(
  parts: Pick<RevisionParts, 'store'>,
  { comparison, makers, made }: { comparison: Comparison } & Attributed,
  span: { documentId: string; from: ComparedSide; to: ComparedSide }
): Promise<MadeBy> {
  const [acts, inBrackets] = await Promise.all([
    Promise.all(makers.map(maker => actOf(parts, span.documentId, maker))),
    bracketActs(parts, comparison, span)
  ])
  const all: MadeBy['makers'] = makers.map(({ personId, kind }, index) => ({
    ...{ personId, kind },
    act: acts[index] ?? null
  }))
  const placeOf = ({ seq, actorId, action, target }: ActBehind): number[] => {
    if (actorId === null) return []
    const known = all.findIndex(({ act }) => act?.auditSeq === seq)
    if (known >= 0) return [known]
    return [all.push({ personId: actorId, kind: 'act', act: { action, target, auditSeq: seq } }) - 1]
  }
  return {
    makers: all,
    made: made.map((row, index) => ({
      ...row,
      brackets: (inBrackets[index] ?? []).map(act => (act === null ? [] : placeOf(act)))
    }))
  }
}

const actOf = async (
  { store }: Pick<RevisionParts, 'store'>,
  documentId: string,
  { kind, ...entry }: Maker
): Promise<ChangeMaker['act']> => (kind === 'act' ? actBehind(store, documentId, entry) : null)

export const namedMakers = ({ makers }: MadeBy, named: (id: string) => NamedPerson): ChangeMaker[] =>
  makers.map(({ personId, kind, act }) => {
    const { id, name, delegation } = named(personId)
    return { person: { id, name }, delegation, kind, act }
  })
