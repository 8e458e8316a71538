import type { ParagraphId, Text } from '@acuerdo/domain'
import { useOutletContext } from '@remix-run/react'
import type { DocumentView } from '../../server/context.ts'
import type { PanelName } from '../i18n/panel-words.ts'
import type { LiveDocument } from '../live/live-document.ts'

/** The panels beside the text, worded by the server. */
export interface PanelsView {
  title: string
  /** What the row of tabs is called. */
  label: string
  /** On the button that begins a comment; null where nobody may comment now. */
  comment: string | null
  /** On the button that begins a proposal or an observer's suggestion; null where neither is possible now. */
  propose: string | null
  /** On the button that opens a bracket; null where nobody may now. */
  bracket: string | null
  /** Said of a paragraph that is agreed. */
  agreed: string
  tabs: PanelTab[]
}

export interface PanelTab {
  name: PanelName
  /** Below the document page; '' is the page itself. */
  path: string
  title: string
  count: number | null
}

/** What the document page hands to the panel that stands beside its text. */
export interface BesideText {
  /** As the server read it; what is typed since is in `text`. */
  view: DocumentView
  me: { id: string; delegation: string | null }
  /** As it stands on this screen now, read at most every half second. */
  text: Text
  /** The displayed number of each paragraph that has one. */
  numbers: ReadonlyMap<ParagraphId, string>
  /** Null until the editor is there, and for ever where there are no scripts. */
  live: LiveDocument | null
  /** Path of the document page. */
  page: string
  /** Says a sentence in the one live region of the page. */
  tell(sentence: string): void
}

/** Of panels only: they stand in the document page's outlet. */
export const useBesideText = (): BesideText => useOutletContext<BesideText>()
