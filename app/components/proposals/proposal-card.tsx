import { Form, Link, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { STANCES, type Piece, type Stance } from '@acuerdo/domain'
import type { CardView } from '../../document-view/proposal-query.ts'
import { excerptOf } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { list as listed } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { delegationName, movesTo, placeOf, type Numbered } from './proposal-names.ts'
import { ProposalRedline, ProposalRuns } from './redline-words.tsx'
import { takeFocus } from '../take-focus.ts'

/** What the cards share: the text that they are about, and the names in it. */
export interface CardContext extends Numbered {
  delegations: Record<string, string>
  /** Language of the text. */
  language: string
  /** Path of the document page. */
  page: string
}

interface CardProps {
  card: CardView
  context: CardContext
  /** Within a group of alternatives the place is said once, above them. */
  within?: boolean
  children?: ReactNode
}

/** A proposal beside the text: delegation first, person second, the change, why, and how it stands. */
export function ProposalCard({ card, context, within = false, children }: CardProps) {
  const words = useProposalWords()
  const who = delegationName(card.delegation, context.delegations)
  const where = placeOf(card, context, words)
  return (
    <>
      <header className="proposal-head">
        <p className="proposal-where">
          {!within && <span className="proposal-place">{where}</span>}
          <span className={`proposal-kind proposal-kind-${card.kind}`}>{words.kinds[card.kind]}</span>
          <StateMark state={card.state} />
        </p>
        <h3>
          <Link
            to={`${context.page}/proposals/${card.id}#panel`}
            aria-label={words.card.openOf(who, where)}
            preventScrollReset
          >
            {who}
          </Link>
        </h3>
        <p className="proposal-person">{card.author.name}</p>
      </header>
      {card.attention ? (
        <Attention card={card} language={context.language} />
      ) : (
        <Change card={card} context={context} pieces={excerptOf(card.redline)} />
      )}
      {card.reason && (
        <p className="proposal-reason" dir="auto">
          <span className="muted">{words.card.reason}</span> {card.reason}
        </p>
      )}
      <Figures figures={card.figures} />
      <Facts card={card} context={context} />
      {children}
    </>
  )
}

export function StateMark({ state }: { state: CardView['state'] }) {
  const words = useProposalWords()
  return (
    <span className={`proposal-state proposal-state-${state}`}>
      {state === 'accepted' && <Icon name="check" />}
      {state === 'draft' && <Icon name="lock" />}
      {state === 'needs_attention' && <Icon name="alert" />}
      {words.states[state]}
    </span>
  )
}

/** What would change: a redline, or where a paragraph would go. */
export function Change({
  card,
  context,
  pieces = card.redline
}: {
  card: CardView
  context: CardContext
  pieces?: readonly Piece[]
}) {
  const words = useProposalWords()
  return (
    <>
      {card.kind === 'move' && (
        <p className="proposal-move">
          <span aria-hidden="true">⇅</span> {movesTo(card.after, context, words)}
        </p>
      )}
      <p className="proposal-redline" lang={context.language} dir="auto" data-kind={card.kind}>
        <ProposalRedline pieces={pieces} />
      </p>
    </>
  )
}

/** Old and new wording side by side, and the ways out. */
export function Attention({ card, language }: { card: CardView; language: string }) {
  const { attention: said } = useProposalWords()
  if (!card.attention) return null
  const { why, now } = card.attention
  return (
    <div className="proposal-attention">
      <p>
        <strong>{said[why]}</strong>
      </p>
      <dl className="proposal-sides">
        <div>
          <dt>{said.former}</dt>
          <dd lang={language} dir="auto">
            <ProposalRedline pieces={card.redline} />
          </dd>
        </div>
        {now !== null && (
          <div>
            <dt>{said.now}</dt>
            <dd lang={language} dir="auto">
              <ProposalRuns runs={now} />
            </dd>
          </div>
        )}
      </dl>
      <p className="muted proposal-small">{said.ways}</p>
    </div>
  )
}

/** Sums of money that are not what is recorded of the commitments of the paragraph. */
export function Figures({ figures }: Pick<CardView, 'figures'>) {
  const { card } = useProposalWords()
  return figures.map(({ figure: { written }, commitment }) => (
    <p key={`${written} ${commitment}`} className="proposal-notice proposal-small">
      {card.differs(written, commitment)}
    </p>
  ))
}

/** Who stands where, whose words they are, and what one has to know of it. */
function Facts({ card, context }: { card: CardView; context: CardContext }) {
  const words = useProposalWords()
  const names = (code: string): string => delegationName(code, context.delegations)
  const facts = [
    ...(card.state === 'draft' ? [words.card.draft] : []),
    ...(card.passed ? [words.card.passed] : []),
    ...(card.originatedBy === null ? [] : [words.card.origin(names(card.originatedBy))]),
    ...(card.entry === null ? [] : [words.card.scribe(card.entry.by)]),
    ...(card.takenOverFrom === null ? [] : [words.card.takenOver(names(card.takenOverFrom))]),
    ...(card.amends === null || card.takenOverFrom !== null ? [] : [words.card.amends])
  ]
  return (
    <>
      {facts.length > 0 && (
        <ul role="list" className="proposal-facts">
          {facts.map(fact => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <Stances positions={card.positions} />
    </>
  )
}

export function Stances({ positions }: Pick<CardView, 'positions'>) {
  const words = useProposalWords()
  const { language } = useWords()
  const of = (stance: Stance) => positions.filter(one => one.stance === stance).map(one => one.delegation)
  if (positions.length === 0) return null
  return (
    <ul role="list" className="proposal-stances">
      {STANCES.filter(stance => of(stance).length > 0).map(stance => (
        <li key={stance} className={`stance-${stance}`}>
          {words.stances[stance]} <strong>{listed(language, of(stance))}</strong>
        </li>
      ))}
    </ul>
  )
}

/** One button that is a form; while the page is busy it does nothing twice. */
export function ActButton({
  form,
  id,
  label,
  primary = false,
  children
}: {
  form: string
  id: string
  label: string
  primary?: boolean
  children?: ReactNode
}) {
  const { state } = useNavigation()
  return (
    <Form method="post" className="proposal-form" preventScrollReset>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="id" value={id} />
      {children}
      <button
        className={primary ? 'button button-primary button-small' : 'button button-small'}
        aria-disabled={state !== 'idle'}
      >
        {label}
      </button>
    </Form>
  )
}

/** Why a form was not taken. */
export function ProposalTrouble({ sentence }: { sentence: string | null }) {
  const words = useProposalWords()
  if (sentence === null) return null
  return (
    <p className="problem" role="alert" tabIndex={-1} ref={takeFocus}>
      <strong>{words.problem}.</strong> {sentence}
    </p>
  )
}

/** What was done last. */
export function ProposalDone({ done }: { done: string | null }) {
  const words = useProposalWords()
  const sentence = done === null ? undefined : words.done[done]
  if (sentence === undefined) return null
  return (
    <p className="proposals-done" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      {sentence}
    </p>
  )
}
