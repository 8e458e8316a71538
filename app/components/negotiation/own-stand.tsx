import { CO_CHAIRS, moversOf, STANCES, type Alternative } from '@acuerdo/domain'
import type { AlternativeReading, BracketAction, BracketPage } from '../../../server/context.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import type { Said } from '../revision/said.tsx'
import { ActForm, Fold, useActing, WordsField } from './acts.tsx'
import { problemAt } from './answer.ts'

/** Why not; `role` where it never is this person's. */
export type Not = Said & { role: boolean }

export interface OwnStandProps {
  bracket: Pick<BracketPage, 'item' | 'delegation' | 'document'>
  reading: AlternativeReading
  alternative: Alternative
  mayNot: Record<BracketAction, Not | null>
  /** What the wording is called. */
  name: string
}

/** Where the own delegation stands on a wording, and what it can do with it. */
export function OwnStand(props: OwnStandProps) {
  const { bracket, reading, alternative, mayNot } = props
  const { position: words } = useNegotiationWords()
  const { delegation } = bracket
  if (delegation === null) return null
  if (reading.closed) {
    return mayNot.add_alternative === null ? (
      <OneButton form="again" at={reading.key} label={words.again} />
    ) : null
  }
  const isOwn = alternative.proposedBy.includes(delegation)
  if (isOwn) return <Withdrawal {...props} />
  const isMover = moversOf(bracket.item.bracket).includes(delegation)
  const isBridging = alternative.proposedBy.includes(CO_CHAIRS)
  const refused = alternative.refusedBy?.includes(delegation) === true
  const supports = alternative.supportedBy.includes(delegation)
  return (
    <>
      {mayNot.take_position === null && <PositionForm {...props} delegation={delegation} />}
      {supports && !isBridging && mayNot.add_alternative === null && (
        <OneButton form="take_over" at={reading.key} label={words.takeOver} what={words.takeOverWhat} />
      )}
      {isBridging && isMover && !refused && mayNot.refuse_wording === null && <RefusalForm {...props} />}
    </>
  )
}

/** One click: support, can accept, reserve, oppose; with words where somebody wants to add some. */
function PositionForm({ bracket, reading, name, delegation }: OwnStandProps & { delegation: string }) {
  const { position: words, wordings } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, 'position', reading.key)
  const current = reading.positions.find(one => one.current && one.delegation === delegation)
  const own = current === undefined || current.stance === 'none' ? null : current.stance
  const title = words.title(bracket.document.delegations[delegation] ?? delegation)
  const id = `position-${reading.key.replaceAll(' ', '-')}`
  return (
    <ActForm key={own} form="position" at={reading.key} className="position-form">
      <p className="position-title" id={id}>
        {title}{' '}
        <span className="muted">{own === null ? words.silent : words.now(wordings.stances[own] ?? own)}</span>
      </p>
      <div className="position-choices" role="group" aria-label={`${title}: ${name}`}>
        {STANCES.map(stance => (
          <button
            key={stance}
            className="position-choice"
            name="position"
            value={stance}
            data-stance={stance}
            aria-pressed={own === stance}
          >
            {words.take[stance]}
          </button>
        ))}
      </div>
      <Fold title={words.words} open={(problem?.values['words'] ?? '') !== ''}>
        <WordsField
          id={`${id}-words`}
          name="words"
          label={words.wordsLabel}
          rows={2}
          value={problem?.values['words'] ?? current?.words ?? ''}
        />
      </Fold>
      {own !== null && (
        <button className="button button-quiet button-small" name="position" value="none">
          {words.back}
        </button>
      )}
    </ActForm>
  )
}

function Withdrawal({ reading, mayNot }: OwnStandProps) {
  const { position: words } = useNegotiationWords()
  return (
    <>
      <p className="muted">{words.own}</p>
      {mayNot.withdraw_proposal === null && (
        <Fold title={words.withdraw}>
          <OneButton form="withdraw" at={reading.key} label={words.withdraw} what={words.withdrawWhat} />
        </Fold>
      )}
    </>
  )
}

function RefusalForm({ reading }: OwnStandProps) {
  const { position: words } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, 'refuse', reading.key)
  return (
    <Fold title={words.refuse} open={problem !== null}>
      <ActForm form="refuse" at={reading.key}>
        <p className="muted">{words.refuseWhat}</p>
        <WordsField
          id={`refuse-${reading.key.replaceAll(' ', '-')}`}
          name="text"
          label={words.reason}
          rows={2}
          value={problem?.values['text']}
        />
        <button className="button button-small">{words.refuse}</button>
      </ActForm>
    </Fold>
  )
}

/** An act that needs no words. */
export function OneButton({
  form,
  at,
  label,
  what
}: {
  form: string
  at?: string
  label: string
  what?: string
}) {
  return (
    <ActForm form={form} {...(at === undefined ? {} : { at })}>
      {what && <p className="muted">{what}</p>}
      <button className="button button-small">{label}</button>
    </ActForm>
  )
}
