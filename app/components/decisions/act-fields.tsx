import { RESERVATION_KINDS, type Bracket } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { NOTHING, offeredFirst, OWN_WORDS, proposalChoices } from '../../document-view/chairs-proposals.ts'
import type { PagedAction } from '../../document-view/decision-acts.ts'
import { typed } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useWords } from '../../i18n/words.ts'
import { standingAddress } from '../revision/addresses.ts'
import { SelectField, WordsField } from '../room/form-parts.tsx'
import { CorrigendumFields } from './corrigendum-fields.tsx'
import { FormsShown } from './forms-shown.tsx'
import { requirementWords } from './payload.tsx'
import { usePlaceName, type FieldsProps } from './place-name.ts'
import { ReasonField } from './reason-field.tsx'
import { ExtendFields, SilenceFields } from './silence-fields.tsx'
import { TransmitFacts } from './transmit-facts.tsx'

/** The fields of one act. */
export function ActFields(props: FieldsProps): ReactNode {
  const Fields = FIELDS[props.action]
  return Fields ? <Fields {...props} /> : null
}

const FIELDS: Partial<Record<PagedAction, (props: FieldsProps) => ReactNode>> = {
  issue_chairs_text: ChairsTextFields,
  start_silence: SilenceFields,
  extend_silence: ExtendFields,
  object: ObjectFields,
  place_reservation: ReservationFields,
  confirm_capital: props => <Reason {...props} />,
  adopt: AdoptFields,
  disassociate: StatementFields,
  reopen_text: props => <Reason {...props} required />,
  close_without_agreement: SummaryField,
  record_waiver: WaiverFields,
  issue_corrigendum: CorrigendumFields,
  transmit: TransmitFacts
}

function Reason({ action, problem, required = false }: FieldsProps & { required?: boolean }) {
  const { form } = useDecisionWords()
  return (
    <ReasonField
      form={action}
      problem={problem}
      label={form.reason}
      hint={form.reasonHint}
      required={required}
    />
  )
}

function SummaryField({ action, problem }: FieldsProps) {
  const { form } = useDecisionWords()
  return <ReasonField form={action} problem={problem} label={form.summary} hint={form.summaryHint} />
}

function ObjectFields({ page, paragraphs, problem, answer }: FieldsProps) {
  const { form } = useDecisionWords()
  const placeName = usePlaceName()
  const wrong = problem?.field === 'paragraphs'
  const ticked = answer?.ticked ?? []
  return (
    <>
      <fieldset
        className={wrong ? 'field field-wrong decision-places' : 'field decision-places'}
        id="object-paragraphs"
        aria-describedby={wrong ? 'object-problem object-places' : 'object-places'}
      >
        <legend>{form.paragraphs}</legend>
        <p className="field-hint" id="object-places">
          {form.paragraphsHint}
        </p>
        <label className="check">
          <input type="checkbox" name="whole" defaultChecked={typed(problem, 'object', 'whole') === 'on'} />{' '}
          <strong>{form.whole}</strong>
        </label>
        {paragraphs.map(choice => (
          <label key={choice.id} className="check" lang={page.document.language}>
            <input
              type="checkbox"
              name="paragraphs"
              value={choice.id}
              defaultChecked={ticked.includes(choice.id)}
            />{' '}
            <span>{placeName(choice)}</span>
          </label>
        ))}
      </fieldset>
      <ReasonField
        form="object"
        problem={problem}
        label={form.reason}
        hint={page.silence?.objectorNames === 'withheld' ? form.reasonWithheld : form.reasonHint}
        required
      />
    </>
  )
}

function PlaceField({ action, paragraphs, problem, seen }: FieldsProps & { seen: boolean }) {
  const { form } = useDecisionWords()
  const placeName = usePlaceName()
  const choices = paragraphs.map(choice => {
    const { id, hash } = choice
    return [seen && hash !== null ? `${id} ${hash}` : id, placeName(choice)] as const
  })
  return (
    <SelectField
      form={action}
      name="place"
      label={form.place}
      problem={problem}
      emptyLabel={form.whole}
      choices={choices}
    />
  )
}

function ReservationFields(props: FieldsProps) {
  const { action, problem } = props
  const { form, reservations } = useDecisionWords()
  const choices = RESERVATION_KINDS.map(
    kind => [kind, `${reservations.kinds[kind]}: ${reservations.says[kind]}`] as const
  )
  return (
    <>
      <PlaceField {...props} seen />
      <SelectField
        form={action}
        name="kind"
        label={form.kind}
        problem={problem}
        value="substantive"
        choices={choices}
        required
      />
      <ReasonField form={action} problem={problem} label={form.reason} hint={form.reasonHint} />
    </>
  )
}

/** As the act allows, in letters. */
const STATEMENT_LETTERS_MAX = 20_000

function StatementFields(props: FieldsProps) {
  const { action, problem, page } = props
  const { form, approvals } = useDecisionWords()
  return (
    <>
      <SelectField
        form={action}
        name="kind"
        label={form.kind}
        problem={problem}
        value="explanation"
        choices={[
          ['explanation', approvals.kinds.explanation],
          ['disassociation', approvals.kinds.disassociation]
        ]}
        required
      />
      <PlaceField {...props} seen={false} />
      <WordsField
        form={action}
        name="words"
        label={form.words}
        problem={problem}
        required
        maxLength={STATEMENT_LETTERS_MAX}
      />
      <FormsShown page={page} />
    </>
  )
}

function AdoptFields({ page, problem }: FieldsProps) {
  const { form, adoption } = useDecisionWords()
  if (!page.statements.some(({ kind }) => kind === 'disassociation'))
    return <p className="muted">{form.nobody}</p>
  const chosen = typed(problem, 'adopt', 'disassociationAs')
  return (
    <fieldset className="field decision-places" id="adopt-disassociationAs">
      <legend>{form.disassociationAs}</legend>
      {page.disassociationForms.map(({ form: as, words }) => (
        <label key={as} className="check decision-form">
          <input type="radio" name="disassociationAs" value={as} defaultChecked={chosen === as} required />
          <strong>{adoption.forms[as]}</strong>
          <span className="decision-would">
            {words.length === 0 ? (
              adoption.carriesNothing
            ) : (
              <>
                {form.wouldRead} <q lang={page.document.language}>{words.join(' ')}</q>
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function WaiverFields({ action, lacking, problem }: FieldsProps) {
  const words = useDecisionWords()
  const { language } = useWords()
  const { form } = words
  if (lacking.length === 0)
    return (
      <p className="empty">
        <strong>{form.nothingLacks}</strong>
        <br />
        {form.nothingLacksWay}
      </p>
    )
  return (
    <>
      <SelectField
        form={action}
        name="requirement"
        label={form.requirement}
        problem={problem}
        choices={lacking.map(one => [one, requirementWords(one, { words, language })] as const)}
        required
      />
      <ReasonField form={action} problem={problem} label={form.reason} hint={form.reasonHint} required />
    </>
  )
}

function ChairsTextFields({ page, brackets, paragraphs, problem }: FieldsProps) {
  const { form } = useDecisionWords()
  const standing = page.brackets.flatMap(place => {
    const bracket = brackets.find(({ id }) => id === place.id)
    return bracket ? [{ place, bracket }] : []
  })
  if (standing.length === 0) return <p className="muted">{form.noBrackets}</p>
  return standing.map(({ place, bracket }) => (
    <BracketField
      key={place.id}
      {...{ place, bracket, problem }}
      {...page.document}
      sentence={paragraphs.find(({ id }) => id === place.paragraph)?.words ?? ''}
    />
  ))
}

interface BracketFieldProps extends Pick<FieldsProps, 'problem'> {
  place: FieldsProps['page']['brackets'][number]
  bracket: Bracket
  /** The paragraph as it stands. */
  sentence: string
  code: string
  language: string
}

function BracketField({ place, bracket, sentence, problem, code, language }: BracketFieldProps) {
  const { form } = useDecisionWords()
  const { id, number } = place
  const choices = proposalChoices(bracket)
  const chosen = typed(problem, 'issue_chairs_text', `choice.${id}`, offeredFirst(choices))
  const radio = { type: 'radio', name: `choice.${id}`, required: true } as const
  return (
    <fieldset className="field decision-places">
      <legend>{form.proposes(number)}</legend>
      {sentence !== '' && (
        <p className="decision-sentence" lang={language}>
          {sentence} <a href={standingAddress(code, bracket.paragraph)}>{form.inText}</a>
        </p>
      )}
      {choices.map(({ value, words, proposedBy, unopposed }) => (
        <label key={value} className="check">
          <input {...radio} value={value} defaultChecked={chosen === value} />
          <span>
            <span lang={language}>{words}</span>{' '}
            <span className="code">{proposedBy.length === 0 ? form.baseText : proposedBy.join(', ')}</span>
            {unopposed && <span className="muted"> · {form.unopposed}</span>}
          </span>
        </label>
      ))}
      <label className="check">
        <input {...radio} value={NOTHING} defaultChecked={chosen === NOTHING} /> <span>{form.nothing}</span>
      </label>
      <label className="check">
        <input {...radio} value={OWN_WORDS} defaultChecked={chosen === OWN_WORDS} /> <span>{form.own}</span>
      </label>
      <textarea
        name={`words.${id}`}
        rows={2}
        lang={language}
        aria-label={`${form.proposes(number)}: ${form.own}`}
        defaultValue={typed(problem, 'issue_chairs_text', `words.${id}`)}
      />
    </fieldset>
  )
}
