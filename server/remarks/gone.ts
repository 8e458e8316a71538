import { follow, mapText, type Anchor, type AnchoredText, type DocumentId } from '@acuerdo/domain'
import type { GoneView } from '../context.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { EntryFacts } from '../persistence/archive-replay.ts'
import type { Store } from '../persistence/store.ts'
import { keepLast } from '../revisions/kept.ts'
import type { NamedPerson } from '../revisions/people-named.ts'
import type { KeptAnchor } from './anchors.ts'

export interface Lost {
  documentId: DocumentId
  kept: KeptAnchor
  brackets: AnchoredText['brackets']
  nameOf(id: string): NamedPerson
}

/** In which version words went, and by whom: the log tells it, and is asked once. */
export type GoneReading = (lost: Lost) => Promise<GoneView | null>

const KEPT_MAX = 2_000

export function createGoneReading(parts: {
  store: Pick<Store, 'revisions'>
  archive: Pick<Archive, 'entries' | 'textAt'>
}): GoneReading {
  const entries = keepLast<EntryFacts | null>(KEPT_MAX)
  return async ({ documentId, kept, brackets, nameOf }) => {
    const { lost, whole } = kept
    if (lost === null) return null
    const name = `${documentId} ${lost.after} ${lost.until} ${JSON.stringify(whole)}`
    const entry = await entries(name, () => entryOf(parts, { documentId, lost, whole, brackets }))
    const until = entry?.seq ?? lost.until
    const revisions = await parts.store.revisions.list(documentId)
    return {
      revision: revisions.find(({ sequence }) => sequence >= until)?.name ?? null,
      by: entry?.personId ? nameOf(entry.personId) : null,
      at: entry === null ? null : new Date(entry.at).toISOString()
    }
  }
}

interface Question {
  documentId: DocumentId
  lost: { after: number; until: number }
  whole: Anchor
  brackets: AnchoredText['brackets']
}

/** The entry with which the words went: of those that touched the paragraph the first after which they are gone. */
async function entryOf(
  { archive }: { archive: Pick<Archive, 'entries' | 'textAt'> },
  { documentId, lost, whole, brackets }: Question
): Promise<EntryFacts | null> {
  const paragraph = whole.on === 'document' ? null : whole.paragraphId
  const within = (await archive.entries({ documentId, paragraph })).filter(
    ({ seq }) => seq > lost.after && seq <= lost.until
  )
  if (within.length < 2) return within[0] ?? null
  const textAt = async (seq: number): Promise<AnchoredText> => ({
    text: await archive.textAt({ documentId, seq }),
    brackets
  })
  const before = await textAt(lost.after)
  let [from, to] = [0, within.length - 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const then = await textAt(within[middle]?.seq ?? lost.until)
    if (follow(whole, mapText(before, then)).state === 'gone') to = middle
    else from = middle + 1
  }
  return within[from] ?? null
}
