import { Link, useSearchParams } from '@remix-run/react'
import { withChanges } from '../../document-view/comment-query.ts'
import { useNegotiationWords, type NegotiationWords } from '../../i18n/negotiation-words.ts'
import { useWords, type Catalogue } from '../../i18n/words.ts'
import { ActForm, NotNow, useActing, WordsField } from './acts.tsx'
import { problemAt, type ClosingShown } from './answer.ts'
import { CloseButton, SentenceShown, type ClosingProps } from './closing-parts.tsx'
import { Compromise } from './compromise.tsx'
import { wordingName } from './names.ts'

/** A way to close, as the address names it. */
type Way = { way: string; label: string }

/** How a bracket is closed: a way is chosen, its sentence stands there, and one button does it. */
export function Closing(props: ClosingProps) {
  const { close: words } = useNegotiationWords()
  const { closings, mayClose, mayTable } = props
  const way = useWay()
  if (mayClose !== null && mayTable !== null) {
    return mayClose.role ? null : <NotNow title={words.title} said={mayClose} />
  }
  const chosen = closings.find(one => wayOf(one) === way)
  return (
    <section className="closing" aria-labelledby="closing" id="close">
      <h4 id="closing">{words.title}</h4>
      <p className="muted">{words.lead}</p>
      <Ways {...props} way={way} />
      {chosen && <ReadyWay closing={chosen} drawing={props.drawing} />}
      {way === 'compromise' && <Compromise {...props} />}
      {way === 'footnote' && <Footnote {...props} />}
    </section>
  )
}

/** The way in the address; after a form that was refused there it is still the same. */
function useWay(): string {
  const [search] = useSearchParams()
  const { answer } = useActing()
  const asked = answer?.shown?.form ?? (answer?.composed ? 'build' : (answer?.problem?.form ?? null))
  if (asked === 'build') return 'compromise'
  return search.get('way') ?? (asked === 'footnote' ? asked : '')
}

const wayOf = ({ outcome, alternative }: ClosingShown): string =>
  outcome === 'alternative' ? `alternative.${alternative ?? ''}` : outcome

function Ways({ closings, mayClose, way }: ClosingProps & { way: string }) {
  const site = useWords()
  const words = useNegotiationWords()
  const [search] = useSearchParams()
  const ready =
    mayClose === null ? closings.map(one => ({ way: wayOf(one), label: labelOf(one, words, site) })) : []
  const own: Way[] = [
    { way: 'compromise', label: words.close.own },
    ...(mayClose === null ? [{ way: 'footnote', label: words.close.footnote }] : [])
  ]
  return (
    <nav aria-label={words.close.ways}>
      <ul role="list" className="closing-ways">
        {[...ready, ...own].map(one => (
          <li key={one.way}>
            <Link
              to={`${withChanges(search, { way: one.way, done: null })}#panel`}
              preventScrollReset
              replace
              aria-current={one.way === way ? 'true' : undefined}
            >
              {one.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const labelOf = (
  { outcome, alternative }: ClosingShown,
  { close }: NegotiationWords,
  site: Catalogue
): string => {
  if (outcome === 'alternative') return close.alternative(wordingName(alternative ?? '', site))
  return outcome === 'base_text' ? close.base : close.deleted
}

function ReadyWay({ closing, drawing }: { closing: ClosingShown; drawing: ClosingProps['drawing'] }) {
  const site = useWords()
  const { close: words } = useNegotiationWords()
  const { answer } = useActing()
  const { outcome, alternative, seen } = closing
  const label =
    outcome === 'alternative'
      ? words.do.alternative(wordingName(alternative ?? '', site))
      : outcome === 'base_text'
        ? words.do.base_text
        : words.do.deleted
  const isStale = problemAt(answer, 'close', alternative ?? '')?.stale === true
  return (
    <ActForm form="close" at={alternative ?? ''} seen={seen}>
      <input type="hidden" name="outcome" value={outcome} />
      {isStale && <p>{words.stale}</p>}
      <SentenceShown closing={closing} drawing={drawing} />
      {closing.not === null && <CloseButton label={label} />}
    </ActForm>
  )
}

function Footnote({ alternatives, drawing }: ClosingProps) {
  const { close: words, build } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, 'footnote')
  const shown = answer?.shown?.form === 'footnote' ? answer.shown : null
  const first = alternatives.find(({ runs }) => runs.length > 0)?.runs ?? []
  const proposed = first.map(run => ('text' in run ? run.text : '')).join('')
  return (
    <ActForm form="footnote" {...(shown ? { seen: shown.closing.seen } : {})}>
      <WordsField
        key={shown?.wording}
        id="footnote-words"
        name="text"
        label={words.footnoteOf}
        value={shown?.wording ?? problem?.values['text'] ?? proposed}
        language={drawing.language}
        required
      />
      <button className="button button-small" name="intent" value="show">
        {build.show}
      </button>
      {shown && (
        <>
          {shown.edited && <p role="alert">{words.changed}</p>}
          <input type="hidden" name="shown" value={shown.wording} />
          <SentenceShown closing={shown.closing} drawing={drawing} />
          <CloseButton label={words.do.footnote} />
        </>
      )}
    </ActForm>
  )
}
