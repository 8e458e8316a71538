import { useMemo, useRef } from 'react'
import { ActingContext, DoneNote } from '../../components/negotiation/acts.tsx'
import type { NegotiationAnswer } from '../../components/negotiation/answer.ts'
import { ParagraphActs } from '../../components/negotiation/paragraph-acts.tsx'
import {
  BracketsHere,
  ParagraphHead,
  ProposalsHere,
  Turns
} from '../../components/negotiation/paragraph-parts.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import { useBracketWays } from '../../live/bracket-ways.ts'
import { draftsOf, useFormDrafts } from '../../live/comment-drafts.ts'
import { useAnswer } from '../../live/use-answer.ts'
import type { ParagraphScreenData } from './paragraph-reading.server.ts'

export type ParagraphScreenProps = ParagraphScreenData & { done: string | null }

/** One paragraph beside the text: how it stands, what can be done with it, and everything that was ever done. */
export function ParagraphScreen(props: ParagraphScreenProps) {
  const { history } = props
  const { me, view, page } = useBesideText()
  const panel = useRef<HTMLDivElement>(null)
  const answer = useAnswer() as NegotiationAnswer | undefined
  const drafts = `${draftsOf(me.id, view.id)}.paragraph.${history.paragraph.id}`
  const acting = useMemo(() => ({ answer, seen: history.seen, drafts }), [answer, history.seen, drafts])
  useFormDrafts(panel)
  useBracketWays(page)
  return (
    <div className="negotiation" ref={panel}>
      <ActingContext.Provider value={acting}>
        <DoneNote done={props.done} />
        <ParagraphHead {...props} page={page} />
        <ParagraphActs {...props} page={page} />
        <BracketsHere {...props} page={page} />
        <ProposalsHere {...props} page={page} />
        <Turns {...props} page={page} />
      </ActingContext.Provider>
    </div>
  )
}
