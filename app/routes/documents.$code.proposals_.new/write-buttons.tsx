import { Link, useNavigation } from '@remix-run/react'
import { delegationName } from '../../components/proposals/proposal-names.ts'
import { useProposalWords, type ProposalWords } from '../../i18n/proposal-words.ts'
import type { WriteFormProps } from './write-form.tsx'

/** The ways to send or keep it, and what each of them means. */
export function Buttons(props: WriteFormProps) {
  const { begun, speaks, seat, delegations } = props
  const { write } = useProposalWords()
  return (
    <>
      {begun.amends && (
        <p className="muted proposal-small">{saidOfFormer(begun.amends, { delegations, write })}</p>
      )}
      <p className="muted proposal-small">{speaks === 'proposes' ? write.as(seat) : write.headSends}</p>
      <SendOrKeep {...props} />
      {keeps(props) && <p className="muted proposal-small">{write.private}</p>}
      <p className="proposal-kept muted proposal-small">{write.onDevice}</p>
    </>
  )
}

function saidOfFormer(
  { own, withdrawn, delegation }: NonNullable<WriteFormProps['begun']['amends']>,
  { delegations, write }: Pick<WriteFormProps, 'delegations'> & Pick<ProposalWords, 'write'>
): string {
  if (withdrawn) return own ? write.proposingAgain : write.takingOver(delegationName(delegation, delegations))
  return own ? write.revising : write.amending(delegationName(delegation, delegations))
}

/** What the text did not take is a draft already. */
const keeps = ({ mayDraft, begun }: WriteFormProps): boolean => mayDraft && begun.kept === null

const amends = ({ amends: former }: WriteFormProps['begun']): boolean => former !== null && !former.withdrawn

function SendOrKeep(props: WriteFormProps) {
  const { begun, speaks, beside } = props
  const { write } = useProposalWords()
  const { state } = useNavigation()
  const buttons = [
    ...(speaks === 'proposes'
      ? [{ intent: 'send', label: amends(begun) ? write.sendAmend : write.send }]
      : []),
    ...(keeps(props) ? [{ intent: 'keep', label: begun.of === null ? write.keep : write.keepAgain }] : [])
  ]
  return (
    <p className="proposal-buttons">
      {buttons.map(({ intent, label }, index) => (
        <button
          key={intent}
          className={index === 0 ? 'button button-primary' : 'button'}
          name="intent"
          value={intent}
          aria-disabled={state !== 'idle'}
        >
          {label}
        </button>
      ))}
      <Link className="button button-quiet" to={`${beside.page}/proposals#panel`} preventScrollReset>
        {write.cancel}
      </Link>
    </p>
  )
}
