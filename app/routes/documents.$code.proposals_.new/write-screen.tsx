import { useActionData, useLocation } from '@remix-run/react'
import { useRef } from 'react'
import type { ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { Kept, Place } from '../../components/proposals/write-place.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { draftsOf, useFormDrafts } from '../../live/comment-drafts.ts'
import { proposalStartIn } from '../../live/propose-start.ts'
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
  const { state } = useLocation()
  const answer = useActionData<ProposalAnswer>()
  const drawn = useBracketsDrawn(beside)
  useFormDrafts(panel)
  const { paragraphs } = beside.text
  const named = answer?.problem?.values['paragraph'] ?? begun.paragraph
  const paragraph =
    paragraphs.find(({ id }) => id === named)?.id ?? (named === null ? paragraphs[0]?.id : undefined)
  const start = proposalStartIn(state)
  const chosen = start?.chosen?.paragraphId === paragraph ? (start?.chosen ?? null) : null
  const key = [begun.kind, paragraph ?? named ?? '', begun.amends?.id ?? '', begun.of ?? ''].join('-')
  const shared = {
    ...props,
    beside,
    answer,
    chosen,
    draft: `${draftsOf(beside.me.id, beside.view.id)}.proposal-${key}`
  }
  return (
    <BracketsDrawn value={drawn}>
      <div className="proposals proposal-writing" ref={panel}>
        <h3 id="write-title">{titleOf(props, words.write)}</h3>
        {mayNot !== null && (
          <p className="muted">
            {words.panel.mayNot} {mayNot}
          </p>
        )}
        {start?.several && <p className="muted">{words.write.several}</p>}
        {begun.kept && <Kept kept={begun.kept} />}
        {speaks !== 'reads' && paragraphs.length === 0 && <p className="empty">{words.write.noParagraph}</p>}
        {speaks !== 'reads' && paragraphs.length > 0 && (
          <>
            <Place
              key={key}
              begun={begun}
              paragraph={paragraph ?? null}
              beside={beside}
              suggests={speaks === 'suggests'}
            />
            {speaks === 'suggests' ? (
              <SuggestForm key={`s${key}`} {...shared} paragraph={paragraph ?? ''} />
            ) : (
              <WriteForm key={`w${key}`} {...shared} paragraph={paragraph ?? named ?? ''} />
            )}
          </>
        )}
      </div>
    </BracketsDrawn>
  )
}

function titleOf(
  { begun, speaks }: WriteScreenProps,
  write: ReturnType<typeof useProposalWords>['write']
): string {
  if (speaks === 'suggests') return write.titleSuggest
  if (begun.kept) return write.titleKept
  if (begun.amends) return begun.amends.own ? write.titleRevise : write.titleAmend
  return begun.of ? write.titleDraft : write.title
}
