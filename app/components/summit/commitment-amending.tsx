import type { CommitmentView, HalfView } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { list } from '../../i18n/format.ts'
import { money } from '../../i18n/money.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Moment, ProblemNote, TextField, WordsField } from '../room/form-parts.tsx'
import { Fold } from './summit-parts.tsx'

interface AmendingProps {
  commitment: CommitmentView
  /** Whether the viewer may amend it, or prepare that. */
  may: boolean
  problem: FormProblem | null
}

/** Amendments that wait, and the form of a new one; both co-chairs of every text that is asked act. */
export function Amending({ commitment, may, problem }: AmendingProps) {
  const given = commitment.halves.some(({ mine }) => mine === 'given')
  return (
    <>
      {commitment.halves.map(half => (
        <Waiting key={half.id} half={half} commitment={commitment} may={may} problem={problem} />
      ))}
      {may && !given && <Form commitment={commitment} problem={problem} />}
    </>
  )
}

/** What a half says, as far as the form asks it. */
interface Said {
  amount?: { value: number; currency: string } | null
  owner?: string
  due?: string | null
  deliverable?: string
  source?: string
}

// long: one half, what it says and what can be done with it
function Waiting({ half, commitment, may, problem }: AmendingProps & { half: HalfView }) {
  const { commitments } = useSummitWords()
  const { language } = useWords()
  const { amount, owner, due, deliverable, source } = half.payload as Said
  const form = `half-${half.id}`
  const said = [
    amount ? money(language, amount) : null,
    owner === commitment.owner ? null : owner,
    due === commitment.due ? null : due,
    deliverable === commitment.deliverable ? null : deliverable
  ].filter(Boolean)
  return (
    <div className="summit-half" role="group" aria-label={commitments.amendBegun}>
      <p>
        <Icon name="clock" />
        <strong>{commitments.amendBegun}:</strong> {said.join(' · ')}
      </p>
      <p className="muted">
        {commitments.source}: {source}
      </p>
      <p className="muted">
        {half.part === 'prepared'
          ? commitments.amendPrepared(half.by.name)
          : commitments.amendGiven(half.by.name)}
        , <Moment at={half.at} />
        {half.waitsFor.length > 0 &&
          ` · ${commitments.amendWaits(
            list(
              language,
              half.waitsFor.map(({ name }) => name)
            )
          )}`}
      </p>
      <ProblemNote problem={problem} form={form} />
      {may && half.mine !== null && (
        <form method="post" className="act-form">
          <input type="hidden" name="form" value={form} />
          <input type="hidden" name="target" value={commitment.id} />
          <input type="hidden" name="payload" value={JSON.stringify(half.payload)} />
          {half.mine === 'given' ? (
            <button className="button" name="withdraw" value="yes">
              {commitments.amendWithdraw}
            </button>
          ) : (
            <>
              <p className="act-what">{commitments.amendConfirmWhat}</p>
              <button className="button button-primary">{commitments.amendConfirm}</button>
            </>
          )}
        </form>
      )}
    </div>
  )
}

// long: one form, field by field
function Form({ commitment, problem }: Omit<AmendingProps, 'may'>) {
  const { commitments } = useSummitWords()
  const { language } = useWords()
  const { id, kind, amount, owner, due, deliverable, asks } = commitment
  const form = `amend-${id}`
  return (
    <Fold summary={commitments.amend(id)} open={problem?.form === form}>
      <form method="post" className="act-form">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="target" value={id} />
        <input type="hidden" name="kind" value={kind} />
        <ProblemNote problem={problem} form={form} />
        <TextField
          form={form}
          name="value"
          label={commitments.value}
          hint={commitments.valueHint}
          pattern="[0-9]+([.][0-9]{1,2})?"
          value={amount === null ? '' : String(amount.value)}
          problem={problem}
        />
        <TextField
          form={form}
          name="currency"
          label={commitments.currency}
          value={amount?.currency ?? 'EUR'}
          pattern="[A-Z]{3}"
          problem={problem}
        />
        <TextField
          form={form}
          name="owner"
          label={commitments.owner}
          value={owner}
          problem={problem}
          required
          maxLength={200}
        />
        <WordsField
          form={form}
          name="deliverable"
          label={commitments.deliverable}
          value={deliverable ?? ''}
          problem={problem}
        />
        <TextField
          form={form}
          name="due"
          label={commitments.due}
          type="date"
          value={due ?? ''}
          problem={problem}
        />
        <WordsField form={form} name="source" label={commitments.amendSource} problem={problem} required />
        <p className="act-what">{commitments.amendWhat(list(language, asks))}</p>
        <button className="button">{commitments.amendSubmit}</button>
      </form>
    </Fold>
  )
}
