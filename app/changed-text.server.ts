import type { Actor, ParagraphId, Piece } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import { compareAddress } from './components/compare/side-names.ts'

/** What changed between a text and the one that stands, short enough for the page of a decision. */
export interface ChangedView {
  /** `never`: the viewer has not opened the text yet. */
  look: 'never' | 'same' | 'changed'
  rows: { id: ParagraphId; number: string | null; pieces: Piece[] }[]
  /** Further paragraphs that changed and are not shown. */
  more: number
  added: number
  removed: number
  /** When that text was seen; null where it is not known. */
  seenAt: string | null
  /** The whole redline. */
  href: string
}

const PARAGRAPHS_SHOWN = 6

/** The working text against `seen`, or against a sequence of it (`at.12`), for this reader. */
export async function changedSince(
  { context, actor, key }: { context: AppLoadContext; actor: Actor; key: string },
  from: string
): Promise<ChangedView | null> {
  const href = compareAddress(key, { from, to: 'working' })
  const compared = await context.revisions.compare(actor, key, from, 'working').catch(() => null)
  if (compared === null) return null
  const nothing = { rows: [], more: 0, added: 0, removed: 0, seenAt: null, href }
  if (!compared.ok) return compared.refusal.code === 'never_seen' ? { ...nothing, look: 'never' } : null
  const { comparison, from: side, to } = compared.value
  const changed = comparison.rows.flatMap(row => {
    if (row.row !== 'paragraph') return []
    const [standing = row.before[0]] = row.after
    const touched = row.fate !== 'same' || row.brackets.length > 0 || row.pieces.some(isChange)
    return touched && standing !== undefined
      ? [{ id: standing.id, number: standing.number, pieces: row.pieces }]
      : []
  })
  return {
    look: side.hash === to.hash || changed.length === 0 ? 'same' : 'changed',
    rows: changed.slice(0, PARAGRAPHS_SHOWN),
    more: Math.max(0, changed.length - PARAGRAPHS_SHOWN),
    added: comparison.counts.wordsAdded,
    removed: comparison.counts.wordsRemoved,
    seenAt: side.at,
    href
  }
}

const isChange = ({ piece }: Piece): boolean => piece === 'added' || piece === 'removed'
