import { sameWords, type ParagraphId, type ProposalKind, type Run, type Text } from '@acuerdo/domain'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { proposedWords } from '../document-view/proposal-view.ts'
import { runsIn, standingOf, type Standing } from '../document-view/proposal-writing.ts'
import type { Fields } from './comment-drafts.ts'

interface Begun {
  kind: ProposalKind
  paragraph: ParagraphId
  /** What it begins with; null for the words that stand. */
  runs: Run[] | null
  /** What was sent and not taken; null where nothing was. */
  refused: Fields | null
  /** Where the device keeps what is being written. */
  draft: string
  text: Text
}

export interface WritingOnScreen {
  /** The words that it was begun against. */
  base: readonly Run[]
  /** What the field begins with. */
  begin: readonly Run[]
  /** Tells one beginning from the next. */
  at: number
  mine: readonly Run[]
  standing: Standing
  write(runs: Run[]): void
  /** Both wordings were compared: from here it is written against the words that stand now. */
  goOn(): void
  startAgain(): void
}

interface Written {
  base: readonly Run[]
  begin: readonly Run[]
  mine: readonly Run[]
  at: number
}

/**
 * What somebody writes, against the words that stood there when it was begun. Where the text moves meanwhile it is said how
 * the two go together; what was only opened and not yet changed follows the text by itself.
 */
export function useWriting({ kind, paragraph, runs, refused, draft, text }: Begun): WritingOnScreen {
  const now = text.paragraphs.find(({ id }) => id === paragraph)?.runs ?? []
  const stand = kind === 'insert' ? [] : now
  const [written, setWritten] = useState<Written>(() => begunWith(stand, runs, refused))
  useKept(draft, refused, kept => setWritten(({ at }) => ({ ...begunWith(stand, runs, kept), at: at + 1 })))
  const { base, begin, mine, at } = written
  if (kind === 'replace' && sameWords(mine, base) && !sameWords(base, stand) && stand.length > 0)
    setWritten({ base: stand, begin: stand, mine: stand, at: at + 1 })
  const seen = useDeferredValue(mine)
  const standing = useMemo(
    () => standingOf({ kind, paragraph, base, mine: seen }, text),
    [kind, paragraph, base, seen, text]
  )
  return {
    ...{ base, begin, at, mine, standing },
    write: changed => setWritten(before => ({ ...before, mine: changed })),
    goOn: () => setWritten(before => ({ ...before, base: stand })),
    startAgain: () => setWritten({ base: stand, begin: stand, mine: stand, at: at + 1 })
  }
}

/** What the fields of a form say was written, else what was given, else the words that stand. */
function begunWith(stand: readonly Run[], given: Run[] | null, fields: Fields | null): Written {
  const base = runsIn(fields?.['base']) ?? stand
  const typed = runsIn(fields?.['runs']) ?? (fields?.['text'] === undefined ? null : wordsOf(fields['text']))
  const begin = typed ?? given ?? base
  return { base, begin, mine: begin, at: 0 }
}

const wordsOf = (field: string): Run[] => (field === '' ? [] : [{ text: proposedWords(field) }])

/** What the device kept of this form before the page was loaded, told once. */
function useKept(draft: string, refused: Fields | null, told: (kept: Fields) => void): void {
  useEffect(() => {
    if (refused !== null) return
    const stored = localStorage.getItem(draft)
    const kept = stored === null ? null : fieldsOf(stored)
    // What was typed before the page came alive stands in its plain field.
    const field = document.querySelector<HTMLTextAreaElement>('#write-words')
    const typed = field !== null && field.value !== field.defaultValue ? { text: field.value } : null
    if (typed ?? kept) told(typed ?? kept ?? {})
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the form begins
  }, [draft])
}

function fieldsOf(stored: string): Fields | null {
  try {
    return JSON.parse(stored) as Fields
  } catch {
    return null
  }
}
