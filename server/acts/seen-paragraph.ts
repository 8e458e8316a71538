import { paragraphHash, refuse, type Outcome, type Text } from '@acuerdo/domain'
import { sha256 } from '../persistence/sha256.ts'
import type { Situation } from './act.ts'

/** An act on a paragraph names the words of it that its author saw (ruling 16); null where they stand. */
export async function staleParagraph(
  {
    parts,
    document,
    act
  }: Pick<Situation, 'parts' | 'document'> & {
    act: { target: string; seen?: string | undefined }
  },
  text: Text
): Promise<Outcome<never> | null> {
  const paragraph = text.paragraphs.find(({ id }) => id === act.target)
  if (act.seen === undefined || paragraph === undefined || document === null) return null
  const hash = paragraphHash(paragraph, await parts.store.brackets.ofDocument(document.id), sha256)
  if (hash === act.seen) return null
  return refuse(
    'conflict',
    `Nothing was done: the words of this paragraph changed since you saw them; they are ${hash} now.`,
    'Read them again, then do it once more.'
  )
}
