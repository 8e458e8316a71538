import { plain, type Run } from '@acuerdo/domain'
import type { DelegationCard, DocumentView, ProposalList, ScribeEntryView } from '../../../server/context.ts'
import type { EntryView } from '../../components/boards/scribe-entries.tsx'
import type { ScribeText } from '../../components/boards/scribe-page.tsx'
import { numbersOf } from '../../document-view/outline.ts'
import { changedWords } from '../../document-view/scribe-entry.ts'
import { formOfEntry } from '../../document-view/scribe-reopened.ts'

/** The text as the scribe works on it, and who may have the floor. */
export function scribeText(
  { text, brackets, delegations: names }: DocumentView,
  delegations: readonly DelegationCard[]
): ScribeText {
  const numbers = numbersOf(text)
  return {
    paragraphs: text.paragraphs.map(({ id, runs }) => ({ id, number: numbers.get(id) ?? '', runs })),
    brackets: brackets.filter(({ state }) => state === 'open' || state === 'held'),
    floor: delegations
      .filter(({ kind, suspended }) => kind !== 'observer' && !suspended)
      .map(({ code, name }) => ({ code, name })),
    delegations: names
  }
}

/** What the scribe entered, the newest first, each with its words. */
export function entriesOf({ entries }: ProposalList, view: DocumentView): EntryView[] {
  const numbers = numbersOf(view.text)
  return [...entries].reverse().map(entry => ({
    entry,
    number: numbers.get(paragraphOf(entry, view)) ?? '',
    ...wordsOf(entry),
    wording: typeof entry.fields['alternative'] === 'string' ? entry.fields['alternative'] : null,
    made: placeOf(entry),
    form: entry.state === 'draft' ? formOfEntry(entry, view) : null
  }))
}

function paragraphOf({ entry, target }: ScribeEntryView, { brackets }: DocumentView): string {
  if (entry === 'propose' || entry === 'bracket') return target
  return brackets.find(({ id }) => id === target)?.paragraph ?? ''
}

function wordsOf({ fields, entry }: ScribeEntryView): { come: string; gone: string } {
  const base = readable(fields['baseText'])
  if (entry === 'propose') return changedWords(base, readable(fields['runs']))
  return { gone: entry === 'bracket' ? base : '', come: readable(fields['wording'] ?? fields['words']) }
}

/** Words as a form sent them, or as runs. */
function readable(words: unknown): string {
  const letters = Array.isArray(words) ? plain(words as Run[]) : typeof words === 'string' ? words : ''
  return letters.replaceAll('\uFFFC', '[…]')
}

function placeOf({ made, entry, state }: ScribeEntryView): string | null {
  if (made === null || state === 'draft') return null
  return entry === 'propose' ? `proposals/${made}` : `brackets/${made.split('/')[0] ?? ''}`
}
