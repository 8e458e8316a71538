import {
  can,
  decideRestore,
  decideRevision,
  grant,
  inReadingOrder,
  paragraphHash,
  refuse,
  sourceOf,
  textHash,
  whyNotRestore,
  type Bracket,
  type Language,
  type Outcome,
  type Text
} from '@acuerdo/domain'
import type { ActOf } from '@acuerdo/domain/acts'
import { readText, restoreParagraph, restoreText } from '@acuerdo/editor'
import { subjectOf } from '../accounts/access.ts'
import { issuedRow } from '../persistence/revisions.ts'
import { carriedOver, unsentEntry } from '../proposals/carried-over.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Issued, Performer, Performers, Situation } from './act.ts'

/**
 * Issues the text as it stands at one sequence number. Nobody is held up: the text is read, its bytes are fetched from
 * the log at that very number, and what is typed meanwhile comes after it.
 */
const issuing: Performer<'issue_revision'> = {
  issue: async situation => {
    const { parts, act, document, event, now, actor } = situation
    if (document === null) throw new Error('issue_revision: the act concerns no document')
    const [working, brackets, former] = await Promise.all([
      parts.rooms.read(document.id),
      parts.store.brackets.ofDocument(document.id),
      parts.store.revisions.list(document.id)
    ])
    if (working === null) throw new Error('issue_revision: the document has no text')
    const { text, sequence } = working
    const unsent = await unsentEntry(situation as Situation)
    if (unsent !== null) return unsent
    const decided = decideRevision(
      {
        document: { id: document.id, themeCode: document.theme.code, stage: document.stage },
        frozen: { text, brackets, language: document.language, sequence },
        issued: { names: former.map(({ name }) => name), latestHash: former.at(-1)?.hash ?? null }
      },
      { target: act.target, revision: act.revision, note: act.note ?? null },
      sha256
    )
    if (!decided.ok) return decided
    const { version, changes } = decided.value
    const symbol = `${event.symbol}/${document.theme.code}/${version.name}`
    const row = {
      ...version,
      id: parts.chance.id(),
      documentId: document.id,
      symbol,
      state: await parts.archive.stateAt({ documentId: document.id, seq: sequence }),
      issuedAt: now,
      issuedBy: actor.personId
    }
    const { name, hash } = version
    const answer = { revision: name, symbol, hash, sequence }
    const carried = await carriedOver(situation as Situation, working)
    return grant<Issued>({ changes: [...changes, ...carried], rows: [issuedRow(row)], hash, answer })
  }
}

/**
 * Gives former words to the text, or to one paragraph, as a new change of whoever restores them; brackets that stood
 * among them are opened, and others closed, in the same act.
 */
const restoring: Performer<'restore_text'> = {
  why: whyNotRestore,
  change: async (situation, { brackets }) => {
    const { act, document } = situation
    if (document === null) throw new Error('restore_text: the act concerns no document')
    const [then, former, mayClose] = await Promise.all([
      formerText(situation),
      situation.parts.store.brackets.formerClosings(document.id),
      mayCloseBrackets(situation)
    ])
    const named = { id: document.id, themeCode: document.theme.code }
    return text => {
      if (!then.ok) return then
      const now = readText(text)
      const changed = changedSince(now, act, { brackets, language: document.language })
      if (changed !== null) return changed
      const ground = { now, then: then.value, brackets: inReadingOrder(now, brackets), former, mayClose }
      const by = { person: situation.actor.personId, now: situation.now.toISOString() }
      const decided = decideRestore(named, ground, act, by)
      if (!decided.ok) return decided
      const wish = decided.value
      const { changes, reopened, closed } = wish.brackets
      const done = { changes, answer: { reopened, closed } }
      if (wish.restore === 'text') return grant({ ...done, relocated: restoreText(text, wish.text) })
      restoreParagraph(text, wish.paragraph, wish.after)
      return grant(done)
    }
  }
}

async function mayCloseBrackets({ parts, actor, document }: Situation<'restore_text'>): Promise<boolean> {
  return (
    document !== null && can(actor, 'resolve_bracket', await subjectOf(parts, document, 'resolve_bracket'))
  )
}

export const REVISION_PERFORMERS = {
  issue_revision: issuing,
  restore_text: restoring
} satisfies Performers

async function formerText({ parts, act, document }: Situation<'restore_text'>): Promise<Outcome<Text>> {
  if (document === null) throw new Error('restore_text: the act concerns no document')
  const { id, theme } = document
  const source = sourceOf({ id, themeCode: theme.code }, act.from)
  if (source !== null && 'name' in source) {
    const text = await parts.archive.issuedText({ documentId: id, name: source.name })
    if (text !== null) return grant(text)
  }
  if (source !== null && 'sequence' in source) {
    const working = await parts.rooms.read(id)
    if (working !== null && source.sequence <= working.sequence)
      return grant(await parts.archive.textAt({ documentId: id, seq: source.sequence }))
  }
  return refuse(
    'not_found',
    `Nothing was restored: this text has no version ${act.from}.`,
    'Choose a version from the list.'
  )
}

/** Whoever restores has seen what goes: the paragraph's hash, or that of the whole text. */
function changedSince(
  text: Text,
  { target, seen }: Pick<ActOf<'restore_text'>, 'target' | 'seen'>,
  { brackets, language }: { brackets: readonly Bracket[]; language: Language }
): Outcome<never> | null {
  if (seen === undefined) return null
  const paragraph = text.paragraphs.find(({ id }) => id === target)
  const hash = paragraph
    ? paragraphHash(paragraph, brackets, sha256)
    : textHash({ text, brackets, language }, sha256)
  if (hash === seen) return null
  return refuse(
    'conflict',
    'Nothing was restored: the words changed since you saw them.',
    'Read them again, then restore.'
  )
}
