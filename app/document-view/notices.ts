import type { LiveState } from '../live/live-document.ts'
import type { NoticeView } from './live-view.ts'

/** What the page has to tell: what the session says, and what came of the viewer's own acts. */
export function noticesOf(
  { told, rights }: { told: LiveState['session']['notices']; rights: LiveState['rights'] },
  own: NoticeView[],
  dismissed: ReadonlySet<string>
): NoticeView[] {
  const ofSession: NoticeView[] = told.map(kind => ({ id: kind, kind }))
  const ofRights: NoticeView[] = rights
    ? [{ id: `rights-${rights.nth}`, kind: 'rights', mayType: rights.mayType, reason: rights.reason }]
    : []
  return [...ofRights, ...ofSession, ...own].filter(({ id }) => !dismissed.has(id))
}
