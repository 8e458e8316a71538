import { fieldKey, fieldsOf, type AnchoredText, type Field } from './anchor-fields.ts'
import { anchorAt, fieldIndex } from './anchor-base.ts'
import type { Anchor, WordsAnchor } from './anchor.ts'
import { resolveAnchor } from './anchor-resolve.ts'
import { grant, refuse, type Outcome } from './outcome.ts'

/** What somebody sent as the place of a remark. */
export interface AnchorWish {
  paragraphId: string
  bracketId?: string | undefined
  alternative?: string | undefined
  start?: number | undefined
  end?: number | undefined
  quote?: string | undefined
  text?: string | undefined
  version?: string | undefined
}

/** The texts in which the words may stand. */
export interface AnchorTexts {
  now: AnchoredText
  /** As it stood when it was written, or the version that is named. */
  then: readonly AnchoredText[]
}

/**
 * The place of a remark in the text as it stands (AN8): of its words where they are or were, of a whole paragraph, wording
 * or bracket where it is. Refusal `not_found` where there is no such place, AN8 where it does not fit.
 */
export function anchorOf(target: string, wish: AnchorWish | undefined, texts: AnchorTexts): Outcome<Anchor> {
  if (wish === undefined) return wholeNamed(target, texts.now)
  const { paragraphId, bracketId, alternative } = wish
  const wording = bracketId && alternative ? `${bracketId}/${alternative}` : undefined
  if (![paragraphId, bracketId, wording].includes(target))
    return misfit('its target is not where its words are')
  if (wish.quote === undefined) return wholeNamed(wording ?? bracketId ?? paragraphId, texts.now)
  return wordsOf(wish, texts)
}

/** A paragraph, a bracket or a wording by its name. */
export function wholeNamed(target: string, now: AnchoredText): Outcome<Anchor> {
  const fields = fieldsOf(now)
  const field = fields.find(({ key }) => key === target || key === `paragraph ${target}`)
  if (field !== undefined) return grant(wholeOf(field))
  const inside = fields.find(({ bracketId }) => bracketId === target)
  if (inside?.bracketId === undefined)
    return refuse('not_found', `There is nothing named ${target} in this text.`, 'Read the text again.')
  return grant({ on: 'bracket', paragraphId: inside.paragraphId, bracketId: inside.bracketId })
}

function wholeOf({ paragraphId, bracketId, alternative, text }: Field): Anchor {
  if (bracketId === undefined || alternative === undefined) return { on: 'paragraph', paragraphId, text }
  return { on: 'alternative', paragraphId, bracketId, alternative, text }
}

function wordsOf(wish: AnchorWish, { now, then }: AnchorTexts): Outcome<Anchor> {
  const { paragraphId, bracketId, alternative, start = 0, end = 0, quote = '', text = '' } = wish
  if ((bracketId === undefined) !== (alternative === undefined))
    return misfit('words of a bracket are those of one of its wordings')
  if (end <= start || end > text.length || text.slice(start, end) !== quote)
    return misfit('its quote is not what stands between its offsets')
  const name = { paragraphId, ...(bracketId && alternative ? { bracketId, alternative } : {}) }
  const anchor: WordsAnchor = { on: 'words', ...name, start, end, quote, text }
  const stoodThen = then.some(former => fieldIndex(former).get(fieldKey(anchor))?.text === text)
  if (wish.version !== undefined && !stoodThen) return misfit(`these are not the words of ${wish.version}`)
  const { state, places } = resolveAnchor(anchor, now.text, now.brackets)
  if (state !== 'gone' && state !== 'changed' && places.length === 1)
    return grant(anchorAt(anchor, places[0], fieldIndex(now)) ?? anchor)
  if (state === 'changed' || stoodThen) return grant(anchor)
  return misfit('these words do not stand in this text')
}

const misfit = (why: string): Outcome<never> =>
  refuse('AN8', `The remark has no place: ${why}.`, 'Select the words again, then send it.')
