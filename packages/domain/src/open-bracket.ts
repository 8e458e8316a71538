import { paragraphHash } from './hash.ts'
import type { BracketId } from './ids.ts'
import {
  agreedRefusal,
  alternativeNamed,
  openBracketOf,
  staleParagraph,
  type Negotiated,
  type NegotiationState
} from './negotiation.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { decideMeeting } from './open-meeting.ts'
import { fits, nestedWording, openFresh, tooDeep, type Opener, type OpeningWish } from './opening.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { bracketsIn, sameWords } from './merge.ts'
import { isEmpty, spliceRuns } from './run-pieces.ts'
import { holdsBracketLetter, inOneLine } from './words.ts'

/**
 * Opens a bracket around words, around a whole paragraph, or where words are missing (BR2 to BR7). Who acts on words that
 * somebody else has put into brackets in the same moment meets him there: see `decideMeeting`.
 */
export function decideOpening(state: NegotiationState, sent: OpeningWish, by: Opener): Outcome<Negotiated> {
  const wish = { ...sent, wordings: sent.wordings.map(inOneLine) }
  const wrong = wrongWish(wish)
  if (wrong !== null) return wrong
  const inside = alternativeNamed(wish.target)
  if (inside !== null) return openInside(state, wish, { by, ...inside })
  const paragraph = state.text.paragraphs.find(({ id }) => id === wish.target)
  if (paragraph === undefined)
    return refuse('not_found', `There is no paragraph ${wish.target} in this text.`, 'Read the text again.')
  const agreed = agreedRefusal(state, paragraph.id)
  if (agreed !== null) return { ok: false, refusal: agreed }
  const hash = paragraphHash(paragraph, state.brackets, by.sha256)
  const sees = wish.seen === undefined || wish.seen === hash
  if (!sees || !fits(paragraph.runs, wish)) {
    const meeting = decideMeeting(state, { paragraph, wish }, by)
    return meeting ?? { ok: false, refusal: staleParagraph(paragraph, hash) }
  }
  return openFresh(state, wish, { paragraph: paragraph.id, runs: paragraph.runs, by })
}

/** What can't be a bracket, wherever it is opened (BR2, BR3). */
function wrongWish({ kind, start, end, wordings }: OpeningWish): Outcome<never> | null {
  const no = (message: string, hint: string) => refuse('BR2', `No bracket was opened: ${message}.`, hint)
  if (end < start) return no('the selection ends before it begins', 'Select the words again.')
  if (kind === 'insertion' && end > start)
    return no('an insertion replaces no words', 'Open alternatives to words that stand there.')
  if ((kind === 'alternatives' || kind === 'deletion') && end === start)
    return no('no words are selected', 'Select the words that are not agreed, or open an insertion.')
  if (kind === 'deletion' && wordings.length > 0)
    return no('a deletion has no wording of its own', 'Open alternatives, or leave the wording out.')
  if (kind === 'insertion' && wordings.length === 0)
    return no('nothing is to be inserted', 'Say which words, or open a placeholder.')
  if (kind === 'placeholder' && wordings.length > 1)
    return no('a placeholder has one note', 'Open alternatives once there are wordings.')
  if (kind !== 'placeholder' && wordings.some(isEmpty))
    return refuse('BR3', 'No bracket was opened: a wording is empty.', 'Open a deletion to strike words.')
  if (wordings.some((words, index) => wordings.slice(0, index).some(other => sameWords(words, other))))
    return refuse('BR3', 'No bracket was opened: two wordings are the same.', 'Name each wording once.')
  if (wordings.some(words => bracketsIn(words).length > 0 || holdsBracketLetter(words)))
    return nestedWording()
  return null
}

/** A bracket inside the wording of one that stands in the text itself: no letter of the text changes. */
function openInside(
  state: NegotiationState,
  wish: OpeningWish,
  { by, bracket: id, key }: { by: Opener; bracket: BracketId; key: string }
): Outcome<Negotiated> {
  const found = openBracketOf(state, id)
  if (!found.ok) return found
  const around = found.value
  const alternative = around.alternatives.find(one => one.key === key)
  if (alternative === undefined)
    return refuse('not_found', `The bracket ${id} has no wording ${key}.`, 'Read the text again.')
  if (around.parent !== undefined) return tooDeep()
  const paragraph = state.text.paragraphs.find(one => one.id === around.paragraph)
  if (paragraph === undefined) return tooDeep()
  const hash = paragraphHash(paragraph, state.brackets, by.sha256)
  const sees = wish.seen === undefined || wish.seen === hash
  if (!sees || !fits(alternative.runs, wish)) return { ok: false, refusal: staleParagraph(paragraph, hash) }
  const parent = { bracket: id, key }
  const opened = openFresh(state, wish, { paragraph: paragraph.id, runs: alternative.runs, by, parent })
  if (!opened.ok) return opened
  const runs = spliceRuns(alternative.runs, wish, [{ bracket: by.newId }])
  // In a deletion the base is the wording that is to be struck.
  const base = around.kind === 'deletion' && key === 'del' ? runs : around.base
  const reworded: NegotiationChange = {
    change: 'bracket_reworded',
    bracket: id,
    kind: around.kind,
    base,
    runs: [{ key, runs }]
  }
  return grant({ ...opened.value, changes: [...opened.value.changes, reworded] })
}
