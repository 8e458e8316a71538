import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react'
import type { ChangeEvent } from 'react'
import { withChanges } from '../../document-view/comment-query.ts'
import {
  isNarrowedTo,
  PROPOSAL_SHOWS,
  type ProposalQuery,
  type ProposalShow
} from '../../document-view/proposal-query.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'

interface FilterProps {
  query: ProposalQuery
  counts: Record<ProposalShow, number>
  /** False for whoever sits in no delegation. */
  hasOwn: boolean
  paragraphs: readonly { value: string; name: string }[]
  delegations: readonly { value: string; name: string }[]
}

/** Which proposals: links with their counts, and a form for the rest. */
export function ProposalFilter({ query, counts, hasOwn, paragraphs, delegations }: FilterProps) {
  const words = useProposalWords()
  const [search] = useSearchParams()
  return (
    <>
      <nav className="proposal-shows" aria-label={words.panel.which}>
        {PROPOSAL_SHOWS.filter(show => show !== 'own' || hasOwn).map(show => (
          <Link
            key={show}
            to={withChanges(search, { show, done: null })}
            aria-current={query.show === show ? 'true' : undefined}
            preventScrollReset
          >
            {words.panel.shows[show]} <span className="panel-count">{counts[show]}</span>
          </Link>
        ))}
      </nav>
      <details className="proposal-filter" open={isNarrowedTo(query)}>
        <summary>{words.panel.filter}</summary>
        <Fields query={query} paragraphs={paragraphs} delegations={delegations} />
      </details>
    </>
  )
}

function Fields({
  query,
  paragraphs,
  delegations
}: Pick<FilterProps, 'query' | 'paragraphs' | 'delegations'>) {
  const words = useProposalWords()
  const submit = useSubmit()
  const { panel } = words
  const choose = ({ currentTarget: { form } }: ChangeEvent<HTMLSelectElement>) =>
    submit(form, { preventScrollReset: true })
  const selects = [
    { name: 'delegation', label: panel.delegation, all: panel.everybody, options: delegations },
    { name: 'paragraph', label: panel.paragraph, all: panel.everywhere, options: paragraphs }
  ] as const
  return (
    <Form method="get" className="proposal-form" key={JSON.stringify(query)} preventScrollReset>
      <input type="hidden" name="show" value={query.show} />
      {selects.map(({ name, label, all, options }) => (
        <div className="field" key={name}>
          <label htmlFor={`proposals-${name}`}>{label}</label>
          <select id={`proposals-${name}`} name={name} defaultValue={query[name]} onChange={choose}>
            <option value="">{all}</option>
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {option.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p className="proposal-buttons">
        <button className="button button-small">{panel.apply}</button>
        <Link to={`?show=${query.show}`} className="button button-quiet button-small" preventScrollReset>
          {panel.clear}
        </Link>
      </p>
    </Form>
  )
}
