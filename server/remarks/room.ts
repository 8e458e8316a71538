import {
  fieldKey,
  fieldIndex,
  nameableIn,
  resolveAnchor,
  type AnchoredText,
  type DocumentId,
  type RemarkRoom,
  type ThreadFacts
} from '@acuerdo/domain'
import type { ActOf } from '@acuerdo/domain/acts'
import type { Situation } from '../acts/act.ts'
import type { ThreadRecord } from '../persistence/threads.ts'

/** What an act on remarks is decided on. */
export async function remarkRoom(situation: Situation<'comment'>): Promise<RemarkRoom> {
  const { parts, actor, now, circle, act } = situation
  const document = documentOf(situation)
  const [working, brackets, people] = await Promise.all([
    parts.rooms.read(document.id),
    parts.store.brackets.ofDocument(document.id),
    circle()
  ])
  if (working === null) throw new Error(`remarkRoom: the document ${document.id} has no text`)
  const standing = { text: working.text, brackets }
  return {
    document: { id: document.id, theme: document.theme.id, themeCode: document.theme.code },
    speaker: actor,
    now: now.toISOString(),
    texts: { now: standing, then: await formerTexts(situation, act.anchor, standing) },
    sequence: working.sequence,
    nameable: nameableIn(people, document.theme.id),
    fresh: { thread: parts.chance.id(), remark: parts.chance.id() }
  }
}

/** The document of an act that was sent to one. */
export function documentOf({ document }: Pick<Situation, 'document'>): NonNullable<Situation['document']> {
  if (document === null) throw new Error('remarks: the act concerns no document')
  return document
}

/** Somebody may point at words that go while he writes. */
const WRITING_MS = 10 * 60_000

/** The texts in which the words stood that do not stand in this one: the version that is named, or that of back then. */
async function formerTexts(
  { parts, act, now, document }: Situation<'comment'>,
  anchor: ActOf<'comment'>['anchor'],
  standing: AnchoredText
): Promise<AnchoredText[]> {
  if (anchor === undefined || !('quote' in anchor) || document === null) return []
  const { paragraphId, bracketId, alternative, start, end, quote, text, version } = anchor
  if (version !== undefined) {
    const [issued, row] = await Promise.all([
      parts.archive.issuedText({ documentId: document.id, name: version }),
      parts.store.revisions.byName(document.id, version)
    ])
    return issued === null || row === null ? [] : [{ text: issued, brackets: row.brackets }]
  }
  const name = { paragraphId, ...(bracketId && alternative ? { bracketId, alternative } : {}) }
  if (fieldIndex(standing).get(fieldKey(name))?.text === text) return []
  const words = { on: 'words', ...name, start, end, quote, text } as const
  if (resolveAnchor(words, standing.text, standing.brackets).state !== 'gone') return []
  const written = act.writtenAt === undefined ? now.getTime() - WRITING_MS : Date.parse(act.writtenAt)
  return textsSince(parts, {
    documentId: document.id,
    since: written,
    paragraph: paragraphId,
    brackets: standing.brackets
  })
}

/** So many former texts of a paragraph are looked at. */
const LOOKED_AT_MAX = 20

async function textsSince(
  { archive }: Situation['parts'],
  {
    documentId,
    since,
    paragraph,
    brackets
  }: { documentId: DocumentId; since: number; paragraph: string; brackets: AnchoredText['brackets'] }
): Promise<AnchoredText[]> {
  const entries = await archive.entries({ documentId, paragraph })
  const before = entries.filter(({ at }) => at <= since).length
  const looked = entries.slice(Math.max(0, before - 1)).slice(0, LOOKED_AT_MAX)
  const texts = await Promise.all(looked.map(({ seq }) => archive.textAt({ documentId, seq })))
  return texts.map(text => ({ text, brackets }))
}

/** A thread as decisions see it. */
export const threadFacts = (thread: ThreadRecord): ThreadFacts => ({
  id: thread.id,
  type: thread.type,
  visibility: thread.visibility,
  voice: thread.voice,
  author: thread.personId,
  sphere: thread.sphere,
  resolved: thread.resolved,
  anchors: thread.anchors.length,
  resolutions: thread.resolutions.length,
  remarks: thread.remarks.map(({ id, personId, sphere, text, ordinal, former }) => ({
    id,
    author: personId,
    sphere,
    text,
    ordinal,
    former: former.length
  }))
})
