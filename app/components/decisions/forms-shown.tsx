import type { DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'

/** What the text would carry for the disassociations that stand, in each form: shown before the gavel. */
export function FormsShown({ page }: { page: DecisionView }) {
  const { approvals, adoption } = useDecisionWords()
  if (!page.statements.some(({ kind }) => kind === 'disassociation')) return null
  return (
    <div className="decision-forms">
      <p>
        <strong>{approvals.carried}</strong>
      </p>
      <dl className="facts">
        {page.disassociationForms.map(({ form, words }) => (
          <div key={form} className="summit-fact">
            <dt>{adoption.forms[form]}</dt>
            <dd lang={words.length > 0 ? page.document.language : undefined}>
              {words.length === 0 ? adoption.carriesNothing : words.join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
