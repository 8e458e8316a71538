import { TakePosition } from '../../components/proposals/delegation-forms.tsx'
import { Stances } from '../../components/proposals/proposal-card.tsx'
import { delegationName } from '../../components/proposals/proposal-names.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import type { SharedOfProposal } from './proposal-screen.tsx'

/** What delegations say of it, and the own position. */
export function Positions(shared: SharedOfProposal) {
  const { page } = useProposalWords()
  const { proposal, context } = shared
  if (proposal.state === 'draft') return null
  const said = proposal.positions.filter(({ words }) => words !== null)
  return (
    <section className="proposal-part" aria-labelledby="proposal-positions">
      <h4 id="proposal-positions">{page.positions}</h4>
      {proposal.positions.length === 0 ? (
        <p className="muted">{page.noPositions}</p>
      ) : (
        <Stances positions={proposal.positions} />
      )}
      {said.map(({ delegation, words }) => (
        <p key={delegation} className="proposal-reason" dir="auto">
          <span className="muted">{delegationName(delegation, context.delegations)}:</span> {words}
        </p>
      ))}
      <TakePosition {...shared} />
    </section>
  )
}
