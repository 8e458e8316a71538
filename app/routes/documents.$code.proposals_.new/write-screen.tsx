import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import type { ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { Kept, Place } from '../../components/proposals/write-place.tsx'
import { useBesideText, type BesideText } from '../../document-view/beside-text.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { draftsOf, useFormDrafts } from '../../live/comment-drafts.ts'
import { proposalStartIn } from '../../live/propose-start.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { useBracketsDrawn } from '../../live/use-proposals.ts'
import { BracketsDrawn } from '../../components/proposals/redline-words.tsx'
import type { Beginning } from './beginning.server.ts'
import { SuggestForm } from './suggest-form.tsx'
import { WriteForm } from './write-form.tsx'

export interface WriteScreenProps {
  begun: Beginning
  speaks: 'proposes' | 'drafts' | 'suggests' | 'reads'
  mayDraft: boolean
  /** Why nothing can be proposed now, in words. */
  mayNot: string | null
  /** The name of the delegation or organisation that it would be of. */
  seat: string
  delegations: Record<string, string>
}

/** The light editor: what is proposed and where, then its words, the change that they make, and why. */
export function WriteScreen(props: WriteScreenProps) {
  const { begun, speaks, mayNot } = props
  const beside = useBesideText()
  const words = useProposalWords()
  const panel = useRef<HTMLDivElement>(null)
  const drawn = useBracketsDrawn(beside)
  useFormDrafts(panel)
  return (
    <BracketsDrawn value={drawn}>
      <div className="proposals proposal-writing" ref={panel}>
        <h3 id="write-title">{titleOf(props, words.write)}</h3>
        {mayNot !== null && (
          <p className="muted">
            {words.panel.mayNot} {mayNot}
          </p>
        )}
        {begun.kept && <Kept kept={begun.kept} />}
        {speaks !== 'reads' && <Writing {...props} beside={beside} />}
      </div>
    </BracketsDrawn>
  )
}

/** The place, and the form for it; another place is another form. */
function Writing(props: WriteScreenProps & { beside: BesideText }) {
  const { begun, speaks, beside } = props
  const { write } = useProposalWords()
  const { state } = useLocation()
  const answer = useAnswer() as ProposalAnswer | undefined
  const { paragraphs } = beside.text
  if (paragraphs.length === 0) return <p className="empty">{write.noParagraph}</p>
  const named = answer?.problem?.values['paragraph'] ?? begun.paragraph ?? paragraphs[0]?.id ?? ''
  const paragraph = paragraphs.find(({ id }) => id === named)?.id ?? null
  const start = proposalStartIn(state)
  const chosen = start?.chosen?.paragraphId === paragraph ? (start?.chosen ?? null) : null
  const key = [begun.kind, named, begun.amends?.id ?? '', begun.of ?? ''].join('-')
  const draft = `${draftsOf(beside.me.id, beside.view.id)}.proposal-${key}`
  const form = { ...props, answer, chosen, draft, paragraph: paragraph ?? named }
  return (
    <>
      {start?.several && <p className="muted">{write.several}</p>}
      <Place key={key} {...{ begun, paragraph, beside }} suggests={speaks === 'suggests'} />
      {speaks === 'suggests' ? (
        <SuggestForm key={`suggest ${key}`} {...form} />
      ) : (
        <WriteForm key={`write ${key}`} {...form} />
      )}
    </>
  )
}

function titleOf(
  { begun, speaks }: WriteScreenProps,
  write: ReturnType<typeof useProposalWords>['write']
): string {
  if (speaks === 'suggests') return write.titleSuggest
  if (begun.kept) return write.titleKept
  if (begun.amends?.withdrawn) return begun.amends.own ? write.titleAgain : write.titleTakeOver
  if (begun.amends) return begun.amends.own ? write.titleRevise : write.titleAmend
  return begun.of ? write.titleDraft : write.title
}
