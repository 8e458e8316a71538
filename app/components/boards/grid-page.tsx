import type { Stance } from '@acuerdo/domain'
import type { GridRow, NegotiatedDocument, SupportGrid } from '../../../server/context.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Empty } from '../room/form-parts.tsx'
import { BoardMain } from './board-main.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { wordingName, wordingSign } from './wording-name.ts'

/** What stands in a cell: proposing is told before the stance that goes with it. */
type Standing = Stance | 'proposes' | 'silent'

/** Each has a mark of its own besides its word and its colour. */
const MARKS: Record<Standing, string> = {
  proposes: '✎',
  support: '✓',
  can_accept: '~',
  reserve: '?',
  oppose: '✕',
  silent: '·'
}
const STANDINGS = Object.keys(MARKS) as Standing[]

/** Who stands where on every wording in brackets: all delegations for the co-chairs, its own row for a delegation. */
export function GridPage({ grid }: { grid: SupportGrid }) {
  const { grid: words } = useBoardWords()
  const { document, brackets, ownOnly } = grid
  return (
    <BoardMain
      board="grid"
      code={document.code}
      document={document}
      lead={ownOnly ? words.leadOwn : words.lead}
    >
      {brackets.length === 0 ? (
        <Empty says={words.none} next={words.noneNext} />
      ) : (
        <>
          <Legend />
          <ScrollRegion className="grid-scroll" label={words.region}>
            <Table grid={grid} />
          </ScrollRegion>
        </>
      )}
    </BoardMain>
  )
}

function Legend() {
  const { grid } = useBoardWords()
  return (
    <dl className="grid-legend" aria-label={grid.legend}>
      {STANDINGS.map(one => (
        <div key={one} className={`grid-${one}`}>
          <dt aria-hidden="true">{MARKS[one]}</dt>
          <dd>{grid.stances[one]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ grid: { brackets, regions, document } }: { grid: SupportGrid }) {
  const words = useBoardWords()
  const all = useWords()
  const columns = brackets.flatMap(({ bracket, keys }) => keys.map(key => ({ bracket, key })))
  return (
    <table className="grid-table">
      <caption className="hidden-visually">{words.grid.caption}</caption>
      <colgroup />
      {brackets.map(({ bracket, keys }) => (
        <colgroup key={bracket} span={keys.length} />
      ))}
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="grid-corner">
            {words.grid.delegation}
          </th>
          {brackets.map(({ bracket, paragraph, keys }) => (
            <th key={bracket} scope="colgroup" colSpan={keys.length} className="grid-first">
              <a href={`/documents/${document.code}/brackets/${bracket}`}>
                {words.paragraph(paragraph.number)}
              </a>
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ bracket, key }, index) => (
            <th
              key={`${bracket} ${key}`}
              scope="col"
              className={columns[index - 1]?.bracket === bracket ? undefined : 'grid-first'}
              title={wordingName(key, all)}
            >
              {wordingSign(key, all)}
            </th>
          ))}
        </tr>
      </thead>
      {regions.map(({ region, rows }) => (
        <tbody key={region}>
          <tr className="grid-region">
            <th scope="rowgroup" colSpan={columns.length + 1}>
              <span>{words.regions[region] ?? region}</span>
            </th>
          </tr>
          {rows.map(row => (
            <Row key={row.delegation} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row, columns }: { row: GridRow; columns: { bracket: string; key: string }[] }) {
  return (
    <tr>
      <th scope="row" title={row.name}>
        {row.delegation}
      </th>
      {columns.map(({ bracket, key }, index) => (
        <Cell
          key={`${bracket} ${key}`}
          standing={standingOf(row, bracket, key)}
          first={columns[index - 1]?.bracket !== bracket}
        />
      ))}
    </tr>
  )
}

export function standingOf({ cells }: GridRow, bracket: string, key: string): Standing {
  const cell = cells[bracket]
  if (cell?.proposes.includes(key)) return 'proposes'
  return cell?.stances[key] ?? 'silent'
}

function Cell({ standing, first }: { standing: Standing; first: boolean }) {
  const { grid } = useBoardWords()
  return (
    <td className={`grid-${standing}${first ? ' grid-first' : ''}`}>
      <span className="grid-mark" aria-hidden="true">
        {MARKS[standing]}
      </span>
      {/* Most cells are silent: their word is in the legend, so that those who spoke are seen. */}
      <span className={standing === 'silent' ? 'hidden-visually' : 'grid-word'}>
        {grid.stances[standing]}
      </span>
    </td>
  )
}

/** For whoever is neither a co-chair nor of a delegation: why not, and where to look instead. */
export function GridRefused({ document }: { document: NegotiatedDocument }) {
  const { grid: words } = useBoardWords()
  return (
    <BoardMain board="grid" code={document.code} document={document} lead="">
      <p className="why-not" role="alert">
        <Icon name="lock" />
        <span>
          <strong>{words.notForYou}.</strong> {words.notForYouWhy} {words.notForYouWay}
        </span>
      </p>
      <p>
        <a className="button button-primary" href={`/documents/${document.code}/open`}>
          {words.toOpen}
        </a>
      </p>
    </BoardMain>
  )
}
