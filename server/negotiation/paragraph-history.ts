import { grant, paragraphHash, refuse, voiceInGroup, type ParagraphId } from '@acuerdo/domain'
import type { NegotiationReading } from '../context.ts'
import { sha256 } from '../persistence/sha256.ts'
import { peopleNamed } from '../revisions/people-named.ts'
import { mayNot, person } from './bracket-page.ts'
import { groundOf, type Ground, type NegotiationParts } from './ground.ts'

/** Every bracket that ever stood in a paragraph, and every turn of its state. */
export const paragraphHistories = (
  parts: NegotiationParts
): Pick<NegotiationReading, 'paragraphHistory'> => ({
  paragraphHistory: async (actor, key, id) => {
    const found = await groundOf(parts, actor, key)
    if (!found.ok) return found
    const ground = found.value
    const { brackets, paragraphs, text } = ground.state
    const here = brackets.filter(({ paragraph }) => paragraph === id)
    const paragraph = text.paragraphs.find(one => one.id === id)
    if (paragraph === undefined && here.length === 0 && !(await wasThere(parts, ground, id)))
      return refuse('not_found', 'There is no such paragraph for you to read.', 'Read the text again.')
    const [named, turns] = await Promise.all([
      peopleNamed(parts.store),
      parts.store.paragraphStates.turns(ground.found.row.id)
    ])
    const agreed = paragraphs.agreed.find(({ paragraph }) => paragraph === id)
    const actions = ['mark_para_agreed', 'request_reopen', 'reopen_para', 'open_bracket'] as const
    return grant({
      document: ground.document,
      paragraph: ground.numbered(id),
      runs: paragraph?.runs ?? null,
      seen: paragraph === undefined ? '' : paragraphHash(paragraph, brackets, sha256),
      voice: voiceInGroup(actor, ground.found.subject),
      agreed: agreed === undefined ? null : { since: agreed.since, by: person(named(agreed.by)) },
      requests: paragraphs.requests.filter(({ paragraph }) => paragraph === id),
      turns: turns
        .filter(({ paragraph }) => paragraph === id)
        .map(({ turn, at, by, reason }) => ({ turn, at, by: person(named(by)), reason })),
      brackets: here,
      may: Object.fromEntries(actions.map(action => [action, mayNot(ground, action)])) as Record<
        (typeof actions)[number],
        ReturnType<typeof mayNot>
      >
    })
  }
})

/** Whether a paragraph that is gone, and in which no bracket ever stood, was in the text once: what was proposed for it stays. */
async function wasThere(
  { store, archive }: NegotiationParts,
  { found, versions }: Ground,
  id: ParagraphId
): Promise<boolean> {
  const documentId = found.row.id
  const proposals = await store.proposals.ofDocument(documentId)
  const named = proposals.some(
    one => one.state !== 'draft' && [one.paragraph, one.madeParagraph].includes(id)
  )
  if (named) return true
  const issued = await Promise.all(versions.map(({ name }) => archive.issuedText({ documentId, name })))
  return issued.some(text => text?.paragraphs.some(paragraph => paragraph.id === id) === true)
}
