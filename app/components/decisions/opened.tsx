import type { DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { Icon } from '../icons.tsx'

/** Silence is consent of people who are not online: that no letter reaches them is said before and while it runs. */
export function NoLetters({ page }: { page: DecisionView }) {
  const { silence: words } = useDecisionWords()
  if (page.lettersLeave) return null
  return (
    <div className="notice decision-moved">
      <Icon name="alert" />
      <p>{words.noLetters}</p>
    </div>
  )
}

/** How many have opened the version is told to all, which delegations to the chairs. */
export function Opened({ page }: { page: DecisionView }) {
  const { silence: words } = useDecisionWords()
  const { count, of, by } = page.opened
  // Where nobody has, the number says it all.
  const missing = count === 0 ? [] : (by ?? []).filter(({ opened }) => !opened).map(({ code }) => code)
  return (
    <div className="opened">
      <p>
        <Icon name="eye" /> {words.opened(count, of)}
      </p>
      {missing.length > 0 && (
        <p className="opened-not">
          {words.notOpened}: <span className="code">{missing.join(', ')}</span>
        </p>
      )}
    </div>
  )
}
