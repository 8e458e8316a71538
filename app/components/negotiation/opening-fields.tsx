import { useState } from 'react'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import type { FollowedWords } from '../../document-view/chosen-words.ts'
import { Fold, WordsField } from './acts.tsx'
import type { ActProblem } from './answer.ts'

interface FieldProps {
  problem: ActProblem | null
  language: string
}

/** Without a selection: words that are copied from the paragraph, or all of it. */
export function PlaceField({ problem, language }: FieldProps) {
  const { open: words } = useNegotiationWords()
  const place = problem?.values['place'] ?? 'quoted'
  return (
    <>
      <fieldset className="choices">
        <legend>{words.place}</legend>
        <label>
          <input type="radio" name="place" value="quoted" defaultChecked={place !== 'whole'} />
          {words.quoted}
        </label>
        <label>
          <input type="radio" name="place" value="whole" defaultChecked={place === 'whole'} />
          {words.whole}
        </label>
      </fieldset>
      <WordsField
        id="opening-quote"
        name="quote"
        label={words.quote}
        hint={words.quoteHint}
        rows={2}
        value={problem?.values['quote']}
        language={language}
      />
    </>
  )
}

interface SelectedProps extends FieldProps {
  chosen: ChosenWords
  followed: FollowedWords | null
}

/** The words that were selected, wherever they have gone since; or the whole paragraph. */
export function SelectedPlace({ chosen, followed, problem, language }: SelectedProps) {
  const { open: words } = useNegotiationWords()
  const { bracketId, alternative, paragraphId } = chosen
  const isInside = bracketId !== undefined && alternative !== undefined
  const isWhole = problem?.values['place'] === 'whole'
  return (
    <>
      <blockquote className="opening-quote wording-words" lang={language}>
        {(followed?.quote ?? chosen.quote).replaceAll('\uFFFC', '[…]')}
      </blockquote>
      {followed === null && <p role="alert">{words.lost}</p>}
      {isInside && <p className="muted">{words.inWording}</p>}
      <input type="hidden" name="target" value={isInside ? `${bracketId}/${alternative}` : paragraphId} />
      <input type="hidden" name="start" value={followed?.start ?? chosen.start} />
      <input type="hidden" name="end" value={followed?.end ?? chosen.end} />
      <input type="hidden" name="words" value={followed?.quote ?? chosen.quote} />
      <input type="hidden" name="before" value={followed?.before ?? ''} />
      <input type="hidden" name="after" value={followed?.after ?? ''} />
      {isInside ? (
        <input type="hidden" name="place" value="selected" />
      ) : (
        <fieldset className="choices">
          <legend>{words.place}</legend>
          <label>
            <input type="radio" name="place" value="selected" defaultChecked={!isWhole} />
            {words.selected}
          </label>
          <label>
            <input type="radio" name="place" value="whole" defaultChecked={isWhole} />
            {words.whole}
          </label>
        </fieldset>
      )}
    </>
  )
}

const KINDS = ['alternatives', 'held', 'deletion', 'insertion', 'placeholder'] as const

export function KindField({ problem }: Pick<FieldProps, 'problem'>) {
  const { open: words } = useNegotiationWords()
  const kind = problem?.values['kind'] ?? 'alternatives'
  return (
    <fieldset className="choices" id="opening-kind">
      <legend>{words.kind}</legend>
      {KINDS.map(one => (
        <label key={one}>
          <input type="radio" name="kind" value={one} defaultChecked={one === kind} />
          {words.kinds[one]}
        </label>
      ))}
    </fieldset>
  )
}

/** One wording, and more behind a fold. The style sheet takes them away for kinds that have none. */
export function WordingFields({ problem, language }: FieldProps) {
  const { open: words } = useNegotiationWords()
  const [more] = useState(() => Boolean(problem?.values['wording2']))
  const field = (nth: number) => (
    <WordsField
      key={nth}
      id={`opening-wording-${nth}`}
      name={`wording${nth}`}
      label={words.wording(nth)}
      rows={2}
      value={problem?.values[`wording${nth}`]}
      language={language}
    />
  )
  return (
    <div className="opening-wordings">
      {field(1)}
      <Fold title={words.more} open={more}>
        {field(2)}
        {field(3)}
      </Fold>
    </div>
  )
}
