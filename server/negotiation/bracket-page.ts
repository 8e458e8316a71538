import {
  can,
  choicesOf,
  delegationInGroup,
  grant,
  isClosable,
  isUnopposed,
  bracketsIn,
  ordinalOf,
  paragraphHash,
  plain,
  previewClosing,
  readyClosings,
  refuse,
  stancesOf,
  supportInAll,
  undoUntil,
  why,
  wordDistance,
  wordingPieces,
  wordsOfParagraph,
  type Action,
  type Alternative,
  type Bracket,
  type ClosingWish,
  type Refusal
} from '@acuerdo/domain'
import type {
  AlternativeReading,
  BracketAction,
  BracketPage,
  ClosingPreview,
  NegotiationReading
} from '../context.ts'
import type { BracketHistory } from '../persistence/bracket-history.ts'
import { sha256 } from '../persistence/sha256.ts'
import { peopleNamed, type NamedPerson } from '../revisions/people-named.ts'
import { groundOf, type Ground, type NegotiationParts } from './ground.ts'
import { openItem, wordsAround } from './open-list.ts'

/** One bracket with everything about it, and the sentence that each way to close it would leave. */
export const bracketPages = (
  parts: NegotiationParts
): Pick<NegotiationReading, 'bracketPage' | 'preview'> => ({
  bracketPage: async (actor, key, id) => {
    const ground = await groundOf(parts, actor, key)
    if (!ground.ok) return ground
    const bracket = ground.value.state.brackets.find(one => one.id === id)
    if (bracket === undefined) return noBracket()
    const [named, history] = await Promise.all([
      peopleNamed(parts.store),
      parts.store.bracketHistory.ofBracket(id)
    ])
    return grant(pageOf(ground.value, bracket, { named, history }))
  },
  preview: async (actor, key, id, wish) => {
    const ground = await groundOf(parts, actor, key)
    if (!ground.ok) return ground
    const bracket = ground.value.state.brackets.find(one => one.id === id)
    return bracket === undefined ? noBracket() : grant(closingPreview(ground.value, bracket, wish))
  }
})

const noBracket = () =>
  refuse(
    'not_found',
    'There is no such bracket for you to read.',
    'Choose one from the list of what is open.'
  )

interface Told {
  named(id: string): NamedPerson
  history: BracketHistory
}

function pageOf(ground: Ground, bracket: Bracket, told: Told): BracketPage {
  const { state, actor, found } = ground
  const delegation = delegationInGroup(actor, found.subject)
  const all = [...bracket.alternatives, ...(bracket.closed ?? [])]
  const inside = new Set(bracketsIn([...(bracket.base ?? []), ...all.flatMap(({ runs }) => runs)]))
  const may = rights(ground, bracket)
  const closable = may.resolve_bracket === null
  return {
    document: ground.document,
    item: openItem(ground, bracket),
    seen: seenOf(ground, bracket),
    sentence: wordsAround(ground, bracket),
    alternatives: all.map((one, index) => alternativeReading(ground, { bracket, one, index }, told)),
    parent: bracket.parent?.bracket ?? null,
    nested: state.brackets.filter(({ id }) => inside.has(id)),
    delegation,
    own: delegation === null ? {} : ownStances(bracket, delegation),
    may,
    closings: closable ? readyClosings(bracket).map(wish => closingPreview(ground, bracket, wish)) : [],
    undoUntil: undoable(ground, bracket)
  }
}

function ownStances({ alternatives }: Bracket, delegation: string): BracketPage['own'] {
  return Object.fromEntries(
    alternatives.flatMap(one => {
      const stance = stancesOf(one).get(delegation)
      return stance === undefined ? [] : [[one.key, stance]]
    })
  )
}

/** Null where his time is over. */
function undoable({ actor, now }: Ground, bracket: Bracket): string | null {
  const until = undoUntil(bracket, actor.personId)
  return until !== null && Date.parse(until) >= Date.parse(now) ? until : null
}

function alternativeReading(
  ground: Ground,
  { bracket, one, index }: { bracket: Bracket; one: Alternative; index: number },
  { named, history }: Told
): AlternativeReading {
  const choices = choicesOf(bracket)
  const own = choices.find(({ key }) => key === one.key)?.runs ?? one.runs
  const against = choices.find(({ key }) => key !== one.key)
  const competing = bracket.alternatives.includes(one)
  return {
    key: one.key,
    label: isWholeParagraph(ground, bracket) && index > 0 ? ordinalOf(index) : null,
    star: competing && bracket.kind !== 'placeholder' && isUnopposed(one),
    support: supportInAll(one, ground.regions),
    distances: choices
      .filter(({ key }) => key !== one.key)
      .map(({ key, runs }) => ({ to: key, ...wordDistance(own, runs) })),
    pieces: against === undefined ? [] : wordingPieces(against.runs, own),
    positions: history.positions
      .filter(({ key }) => key === one.key)
      .map(({ key: _key, by, ...position }) => ({ ...position, by: by === null ? null : person(named(by)) })),
    refusals: history.refusals.filter(({ key }) => key === one.key).map(({ key: _key, ...rest }) => rest),
    proposedAt: history.wordings.find(({ key }) => key === one.key)?.at ?? null,
    closed: competing ? null : 'withdrawn'
  }
}

export const person = ({ id, name }: NamedPerson): { id: string; name: string } => ({ id, name })

/** A paragraph whose only content is the bracket is a paragraph in brackets (ruling 6). */
function isWholeParagraph({ state }: Ground, { id, paragraph, parent }: Bracket): boolean {
  const runs = wordsOfParagraph(state.text, paragraph) ?? []
  const [only, ...more] = runs
  return (
    parent === undefined &&
    more.length === 0 &&
    only !== undefined &&
    'bracket' in only &&
    only.bracket === id
  )
}

function closingPreview(ground: Ground, bracket: Bracket, wish: ClosingWish): ClosingPreview {
  const seen = seenOf(ground, bracket)
  const preview = previewClosing(ground.state, bracket.id, wish)
  if (!preview.ok) {
    const { outcome, alternative = null, wording = [] } = wish
    return {
      ...{ seen, outcome, alternative, wording, footnote: null, sentence: [], text: '' },
      removesParagraph: false,
      refusal: preview.refusal
    }
  }
  const { outcome, alternative, wording, footnote, sentence, removes } = preview.value
  return {
    ...{ seen, outcome, alternative, wording, footnote, sentence },
    ...{ text: plain(sentence), removesParagraph: removes, refusal: null }
  }
}

/** The hash of the paragraph that a bracket stands in; empty where the paragraph is gone. */
function seenOf({ state }: Ground, bracket: Bracket): string {
  const paragraph = state.text.paragraphs.find(({ id }) => id === bracket.paragraph)
  return paragraph === undefined ? '' : paragraphHash(paragraph, state.brackets, sha256)
}

const ACTIONS: readonly BracketAction[] = [
  'add_alternative',
  'table_bridging',
  'take_position',
  'refuse_wording',
  'resolve_bracket',
  'undo_resolution',
  'hold_package',
  'withdraw_proposal',
  'open_bracket',
  'suggest_as_observer'
]

/** The right, and whether it makes sense on this bracket as it stands. */
function rights(ground: Ground, bracket: Bracket): BracketPage['may'] {
  const entries = ACTIONS.map(
    action => [action, mayNot(ground, action) ?? closedTo(bracket, action)] as const
  )
  return Object.fromEntries(entries) as BracketPage['may']
}

/** Of objects of a delegation asked as if they were the own one's. */
export const mayNot = ({ actor, found }: Ground, action: Action): Refusal | null =>
  why(actor, action, { ...found.subject, owner: actor.delegation, author: actor.personId })

function closedTo(bracket: Bracket, action: BracketAction): Refusal | null {
  const fits = action === 'undo_resolution' ? bracket.state === 'resolved' : isClosable(bracket)
  if (fits) return null
  return refuse(
    action === 'undo_resolution' ? 'BR15' : 'BR1',
    action === 'undo_resolution' ? 'The bracket is open.' : 'The bracket is closed.',
    'Read the text again.'
  ).refusal
}

/** The names of all who stand where are for the co-chairs. */
export const isChair = ({ actor, found }: Ground): boolean => can(actor, 'admit_observers', found.subject)
