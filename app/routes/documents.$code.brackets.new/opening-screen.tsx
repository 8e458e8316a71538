import { Form, Link } from '@remix-run/react'
import { useMemo, useRef } from 'react'
import { ActForm, ActingContext, NotNow } from '../../components/negotiation/acts.tsx'
import { problemAt, type NegotiationAnswer } from '../../components/negotiation/answer.ts'
import { DrawnWords } from '../../components/negotiation/drawn-words.tsx'
import { voiceName } from '../../components/negotiation/names.ts'
import {
  KindField,
  PlaceField,
  SelectedPlace,
  WordingFields
} from '../../components/negotiation/opening-fields.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import type { BracketStart } from '../../live/bracket-start.ts'
import { draftsOf, useFormDrafts } from '../../live/comment-drafts.ts'
import { useFollowedWords } from '../../live/follow-words.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { useOpening } from '../../live/use-opening.ts'
import type { OpeningData, OpeningParagraph } from './opening-reading.server.ts'

interface OpeningScreenProps extends OpeningData {
  /** The words that were selected; null where the address alone asked for the form. */
  start: BracketStart | null
}

/** Opens a bracket: around the selected words, around words that are copied, or around a whole paragraph. */
export function OpeningScreen({ start, paragraph, choices, not, language }: OpeningScreenProps) {
  const { open: words, back } = useNegotiationWords()
  const { page } = useBesideText()
  const inBase = start?.chosen?.alternative === 'base'
  return (
    <div className="negotiation">
      <p>
        <Link to={`${page}#panel`} preventScrollReset>
          {back}
        </Link>
      </p>
      <h3>{words.title}</h3>
      <p className="muted">{words.lead}</p>
      {start?.why === 'several' && <p role="alert">{words.several}</p>}
      {inBase && <p role="alert">{words.inBase}</p>}
      {not !== null ? (
        <NotNow title={words.title} said={not} />
      ) : paragraph === null ? (
        <Choose choices={choices} />
      ) : (
        !inBase && <OpeningForm paragraph={paragraph} start={start} language={language} />
      )}
    </div>
  )
}

function Choose({ choices }: Pick<OpeningData, 'choices'>) {
  const { open: words } = useNegotiationWords()
  const { paragraph } = useNegotiationWords()
  return (
    <Form method="get" action="#panel" className="negotiation-form">
      <p>{words.choose}</p>
      <div className="field">
        <label htmlFor="paragraph">{words.chooseParagraph}</label>
        <select id="paragraph" name="paragraph" required>
          {choices.map(one => (
            <option key={one.id} value={one.id}>
              {paragraph(one.number)}: {one.words}
            </option>
          ))}
        </select>
      </div>
      <button className="button button-primary">{words.go}</button>
    </Form>
  )
}

interface OpeningFormProps {
  paragraph: OpeningParagraph
  start: BracketStart | null
  language: string
}

function OpeningForm({ paragraph, start, language }: OpeningFormProps) {
  const words = useNegotiationWords()
  const beside = useBesideText()
  const panel = useRef<HTMLDivElement>(null)
  const answer = useAnswer() as NegotiationAnswer | undefined
  const problem = problemAt(answer, 'open')
  const chosen = start?.chosen ?? null
  const followed = useFollowedWords(chosen, beside)
  useOpening(beside.live, { chosen, followed, at: start?.at ?? 0 })
  useFormDrafts(panel)
  const drafts = `${draftsOf(beside.me.id, beside.view.id)}.opening.${paragraph.id}`
  const { seen } = paragraph
  const acting = useMemo(() => ({ answer, seen, drafts }), [answer, seen, drafts])
  return (
    <div ref={panel}>
      <ActingContext.Provider value={acting}>
        <ActForm form="open">
          <input type="hidden" name="paragraph" value={paragraph.id} />
          {chosen === null ? (
            <>
              <Itself paragraph={paragraph} language={language} />
              <PlaceField problem={problem} language={language} />
            </>
          ) : (
            <SelectedPlace {...{ chosen, followed, problem, language }} />
          )}
          <KindField problem={problem} />
          <WordingFields problem={problem} language={language} />
          <p className="muted">{words.open.as(voiceName(paragraph.voice, beside.view.delegations, words))}</p>
          <div className="negotiation-buttons">
            <button className="button button-primary" disabled={chosen !== null && followed === null}>
              {words.open.send}
            </button>
            <Cancel />
          </div>
        </ActForm>
      </ActingContext.Provider>
    </div>
  )
}

/** The paragraph, to copy words from. */
function Itself({ paragraph, language }: Omit<OpeningFormProps, 'start'>) {
  const words = useNegotiationWords()
  const { brackets, delegations } = useBesideText().view
  return (
    <figure className="bracket-sentence">
      <figcaption>{words.paragraph(paragraph.number)}</figcaption>
      <p className="wording-words" lang={language}>
        <DrawnWords runs={paragraph.runs} of={{ language, brackets, delegations }} />
      </p>
    </figure>
  )
}

function Cancel() {
  const { open: words } = useNegotiationWords()
  const { page } = useBesideText()
  return (
    <Link className="button button-quiet" to={`${page}#panel`} preventScrollReset>
      {words.cancel}
    </Link>
  )
}
