import { Outlet } from '@remix-run/react'
import { useMemo, useState } from 'react'
import type { DocumentView } from '../../../server/context.ts'
import type { DecidedLineView } from '../../components/decided-line.tsx'
import { DocumentPage } from '../../components/document-page.tsx'
import type { QuestionView } from '../../components/document-head.tsx'
import type { IconName } from '../../components/icons.tsx'
import { Footnotes, type DrawnNote } from '../../components/footnotes.tsx'
import { Outline } from '../../components/outline.tsx'
import { PanelHost, PanelLink } from '../../components/panel-host.tsx'
import type { SinceView } from '../../components/since.tsx'
import type { SphereView } from '../../components/sphere.tsx'
import type { StandingView } from '../../components/standing.tsx'
import { TextPage } from '../../components/text-page.tsx'
import type { BesideText, PanelsView, PanelTab } from '../../document-view/beside-text.ts'
import { numbersOf, openBrackets, outlineOf } from '../../document-view/outline.ts'
import type { PanelName } from '../../i18n/panel-words.ts'
import { useWords } from '../../i18n/words.ts'
import { useLive } from '../../live/use-live.ts'
import { Comment, type CommentProps } from './comment-way.tsx'
import { Above, Dialogs, Head, People, Save, Tools } from './document-parts.tsx'
import { useScreen, type Me, type Screen } from './use-screen.ts'

interface DocumentScreenProps {
  view: DocumentView
  me: Me
  standing: StandingView
  sphere: SphereView | null
  panels: PanelsView
  since: SinceView | null
  questions: QuestionView[]
  decided: DecidedLineView | null
  /** Below the text, where it has some. */
  footnotes: { title: string; notes: DrawnNote[] }
  /** Path of this page. */
  page: string
}

/** The document page: what the server read and what is live, each part handed what it shows. */
export function DocumentScreen(props: DocumentScreenProps) {
  const { view, me, panels, since, page } = props
  const words = useWords()
  const screen = useScreen(view, me, panels.agreed)
  const [beside, tell] = useState('')
  const { typing, text } = screen
  const outline = useMemo(() => outlineOf(text, openBrackets(view.brackets)), [text, view.brackets])
  const open = outline.reduce((sum, { openBrackets: here }) => sum + here, 0)
  const counted = panels.tabs.map(tab => (tab.name === 'brackets' ? { ...tab, count: open } : tab))
  const { comment: label, propose, bracket } = panels
  const comment = { live: screen.live !== null, page, label, propose, bracket }
  const shown = { language: view.language, live: typing, host: screen.host }
  const { count, paragraphs } = useLive(screen.live, state => state.others) ?? { count: 0, paragraphs: [] }
  return (
    <DocumentPage
      head={<Head {...props} view={{ ...view, changedSince: screen.changedSince }} />}
      mayDo={screen.mayDo}
      save={<Save screen={screen} />}
      people={<People screen={screen} />}
      toolbar={<Tools screen={screen} comment={comment} />}
      above={<Above screen={screen} since={since} />}
      outline={<Outline entries={outline} language={view.language} />}
      text={
        <>
          <TextPage screenText={screen.paragraphs} {...shown} />
          <Footnotes {...props.footnotes} language={view.language} />
        </>
      }
      panel={
        <PanelHost panels={{ ...panels, tabs: counted }} page={page}>
          <Beside screen={screen} page={page} tell={tell} />
        </PanelHost>
      }
      ways={<Ways tabs={counted} comment={comment} />}
      imprint={`${view.symbol ?? view.theme.code} · ${words.document.fingerprint}: ${view.headHash}`}
      told={`${count > 0 ? words.people.editingIn(count, paragraphs) : ''} ${beside}`.trim()}
      dialogs={<Dialogs screen={screen} />}
    />
  )
}

/** The panels that stand in the bar of a phone; the others are behind the tabs of each. */
const IN_REACH: Partial<Record<PanelName, IconName>> = { brackets: 'brackets', comments: 'comment' }

function Ways({ tabs, comment }: { tabs: PanelTab[]; comment: CommentProps }) {
  return (
    <>
      {tabs.flatMap(tab => {
        const icon = IN_REACH[tab.name]
        return icon ? [<PanelLink key={tab.name} tab={tab} page={comment.page} icon={icon} />] : []
      })}
      <Comment {...comment} place="thumb" />
    </>
  )
}

interface BesideProps extends Pick<BesideText, 'page' | 'tell'> {
  screen: Screen
}

/** The panel that the address names, with what it needs of the page. */
function Beside({ screen: { view, me, text, live }, page, tell }: BesideProps) {
  const beside = useMemo<BesideText>(
    () => ({ view, me, text, numbers: numbersOf(text), live, page, tell }),
    [view, me, text, live, page, tell]
  )
  return <Outlet context={beside} />
}
