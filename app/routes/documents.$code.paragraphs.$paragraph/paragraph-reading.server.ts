import { isOpen, type ParagraphId } from '@acuerdo/domain'
import type { ParagraphHistory, ProposalView } from '../../../server/context.ts'
import type { Not } from '../../components/negotiation/own-stand.tsx'
import { sayNegotiating, type Negotiating } from '../../negotiation-reading.server.ts'

/** One paragraph as its page shows it. */
export interface ParagraphScreenData {
  title: string
  history: Omit<ParagraphHistory, 'may'>
  state: 'agreed' | 'open' | 'bracketed' | 'gone'
  openBrackets: number
  heldWith: string[]
  /** Every proposal that was ever made on it, the oldest first. */
  proposals: ProposalLine[]
  mayNot: Record<keyof ParagraphHistory['may'] | 'propose', Not | null>
}

export type ProposalLine = Pick<ProposalView, 'id' | 'kind' | 'state' | 'delegation' | 'at' | 'tabledAt'>

/** Null where there is none for this person. */
export async function paragraphScreen(
  asked: Negotiating,
  code: string,
  id: ParagraphId
): Promise<ParagraphScreenData | null> {
  const { context, actor, negotiation } = asked
  const [read, proposals, view] = await Promise.all([
    context.negotiation.paragraphHistory(actor, code, id),
    context.proposals.ofParagraph(actor, code, id),
    context.reading.document(actor, code)
  ])
  if (!read.ok || !view.ok) return null
  const { may, ...history } = read.value
  const openHere = history.brackets.filter(isOpen).length
  const not = (refusal: ParagraphHistory['may']['open_bracket']): Not | null =>
    refusal && { ...sayNegotiating(refusal, asked), role: refusal.code === 'PM1' || refusal.code === 'PM3' }
  const { para } = negotiation
  const named = history.runs === null ? para.titleGone : para.title(history.paragraph.number)
  return {
    title: `${named} · ${history.document.code}`,
    history,
    state: history.runs === null ? 'gone' : history.agreed ? 'agreed' : openHere > 0 ? 'bracketed' : 'open',
    openBrackets: openHere,
    heldWith: view.value.heldWith[id] ?? [],
    proposals: proposals.ok ? proposals.value.proposals.map(lineOf) : [],
    mayNot: {
      mark_para_agreed: not(may.mark_para_agreed),
      request_reopen: not(may.request_reopen),
      reopen_para: not(may.reopen_para),
      open_bracket: not(may.open_bracket),
      propose: not(proposals.ok ? proposals.value.may.propose : proposals.refusal)
    }
  }
}

const lineOf = ({ id, kind, state, delegation, at, tabledAt }: ProposalView): ProposalLine => ({
  ...{ id, kind, state, delegation, at, tabledAt }
})
