import { STANCES } from '@acuerdo/domain'
import { Form, Link, useNavigation } from '@remix-run/react'
import type { ProposalView } from '../../../server/context.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { ActButton, ProposalTrouble, type CardContext } from './proposal-card.tsx'
import { problemOf, type ProposalAnswer } from './proposal-form.ts'
import { delegationName } from './proposal-names.ts'

interface FormsProps {
  proposal: ProposalView
  mayNot: Record<keyof ProposalView['may'], string | null>
  entry: { id: string; mayConfirm: boolean } | null
  context: CardContext
  answer: ProposalAnswer | undefined
}

/** What a delegation says to a proposal of another one; support is co-sponsoring. */
export function TakePosition({ proposal, answer }: FormsProps) {
  const { page, takes } = useProposalWords()
  const { state } = useNavigation()
  const problem = problemOf(answer, 'position', proposal.id)
  if (proposal.may.support !== null) return null
  return (
    <Form method="post" className="proposal-form" preventScrollReset>
      <input type="hidden" name="form" value="position" />
      <input type="hidden" name="id" value={proposal.id} />
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      <div className="field">
        <label htmlFor="proposal-position">{page.take}</label>
        <select
          id="proposal-position"
          name="position"
          defaultValue={problem?.values['position'] ?? 'support'}
        >
          {[...STANCES, 'none' as const].map(stance => (
            <option key={stance} value={stance}>
              {takes[stance]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="proposal-position-words">{page.positionWords}</label>
        <input
          id="proposal-position-words"
          name="words"
          maxLength={2_000}
          defaultValue={problem?.values['words'] ?? ''}
        />
      </div>
      <button className="button button-primary" aria-disabled={state !== 'idle'}>
        {page.takeIt}
      </button>
    </Form>
  )
}

/** What the own delegation, or one that would amend it, can do with a proposal. */
export function OwnWays(props: FormsProps) {
  const { proposal, context, answer } = props
  const { page } = useProposalWords()
  const { may } = proposal
  const address = `${context.page}/proposals/new?kind=${proposal.kind}&paragraph=${proposal.paragraph}`
  const problem = ['send', 'discard', 'withdraw']
    .map(form => problemOf(answer, form, proposal.id))
    .find(Boolean)
  return (
    <>
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      <div className="proposal-buttons">
        {may.send === null && <ActButton form="send" id={proposal.id} label={page.send} primary />}
        {may.discard === null && (
          <Link
            className="button button-small"
            to={`${address}&draft=${proposal.id}#panel`}
            preventScrollReset
          >
            {page.edit}
          </Link>
        )}
        {may.discard === null && <ActButton form="discard" id={proposal.id} label={page.discard} />}
        <Anew {...props} address={address} />
      </div>
      <Withdraw {...props} />
    </>
  )
}

/** The way to a new proposal in the place of this one: amended, revised, taken over or made again. */
function Anew({ proposal: { id, may, bracket }, address }: FormsProps & { address: string }) {
  const { page } = useProposalWords()
  const own = may.support?.code === 'PR15' || may.withdraw === null || may.withdraw.code !== 'PM6'
  if (bracket !== null || (may.amend !== null && may.take_over !== null)) return null
  const label = may.amend === null ? [page.revise, page.amend] : [page.again, page.takeOver]
  return (
    <Link className="button button-small" to={`${address}&amends=${id}#panel`} preventScrollReset>
      {own ? label[0] : label[1]}
    </Link>
  )
}

function Withdraw({ proposal, mayNot }: FormsProps) {
  const { page } = useProposalWords()
  if (mayNot.withdraw !== null || proposal.state === 'draft') return null
  return (
    <details className="proposal-part">
      <summary>{page.withdraw}</summary>
      <p className="muted proposal-small">{page.withdrawNote}</p>
      <ActButton form="withdraw" id={proposal.id} label={page.withdrawIt}>
        <div className="field">
          <label htmlFor="withdraw-reason">{page.reason}</label>
          <textarea id="withdraw-reason" name="reason" rows={2} maxLength={2_000} />
        </div>
      </ActButton>
    </details>
  )
}

/** What the scribe entered for a delegation, which confirms or rejects it. */
export function ScribeEntry({ proposal, entry, context, answer }: FormsProps) {
  const { page } = useProposalWords()
  if (proposal.entry === null) return null
  const { by, state: entryState, id } = proposal.entry
  if (entryState === 'confirmed') return <p className="proposal-fact">{page.entryConfirmed(by)}</p>
  if (entryState === 'rejected') return <p className="proposal-fact">{page.entryRejected(by)}</p>
  const problem = problemOf(answer, 'confirm', id)
  return (
    <section className="proposal-part proposal-entry">
      <p>{page.entryWaits(by, delegationName(proposal.delegation, context.delegations))}</p>
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      {entry?.mayConfirm && <Confirm id={id} />}
    </section>
  )
}

function Confirm({ id }: { id: string }) {
  const { page } = useProposalWords()
  const { state } = useNavigation()
  return (
    <Form method="post" className="proposal-form" preventScrollReset>
      <input type="hidden" name="form" value="confirm" />
      <input type="hidden" name="id" value={id} />
      <div className="field">
        <label htmlFor="entry-words">{page.entryWords}</label>
        <input id="entry-words" name="words" maxLength={2_000} />
      </div>
      <p className="proposal-buttons">
        {(['confirm', 'reject'] as const).map(intent => (
          <button
            key={intent}
            className={intent === 'confirm' ? 'button button-primary button-small' : 'button button-small'}
            name="intent"
            value={intent}
            aria-disabled={state !== 'idle'}
          >
            {page[intent]}
          </button>
        ))}
      </p>
    </Form>
  )
}
