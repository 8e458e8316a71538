import { useLocation } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import type { DocumentView } from '../../../server/context.ts'
import { DecidedLine, type DecidedLineView } from '../../components/decided-line.tsx'
import { DocumentHead, type QuestionView } from '../../components/document-head.tsx'
import { Drafts, LinkDialog, LiveNotices, ShortcutsDialog, Toolbar } from '../../components/live-parts.tsx'
import { Notices } from '../../components/notices.tsx'
import { PeopleHere } from '../../components/people-here.tsx'
import { SaveState } from '../../components/save-state.tsx'
import { Since, type SinceView } from '../../components/since.tsx'
import { Sphere, type SphereView } from '../../components/sphere.tsx'
import { Standing, type StandingView } from '../../components/standing.tsx'
import type { PersonHere } from '../../document-view/live-view.ts'
import { noticesOf } from '../../document-view/notices.ts'
import { useLive } from '../../live/use-live.ts'
import { useViewerZone } from '../../live/viewer-clock.ts'
import { Comment, type CommentProps } from './comment-way.tsx'
import type { Screen } from './use-screen.ts'

/** Fetched by itself, since few texts need it. */
const TimeLeft = lazy(() => import('../../live/time-left.tsx'))

interface HeadProps {
  view: DocumentView
  standing: StandingView
  sphere: SphereView | null
  questions: QuestionView[]
  decided: DecidedLineView | null
}

export function Head({ view, standing, sphere, questions, decided }: HeadProps) {
  const zone = useViewerZone()
  return (
    <>
      <DocumentHead view={view} questions={questions} />
      {decided && (
        <DecidedLine
          decided={decided}
          zone={zone}
          left={
            decided.silence &&
            zone !== null && (
              <Suspense>
                <TimeLeft {...decided.silence} />
              </Suspense>
            )
          }
        />
      )}
      <div className="document-more">
        <Standing standing={standing} />
        {sphere && <Sphere sphere={sphere} zone={zone ?? 'UTC'} />}
      </div>
    </>
  )
}

export function Tools({ screen: { live }, comment }: { screen: Screen; comment: CommentProps }) {
  const editable = useLive(live, state => state.editable)
  const typing = useLive(live, state => state.typing)
  return (
    <>
      {live && typing && editable && (
        <Suspense>
          <Toolbar state={typing} commands={live.commands} />
        </Suspense>
      )}
      <Comment {...comment} place="bar" />
    </>
  )
}

export function Dialogs({ screen: { live, typing } }: { screen: Screen }) {
  const link = useLive(live, state => state.typing?.link ?? null)
  if (!live) return null
  return (
    <Suspense>
      {typing && <LinkDialog link={link} commands={live.commands} />}
      <ShortcutsDialog />
    </Suspense>
  )
}

export function Save({ screen: { live, view } }: { screen: Screen }) {
  const { mayType, reason } = view.rights
  const asRead = mayType ? ({ kind: 'connecting' } as const) : ({ kind: 'read_only', reason } as const)
  const save = useLive(live, state => state.save) ?? asRead
  return <SaveState save={save} onRetry={() => live?.session.retryNow()} />
}

const NOBODY: PersonHere[] = []

export function People({ screen }: { screen: Screen }) {
  return (
    <PeopleHere
      people={useLive(screen.live, state => state.people) ?? NOBODY}
      delegations={screen.view.delegations}
      carets={screen.carets}
      onCarets={screen.setCarets}
    />
  )
}

export function Above({ screen, since }: { screen: Screen; since: SinceView | null }) {
  const { live, notices } = screen
  const { pathname } = useLocation()
  const zone = useViewerZone()
  const drafts = useLive(live, state => state.drafts) ?? []
  const ended = useLive(live, state => state.ended)
  const ofSession = useLive(live, ({ session }) => session.notices) ?? []
  const rights = useLive(live, state => state.rights)
  const told = noticesOf({ told: ofSession, rights }, notices.own, notices.dismissed)
  return (
    <>
      {since && <Since since={since} zone={zone} here={pathname} />}
      <Notices failed={screen.failed} here={pathname}>
        {(told.length > 0 || ended !== null || drafts.length > 0) && (
          <Suspense>
            <LiveNotices
              notices={told}
              ended={ended}
              drafts={drafts.length > 0}
              here={pathname}
              onDismiss={notices.dismiss}
            />
          </Suspense>
        )}
      </Notices>
      {drafts.length > 0 && (
        <Suspense>
          <Drafts
            drafts={drafts}
            zone={zone}
            onCopy={notices.copy}
            onDismiss={({ id }) => live?.session.dismissDraft(id)}
          />
        </Suspense>
      )}
    </>
  )
}
