import type { ParagraphRow } from '@acuerdo/domain'
import type { RowAuthor } from '../../../server/context.ts'
import { useCompareWords, type CompareWords } from '../../i18n/compare-words.ts'
import { nameOf, useRedline, type MakerView } from './redline-context.ts'
import type { Change, ChangedBy, ShownRow } from './redline.ts'

/** A change with one maker's share of it. */
interface Share {
  change: Change
  did: ChangedBy['did']
}

/** Said below a paragraph that changed: who made which change, and its former number. */
export function RowMakers({ shown }: { shown: ShownRow & { row: ParagraphRow } }) {
  const { authors, makers, delegations } = useRedline()
  const { changes, rows } = useCompareWords()
  const shares = sharesOf(shown)
  const people = authors[shown.index] ?? []
  const told = [...shares].flatMap(([index, list]) => (makers[index] ? [{ maker: makers[index], list }] : []))
  const unnamed = people.filter(({ person }) => !told.some(({ maker }) => maker.person.id === person.id))
  const renumbered = shown.row.fate === 'changed' ? renumberedFrom(shown.row) : null
  if (told.length + unnamed.length === 0 && renumbered === null) return null
  return (
    <ul role="list" className="row-authors">
      {told.map(({ maker, list }, index) => (
        <li key={index}>
          <Maker maker={maker} />
          {told.length > 1 && <ShareList shares={list} />}
          <Letters of={lettersOnce(maker, { told, index, people })} />
        </li>
      ))}
      {unnamed.map(author => (
        <li key={author.person.id}>
          {changes.by(nameOf(author, delegations))}
          <Letters of={author} />
        </li>
      ))}
      {renumbered !== null && <li className="muted">{rows.renumbered(renumbered)}</li>}
    </ul>
  )
}

/** The changes of a row by their makers, in reading order. */
function sharesOf({ moved, part, segments, inBrackets }: ShownRow): Map<number, Share[]> {
  const inText = segments.map(segment => ('change' in segment ? segment.change : null))
  const shares = new Map<number, Share[]>()
  for (const change of [moved, part, ...inText, inBrackets])
    for (const { maker, did } of change?.by ?? [])
      if (change) shares.set(maker, [...(shares.get(maker) ?? []), { change, did }])
  return shares
}

/** Whether a row has several makers: only then is each change told from the others by its number. */
export const hasSeveralMakers = (shown: ShownRow): boolean => sharesOf(shown).size > 1

function Maker({ maker }: { maker: MakerView }) {
  const { delegations } = useRedline()
  const { changes } = useCompareWords()
  return (
    <>
      {changes.by(nameOf(maker, delegations))}
      {maker.act && <span className="muted">, {changes.byAct(maker.act.name, maker.act.record)}</span>}
    </>
  )
}

function ShareList({ shares }: { shares: readonly Share[] }) {
  const words = useCompareWords()
  return (
    <>
      {': '}
      {shares.map(({ change, did }, index) => (
        <span key={change.number}>
          {index > 0 && ', '}
          <a href={`#c${change.number}`}>
            {shareWords({ change, did }, words)} {change.number}
          </a>
        </span>
      ))}
    </>
  )
}

/** Of a replacement by two people one added the words and the other took them away. */
function shareWords({ change: { what }, did }: Share, { changes }: CompareWords): string {
  if (what !== 'replacement' || did === 'both' || did === 'other') return changes.what[what]
  return changes.what[did === 'added' ? 'insertion' : 'deletion']
}

function Letters({ of }: { of: RowAuthor | null }) {
  const { changes } = useCompareWords()
  return of && <span className="muted"> {changes.letters(of.added, of.removed)}</span>
}

/** Letters are counted by person, and said once. */
function lettersOnce(
  { person }: MakerView,
  said: { told: readonly { maker: MakerView }[]; index: number; people: readonly RowAuthor[] }
): RowAuthor | null {
  const own = said.told.flatMap(({ maker }, index) =>
    maker.person.id === person.id ? [{ maker, index }] : []
  )
  // Beside an act and what was typed, they belong to what was typed.
  const first = own.find(({ maker }) => maker.act === null) ?? own[0]
  return first?.index === said.index ? (said.people.find(one => one.person.id === person.id) ?? null) : null
}

/** Its former number, where that is all that changed about its place. */
function renumberedFrom({ moved, before, after }: ParagraphRow): string | null {
  if (moved) return null
  const [then, now] = [before[0]?.number ?? null, after[0]?.number ?? null]
  return then !== now ? then : null
}
