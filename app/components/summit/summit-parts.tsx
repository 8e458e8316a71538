import type { ReactNode } from 'react'
import { Icon } from '../icons.tsx'
import { takeFocus } from '../take-focus.ts'

/** What came of the last act on this page. */
export function Done({ sentence }: { sentence: string | undefined }) {
  if (sentence === undefined) return null
  return (
    <div className="notice notice-good room-done" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      <p>{sentence}</p>
    </div>
  )
}

/** One thing after the other, each with its marks and what can be done with it. */
export function Cards({ children }: { children: ReactNode }) {
  return (
    <ol role="list" className="summit-cards">
      {children}
    </ol>
  )
}

/** Something that is opened where it is needed: a form beside what it is about. */
export function Fold({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="summit-fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
