import { ActForm, Fold, NotNow, useActing, WordsField } from '../../components/negotiation/acts.tsx'
import { problemAt } from '../../components/negotiation/answer.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import type { BracketScreenData } from './bracket-reading.server.ts'

/** One more wording of a bracket, for whoever may bring it in. */
export function AddWording({ bracket, mayNot }: Pick<BracketScreenData, 'bracket' | 'mayNot'>) {
  const { add: words } = useNegotiationWords()
  const not = mayNot.add_alternative
  if (mayNot.suggest_as_observer === null) return <Suggest language={bracket.document.language} />
  if (not !== null || bracket.delegation === null) {
    return not === null || not.role ? null : <NotNow title={words.title} said={not} />
  }
  const name = bracket.document.delegations[bracket.delegation] ?? bracket.delegation
  return <WordingForm form="add" words={words} hint={words.what(name)} language={bracket.document.language} />
}

/** An observer's wording stands beside the text until a delegation sponsors it. */
function Suggest({ language }: { language: string }) {
  const { suggest: words } = useNegotiationWords()
  return <WordingForm form="suggest" words={words} hint={words.what} language={language} />
}

interface WordingFormProps {
  form: 'add' | 'suggest'
  words: { title: string; label: string; send: string }
  hint: string
  language: string
}

function WordingForm({ form, words, hint, language }: WordingFormProps) {
  const { answer } = useActing()
  const problem = problemAt(answer, form)
  return (
    <Fold title={words.title} open={problem !== null}>
      <ActForm form={form}>
        <WordsField
          id={`${form}-words`}
          name="text"
          label={words.label}
          hint={hint}
          value={problem?.values['text']}
          language={language}
        />
        <button className="button button-small">{words.send}</button>
      </ActForm>
    </Fold>
  )
}
