import { SUMMIT_DECISIONS } from '@acuerdo/domain'
import type { AgendaItemView, AgendaSource } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { ProblemNote, SelectField, TextField, WordsField } from '../room/form-parts.tsx'
import { Fold } from './summit-parts.tsx'

/** The coordinator's answer to one priority area. */
// long: one form, field by field
export function AgendaAnswer({
  source,
  items,
  problem
}: {
  source: AgendaSource
  items: AgendaItemView[]
  problem: FormProblem | null
}) {
  const { agenda, remark } = useSummitWords()
  const form = `answer-${source.id}`
  const list = `${form}-items`
  return (
    <Fold summary={agenda.decide(source.title)} open={problem?.form === form}>
      <form method="post" className="act-form">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="area" value={source.id} />
        <ProblemNote problem={problem} form={form} />
        <SelectField
          form={form}
          name="decision"
          label={agenda.decision}
          choices={SUMMIT_DECISIONS.map(one => [one, agenda.decisions[one]] as const)}
          problem={problem}
          required
        />
        <TextField
          form={form}
          name="agendaItem"
          label={agenda.itemTitle}
          hint={agenda.itemHint}
          problem={problem}
          value={items[0]?.title ?? source.title}
          maxLength={300}
          list={list}
        />
        <datalist id={list}>
          {items.map(({ id, title }) => (
            <option key={id} value={title} />
          ))}
        </datalist>
        <WordsField form={form} name="remark" label={remark} hint={agenda.remarkHint} problem={problem} />
        <p className="act-what">{agenda.what}</p>
        <button className="button button-primary">{agenda.submit}</button>
      </form>
    </Fold>
  )
}
