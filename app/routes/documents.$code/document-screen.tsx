import { Outlet, useLocation } from '@remix-run/react'
import { Suspense, useMemo } from 'react'
import type { DocumentView } from '../../../server/context.ts'
import { DocumentHead } from '../../components/document-head.tsx'
import { DocumentPage } from '../../components/document-page.tsx'
import { Drafts, LinkDialog, ShortcutsDialog, Toolbar } from '../../components/live-parts.tsx'
import type { IconName } from '../../components/icons.tsx'
import { Notices } from '../../components/notices.tsx'
import { Outline } from '../../components/outline.tsx'
import { PanelHost, PanelLink } from '../../components/panel-host.tsx'
import { PeopleHere } from '../../components/people-here.tsx'
import { SaveState } from '../../components/save-state.tsx'
import { Since, type SinceView } from '../../components/since.tsx'
import { Sphere, type SphereView } from '../../components/sphere.tsx'
import { Standing, type StandingView } from '../../components/standing.tsx'
import { TextPage } from '../../components/text-page.tsx'
import type { BesideText, PanelsView } from '../../document-view/beside-text.ts'
import { noticesOf } from '../../document-view/notices.ts'
import { numbersOf, openBrackets, outlineOf } from '../../document-view/outline.ts'
import { draftViews, endedView, peopleView, saveView } from '../../document-view/session-view.ts'
import type { PanelName } from '../../i18n/panel-words.ts'
import { useWords } from '../../i18n/words.ts'
import { usePanelWays } from '../../live/panel-ways.ts'
import { useViewerZone } from '../../live/viewer-clock.ts'
import { useScreen, type Me, type Screen } from './use-screen.ts'

interface DocumentScreenProps {
  view: DocumentView
  me: Me
  standing: StandingView
  sphere: SphereView | null
  panels: PanelsView
  since: SinceView | null
  /** Path of this page. */
  page: string
}

/** The document page: what the server read and what is live, each part handed what it shows. */
export function DocumentScreen({ view, me, standing, sphere, panels, since, page }: DocumentScreenProps) {
  const words = useWords()
  const screen = useScreen(view, me)
  usePanelWays()
  const { typing, state, text } = screen
  const outline = outlineOf(text, openBrackets(view.brackets))
  const open = outline.reduce((sum, { openBrackets: here }) => sum + here, 0)
  const counted = panels.tabs.map(tab => (tab.name === 'brackets' ? { ...tab, count: open } : tab))
  const { count, paragraphs } = state?.others ?? { count: 0, paragraphs: [] }
  return (
    <DocumentPage
      head={
        <Head view={{ ...view, changedSince: screen.changedSince }} standing={standing} sphere={sphere} />
      }
      mayDo={screen.mayDo}
      save={<Save screen={screen} />}
      people={<People screen={screen} />}
      toolbar={<Tools screen={screen} />}
      above={<Above screen={screen} since={since} />}
      outline={<Outline entries={outline} language={view.language} />}
      text={
        <TextPage
          screenText={screen.paragraphs}
          language={view.language}
          live={typing !== null}
          host={screen.host}
        />
      }
      panel={
        <PanelHost panels={{ ...panels, tabs: counted }} page={page}>
          <Beside screen={screen} />
        </PanelHost>
      }
      ways={counted.flatMap(tab => {
        const icon = IN_REACH[tab.name]
        return icon ? [<PanelLink key={tab.name} tab={tab} page={page} icon={icon} />] : []
      })}
      imprint={`${view.symbol ?? view.theme.code} · ${words.document.fingerprint}: ${view.headHash}`}
      told={count > 0 ? words.people.editingIn(count, paragraphs) : ''}
      dialogs={<Dialogs screen={screen} />}
    />
  )
}

/** The panels that stand in the bar of a phone; the others are behind the tabs of each. */
const IN_REACH: Partial<Record<PanelName, IconName>> = { brackets: 'brackets', comments: 'comment' }

/** The panel that the address names, with what it needs of the page. */
function Beside({ screen: { view, me, text, live } }: { screen: Screen }) {
  const beside = useMemo<BesideText>(
    () => ({ view, me, text, numbers: numbersOf(text), live }),
    [view, me, text, live]
  )
  return <Outlet context={beside} />
}

function Head({ view, standing, sphere }: Pick<DocumentScreenProps, 'view' | 'standing' | 'sphere'>) {
  const zone = useViewerZone()
  return (
    <>
      <DocumentHead view={view} />
      <div className="document-more">
        <Standing standing={standing} />
        {sphere && <Sphere sphere={sphere} zone={zone ?? 'UTC'} />}
      </div>
    </>
  )
}

function Tools({ screen: { typing } }: { screen: Screen }) {
  if (!typing?.editable) return null
  return (
    <Suspense>
      <Toolbar state={typing.state} commands={typing.commands} />
    </Suspense>
  )
}

function Dialogs({ screen: { live, typing } }: { screen: Screen }) {
  if (!live) return null
  return (
    <Suspense>
      {typing && <LinkDialog link={typing.state.link} commands={typing.commands} />}
      <ShortcutsDialog />
    </Suspense>
  )
}

function Save({ screen: { state, live, view } }: { screen: Screen }) {
  const { mayType, reason } = view.rights
  const asRead = mayType ? ({ kind: 'connecting' } as const) : ({ kind: 'read_only', reason } as const)
  return (
    <SaveState
      save={state ? saveView(state.session, state.now) : asRead}
      onRetry={() => live?.session.retryNow()}
    />
  )
}

function People({ screen }: { screen: Screen }) {
  const { state, me, view } = screen
  return (
    <PeopleHere
      people={state ? peopleView(state.session, me.id) : []}
      delegations={view.delegations}
      carets={screen.carets}
      onCarets={screen.setCarets}
    />
  )
}

function Above({ screen, since }: { screen: Screen; since: SinceView | null }) {
  const { state, live, notices } = screen
  const { pathname } = useLocation()
  const zone = useViewerZone()
  const drafts = state ? draftViews(state.session) : []
  return (
    <>
      {since && <Since since={since} zone={zone} here={pathname} />}
      <Notices
        notices={noticesOf(state, notices.own, notices.dismissed)}
        ended={state ? endedView(state.session) : null}
        failed={screen.failed}
        drafts={drafts.length > 0}
        here={pathname}
        onDismiss={notices.dismiss}
      />
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
