import { allowedLink, type BracketId, type Piece, type Run } from '@acuerdo/domain'
import type { Element } from '@acuerdo/editor'
import { createContext, useContext, type ReactNode } from 'react'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { BRACKET_SIGN } from '../../document-view/proposal-view.ts'
import { Markup } from '../markup.tsx'

/** How a bracket among proposed words is drawn; where nobody says, it is named only. */
const Brackets = createContext<((id: BracketId) => Element) | null>(null)

export const BracketsDrawn = Brackets.Provider

/** What would come underlined, what would go struck; each is also said. */
export function ProposalRedline({ pieces }: { pieces: readonly Piece[] }) {
  const { card } = useProposalWords()
  return pieces.map((piece, index) => {
    switch (piece.piece) {
      case 'kept':
        return <ProposalRuns key={index} runs={piece.runs} />
      case 'formatted':
        return (
          <span key={index} className="formatted">
            <ProposalRuns runs={piece.after} />
          </span>
        )
      case 'removed':
        return (
          <del key={index} className="redline-removed">
            <span className="hidden-visually"> [{card.struck}: </span>
            <ProposalRuns runs={piece.runs} />
            <span className="hidden-visually">] </span>
          </del>
        )
      case 'added':
        return (
          <ins key={index} className="redline-added">
            <span className="hidden-visually"> [{card.inserted}: </span>
            <ProposalRuns runs={piece.runs} />
            <span className="hidden-visually">] </span>
          </ins>
        )
      case 'boundary':
        return null
    }
  })
}

/** Words with their marks, and the brackets that stand among them. */
export function ProposalRuns({ runs }: { runs: readonly Run[] }) {
  const drawn = useContext(Brackets)
  return runs.map((run, index) => {
    if ('bracket' in run)
      return drawn ? (
        <Markup key={index} node={drawn(run.bracket)} />
      ) : (
        <span key={index}>{BRACKET_SIGN}</span>
      )
    let inside: ReactNode = run.text
    const { bold, italic, underline, link } = run.marks ?? {}
    if (underline) inside = <u>{inside}</u>
    if (italic) inside = <em>{inside}</em>
    if (bold) inside = <strong>{inside}</strong>
    if (link !== undefined && allowedLink(link))
      inside = (
        <a href={link} rel="noopener noreferrer">
          {inside}
        </a>
      )
    return <span key={index}>{inside}</span>
  })
}
