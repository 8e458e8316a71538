import type { OpenItem, OpenList } from '../../../server/context.ts'
import { AGES_HOURS } from '../../document-view/open-query.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { duration } from '../../i18n/duration.ts'
import { useWords } from '../../i18n/words.ts'
import { Empty } from '../room/form-parts.tsx'
import { BoardMain } from './board-main.tsx'
import { Wordings } from './wordings.tsx'

/** Every open bracket, the smallest difference first, and a form that narrows the list. */
export function OpenPage({ list }: { list: OpenList }) {
  const words = useBoardWords()
  const { document, items, total } = list
  return (
    <BoardMain board="open" code={document.code} document={document} lead={words.open.lead}>
      {total > 0 && <Filter list={list} />}
      {total === 0 && <Empty says={words.open.none} next={words.open.noneNext} />}
      {total > 0 && items.length === 0 && <Empty says={words.open.noMatch} next={words.open.noMatchNext} />}
      <ol role="list" className="board-list">
        {items.map(item => (
          <Item key={item.bracket.id} item={item} list={list} />
        ))}
      </ol>
    </BoardMain>
  )
}

function Filter({ list }: { list: OpenList }) {
  const words = useBoardWords()
  const { language } = useWords()
  const { choices, filters, items, total } = list
  const ages = AGES_HOURS.map(
    hours => [String(hours), words.open.atLeast(duration(language, hours))] as const
  )
  const packages = choices.packages.map(
    ({ id, brackets }) =>
      [id, words.open.together(brackets.map(({ paragraph }) => paragraph.number))] as const
  )
  const delegations = choices.delegations.map(code => [code, nameOf(list, code, words.chairs)] as const)
  return (
    <form method="get" className="filter" aria-label={words.open.filter}>
      <Choose name="delegation" choices={delegations} chosen={filters.delegation} />
      <Choose
        name="paragraph"
        choices={choices.paragraphs.map(({ id, number }) => [id, words.paragraph(number)] as const)}
        chosen={filters.paragraph}
      />
      <Choose name="age" choices={ages} chosen={filters.ageHours?.toString()} />
      {packages.length > 0 && <Choose name="package" choices={packages} chosen={filters.package} />}
      <button className="button">{words.open.apply}</button>
      {Object.keys(filters).length > 0 && (
        <a className="button button-quiet" href={`/documents/${list.document.code}/open`}>
          {words.open.clear}
        </a>
      )}
      <p className="filter-found" role="status">
        {words.open.shown(items.length, total)}
      </p>
    </form>
  )
}

const nameOf = ({ document }: OpenList, code: string, chairs: string): string => {
  const name = document.delegations[code]
  return name === undefined ? chairs : `${code}: ${name}`
}

interface ChooseProps {
  name: 'delegation' | 'paragraph' | 'age' | 'package'
  choices: readonly (readonly [value: string, label: string])[]
  chosen: string | undefined
}

function Choose({ name, choices, chosen = '' }: ChooseProps) {
  const { open } = useBoardWords()
  return (
    <div className="field">
      <label htmlFor={`open-${name}`}>{open[name]}</label>
      <select id={`open-${name}`} name={name} defaultValue={chosen} key={chosen}>
        <option value="">{open.all}</option>
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Item({ item, list }: { item: OpenItem; list: OpenList }) {
  const words = useBoardWords()
  const { brackets } = useWords()
  const { bracket, paragraph, before, after } = item
  const { code, delegations, language } = list.document
  const page = `/documents/${code}`
  return (
    <li className="board-card" id={bracket.id}>
      <h2>
        <a href={`${page}/brackets/${bracket.id}`}>{words.paragraph(paragraph.number)}</a>{' '}
        <span className="board-kind">{brackets.kinds[bracket.kind]}</span>
      </h2>
      <Marks item={item} />
      <p className="board-sentence" lang={language}>
        {before}
        <strong className="board-place">{`[${brackets.kinds[bracket.kind]}]`}</strong>
        {after}
      </p>
      <Wordings bracket={bracket} delegations={delegations} language={language} />
      {bracket.note && (
        <p className="muted">
          {brackets.note}: <span lang={language}>{bracket.note}</span>
        </p>
      )}
      <p className="act-links screen-only">
        <a href={`${page}/brackets/${bracket.id}`}>{words.open.settle}</a>
        <a href={`${page}#b-${bracket.id}`}>{words.open.inText}</a>
      </p>
    </li>
  )
}

function Marks({ item }: { item: OpenItem }) {
  const words = useBoardWords()
  const { language, brackets } = useWords()
  const { difference, heldWith, ageHours, nested, bracket } = item
  return (
    <p className="board-marks">
      <span className="board-difference">
        {difference === null ? words.open.alone : words.open.differ(difference)}
      </span>
      {bracket.state === 'held' && (
        <span className="chip chip-silence">
          {heldWith.length > 0 ? words.held(heldWith) : brackets.states.held}
        </span>
      )}
      {nested && <span className="muted">{words.open.nested}</span>}
      {ageHours !== null && <span className="muted">{words.open.openFor(duration(language, ageHours))}</span>}
    </p>
  )
}
