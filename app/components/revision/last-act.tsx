import { useRevisionWords } from '../../i18n/revision-words.ts'
import { compareAddress, textAddress, versionAddress } from './addresses.ts'
import { Done, Problem } from './said.tsx'
import type { LastAct as Act, RestoreProblem, VersionView } from './version-view.ts'

interface LastActProps {
  last: Act
  view: Pick<VersionView, 'document' | 'revision'>
  /** Why it was not taken back. */
  problem: RestoreProblem | null
}

/** What came of the last act, and the way to take it back while nothing has been built on it. */
export function LastAct({ last, view: { document, revision }, problem }: LastActProps) {
  const { restore } = useRevisionWords()
  if (last.done === 'undone') return <Done>{restore.undone}</Done>
  const { before, undo } = last
  return (
    <Done>
      <p>{restore.done}</p>
      {problem && <Problem id="undo-problem" title={restore.problem} said={problem.said} />}
      <p className="muted">{undo ? restore.undoWhat : restore.moved}</p>
      <div className="restore-buttons">
        {undo && (
          <form
            method="post"
            action={versionAddress(document.code, revision.name, { ...askedAgain(last), done: 'restored' })}
          >
            <input type="hidden" name="form" value="undo" />
            <input type="hidden" name="target" value={undo.target} />
            <input type="hidden" name="before" value={before} />
            <input type="hidden" name="seen" value={undo.seen} />
            <input type="hidden" name="reason" value={restore.undoReason(revision.symbol)} />
            <button className="button">{restore.undo}</button>
          </form>
        )}
        <a href={compareAddress(document.code, `at.${before}`, 'working')}>{restore.seeChange}</a>
        <a href={textAddress(document.code)}>{restore.readNow}</a>
      </div>
    </Done>
  )
}

/** So that the page says the same again where the taking back is refused. */
const askedAgain = (last: Extract<Act, { done: 'restored' }>): Record<string, string> => ({
  before: String(last.before),
  undo: last.undo?.target ?? ''
})
