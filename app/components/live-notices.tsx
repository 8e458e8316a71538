import { Link } from '@remix-run/react'
import type { Ended, NoticeView } from '../document-view/live-view.ts'
import { toolWords, useToolWords, type ToolWords } from '../i18n/tool-words.ts'
import { useWords, type Catalogue } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface LiveNoticesProps {
  notices: NoticeView[]
  ended: Ended | null
  /** Path of this page, to come back to after signing in. */
  here: string
  /** Whether there are drafts, which may stand out of sight. */
  drafts: boolean
  onDismiss: (id: string) => void
}

/** What the session and the viewer's own acts have to tell. */
export function LiveNotices(props: LiveNoticesProps) {
  return (
    <toolWords.Provider>
      <Told {...props} />
    </toolWords.Provider>
  )
}

function Told({ notices, ended, drafts, here, onDismiss }: LiveNoticesProps) {
  const { readOnly } = useWords()
  const words = useToolWords()
  return (
    <>
      {drafts && <DraftsNotice />}
      {ended && <EndedNotice ended={ended} here={here} />}
      {notices.map(notice => (
        <div key={notice.id} className={isGood(notice) ? 'notice notice-good' : 'notice'}>
          <Icon name={isGood(notice) ? 'check' : 'alert'} />
          <p>{sentenceOf(notice, words, readOnly)}</p>
          <button
            type="button"
            className="tool"
            aria-label={words.notices.dismiss}
            title={words.notices.dismiss}
            onClick={() => onDismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </>
  )
}

function DraftsNotice() {
  const { drafts } = useToolWords()
  return (
    <div className="notice">
      <Icon name="pen" />
      <p>{drafts.title}</p>
      <a className="button button-small" href="#drafts">
        {drafts.show}
      </a>
    </div>
  )
}

function EndedNotice({ ended, here }: { ended: Ended; here: string }) {
  const { closed } = useToolWords()
  return (
    <div className="notice">
      <Icon name="lock" />
      <p>{closed[ended]}</p>
      {ended === 'signedOut' && (
        <a className="button button-small" href={`/sign-in?redirectTo=${encodeURIComponent(here)}`}>
          {closed.signInAgain}
        </a>
      )}
      {(ended === 'clientTooOld' || ended === 'locked') && (
        <a className="button button-small" href={here}>
          {closed.reload}
        </a>
      )}
      {(ended === 'forbidden' || ended === 'notFound') && (
        <Link reloadDocument className="button button-small" to="/">
          {closed.back}
        </Link>
      )}
    </div>
  )
}

const isGood = ({ kind, ...rest }: NoticeView): boolean =>
  kind === 'moved' ||
  kind === 'copied' ||
  kind === 'always_saved' ||
  kind === 'storage_up' ||
  ('mayType' in rest && rest.mayType)

function sentenceOf(notice: NoticeView, words: ToolWords, readOnly: Catalogue['readOnly']): string {
  switch (notice.kind) {
    case 'rights':
      if (notice.mayType) return words.notices.rightsTyping
      return words.notices.rightsReading(readOnly[notice.reason ?? 'role'])
    case 'refusal':
      return `${notice.message} ${notice.hint}`
    case 'editor':
      return words.editorRefusals[notice.why]
    case 'moved':
      return words.toolbar.moved
    case 'not_moved':
      return words.toolbar.notMoved
    case 'always_saved':
      return words.asked.always
    case 'not_yet_saved':
      return words.asked.notYet
    case 'copied':
      return words.drafts.copied
    case 'not_copied':
      return words.drafts.notCopied
    case 'nearly_full':
    case 'full':
    case 'storage_down':
    case 'storage_up':
      return words.notices[notice.kind]
  }
}
