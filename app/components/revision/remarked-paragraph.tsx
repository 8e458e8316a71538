import { plain, type Paragraph } from '@acuerdo/domain'
import type { Element } from '@acuerdo/editor'
import { RemarkedWords } from '../compare/remarked-words.tsx'
import { aboutBracket, marksIn, marksWithin, useRemarks, useSigns } from '../compare/remarks-context.ts'
import { placed } from '../compare/redline.ts'
import { RemarkSign } from '../compare/row-remarks.tsx'
import { Markup } from '../markup.tsx'

/** A paragraph as it is described, run for run, with the words that comments are about marked in it. */
export function RemarkedParagraph({ paragraph, element }: { paragraph: Paragraph; element: Element }) {
  const remarks = useRemarks()
  const isMarked = useSigns()
  const { id, runs } = paragraph
  if (!isMarked || runs.length === 0 || !remarks.some(one => one.paragraph === id))
    return <Markup node={element} />
  const marks = marksIn(remarks, 'after', id)
  const starts = placed(runs.map(run => plain([run]).length))
  const inside = runs.map((run, index) => {
    const node = element.children[index] ?? ''
    if ('bracket' in run)
      return [
        <Markup key={index} node={node} />,
        ...aboutBracket(remarks, 'after', run.bracket).map(remark => (
          <RemarkSign key={remark.id} remark={remark} anchor />
        ))
      ]
    const { text } = run
    return (
      <RemarkedWords
        key={index}
        length={text.length}
        marks={marksWithin(marks, starts[index] ?? 0, text.length)}
        words={(start, end) => <Markup node={saying(node, text.slice(start, end))} />}
      />
    )
  })
  const signs = element.children
    .slice(runs.length)
    .map((node, index) => <Markup key={`sign ${index}`} node={node} />)
  return <Markup node={element} inside={[...inside, ...signs]} />
}

/** The same marks around other words: a run is described as its words within one element for each mark. */
function saying(node: Element | string, words: string): Element | string {
  if (typeof node === 'string') return words
  return { ...node, children: node.children.map(child => saying(child, words)) }
}
