import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import {
  bracketsAt,
  completed,
  ENTRY_KEYS,
  ENTRY_KINDS,
  type EntryKind
} from '../../document-view/scribe-entry.ts'
import type { ScribeDesk } from '../../document-view/scribe-desk.ts'
import type { FormAnswer } from '../../form/form-answer.server.ts'
import { typed, type FormProblem } from '../../form/problem.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { useWords } from '../../i18n/words.ts'
import { ProblemNote, SelectField, TextField, WordsField, type Choice } from '../room/form-parts.tsx'
import type { ScribeText } from './scribe-page.tsx'
import { wordingName } from './wording-name.ts'

const FORM = 'enter'
const POSITIONS = ['support', 'can_accept', 'reserve', 'oppose', 'none'] as const
const SEND = 'Ctrl + Enter'

interface DeskProps {
  desk: ScribeDesk
  text: ScribeText
  /** Of a form that was sent without scripts. */
  problem: FormProblem | null
}

/** What the scribe may enter at the paragraph at hand, and the form of what is being entered. */
export function Desk({ desk, text, problem }: DeskProps) {
  const words = useBoardWords()
  const paragraph = text.paragraphs.find(({ id }) => id === desk.at)
  if (paragraph === undefined) return null
  const { entry } = desk
  return (
    <section className="scribe-desk" aria-labelledby="at-hand" id="desk">
      <h2 id="at-hand">{words.paragraph(paragraph.number)}</h2>
      <nav aria-label={words.scribe.atHand} className="scribe-entries">
        {ENTRY_KINDS.map(kind => (
          <a
            key={kind}
            href={`?paragraph=${paragraph.id}&entry=${kind}#desk`}
            className="button button-small"
            aria-current={kind === entry ? 'true' : undefined}
            onClick={event => {
              event.preventDefault()
              desk.open(kind)
            }}
          >
            <kbd>{ENTRY_KEYS[kind]}</kbd> {words.scribe.entries[kind]}
          </a>
        ))}
      </nav>
      {entry && (
        <EntryForm
          key={`${entry} ${paragraph.id} ${desk.concerned} ${desk.kept?.id}`}
          {...{ kind: entry, paragraph: paragraph.id, concerned: desk.concerned, kept: desk.kept, text }}
          sent={problem}
          onClose={desk.close}
        />
      )}
    </section>
  )
}

interface EntryFormProps {
  kind: EntryKind
  paragraph: string
  concerned: string
  kept: ScribeDesk['kept']
  text: ScribeText
  sent: FormProblem | null
  onClose(): void
}

function EntryForm({ kind, paragraph, concerned, kept, text, sent, onClose }: EntryFormProps) {
  const fetcher = useFetcher<FormAnswer>()
  const problem = fetcher.data?.problem ?? (sent?.values['kind'] === kind ? sent : null)
  return (
    <fetcher.Form
      method="post"
      className="act-form scribe-form"
      id="enter-form"
      data-sending={fetcher.state !== 'idle'}
    >
      <input type="hidden" name="form" value={FORM} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="paragraph" value={paragraph} />
      {kept && <input type="hidden" name="kept" value={kept.id} />}
      <ProblemNote problem={problem} form={FORM} />
      <Floor text={text} problem={problem} value={kept?.delegation ?? ''} />
      <Fields {...{ kind, paragraph, concerned, kept, text, problem }} />
      <Buttons paragraph={paragraph} onClose={onClose} />
    </fetcher.Form>
  )
}

interface FieldsProps extends Pick<EntryFormProps, 'kind' | 'paragraph' | 'concerned' | 'kept' | 'text'> {
  problem: FormProblem | null
}

/** What this kind of entry asks for besides the delegation. */
function Fields({ kind, paragraph, concerned, kept, text, problem }: FieldsProps) {
  const words = useBoardWords().scribe
  const part = { form: FORM, problem }
  const about = kind in words.concerned ? (kind as keyof typeof words.concerned) : null
  return (
    <>
      {about && (
        <TextField
          {...part}
          name="concerned"
          label={words.concerned[about]}
          hint={words.concernedHint[about]}
          value={kept?.form.concerned ?? concerned}
        />
      )}
      {(kind === 'wording' || kind === 'position') && (
        <PlaceField {...{ kind, paragraph, text, problem }} value={kept?.form.place ?? ''} />
      )}
      {kind === 'position' && (
        <SelectField
          {...part}
          name="position"
          label={words.position}
          value={kept?.form.position ?? 'support'}
          choices={POSITIONS.map(one => [one, words.positions[one]] as const)}
        />
      )}
      {kind !== 'strike' && (
        <WordsField {...part} name="words" label={words.wordsOf[kind]} value={kept?.form.words ?? ''} />
      )}
    </>
  )
}

function Buttons({ paragraph, onClose }: Pick<EntryFormProps, 'paragraph' | 'onClose'>) {
  const words = useBoardWords().scribe
  return (
    <>
      <p className="scribe-buttons">
        <button className="button button-primary" aria-describedby="enter-what">
          {words.send}
        </button>
        <button className="button" name="keep" value="yes">
          {words.keep}
        </button>
        <a
          className="button button-quiet"
          href={`?paragraph=${paragraph}`}
          onClick={event => {
            event.preventDefault()
            onClose()
          }}
        >
          {words.close}
        </a>
      </p>
      <p className="act-what" id="enter-what">
        {words.sendWhat(SEND)}
      </p>
    </>
  )
}

/** Who has the floor: two letters of a code are enough where only one delegation is meant. */
function Floor({ text, problem, value }: { text: ScribeText; problem: FormProblem | null; value: string }) {
  const words = useBoardWords().scribe
  const codes = text.floor.map(({ code }) => code)
  const wrong = problem?.field === 'delegation'
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor="enter-delegation">{words.floor}</label>
      <input
        id="enter-delegation"
        name="delegation"
        className="scribe-floor"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={32}
        list="enter-codes"
        defaultValue={typed(problem, FORM, 'delegation', value)}
        aria-describedby={wrong ? 'enter-problem enter-delegation-hint' : 'enter-delegation-hint'}
        aria-invalid={wrong || undefined}
        onInput={event => complete(event, codes)}
      />
      <p className="field-hint" id="enter-delegation-hint">
        {words.floorHint}
      </p>
      <datalist id="enter-codes">
        {text.floor.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  )
}

/** As soon as only one delegation is meant its code stands there, and the next field has the keyboard. */
function complete({ currentTarget: input, nativeEvent }: FormEvent<HTMLInputElement>, codes: string[]): void {
  const { inputType = '' } = nativeEvent as Partial<InputEvent>
  const code = inputType.startsWith('delete') ? null : completed(input.value, codes)
  if (code === null) return
  input.value = code
  const { form } = input
  const fields = [
    ...(form?.querySelectorAll<HTMLInputElement>('[name=concerned], [name=place], [name=words]') ?? [])
  ]
  const kind = form?.querySelector<HTMLInputElement>('[name=kind]')?.value
  // Words that are added go to the end unless somebody says otherwise; others begin with the place.
  const next = fields.find(({ name, value }) => name !== 'concerned' || (kind !== 'add' && value === ''))
  ;(next ?? fields[0])?.focus()
}

interface PlaceFieldProps {
  kind: 'wording' | 'position'
  paragraph: string
  text: ScribeText
  problem: FormProblem | null
  value: string
}

/** An open bracket of the paragraph, or one of its wordings. */
function PlaceField({ kind, paragraph, text, problem, value }: PlaceFieldProps) {
  const words = useBoardWords().scribe
  const all = useWords()
  const open = bracketsAt(text.brackets, paragraph)
  if (open.length === 0) return <p className="muted">{words.noBracket}</p>
  const choices = open.flatMap(({ id, alternatives, kind: of }): Choice[] => {
    const said = alternatives.map(one => `${wordingName(one.key, all)}: ${shortened(one.runs)}`)
    return kind === 'wording'
      ? [[id, `${all.brackets.kinds[of]}: ${said[0] ?? ''}`]]
      : alternatives.map(({ key }, index) => [`${id}/${key}`, said[index] ?? key])
  })
  return (
    <SelectField
      form={FORM}
      problem={problem}
      name="place"
      value={value}
      label={kind === 'wording' ? words.bracket : words.wording}
      choices={choices}
    />
  )
}

const SHOWN_LETTERS = 70

const shortened = (runs: ScribeText['paragraphs'][number]['runs']): string => {
  const words = runs.map(run => ('bracket' in run ? '[…]' : run.text)).join('')
  return words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS)}…` : words
}
