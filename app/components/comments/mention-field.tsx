import { useId, useState, type KeyboardEvent } from 'react'
import { useCommentWords } from '../../i18n/comment-words.ts'

/** Whom a comment can name: what stands behind the @, and who that is. */
export interface MentionChoice {
  label: string
  says: string
}

/** Longer than this share of what a comment holds, its letters are counted. */
const NEAR_FULL = 0.9
/** So many names are offered at once. */
const OFFERED = 6

interface MentionFieldProps {
  id: string
  label: string
  rows: number
  lettersMax: number
  choices: readonly MentionChoice[]
  defaultValue: string
  describedBy?: string
}

/** A field for words in which @ offers people and delegations; without scripts a field for words. */
export function MentionField(props: MentionFieldProps) {
  const words = useCommentWords()
  const list = useId()
  const count = useId()
  const [letters, setLetters] = useState(props.defaultValue.length)
  const [offer, setOffer] = useState<Offer | null>(null)
  const found = offer ? matching(props.choices, offer.typed) : []
  const active = offer ? Math.min(offer.active, found.length - 1) : 0
  const look = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    setOffer(offerAt(currentTarget))
    setLetters(currentTarget.value.length)
  }
  const take = (field: HTMLTextAreaElement, choice: MentionChoice | undefined) => {
    if (offer && choice) complete(field, offer.from, choice.label)
    setOffer(null)
  }
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!offer || found.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setOffer({ ...offer, active: (active + step + found.length) % found.length })
    else if (event.key === 'Enter' || event.key === 'Tab') take(event.currentTarget, found[active])
    else if (event.key === 'Escape') setOffer(null)
    else return
    event.preventDefault()
  }
  const shown = found.length > 0
  return (
    <div className="field mention-field">
      <label htmlFor={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        name="text"
        rows={props.rows}
        required
        defaultValue={props.defaultValue}
        dir="auto"
        aria-describedby={[props.describedBy, count].filter(Boolean).join(' ')}
        aria-invalid={letters > props.lettersMax || undefined}
        aria-autocomplete="list"
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown ? `${list}-${active}` : undefined}
        onChange={look}
        onKeyDown={pressed}
        onBlur={() => setOffer(null)}
      />
      <LettersLeft id={count} letters={letters} max={props.lettersMax} />
      {shown && (
        <ul role="listbox" id={list} className="mention-list" aria-label={words.write.mention}>
          {found.map((choice, index) => (
            <Option
              key={choice.label}
              id={`${list}-${index}`}
              choice={choice}
              active={index === active}
              onTake={() => {
                const field = document.getElementById(props.id)
                if (field instanceof HTMLTextAreaElement) take(field, choice)
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function LettersLeft({ id, letters, max }: { id: string; letters: number; max: number }) {
  const { write } = useCommentWords()
  return (
    <p id={id} className="letters-left" role="status" data-over={letters > max}>
      {letters > max * NEAR_FULL && write.letters(letters, max)}
    </p>
  )
}

interface OptionProps {
  id: string
  choice: MentionChoice
  active: boolean
  onTake(): void
}

/** Chosen by the keys of the field, which keeps the focus; the pointer may choose too. */
function Option({ id, choice, active, onTake }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className="mention-option"
      onPointerDown={event => {
        event.preventDefault()
        onTake()
      }}
    >
      <strong>{choice.label}</strong> <span className="muted">{choice.says}</span>
    </li>
  )
}

interface Offer {
  /** Where the @ stands. */
  from: number
  typed: string
  active: number
}

/** What is being typed behind an @ that begins a word; null where the caret is not behind one. */
function offerAt(field: HTMLTextAreaElement): Offer | null {
  const before = field.value.slice(0, field.selectionStart)
  const typed = /(?:^|[\s(])@([^\s@][^@\n]{0,40})?$/u.exec(before)
  if (!typed) return null
  const name = typed[1] ?? ''
  return { from: before.length - name.length - 1, typed: name, active: 0 }
}

/** Names that have a word that begins so, whatever their case and accents. */
function matching(choices: readonly MentionChoice[], typed: string): MentionChoice[] {
  const wanted = plainly(typed)
  return choices
    .filter(({ label, says }) =>
      [label, ...label.split(/\s+/u), ...says.split(/\s+/u)].some(word => plainly(word).startsWith(wanted))
    )
    .slice(0, OFFERED)
}

const plainly = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase().trim()

function complete(field: HTMLTextAreaElement, from: number, label: string): void {
  const written = `@${label} `
  field.setRangeText(written, from, field.selectionStart, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
