import { ActForm, Fold, NotNow, useActing, WordsField } from '../../components/negotiation/acts.tsx'
import { problemAt } from '../../components/negotiation/answer.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import type { BracketScreenData } from './bracket-reading.server.ts'

/** One more wording of a bracket, for whoever may bring it in. */
export function AddWording({ bracket, mayNot }: Pick<BracketScreenData, 'bracket' | 'mayNot'>) {
  const { add: words } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, 'add')
  const not = mayNot.add_alternative
  if (mayNot.suggest_as_observer === null) return <Suggest language={bracket.document.language} />
  if (not !== null || bracket.delegation === null) {
    return not === null || not.role ? null : <NotNow title={words.title} said={not} />
  }
  const name = bracket.document.delegations[bracket.delegation] ?? bracket.delegation
  return (
    <Fold title={words.title} open={problem !== null}>
      <ActForm form="add">
        <WordsField
          id="add-words"
          name="text"
          label={words.label}
          hint={words.what(name)}
          value={problem?.values['text']}
          language={bracket.document.language}
        />
        <button className="button button-small">{words.send}</button>
      </ActForm>
    </Fold>
  )
}

/** An observer's wording stands beside the text until a delegation sponsors it. */
function Suggest({ language }: { language: string }) {
  const { suggest: words } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, 'suggest')
  return (
    <Fold title={words.title} open={problem !== null}>
      <ActForm form="suggest">
        <WordsField
          id="suggest-words"
          name="text"
          label={words.label}
          hint={words.what}
          value={problem?.values['text']}
          language={language}
        />
        <button className="button button-small">{words.send}</button>
      </ActForm>
    </Fold>
  )
}
