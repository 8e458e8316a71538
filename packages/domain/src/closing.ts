import { isOpen, type Alternative, type Bracket, type Resolution } from './bracket.ts'
import type { ClosingWish } from './closing-wish.ts'
import { paragraphHash, type Sha256 } from './hash.ts'
import type { BracketId, ParagraphId } from './ids.ts'
import {
  agreedRefusal,
  bracketOf,
  openBracketOf,
  type Negotiated,
  type NegotiationState,
  type Negotiator
} from './negotiation.ts'
import { bracketsAfter, type ClosingUndo, type NegotiationChange } from './negotiation-changes.ts'
import { nestedIn, nestedWording } from './opening.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { bracketsIn, sameWords } from './merge.ts'
import { inPlaceOf, isEmpty, lengthOf, offsetOf, wordsOfParagraph } from './run-pieces.ts'
import type { Run } from './text.ts'
import { textAfter, type TextEdit } from './text-edits.ts'
import { holdsBracketLetter, inOneLine, joinRuns } from './words.ts'

/** How a bracket would be closed, with the sentence that would stand. */
export interface Closing {
  bracket: BracketId
  outcome: ClosingWish['outcome']
  alternative: string | null
  from: string[]
  /** The words in the bracket's place. */
  wording: Run[]
  footnote: Run[] | null
  paragraph: ParagraphId
  /** The whole paragraph as it will stand; of a nested bracket the wording around it. */
  sentence: Run[]
  /** True where no words are left: then the paragraph goes with the bracket (BR17). */
  removes: boolean
}

export type Closer = Negotiator & { sha256: Sha256 }

/**
 * Exactly what will stand when the bracket is closed so: who is asked before and who closes read the same sentence, and
 * it is the sentence that is stored (BR11, ruling 9).
 */
export function previewClosing(state: NegotiationState, id: BracketId, wish: ClosingWish): Outcome<Closing> {
  const found = bracketOf(state, id)
  if (!found.ok) return found
  const bracket = found.value
  if (bracket.state === 'resolved') return closedAlready(state, id)
  const agreed = agreedRefusal(state, bracket.paragraph)
  if (agreed !== null) return { ok: false, refusal: agreed }
  const words = wordsOf(bracket, wish)
  if (!words.ok) return words
  const { wording, footnote } = words.value
  const refused = refusedWording(bracket, wish, footnote ?? wording)
  if (refused !== null) return refused
  const sentence = joinRuns(inPlaceOf(groundOf(state, bracket), id, wording))
  const { outcome, alternative = null, from = [] } = wish
  const removes = removedBy(state, { bracket, sentence, footnote }) !== null
  return grant({
    ...{ bracket: id, outcome, alternative, from, wording, footnote, sentence, removes },
    paragraph: bracket.paragraph
  })
}

const closedAlready = (state: NegotiationState, id: BracketId): Outcome<never> => {
  const open = openBracketOf(state, id)
  return open.ok ? refuse('BR1', `The bracket ${id} is closed.`, 'Read the text again.') : open
}

/**
 * The paragraph that goes because its only bracket leaves no words, and the one before it. The first one stays, and so
 * does one with a footnote.
 */
function removedBy(
  { text, brackets }: NegotiationState,
  closing: { bracket: Bracket; sentence: readonly Run[]; footnote: Run[] | null }
): NonNullable<ClosingUndo['removed']> | null {
  const { bracket, sentence, footnote } = closing
  const index = text.paragraphs.findIndex(({ id }) => id === bracket.paragraph)
  const [before, paragraph] = [text.paragraphs[index - 1], text.paragraphs[index]]
  if (before === undefined || paragraph === undefined || bracket.parent !== undefined) return null
  const noted = brackets.some(one => one.paragraph === paragraph.id && one.footnote !== undefined)
  if (!isEmpty(sentence) || footnote !== null || noted) return null
  return { paragraph: { ...paragraph, runs: [] }, after: before.id }
}

/** The words among which the bracket stands: of its paragraph, or of the wording around it. */
function groundOf(state: NegotiationState, { parent, paragraph }: Bracket): Run[] {
  if (parent === undefined) return wordsOfParagraph(state.text, paragraph) ?? []
  const around = state.brackets.find(({ id }) => id === parent.bracket)
  const alternative = around?.alternatives.find(({ key }) => key === parent.key)
  return alternative?.runs ?? around?.base ?? []
}

interface ClosingWords {
  wording: Run[]
  footnote: Run[] | null
}

const words = (wording: readonly Run[]): Outcome<ClosingWords> =>
  grant({ wording: joinRuns(wording), footnote: null })

/** Which words an outcome puts in the bracket's place (BR12). */
function wordsOf(bracket: Bracket, wish: ClosingWish): Outcome<ClosingWords> {
  switch (wish.outcome) {
    case 'alternative': {
      const alternative = chosen(bracket, wish)
      return alternative.ok ? words(standing(bracket, alternative.value)) : alternative
    }
    case 'merged':
    case 'new_wording':
      return newWords(bracket, wish)
    case 'deleted':
      return words([])
    case 'base_text':
      return bracket.base === null || isEmpty(bracket.base)
        ? no('it replaced no words that could be kept', 'Close it with deleted, or with one of its wordings.')
        : words(bracket.base)
    case 'footnote':
      return footnoted(bracket, wish)
  }
}

const no = (message: string, hint: string): Outcome<never> =>
  refuse('BR12', `The bracket was not closed: ${message}.`, hint)

/** The wording that is named, or the only one. */
function chosen(bracket: Bracket, { alternative: key }: ClosingWish): Outcome<Alternative> {
  const { alternatives, kind, id } = bracket
  const named = alternatives.length === 1 && key === undefined ? alternatives[0] : undefined
  const found = named ?? alternatives.find(one => one.key === key)
  if (found === undefined)
    return no(
      key === undefined ? 'it has several wordings, and none is named' : `${id} has no wording ${key}`,
      `Name one of: ${alternatives.map(one => one.key).join(', ')}.`
    )
  return kind === 'placeholder' && found.key === 'tbd'
    ? no('a placeholder is no wording', 'Close it with a new wording.')
    : grant(found)
}

/** What stands when this wording is chosen: of words that are to be struck, nothing. */
export const standing = ({ kind }: Pick<Bracket, 'kind'>, { key, runs }: Alternative): Run[] =>
  kind === 'deletion' && key === 'del' ? [] : runs

function newWords(bracket: Bracket, { wording, from = [], outcome }: ClosingWish): Outcome<ClosingWords> {
  if (wording === undefined || isEmpty(wording))
    return no(`${outcome} needs words`, 'Say which words should stand, or close it with deleted.')
  const known = [...bracket.alternatives, ...(bracket.closed ?? [])].map(({ key }) => key)
  const unknown = from.find(key => !known.includes(key))
  if (unknown !== undefined)
    return no(`${bracket.id} has no wording ${unknown}`, `Name some of: ${known.join(', ')}.`)
  const places = bracketsIn(wording)
  const own = nestedIn(bracket)
  if (holdsBracketLetter(wording)) return nestedWording()
  if (new Set(places).size < places.length || places.some(id => !own.includes(id)))
    return no('its words hold a bracket that is not inside this one', 'Send the words alone.')
  return words(inOneLine(wording))
}

function footnoted(bracket: Bracket, wish: ClosingWish): Outcome<ClosingWords> {
  const own = wish.wording === undefined || isEmpty(wish.wording) ? null : inOneLine(wish.wording)
  const alternative = own === null ? chosen(bracket, wish) : null
  if (alternative !== null && !alternative.ok) return alternative
  const footnote = own ?? alternative?.value.runs ?? []
  if (bracketsIn(footnote).length > 0 || holdsBracketLetter(footnote) || isEmpty(footnote))
    return no('these words can not be a footnote', 'Close the bracket inside them first, or send words.')
  return grant({ wording: [], footnote: joinRuns(footnote) })
}

/** A mover's refusal of a wording, recorded before, blocks closing with it (BR8). */
export function refusedWording(
  bracket: Bracket,
  { alternative }: ClosingWish,
  wording: readonly Run[]
): Outcome<never> | null {
  const blocked = bracket.alternatives.find(
    ({ key, runs, refusedBy = [] }) =>
      refusedBy.length > 0 && (key === alternative || sameWords(runs, wording))
  )
  if (blocked === undefined) return null
  return refuse(
    'BR8',
    `The bracket was not closed: ${(blocked.refusedBy ?? []).join(', ')} refused this wording.`,
    'Table another bridging wording, or consult those who brought the wordings in.'
  )
}

/** Closes a bracket: its words, its record and those of brackets inside it change in one act. */
export function decideClosing(
  state: NegotiationState,
  { bracket: id, wish }: { bracket: BracketId; wish: ClosingWish },
  by: Closer
): Outcome<Negotiated> {
  const preview = previewClosing(state, id, wish)
  const found = bracketOf(state, id)
  if (!preview.ok) return preview
  if (!found.ok) return found
  const { outcome, alternative, from, wording, footnote, sentence, removes } = preview.value
  const resolution: Resolution = {
    outcome,
    ...(alternative === null ? {} : { alternative }),
    ...(from.length === 0 ? {} : { from }),
    wording,
    by: by.person,
    at: by.now
  }
  const settled = settle(state, { bracket: found.value, resolution, footnote }, by)
  return grant({ ...settled, answer: { bracket: id, outcome, sentence, removed: removes } })
}

/** A bracket that is left without wordings goes back to its base text (ruling 7). */
export function backToBase(
  state: NegotiationState,
  bracket: Bracket,
  by: Closer
): Pick<Negotiated, 'changes' | 'edits'> {
  const wording = bracket.base ?? []
  const outcome = isEmpty(wording) ? 'deleted' : 'base_text'
  const resolution: Resolution = { outcome, wording, by: by.person, at: by.now }
  return settle(state, { bracket, resolution, footnote: null }, by)
}

/** Puts the words of a closing in the bracket's place, and says what taking it back needs. */
export function settle(
  state: NegotiationState,
  closing: { bracket: Bracket; resolution: Resolution; footnote: Run[] | null },
  by: Closer
): Pick<Negotiated, 'changes' | 'edits'> {
  const { bracket, resolution, footnote } = closing
  const { id, parent, paragraph } = bracket
  const placed =
    parent === undefined ? inText(bracket, resolution, by) : inWording(state, bracket, resolution)
  const sentence = inPlaceOf(groundOf(state, bracket), id, resolution.wording)
  const removed = removedBy(state, { bracket, sentence, footnote })
  const resolved = (undo: ClosingUndo | null): NegotiationChange => ({
    ...{ change: 'bracket_resolved', bracket: id, paragraph, resolution, undo },
    ...(footnote === null ? {} : { footnote })
  })
  const text = textAfter(state.text, placed.edits)
  const brackets = bracketsAfter(state.brackets, [...placed.changes, resolved(null)])
  const after = text.paragraphs.find(one => one.id === paragraph)
  const undo = after && {
    paragraphHash: paragraphHash(after, brackets, by.sha256),
    start: offsetOf(groundOf(state, bracket), id),
    length: lengthOf(resolution.wording),
    parent: parent ?? null,
    ...(removed === null ? {} : { removed }),
    nested: placed.nested
  }
  const gone: TextEdit[] = removed === null ? [] : [{ edit: 'remove', paragraph }]
  return { changes: [...placed.changes, resolved(undo ?? null)], edits: [...placed.edits, ...gone] }
}

interface Placed {
  changes: NegotiationChange[]
  edits: TextEdit[]
  nested: ClosingUndo['nested']
}

/** Brackets inside the words that stand now are in the text itself; those inside other wordings close with them. */
function inText(bracket: Bracket, { wording }: Resolution, by: Closer): Placed {
  const kept = new Set(bracketsIn(wording))
  const inside = nestedIn(bracket)
  const gone = inside.filter(id => !kept.has(id))
  return {
    changes: [
      ...inside
        .filter(id => kept.has(id))
        .map((id): NegotiationChange => ({ change: 'bracket_nested', bracket: id, parent: null })),
      ...closingOfNested(gone, bracket, by)
    ],
    edits: [{ edit: 'close', bracket: bracket.id, words: wording }],
    nested: inside.map(id => ({
      bracket: id,
      resolved: !kept.has(id),
      parent: { bracket: bracket.id, key: keyAround(bracket, id) }
    }))
  }
}

const keyAround = ({ alternatives }: Bracket, id: BracketId): string | null =>
  alternatives.find(({ runs }) => bracketsIn(runs).includes(id))?.key ?? null

/** Brackets that close because the wording around them competes no more. */
export const closingOfNested = (
  ids: readonly BracketId[],
  { paragraph }: Pick<Bracket, 'paragraph'>,
  { person, now }: Pick<Negotiator, 'person' | 'now'>
): NegotiationChange[] =>
  ids.map(id => ({
    change: 'bracket_resolved',
    bracket: id,
    paragraph,
    resolution: { outcome: 'deleted', wording: [], by: person, at: now },
    undo: null
  }))

/** The wording around a nested bracket is reworded; no letter of the text changes. */
function inWording(state: NegotiationState, bracket: Bracket, { wording }: Resolution): Placed {
  const around = state.brackets.find(({ id }) => id === bracket.parent?.bracket)
  if (around === undefined) return { changes: [], edits: [], nested: [] }
  return { changes: [rewordedAround(around, bracket.id, wording)], edits: [], nested: [] }
}

function rewordedAround(around: Bracket, id: BracketId, wording: readonly Run[]): NegotiationChange {
  const holding = around.alternatives.filter(({ runs }) => bracketsIn(runs).includes(id))
  return {
    change: 'bracket_reworded',
    bracket: around.id,
    kind: around.kind,
    base: around.base === null ? null : inPlaceOf(around.base, id, wording),
    runs: holding.map(({ key, runs }) => ({ key, runs: inPlaceOf(runs, id, wording) }))
  }
}

/** Every way to close a bracket that needs no words of one's own. */
export const readyClosings = ({ alternatives, base, kind }: Bracket): ClosingWish[] => [
  ...alternatives.map(({ key }): ClosingWish => ({ outcome: 'alternative', alternative: key })),
  ...(base === null || kind === 'placeholder' ? [] : [{ outcome: 'base_text' } as const]),
  { outcome: 'deleted' }
]

/** Whether the bracket can still be closed: it is worked on, or the chair's text proposes words for it (BR1). */
export const isClosable = (bracket: Pick<Bracket, 'state'>): boolean =>
  isOpen(bracket) || bracket.state === 'proposed'
