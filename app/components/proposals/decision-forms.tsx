import { plain, type Run } from '@acuerdo/domain'
import { Form, useNavigation } from '@remix-run/react'
import type { OverlapView, ProposalView } from '../../../server/context.ts'
import type { CardView } from '../../document-view/proposal-query.ts'
import { overtakenBy, reflectedAs } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { ProposalTrouble, type CardContext } from './proposal-card.tsx'
import { problemOf, type ProposalAnswer } from './proposal-form.ts'
import { delegationName } from './proposal-names.ts'

interface DecisionProps {
  proposal: ProposalView
  mayNot: Record<keyof ProposalView['may'], string | null>
  others: readonly CardView[]
  group: OverlapView | null
  card: CardView
  context: CardContext
  /** The words that stand now; null where the paragraph is gone. */
  now: readonly Run[] | null
  answer: ProposalAnswer | undefined
}

const PENDING: readonly string[] = ['tabled', 'needs_attention']

/** For whoever decides: into the text as it was previewed, or beside the words that stand as a bracket. */
export function Decision(props: DecisionProps) {
  const { proposal, mayNot } = props
  const { page } = useProposalWords()
  const decides = [proposal.may.accept, proposal.may.reflect].some(
    refusal => refusal === null || !refusal.code.startsWith('PM')
  )
  if (!decides || !PENDING.includes(proposal.state)) return null
  return (
    <section className="proposal-part proposal-decision" aria-labelledby="proposal-decision">
      <h4 id="proposal-decision">{page.decide}</h4>
      <Accept {...props} />
      <Reflect {...props} />
      {(mayNot.accept ?? mayNot.reflect) !== null && mayNot.accept === mayNot.reflect && (
        <p className="muted proposal-small">
          {page.notNow} {mayNot.accept}
        </p>
      )}
      <p className="muted proposal-small">{page.noReject}</p>
    </section>
  )
}

function Accept(props: DecisionProps) {
  const { proposal, mayNot, others, group, card, context } = props
  const { page } = useProposalWords()
  if (mayNot.accept !== null)
    return mayNot.accept === mayNot.reflect ? null : (
      <p className="muted proposal-small">
        <strong>{page.accept}</strong> · {mayNot.accept}
      </p>
    )
  const note =
    proposal.kind === 'delete'
      ? page.acceptDelete
      : proposal.kind === 'move'
        ? page.acceptMove
        : page.acceptNote
  const overtaken = overtakenBy(proposal.id, group, [card, ...others])
  const names = (codes: string[]) => codes.map(code => delegationName(code, context.delegations))
  return (
    <DecisionForm {...props} form="accept" label={page.accept} primary>
      <p className="proposal-small">{note}</p>
      {overtaken.same.length > 0 && <p className="proposal-small">{page.same(names(overtaken.same))}</p>}
      {overtaken.attention.length > 0 && (
        <p className="proposal-small">{page.overtakes(names(overtaken.attention))}</p>
      )}
    </DecisionForm>
  )
}

function Reflect(props: DecisionProps) {
  const { mayNot, group, card } = props
  const { page } = useProposalWords()
  if (mayNot.reflect !== null)
    return mayNot.accept === mayNot.reflect ? null : (
      <p className="muted proposal-small">
        <strong>{page.reflect}</strong> · {mayNot.reflect}
      </p>
    )
  const several = (group?.proposals.length ?? 0) > 1
  const kind = reflectedAs(card)
  return (
    <DecisionForm {...props} form="reflect" label={page.reflect}>
      {several && group !== null ? (
        <p className="proposal-small">
          {page.reflectAs.alternatives} {page.reflectGroup(group.proposals.length)}
        </p>
      ) : (
        kind !== null && <p className="proposal-small">{page.reflectAs[kind]}</p>
      )}
    </DecisionForm>
  )
}

interface FormProps extends DecisionProps {
  form: 'accept' | 'reflect'
  label: string
  primary?: boolean
  children: React.ReactNode
}

/** Names the words that this page shows, so that a text that moved meanwhile is not decided on. */
function DecisionForm({ proposal, now, answer, form, label, primary = false, children }: FormProps) {
  const { page } = useProposalWords()
  const { state } = useNavigation()
  const problem = problemOf(answer, form, proposal.id)
  const id = `${form}-reason`
  return (
    <Form method="post" className="proposal-form" preventScrollReset>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="id" value={proposal.id} />
      <input type="hidden" name="base" value={JSON.stringify(plain(now ?? []))} />
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      {children}
      <details>
        <summary>{page.reason}</summary>
        <div className="field">
          <label htmlFor={id} className="hidden-visually">
            {page.reason}
          </label>
          <textarea
            id={id}
            name="reason"
            rows={2}
            maxLength={2_000}
            defaultValue={problem?.values['reason'] ?? ''}
          />
        </div>
      </details>
      <button className={primary ? 'button button-primary' : 'button'} aria-disabled={state !== 'idle'}>
        {label}
      </button>
    </Form>
  )
}
