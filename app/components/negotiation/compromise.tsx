import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { useWords } from '../../i18n/words.ts'
import { ActForm, useActing, WordsField } from './acts.tsx'
import { problemAt, type ActProblem, type NegotiationAnswer, type ShownWords } from './answer.ts'
import { CloseButton, SentenceShown, type ClosingProps } from './closing-parts.tsx'
import { wordingName } from './names.ts'

/** Several wordings made one: put together, edited, shown in the sentence, tabled for the movers or decided. */
export function Compromise({ alternatives, drawing, mayClose, mayTable }: ClosingProps) {
  const { build: words } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, 'build')
  const { shown, composed, text, from } = typedIn(answer, problem)
  return (
    <ActForm form="build" {...(shown ? { seen: shown.closing.seen } : {})}>
      <p className="muted">{words.lead}</p>
      <Ticks keys={alternatives.map(({ key }) => key)} ticked={from} />
      <button className="button button-small" name="intent" value="compose">
        {words.compose}
      </button>
      {composed?.clash && <p role="status">{words.clash}</p>}
      {/* Other words from the server are another field; what is being typed stays. */}
      <WordsField
        key={composed ? `composed ${composed.text}` : (shown?.wording ?? 'typed')}
        id="build-words"
        name="text"
        label={words.wording}
        value={text}
        language={drawing.language}
      />
      <div className="negotiation-buttons">
        {mayClose === null && (
          <button className="button button-small" name="intent" value="show">
            {words.show}
          </button>
        )}
        {mayTable === null && (
          <button className="button button-small" name="intent" value="table">
            {words.table}
          </button>
        )}
      </div>
      {mayTable === null && <p className="field-hint">{words.tableWhat}</p>}
      {shown && <Decide shown={shown} drawing={drawing} />}
    </ActForm>
  )
}

/** What the form holds after what came of it last. */
function typedIn(answer: NegotiationAnswer | undefined, problem: ActProblem | null) {
  const shown = answer?.shown?.form === 'build' ? answer.shown : null
  const composed = answer?.composed ?? null
  return {
    ...{ shown, composed },
    text: composed?.text ?? shown?.wording ?? problem?.values['text'] ?? '',
    from: composed?.from ?? shown?.from ?? problem?.from ?? []
  }
}

function Ticks({ keys, ticked }: { keys: string[]; ticked: readonly string[] }) {
  const site = useWords()
  const { build: words } = useNegotiationWords()
  return (
    <fieldset className="ticks" key={ticked.join()}>
      <legend>{words.from}</legend>
      {keys.map(key => (
        <label key={key}>
          <input type="checkbox" name="from" value={key} defaultChecked={ticked.includes(key)} />
          {wordingName(key, site)}
        </label>
      ))}
    </fieldset>
  )
}

function Decide({ shown, drawing }: { shown: ShownWords } & Pick<ClosingProps, 'drawing'>) {
  const { close: words } = useNegotiationWords()
  return (
    <>
      {shown.edited && <p role="alert">{words.changed}</p>}
      <input type="hidden" name="shown" value={shown.wording} />
      <SentenceShown closing={shown.closing} drawing={drawing} />
      <CloseButton label={shown.from.length > 0 ? words.do.merged : words.do.new_wording} />
    </>
  )
}
