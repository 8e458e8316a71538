import { CO_CHAIRS, type Alternative, type Bracket, type Run } from '@acuerdo/domain'
import { useBoardWords } from '../../i18n/board-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Words } from '../bracket-panel.tsx'
import { Icon } from '../icons.tsx'
import { wordingName } from './wording-name.ts'

interface WordingsProps {
  bracket: Bracket
  /** Names of delegations by code. */
  delegations: Record<string, string>
  /** Of the text, which the wordings are in. */
  language: string
}

/** What may stand in a bracket's place: each wording with whose it is, and a star where nobody opposes it. */
export function Wordings({ bracket, delegations, language }: WordingsProps) {
  const words = useWords()
  return (
    <ul role="list" className="board-wordings">
      {bracket.base && bracket.kind === 'alternatives' && (
        <li className="board-wording">
          <p className="board-wording-key">{words.brackets.base}</p>
          <Wording runs={bracket.base} language={language} />
        </li>
      )}
      {bracket.alternatives.map(one => (
        <li key={one.key} className={starred(bracket, one) ? 'board-wording board-starred' : 'board-wording'}>
          <p className="board-wording-key">
            {wordingName(one.key, words)}
            <Codes codes={one.proposedBy} delegations={delegations} />
            {starred(bracket, one) && (
              <span className="board-star">
                <Icon name="star" />
                {words.brackets.unopposed}
              </span>
            )}
          </p>
          <Wording runs={one.runs} language={language} />
          <Positions one={one} delegations={delegations} />
        </li>
      ))}
    </ul>
  )
}

const starred = ({ kind }: Bracket, { opposedBy }: Alternative): boolean =>
  kind !== 'placeholder' && opposedBy.length === 0

function Wording({ runs, language }: { runs: readonly Run[]; language: string }) {
  const { brackets } = useWords()
  return (
    <p className="board-words" lang={runs.length === 0 ? undefined : language}>
      {runs.length === 0 ? <em>{brackets.toBeFilled}</em> : <Words runs={runs} />}
    </p>
  )
}

/** In small capitals, with the names for whoever points at them. */
export function Codes({
  codes,
  delegations
}: {
  codes: readonly string[]
  delegations: Record<string, string>
}) {
  const words = useBoardWords()
  if (codes.length === 0) return null
  const named = (code: string): string => (code === CO_CHAIRS ? words.chairs : code)
  return (
    <span className="board-codes" title={codes.map(code => delegations[code] ?? named(code)).join(', ')}>
      {codes.map(named).join(', ')}
    </span>
  )
}

function Positions({ one, delegations }: { one: Alternative; delegations: Record<string, string> }) {
  const { brackets } = useWords()
  const named = (codes: readonly string[]): string => codes.map(code => delegations[code] ?? code).join(', ')
  const { supportedBy, opposedBy, originatedBy } = one
  if (supportedBy.length + opposedBy.length === 0 && !originatedBy) return null
  return (
    <p className="board-positions">
      {supportedBy.length > 0 && (
        <span title={named(supportedBy)}>{brackets.supportedBy(supportedBy.join(', '))}</span>
      )}
      {opposedBy.length > 0 && (
        <span title={named(opposedBy)}>{brackets.opposedBy(opposedBy.join(', '))}</span>
      )}
      {originatedBy && <span>{brackets.originatedBy(originatedBy)}</span>}
    </p>
  )
}
