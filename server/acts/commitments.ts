import { decideCommitment } from '@acuerdo/domain'
import { citingTexts } from '../summit/amendments.ts'
import type { Performer, Performers, Situation } from './act.ts'

/** The secretariat records on the instruction of a co-chair of a text that cites it; without citations, of any text. */
const recording: Performer<'record_commitment'> = {
  about: async situation => ({ instructed: await instructedHere(situation) }),
  decide: async ({ parts, act }) => {
    const [standing, texts] = await Promise.all([parts.store.commitments.list(), citingTexts(parts)])
    return decideCommitment({ standing, texts }, act)
  }
}

export const COMMITMENT_PERFORMERS = { record_commitment: recording } satisfies Performers

async function instructedHere({ parts, act, now }: Situation<'record_commitment'>): Promise<boolean> {
  const [themes, texts] = await Promise.all([parts.store.documents.themes(), citingTexts(parts)])
  const cited = act.citedBy ?? []
  const citing = texts.filter(({ paragraphs }) => paragraphs.some(id => cited.includes(id)))
  const asked = themes.filter(
    ({ document }) => cited.length === 0 || citing.some(text => text.document === document?.id)
  )
  const told = await Promise.all(
    asked.map(({ theme }) => parts.store.instructions.stands(theme.id, 'record_commitment', now))
  )
  return told.includes(true)
}
