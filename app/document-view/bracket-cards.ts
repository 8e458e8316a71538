import {
  isOpen,
  ordinalOf,
  type Alternative,
  type Bracket,
  type BracketId,
  type DelegationCode,
  type ParagraphId,
  type Run,
  type Text
} from '@acuerdo/domain'
import { unopposed } from '@acuerdo/editor'

/** A bracket as the panel beside the text lists it. */
export interface BracketCard {
  id: BracketId
  paragraph: ParagraphId
  /** The displayed number of its paragraph. */
  number: string
  kind: Bracket['kind']
  state: Bracket['state']
  /** The words that the bracket replaced, where they are a choice too. */
  base: Run[] | null
  wordings: Wording[]
  note: string | null
}

export interface Wording {
  key: string
  /** `bis`, `ter` … where the whole paragraph is in brackets (ruling 6). */
  label: string | null
  runs: Run[]
  proposedBy: DelegationCode[]
  supportedBy: DelegationCode[]
  opposedBy: DelegationCode[]
  originatedBy: DelegationCode | null
  unopposed: boolean
}

/** The open brackets in the order in which they stand in the text; one whose place is gone is left out. */
export function bracketCards(
  text: Text,
  brackets: readonly Bracket[],
  numbers: ReadonlyMap<ParagraphId, string>
): BracketCard[] {
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return text.paragraphs.flatMap(paragraph =>
    paragraph.runs.flatMap(run => {
      const bracket = 'bracket' in run ? byId.get(run.bracket) : undefined
      if (!bracket || bracket.state === 'resolved') return []
      const whole = paragraph.runs.length === 1
      return [cardOf(bracket, { id: paragraph.id, number: numbers.get(paragraph.id) ?? '', whole })]
    })
  )
}

const cardOf = (
  bracket: Bracket,
  { id: paragraph, number, whole }: { id: ParagraphId; number: string; whole: boolean }
): BracketCard => ({
  id: bracket.id,
  paragraph,
  number,
  kind: bracket.kind,
  state: bracket.state,
  base: bracket.kind === 'alternatives' ? bracket.base : null,
  wordings: bracket.alternatives.map((alternative, index) => ({
    ...wordingOf(bracket, alternative),
    label: whole && index > 0 ? ordinalOf(index) : null
  })),
  note: bracket.note ?? null
})

const wordingOf = (bracket: Bracket, alternative: Alternative): Omit<Wording, 'label'> => ({
  key: alternative.key,
  runs: alternative.runs,
  proposedBy: alternative.proposedBy,
  supportedBy: alternative.supportedBy,
  opposedBy: alternative.opposedBy,
  originatedBy: alternative.originatedBy ?? null,
  unopposed: unopposed(bracket, alternative)
})

/** How a paragraph with a number stands. */
export interface ParagraphCell {
  id: ParagraphId
  number: string
  state: 'agreed' | 'bracketed' | 'free'
}

/** The paragraphs with a number, in their order. */
export function paragraphCells(
  text: Text,
  { brackets, agreed }: { brackets: readonly Bracket[]; agreed: readonly { paragraph: ParagraphId }[] },
  numbers: ReadonlyMap<ParagraphId, string>
): ParagraphCell[] {
  const open = new Set(brackets.filter(isOpen).map(({ id }) => id))
  const done = new Set(agreed.map(({ paragraph }) => paragraph))
  return text.paragraphs.flatMap(({ id, runs }): ParagraphCell[] => {
    const number = numbers.get(id)
    if (number === undefined) return []
    const bracketed = runs.some(run => 'bracket' in run && open.has(run.bracket))
    return [{ id, number, state: done.has(id) ? 'agreed' : bracketed ? 'bracketed' : 'free' }]
  })
}
