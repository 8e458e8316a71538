import { agreedIds, type Text } from '@acuerdo/domain'
import { describeParagraph, type Element } from '@acuerdo/editor'
import { useMemo, useRef, useState, type RefObject } from 'react'
import type { DocumentView } from '../../../server/context.ts'
import { LINK_DIALOG, openDialog, SHORTCUTS_DIALOG } from '../../components/open-dialog.ts'
import { keptParagraphs } from '../../document-view/kept-paragraphs.ts'
import { numbersOf } from '../../document-view/outline.ts'
import { useWords, type Catalogue } from '../../i18n/words.ts'
import { useKeptDrafts } from '../../live/keep-drafts.ts'
import type { LiveDocument } from '../../live/live-document.ts'
import { useLive } from '../../live/use-live.ts'
import { useDocumentSession } from '../../live/use-document-session.ts'
import { useNews } from '../../live/use-news.ts'
import { useNotices, type Notices } from './use-notices.ts'

/** The viewer, as the document page needs to know them. */
export interface Me {
  id: string
  delegation: string | null
}

export interface Screen {
  view: DocumentView
  me: Me
  host: RefObject<HTMLDivElement>
  /** The server's text, described; what stands on the page until the editor does. */
  paragraphs: Element[]
  /** The text as it stands now. */
  text: Text
  /** Whether it differs from the latest issued version, also by what was typed since the page was read. */
  changedSince: boolean
  live: LiveDocument | null
  /** Whether the editor stands where the server's text stood. */
  typing: boolean
  failed: boolean
  /** One sentence: what the viewer may do here. */
  mayDo: string
  carets: boolean
  setCarets(shown: boolean): void
  notices: Notices
}

/**
 * What the document page shows and does as a whole. What changes with every key, or with everybody who comes and goes, the
 * parts that show it ask for themselves.
 */
export function useScreen(view: DocumentView, me: Me, agreed: string): Screen {
  const words = useWords()
  const host = useRef<HTMLDivElement>(null)
  const [carets, setCarets] = useState(true)
  const notices = useNotices()
  const session = useLiveText(view, { me, host, carets, notices, agreed })
  const { live } = session
  useNews(view.id)
  useKeptDrafts(view.id, live)
  const paragraphs = useMemo(() => described(view, words, agreed), [view, words, agreed])
  const typing = useLive(live, state => state.typing !== null) ?? false
  const text = useLive(live, state => state.text) ?? view.text
  const mayType = useLive(live, ({ session: { me: known, readOnly } }) => (known ? readOnly === null : null))
  const changedSince = useChangedSince(view, text)
  const mayDo = sentenceOf(view, { me, mayType, words })
  const shown = { view, me, host, paragraphs, text, changedSince, typing, mayDo, carets, setCarets, notices }
  return { ...session, ...shown }
}

/** The live session of the text, with what the editor asks the page for. */
function useLiveText(
  view: DocumentView,
  {
    me,
    host,
    carets,
    notices,
    agreed
  }: Pick<Screen, 'me' | 'host' | 'carets' | 'notices'> & { agreed: string }
) {
  const words = useWords()
  const session = useDocumentSession(host, {
    documentId: view.id,
    lineage: view.lineage,
    personId: me.id,
    language: view.language,
    rights: view.rights,
    brackets: view.brackets,
    agreed: view.paragraphStates.agreed,
    delegations: view.delegations,
    labels: labelsOf(view, words, agreed),
    showCarets: carets,
    onRefusal: why => {
      // The dialog says it beside its field.
      if (why !== 'link') notices.show({ id: 'editor', kind: 'editor', why })
    },
    onMoved: notices.show,
    onLink: () => openDialog(LINK_DIALOG),
    onHelp: () => openDialog(SHORTCUTS_DIALOG),
    onSave: () => notices.show({ id: 'save', kind: isSaved() ? 'always_saved' : 'not_yet_saved' }),
    onLeave: () => document.querySelector<HTMLElement>('.toolbar button, .people summary')?.focus()
  })
  const isSaved = () => session.live !== null && session.live.session.getSnapshot().unsentFrames === 0
  return session
}

function useChangedSince(view: DocumentView, text: Text): boolean {
  return useMemo(() => {
    if (view.changedSince || text === view.text) return view.changedSince
    return keptParagraphs(view.text, text) !== view.text
  }, [view, text])
}

const labelsOf = (view: DocumentView, words: Catalogue, agreed: string) => ({
  agreed,
  text: words.document.textOf(view.title),
  move: words.document.drag,
  brackets: words.bracketLabels
})

function described(view: DocumentView, words: Catalogue, says: string): Element[] {
  const options = {
    brackets: new Map(view.brackets.map(bracket => [bracket.id, bracket])),
    delegations: view.delegations,
    labels: words.bracketLabels,
    numbers: numbersOf(view.text),
    agreed: { paragraphs: agreedIds(view.paragraphStates), says }
  }
  return view.text.paragraphs.map(paragraph => describeParagraph(paragraph, options))
}

/** `mayType` is what the session says, or null while it says nothing yet. */
function sentenceOf(
  view: DocumentView,
  { me, mayType, words }: { me: Me; mayType: boolean | null; words: Catalogue }
): string {
  if (!(mayType ?? view.rights.mayType)) return words.document.mayRead
  const delegation = me.delegation && view.delegations[me.delegation]
  return delegation ? words.document.mayTypeFor(delegation) : words.document.mayType
}
