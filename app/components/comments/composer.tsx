import { Form, Link, useSearchParams } from '@remix-run/react'
import type { RemarkType, RemarkVisibility } from '@acuerdo/domain'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { withChanges } from '../../document-view/comment-query.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { problemAt, type CommentAnswer } from './comment-form.ts'
import { voiceName } from './comment-names.ts'
import { MentionField, type MentionChoice } from './mention-field.tsx'
import type { PlaceChoice } from './place-choices.ts'
import { DraftKeys, DraftNote, Problem, SendButton } from './thread-forms.tsx'
import type { CommentList } from '../../document-view/thread-line.ts'

interface ComposerProps {
  list: CommentList
  answer: CommentAnswer | undefined
  drafts: string
  places: readonly PlaceChoice[]
  mentionable: readonly MentionChoice[]
  /** The words that were selected when it was begun. */
  chosen: ChosenWords | null
  /** The selection could not be taken. */
  several: boolean
  /** The name of the delegation or office that would speak. */
  speaks: string
}

const TYPES: readonly RemarkType[] = ['substantive', 'editorial', 'question']

/** The form of a new comment: about what, in which words, of which kind, and who sees it. */
export function Composer(props: ComposerProps) {
  const { list, answer, drafts, several } = props
  const words = useCommentWords()
  const problem = problemAt(answer, 'comment')
  return (
    <section className="composer" aria-labelledby="composer-title" id="composer">
      <h3 id="composer-title">{words.write.title}</h3>
      <Form method="post" className="thread-form" preventScrollReset>
        <input type="hidden" name="form" value="comment" />
        <DraftKeys name="new" drafts={drafts} />
        <Problem sentence={problem?.sentence ?? null} />
        {several && (
          <p className="muted" role="status">
            {words.write.severalParagraphs}
          </p>
        )}
        <Where {...props} />
        <MentionField
          id="composer-text"
          label={words.write.words}
          rows={4}
          lettersMax={list.lettersMax}
          choices={props.mentionable}
          defaultValue={problem?.values['text'] ?? ''}
          describedBy="composer-format"
        />
        <p className="muted comment-small" id="composer-format">
          {words.write.format}
        </p>
        <Choices list={list} values={problem?.values ?? {}} />
        <Buttons />
        <p className="muted comment-small">
          {words.write.as(voiceName(list.voice ?? '', props.speaks, words))}
        </p>
      </Form>
    </section>
  )
}

function Buttons() {
  const words = useCommentWords()
  const [search] = useSearchParams()
  return (
    <p className="thread-buttons">
      <SendButton label={words.write.send} primary />
      <Link
        to={withChanges(search, { new: null })}
        className="button button-quiet button-small"
        preventScrollReset
      >
        {words.write.cancel}
      </Link>
      <DraftNote />
    </p>
  )
}

function Where({ list, answer, places, chosen }: ComposerProps) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  const before = problemAt(answer, 'comment')?.values['where']
  const otherwise = before ?? search.get('paragraph') ?? list.document.id
  return (
    <>
      {chosen && (
        <>
          <blockquote className="composer-quote" dir="auto">
            {chosen.quote.replaceAll('\uFFFC', '[…]')}
          </blockquote>
          <input type="hidden" name="anchor" value={JSON.stringify(chosen)} />
        </>
      )}
      <div className="field">
        <label htmlFor="composer-where">{words.write.where}</label>
        <select
          key={chosen ? 'words' : 'places'}
          id="composer-where"
          name="where"
          defaultValue={chosen ? 'words' : otherwise}
        >
          {chosen && <option value="words">{words.write.chosen}</option>}
          <option value={list.document.id}>{words.place.document}</option>
          {places.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        {!chosen && <p className="muted comment-small">{words.write.selectWords}</p>}
      </div>
    </>
  )
}

function Choices({ list, values }: { list: CommentList; values: Record<string, string> }) {
  const words = useCommentWords()
  const [first = 'group'] = list.visibilities
  return (
    <>
      <div className="field">
        <label htmlFor="composer-type">{words.write.type}</label>
        <select id="composer-type" name="type" defaultValue={values['type'] ?? 'substantive'}>
          {TYPES.map(type => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="composer-sees">
        <legend>{words.write.sees}</legend>
        {list.visibilities.map(visibility => (
          <Sees
            key={visibility}
            visibility={visibility}
            checked={(values['visibility'] ?? first) === visibility}
          />
        ))}
      </fieldset>
    </>
  )
}

function Sees({ visibility, checked }: { visibility: RemarkVisibility; checked: boolean }) {
  const words = useCommentWords()
  const { name, means } = words.visibility[visibility]
  return (
    <div className="composer-choice">
      <input
        type="radio"
        id={`sees-${visibility}`}
        name="visibility"
        value={visibility}
        defaultChecked={checked}
        aria-describedby={`means-${visibility}`}
      />
      <span>
        <label htmlFor={`sees-${visibility}`}>{name}</label>
        <span className="muted comment-small" id={`means-${visibility}`}>
          {means}
        </span>
      </span>
    </div>
  )
}
