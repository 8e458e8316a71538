import type { Correspondence } from '@acuerdo/domain'
import type { CorrespondencePage as Page, RevisedDocument } from '../../../server/context.ts'
import { useRevisionWords, type RevisionWords } from '../../i18n/revision-words.ts'
import { compareAddress, paragraphAddress, standingAddress } from './addresses.ts'
import { TextPath } from './version-head.tsx'

export interface CorrespondenceProps {
  document: RevisedDocument
  /** Names of the texts that can be chosen. */
  names: string[]
  /** Null before there are two texts. */
  page: Pick<Page, 'from' | 'to' | 'lines' | 'beginnings'> | null
}

/** Under which number each paragraph of one text stands in another; made for paper. */
export function CorrespondencePage({ document, names, page }: CorrespondenceProps) {
  const words = useRevisionWords()
  const { correspondence } = words
  if (page === null) return <NoVersion document={document} />
  const [from, to] = [sideSaid(page.from.name, words), sideSaid(page.to.name, words)]
  return (
    <main className="site-main version correspondence" id="content" tabIndex={-1}>
      <TextPath document={document} />
      <header className="version-head">
        <h1 className="page-title">{correspondence.heading(from, to)}</h1>
        <p lang={document.language}>{document.title}</p>
        <p className="page-lead screen-only">{correspondence.lead}</p>
      </header>
      <Chooser names={names} from={page.from.name} to={page.to.name} />
      <p className="version-ways screen-only">
        <a href={compareAddress(document.code, page.from.name, page.to.name)}>{words.list.compare}</a>
      </p>
      {page.lines.length === 0 ? (
        <p className="empty">
          <strong>{correspondence.none}</strong>
          <br />
          {correspondence.noneNext}
        </p>
      ) : (
        <Table page={page} code={document.code} from={from} to={to} />
      )}
      <SidesFoot page={page} />
    </main>
  )
}

function NoVersion({ document }: Pick<CorrespondenceProps, 'document'>) {
  const { correspondence } = useRevisionWords()
  return (
    <main className="site-main version correspondence" id="content" tabIndex={-1}>
      <TextPath document={document} />
      <h1 className="page-title">{correspondence.title}</h1>
      <p className="empty">
        <strong>{correspondence.first}</strong>
        <br />
        {correspondence.firstNext}
      </p>
    </main>
  )
}

/** What a text is called. */
export function sideSaid(name: string, { correspondence: words }: RevisionWords): string {
  if (name === 'working') return words.working
  if (name === 'seen') return words.seen
  if (name === 'seen-delegation') return words.seenDelegation
  const sequence = /^at\.(\d+)$/.exec(name)?.[1]
  return sequence ? words.moment(Number(sequence)) : name
}

function Chooser({ names, from, to }: { names: string[]; from: string; to: string }) {
  const words = useRevisionWords()
  const { correspondence } = words
  return (
    <form
      method="get"
      className="filter screen-only"
      aria-label={correspondence.chooser}
      key={`${from} ${to}`}
    >
      {(['from', 'to'] as const).map(side => (
        <div className="field" key={side}>
          <label htmlFor={`side-${side}`}>{correspondence[side]}</label>
          <select id={`side-${side}`} name={side} defaultValue={side === 'from' ? from : to}>
            {[...new Set([...names, from, to])].map(name => (
              <option key={name} value={name}>
                {sideSaid(name, words)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="button button-primary">{correspondence.show}</button>
    </form>
  )
}

interface TableProps {
  page: NonNullable<CorrespondenceProps['page']>
  code: string
  from: string
  to: string
}

function Table({ page, code, from, to }: TableProps) {
  const { correspondence: words } = useRevisionWords()
  return (
    <table className="correspondence-table">
      <caption className="hidden-visually">{words.heading(from, to)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number(from)}</th>
          <th scope="col">{words.number(to)}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.beginning}</th>
        </tr>
      </thead>
      <tbody>
        {page.lines.map((line, index) => (
          <tr key={index} data-relation={line.relation}>
            <td>
              <PlaceNumber place={line.before} side={page.from.name} code={code} />
            </td>
            <td>
              <PlaceNumber place={line.after} side={page.to.name} code={code} />
            </td>
            <td>{happened(line, words)}</td>
            <td className="correspondence-words">
              {page.beginnings[line.after?.id ?? line.before?.id ?? '']}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What became of a paragraph, and whether it stands under another number. */
function happened(
  { relation, moved, before, after }: Correspondence,
  words: RevisionWords['correspondence']
): string {
  const renumbered = before && after && before.number !== after.number
  return [words.relations[relation], moved && words.moved, renumbered && words.renumbered]
    .filter(Boolean)
    .join(' · ')
}

/** A number as the way to its paragraph; texts that have no page of their own are not linked. */
function PlaceNumber({ place, side, code }: { place: Correspondence['before']; side: string; code: string }) {
  const words = useRevisionWords()
  if (place === null) return <span aria-hidden="true">–</span>
  const said = place.number ?? words.heading
  if (side === 'working') return <a href={standingAddress(code, place.id)}>{said}</a>
  if (!/^(Z0|CT|Rev\.\d+)$/.test(side)) return said
  return <a href={paragraphAddress(code, side, place.id)}>{said}</a>
}

/** On paper: which two texts, to the letter. */
function SidesFoot({ page }: Pick<TableProps, 'page'>) {
  const words = useRevisionWords()
  return (
    <div className="sheet-foot print-only" data-sheet-foot>
      {[page.from, page.to].map((side, index) => (
        <p key={index}>
          <strong>{side.symbol ?? sideSaid(side.name, words)}</strong> · {words.fingerprint}:{' '}
          <code>{side.hash}</code>
        </p>
      ))}
    </div>
  )
}
