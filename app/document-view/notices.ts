import type { LiveState } from '../live/live-document.ts'
import type { NoticeView } from './live-view.ts'

/** What the page has to tell: what the session says, and what came of the viewer's own acts. */
export function noticesOf(
  state: LiveState | null,
  own: NoticeView[],
  dismissed: ReadonlySet<string>
): NoticeView[] {
  const ofSession: NoticeView[] = (state?.session.notices ?? []).map(kind => ({ id: kind, kind }))
  const { rights } = state ?? {}
  const ofRights: NoticeView[] = rights
    ? [{ id: `rights-${rights.nth}`, kind: 'rights', mayType: rights.mayType, reason: rights.reason }]
    : []
  return [...ofRights, ...ofSession, ...own].filter(({ id }) => !dismissed.has(id))
}
