import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react'
import type { ChangeEvent } from 'react'
import { isNarrowed, SHOWS, withChanges, type CommentQuery } from '../../document-view/comment-query.ts'
import { useCommentWords, type CommentWords } from '../../i18n/comment-words.ts'
import { voiceName } from './comment-names.ts'
import type { PlaceChoice } from './place-choices.ts'
import type { CommentList } from '../../document-view/thread-line.ts'

interface FilterProps {
  list: CommentList
  query: CommentQuery
  /** Paragraphs only. */
  paragraphs: readonly PlaceChoice[]
}

/** Which comments: links with their counts, and a form for the rest. */
export function CommentFilter({ list, query, paragraphs }: FilterProps) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  const { open, resolved, mine } = list.counts
  const counts = { open, resolved, mine, all: open + resolved }
  return (
    <>
      <nav className="comment-shows" aria-label={words.panel.which}>
        {SHOWS.map(show => (
          <Link
            key={show}
            to={withChanges(search, { show, thread: null, new: null, act: null, done: null })}
            aria-current={query.show === show ? 'true' : undefined}
            preventScrollReset
          >
            {words.panel[show]} <span className="panel-count">{counts[show]}</span>
          </Link>
        ))}
      </nav>
      <details className="comment-filter" open={isNarrowed(query) || query.order === 'time'}>
        <summary>{words.filter.title}</summary>
        <Fields list={list} query={query} paragraphs={paragraphs} />
      </details>
    </>
  )
}

function Fields({ list, query, paragraphs }: FilterProps) {
  const words = useCommentWords()
  const submit = useSubmit()
  const { voice, paragraph, order, show, version } = query
  const choose = ({ currentTarget: { form } }: Chosen) => submit(form, { preventScrollReset: true })
  const everybody = voicesIn(list, words)
  const orders = [
    { value: 'text', name: words.filter.byText },
    { value: 'time', name: words.filter.byTime }
  ]
  return (
    <Form method="get" className="thread-form" key={JSON.stringify(query)} preventScrollReset>
      <input type="hidden" name="show" value={show} />
      {version && <input type="hidden" name="version" value={version} />}
      <div className="field">
        <label htmlFor="filter-q">{words.filter.search}</label>
        <input id="filter-q" name="q" type="search" defaultValue={query.search} />
      </div>
      <Select name="voice" value={voice} all={words.filter.everybody} options={everybody} onChange={choose} />
      <Select
        name="paragraph"
        value={paragraph}
        all={words.filter.everywhere}
        options={paragraphs}
        onChange={choose}
      />
      <Select name="order" value={order} all={null} options={orders} onChange={choose} />
      <Checks list={list} query={query} onChange={choose} />
      <p className="thread-buttons">
        <button className="button button-small">{words.filter.apply}</button>
        <Link to={`?show=${show}`} className="button button-quiet button-small" preventScrollReset>
          {words.filter.clear}
        </Link>
      </p>
    </Form>
  )
}

const voicesIn = ({ voices }: CommentList, words: CommentWords): PlaceChoice[] =>
  voices.map(({ voice, name, threads }) => ({
    value: voice,
    name: `${voiceName(voice, name, words)} (${threads})`
  }))

type Chosen = ChangeEvent<HTMLSelectElement | HTMLInputElement>

interface SelectProps {
  name: 'voice' | 'paragraph' | 'order'
  value: string
  /** The choice that narrows nothing; null where there is none. */
  all: string | null
  options: readonly PlaceChoice[]
  onChange(event: Chosen): void
}

function Select({ name, value, all, options, onChange }: SelectProps) {
  const words = useCommentWords()
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{words.filter[name]}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value} onChange={onChange}>
        {all !== null && <option value="">{all}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

type ChecksProps = Omit<FilterProps, 'paragraphs'> & Pick<CheckProps, 'onChange'>

function Checks({ list: { counts }, query, onChange }: ChecksProps) {
  return (
    <>
      <Check name="substantive" checked={query.substantive} count={counts.substantive} onChange={onChange} />
      {counts.unsent > 0 && (
        <Check name="unsent" checked={query.unsent} count={counts.unsent} onChange={onChange} />
      )}
    </>
  )
}

interface CheckProps {
  name: 'substantive' | 'unsent'
  checked: boolean
  count: number
  onChange(event: Chosen): void
}

function Check({ name, checked, count, onChange }: CheckProps) {
  const words = useCommentWords()
  return (
    <label className="comment-check">
      <input type="checkbox" name={name} value="1" defaultChecked={checked} onChange={onChange} />
      {words.filter[name]} <span className="panel-count">{count}</span>
    </label>
  )
}
