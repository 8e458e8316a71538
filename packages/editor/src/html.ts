import type { Paragraph, ParagraphId, Text } from '@acuerdo/domain'
import { describeRuns, type BracketContext } from './bracket-view.ts'
import { CLASS, element, htmlOf, type Element } from './markup.ts'

export interface RenderOptions extends BracketContext {
  /** The displayed number of each paragraph that has one; it hangs in the margin. */
  numbers?: ReadonlyMap<ParagraphId, string>
  /** The paragraphs that were agreed, and the word for it. */
  agreed?: { paragraphs: ReadonlySet<ParagraphId>; says: string }
}

/**
 * The text as HTML without a DOM: one `<p id="p-…">` per paragraph, everything escaped, links only of the
 * allowed schemes, brackets with their alternatives. `readHtml` reads it back.
 */
export function renderText(text: Text, options: RenderOptions): string {
  return text.paragraphs.map(paragraph => htmlOf(describeParagraph(paragraph, options))).join('\n')
}

/** One paragraph as a value; the editor draws the same markup. */
export function describeParagraph(paragraph: Paragraph, options: RenderOptions): Element {
  const attributes = {
    ...paragraphAttributes(paragraph, options.numbers?.get(paragraph.id) ?? null),
    ...stateAttributes({
      agreed: options.agreed?.paragraphs.has(paragraph.id) ? options.agreed.says : null,
      whole: isWholeBracket(paragraph.runs)
    })
  }
  const inside = describeRuns(paragraph.runs, options, 1)
  return element('p', attributes, ...(inside.length ? inside : [element('br', {})]))
}

/** The attributes of a paragraph's element, the same on the server and in the editor. */
export function paragraphAttributes(
  paragraph: Pick<Paragraph, 'id' | 'part' | 'level'>,
  number: string | null
): Record<string, string | null> {
  return {
    id: `p-${paragraph.id}`,
    class: CLASS.paragraph,
    'data-paragraph': paragraph.id,
    'data-part': paragraph.part,
    'data-level': paragraph.level ? String(paragraph.level) : null,
    'data-number': number,
    dir: 'auto'
  }
}

/** How a paragraph stands, for the style sheet: agreed, in a word; and whether it is a bracket and nothing else (ruling 6). */
export const stateAttributes = ({
  agreed,
  whole
}: {
  agreed: string | null
  whole: boolean
}): Record<string, string | null> => ({ 'data-agreed': agreed, 'data-whole': whole ? 'true' : null })

const isWholeBracket = ([only, ...more]: Paragraph['runs']): boolean =>
  more.length === 0 && only !== undefined && 'bracket' in only
