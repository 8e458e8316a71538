import { PROPOSAL_KINDS } from '@acuerdo/domain'
import { Form, useSubmit } from '@remix-run/react'
import type { ChangeEvent } from 'react'
import type { BesideText } from '../../document-view/beside-text.ts'
import { outlineOf } from '../../document-view/outline.ts'
import type { ProposalKind } from '@acuerdo/domain'
import { useProposalWords } from '../../i18n/proposal-words.ts'

interface PlaceProps {
  begun: { kind: ProposalKind; amends: object | null; of: string | null; kept: object | null }
  paragraph: string | null
  beside: BesideText
  /** Observers suggest words for a paragraph, whatever becomes of them. */
  suggests: boolean
}

/** What is proposed and for which paragraph; of an amendment, both are those of what it amends. */
export function Place({ begun, paragraph, beside, suggests }: PlaceProps) {
  const { write } = useProposalWords()
  const submit = useSubmit()
  const choose = ({ currentTarget: { form } }: ChangeEvent<HTMLSelectElement>) =>
    submit(form, { preventScrollReset: true, replace: true })
  if (begun.amends || (begun.of && !begun.kept)) return null
  return (
    <Form method="get" action="#panel" className="proposal-form" preventScrollReset>
      {!suggests && !begun.kept && (
        <div className="field">
          <label htmlFor="write-kind">{write.kind}</label>
          <select id="write-kind" name="kind" defaultValue={begun.kind} onChange={choose}>
            {PROPOSAL_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {write.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
      )}
      {begun.kept && <input type="hidden" name="kept" value={begun.of ?? ''} />}
      {paragraph === null && <p className="proposal-notice">{write.gone}</p>}
      <div className="field">
        <label htmlFor="write-paragraph">{write.paragraph}</label>
        <ParagraphSelect
          id="write-paragraph"
          name="paragraph"
          value={paragraph ?? ''}
          beside={beside}
          onChange={choose}
        />
      </div>
      <noscript>
        <button className="button button-small">{write.choose}</button>
      </noscript>
    </Form>
  )
}

/** The paragraphs of the text by number and first words. */
export function ParagraphSelect({
  id,
  name,
  value,
  beside,
  first,
  without,
  onChange
}: {
  id: string
  name: string
  value: string
  beside: Pick<BesideText, 'text'>
  /** A choice before all paragraphs. */
  first?: string
  without?: string
  onChange?: (event: ChangeEvent<HTMLSelectElement>) => void
}) {
  const entries = outlineOf(beside.text, new Set()).filter(entry => entry.id !== without)
  const known = value === '' || entries.some(entry => entry.id === value)
  return (
    <select id={id} name={name} defaultValue={known ? value : ''} onChange={onChange}>
      {(first !== undefined || !known || value === '') && <option value="">{first ?? '—'}</option>}
      {entries.map(entry => (
        <option key={entry.id} value={entry.id}>
          {`${entry.number ?? '§'} ${entry.words}`}
        </option>
      ))}
    </select>
  )
}

/** Words that the text did not take, and those that they were written against. */
export function Kept({ kept }: { kept: { base: string; own: string } }) {
  const { write } = useProposalWords()
  return (
    <details className="proposal-part" open>
      <summary>{write.keptFrom}</summary>
      <p className="proposal-stands" dir="auto">
        {kept.own.replaceAll('\uFFFC', '[…]')}
      </p>
    </details>
  )
}
