import { Link } from '@remix-run/react'
import type { Ended, NoticeView } from '../document-view/live-view.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface NoticesProps {
  notices: NoticeView[]
  ended: Ended | null
  /** Path of this page, to come back to after signing in. */
  here: string
  /** The editor's code could not be loaded. */
  failed: boolean
  /** Whether there are drafts, which may stand out of sight. */
  drafts: boolean
  onDismiss: (id: string) => void
}

/** What the page has to tell, in a place that screen readers follow. */
export function Notices({ notices, ended, failed, drafts, here, onDismiss }: NoticesProps) {
  const words = useWords()
  return (
    <div className="notices screen-only" role="status" aria-label={words.notices.title}>
      {drafts && <DraftsNotice />}
      {failed && <FailedNotice here={here} />}
      {ended && <EndedNotice ended={ended} here={here} />}
      {notices.map(notice => (
        <div key={notice.id} className={isGood(notice) ? 'notice notice-good' : 'notice'}>
          <Icon name={isGood(notice) ? 'check' : 'alert'} />
          <p>{sentenceOf(notice, words)}</p>
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
    </div>
  )
}

function DraftsNotice() {
  const { drafts } = useWords()
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

function FailedNotice({ here }: { here: string }) {
  const words = useWords()
  return (
    <div className="notice">
      <Icon name="alert" />
      <p>{words.document.editorFailed}</p>
      <a className="button button-small" href={here}>
        {words.closed.reload}
      </a>
    </div>
  )
}

function EndedNotice({ ended, here }: { ended: Ended; here: string }) {
  const { closed } = useWords()
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

function sentenceOf(notice: NoticeView, words: ReturnType<typeof useWords>): string {
  switch (notice.kind) {
    case 'rights':
      if (notice.mayType) return words.notices.rightsTyping
      return words.notices.rightsReading(words.readOnly[notice.reason ?? 'role'])
    case 'refusal':
      return `${notice.message} ${notice.hint}`
    case 'editor':
      return words.editorRefusals[notice.why]
    case 'moved':
      return words.toolbar.moved
    case 'not_moved':
      return words.toolbar.notMoved
    case 'always_saved':
      return words.save.always
    case 'not_yet_saved':
      return words.save.notYet
    case 'copied':
      return words.drafts.copied
    case 'not_copied':
      return words.drafts.notCopied
    case 'nearly_full':
    case 'full':
    case 'storage_down':
    case 'storage_up':
    case 'outrun':
      return words.notices[notice.kind]
  }
}
