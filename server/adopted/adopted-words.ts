import { numbering, type Paragraph, type Part, type Run } from '@acuerdo/domain'
import type { AdoptedParagraph, AdoptedWords } from '../context.ts'

/** A paragraph in the canonical form (HA2). */
interface CanonicalParagraph {
  id: string
  part: Part
  level?: 1 | 2
  runs: Run[]
  footnotes?: Run[][]
}

/** The paragraphs of an adopted version, from the very form that its hash is taken of. */
export function adoptedParagraphs(canonical: string): AdoptedParagraph[] {
  const { paragraphs } = JSON.parse(canonical) as { paragraphs: CanonicalParagraph[] }
  const numbers = numbering(paragraphs.map(asParagraph))
  return paragraphs.map(({ id, part, level, runs, footnotes = [] }, index) => ({
    ...{ id, part, level: level ?? null, number: numbers[index] ?? null },
    runs: wordsOnly(runs),
    footnotes: footnotes.map(wordsOnly)
  }))
}

const asParagraph = ({ id, part, level, runs }: CanonicalParagraph): Paragraph => ({
  ...{ id, part, runs },
  ...(level === undefined ? {} : { level })
})

/** Throws where there is a bracket: nothing that is not agreed leaves this server (invariant 2). */
export function wordsOnly(runs: readonly Run[]): AdoptedWords[] {
  return runs.map(run => {
    if ('text' in run) return run
    throw new Error('adopted: a bracket stands in what should be published')
  })
}
