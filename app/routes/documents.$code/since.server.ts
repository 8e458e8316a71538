import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView, SinceSeen } from '../../../server/context.ts'
import { compareAddress } from '../../components/compare/side-names.ts'
import type { SinceView } from '../../components/since.tsx'
import { ago } from '../../i18n/ago.ts'
import { compareWords, type CompareWords } from '../../i18n/compare-words.ts'
import { dateTime } from '../../i18n/format.ts'

/** What changed since the viewer last looked, in words; null where nothing did, or at the first look of all. */
export async function sinceOf(
  { context, actor, view }: { context: AppLoadContext; actor: Actor; view: DocumentView },
  language: Language
): Promise<SinceView | null> {
  const { first } = outcomeOf(await context.revisions.noteFirstLook(actor, view.id))
  // A text of whose history a part cannot be read is still shown, without what changed.
  const asked = first ? null : await context.revisions.sinceSeen(actor, view.id).catch(() => null)
  const since = asked && outcomeOf(asked)
  if (since === null) return null
  const [words, event] = await Promise.all([compareWords.load(language), context.reading.event()])
  const seenAt = new Date(since.seenAt)
  const there = dateTime(language, seenAt, event?.timeZone ?? 'UTC')
  const place = event?.place.split(',')[0] ?? 'UTC'
  const { code } = view.theme
  const way = (from: string, said: string) => ({
    words: said,
    address: compareAddress(code, { from, to: 'working' })
  })
  return {
    looked: words.since.looked(ago(language, seenAt, context.now())),
    said: sentenceOf(since, view, words),
    seenAt: since.seenAt,
    there: `${there} (${place})`,
    ways: [
      way('seen', words.since.see),
      ...(actor.delegation === null ? [] : [way('seen-delegation', words.since.seeDelegation)])
    ],
    mark: { words: words.since.mark, address: `/documents/${encodeURIComponent(code)}/seen` },
    sequence: view.sequence
  }
}

/** "34 words in 5 paragraphs, by Chile and European Union; Rev.2 was issued". */
function sentenceOf(
  { counts, delegations, revision }: SinceSeen,
  view: DocumentView,
  { since }: CompareWords
) {
  const words = counts.wordsAdded + counts.wordsRemoved
  const paragraphs =
    counts.paragraphsChanged +
    counts.paragraphsAdded +
    counts.paragraphsRemoved +
    counts.paragraphsSplit +
    counts.paragraphsJoined
  const what = words > 0 ? since.words(words, Math.max(paragraphs, 1)) : since.other
  const who = delegations.map(code => view.delegations[code] ?? code)
  const changed = who.length === 0 ? what : since.by(what, who)
  return revision === null ? changed : `${changed}; ${since.issued(revision)}`
}

/** The text was found a moment ago; who may not read it any more finds nothing. */
function outcomeOf<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Response(null, { status: 404 })
  return outcome.value
}
