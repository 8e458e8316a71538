import { useMemo, useRef } from 'react'
import { ActingContext, DoneNote, NotNow } from '../../components/negotiation/acts.tsx'
import type { NegotiationAnswer } from '../../components/negotiation/answer.ts'
import { BracketHead, BracketSentence, ClosedBracket } from '../../components/negotiation/bracket-head.tsx'
import { Closing } from '../../components/negotiation/closing.tsx'
import type { Drawing } from '../../document-view/drawn-runs.ts'
import { PackageForms } from '../../components/negotiation/package-forms.tsx'
import { WordingCard } from '../../components/negotiation/wording-card.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { useWords } from '../../i18n/words.ts'
import { useBracketInText } from '../../live/bracket-ways.ts'
import { draftsOf, useFormDrafts } from '../../live/comment-drafts.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { AddWording } from './add-wording.tsx'
import type { BracketScreenData } from './bracket-reading.server.ts'
import { UndoClosing } from './undo-closing.tsx'

export type BracketScreenProps = BracketScreenData & { done: string | null }

/** One bracket beside the text: where it stands, its wordings, and everything that this person can do about it. */
export function BracketScreen(props: BracketScreenProps) {
  const { bracket, undoFor } = props
  const beside = useBesideText()
  const panel = useRef<HTMLDivElement>(null)
  const answer = useAnswer() as NegotiationAnswer | undefined
  const { item } = bracket
  const { id } = item.bracket
  const drafts = `${draftsOf(beside.me.id, beside.view.id)}.bracket.${id}`
  const acting = useMemo(() => ({ answer, seen: bracket.seen, drafts }), [answer, bracket.seen, drafts])
  useFormDrafts(panel)
  useBracketInText(beside, item.bracket)
  const drawing: Drawing = {
    language: bracket.document.language,
    delegations: bracket.document.delegations,
    brackets: [...beside.view.brackets, item.bracket, ...bracket.nested]
  }
  return (
    <div className="negotiation" ref={panel}>
      <ActingContext.Provider value={acting}>
        <DoneNote done={props.done} />
        <BracketHead bracket={bracket} page={beside.page} />
        {item.bracket.state === 'resolved' ? (
          <ClosedBracket
            {...props}
            drawing={drawing}
            page={beside.page}
            undo={
              undoFor !== null && (
                <UndoClosing key={item.bracket.resolution?.at} undoFor={undoFor} bracket={item.bracket.id} />
              )
            }
          />
        ) : (
          <OpenBracket {...props} drawing={drawing} page={beside.page} />
        )}
      </ActingContext.Provider>
    </div>
  )
}

function OpenBracket(props: BracketScreenProps & { drawing: Drawing; page: string }) {
  const { bracket, drawing, closings, mayNot } = props
  return (
    <>
      <BracketSentence bracket={bracket} drawing={drawing} />
      <Wordings {...props} />
      <AddWording {...props} />
      <Closing
        {...{ closings, drawing }}
        alternatives={bracket.item.bracket.alternatives}
        mayClose={mayNot.resolve_bracket}
        mayTable={mayNot.table_bridging}
      />
      <PackageForms {...props} />
    </>
  )
}

function Wordings({ bracket, mayNot, drawing, clauses }: BracketScreenProps & { drawing: Drawing }) {
  const words = useNegotiationWords()
  const { brackets } = useWords()
  const { item, alternatives } = bracket
  const { base, kind, id, paragraph } = item.bracket
  const not = mayNot.take_position
  return (
    <section aria-labelledby="wordings">
      <h4 id="wordings">{words.wordings.title}</h4>
      {not !== null && !not.role && bracket.delegation !== null && (
        <NotNow
          title={words.position.title(bracket.document.delegations[bracket.delegation] ?? '')}
          said={not}
        />
      )}
      {alternatives.length === 0 && (
        <p className="muted">
          {words.none}. {words.noneNext}
        </p>
      )}
      <ul role="list" className="wordings">
        {base && kind !== 'deletion' && (
          <li className="wording">
            <p className="wording-key">{brackets.base}</p>
            <p
              className="wording-words"
              lang={drawing.language}
              data-wording="base"
              data-of={paragraph}
              data-of-bracket={id}
            >
              {base.map((run, index) => (
                <span key={index}>{'text' in run ? run.text : '[…]'}</span>
              ))}
            </p>
          </li>
        )}
        {alternatives.map(reading => (
          <WordingCard
            key={reading.key}
            {...{ bracket, reading, drawing, mayNot }}
            clauses={clauses[reading.key]}
          />
        ))}
      </ul>
    </section>
  )
}
