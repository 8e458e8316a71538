import { joinRuns, type Bracket, type BracketId, type Paragraph, type Run } from '@acuerdo/domain'

type Brackets = ReadonlyMap<BracketId, Bracket>

/**
 * A paragraph without the wordings that compete: each bracket is the words of the text in square brackets, or […]
 * where it has none, so that nothing looks agreed that is not. A proposed outcome stands as it would read.
 */
export const cleanParagraph = (paragraph: Paragraph, brackets: Brackets): Paragraph => ({
  ...paragraph,
  runs: joinRuns(cleanRuns(paragraph.runs, brackets))
})

function cleanRuns(runs: readonly Run[], brackets: Brackets): Run[] {
  return runs.flatMap(run => {
    if ('text' in run) return [run]
    const bracket = brackets.get(run.bracket)
    if (bracket?.state === 'proposed' && bracket.proposed) return cleanRuns(bracket.proposed, brackets)
    const base = cleanRuns(bracket?.base ?? [], brackets)
    return [{ text: '[' }, ...(base.length > 0 ? base : [{ text: '…' }]), { text: ']' }]
  })
}
