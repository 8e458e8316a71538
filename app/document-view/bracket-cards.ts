import {
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
      return [cardOf(bracket, paragraph.id, numbers.get(paragraph.id) ?? '')]
    })
  )
}

const cardOf = (bracket: Bracket, paragraph: ParagraphId, number: string): BracketCard => ({
  id: bracket.id,
  paragraph,
  number,
  kind: bracket.kind,
  state: bracket.state,
  base: bracket.kind === 'alternatives' ? bracket.base : null,
  wordings: bracket.alternatives.map(alternative => wordingOf(bracket, alternative)),
  note: bracket.note ?? null
})

const wordingOf = (bracket: Bracket, alternative: Alternative): Wording => ({
  key: alternative.key,
  runs: alternative.runs,
  proposedBy: alternative.proposedBy,
  supportedBy: alternative.supportedBy,
  opposedBy: alternative.opposedBy,
  originatedBy: alternative.originatedBy ?? null,
  unopposed: unopposed(bracket, alternative)
})
