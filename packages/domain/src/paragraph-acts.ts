import { isOpen, type Resolution } from './bracket.ts'
import { settle, type Closer } from './closing.ts'
import { paragraphHash } from './hash.ts'
import type { ParagraphId } from './ids.ts'
import type { Negotiated, NegotiationState, Negotiator } from './negotiation.ts'
import { bracketsAfter, type NegotiationChange } from './negotiation-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { packageOf } from './package.ts'
import { sameWords } from './merge.ts'
import { isEmpty } from './run-pieces.ts'
import type { Paragraph } from './text.ts'
import { textAfter, type TextEdit } from './text-edits.ts'

/** Agrees a paragraph ad referendum; wordings that the chair's text proposed for its brackets stand then (PA1). */
export function decideAgreed(state: NegotiationState, id: ParagraphId, by: Closer): Outcome<Negotiated> {
  const found = agreeable(state, id)
  if (!found.ok) return found
  const steps = state.brackets.filter(one => one.paragraph === id && one.state === 'proposed')
  let now = state
  const changes: NegotiationChange[] = []
  const edits: TextEdit[] = []
  for (const bracket of steps) {
    const wording = bracket.proposed ?? []
    const chosen = bracket.alternatives.find(({ runs }) => sameWords(runs, wording))
    const resolution: Resolution = {
      ...(chosen === undefined
        ? { outcome: 'new_wording' }
        : { outcome: 'alternative', alternative: chosen.key }),
      ...{ wording, by: by.person, at: by.now }
    }
    const step = settle(now, { bracket, resolution, footnote: null }, by)
    changes.push(...step.changes)
    edits.push(...step.edits)
    now = {
      ...now,
      text: textAfter(now.text, step.edits),
      brackets: bracketsAfter(now.brackets, step.changes)
    }
  }
  const paragraph = now.text.paragraphs.find(one => one.id === id)
  if (paragraph === undefined)
    return refuse(
      'PA1',
      `Paragraph ${id} was not marked agreed: no words are left of it.`,
      'Close its bracket.'
    )
  const hash = paragraphHash(paragraph, now.brackets, by.sha256)
  return grant({
    changes: [...changes, { change: 'paragraph_agreed', paragraph: id, hash }],
    edits,
    answer: { paragraph: id, hash }
  })
}

const noParagraph = (id: ParagraphId): Outcome<never> =>
  refuse('not_found', `There is no paragraph ${id} in this text.`, 'Read the text again.')

/** Whether the room can agree this paragraph as it stands (PA1, PK3). */
function agreeable(state: NegotiationState, id: ParagraphId): Outcome<Paragraph> {
  const paragraph = state.text.paragraphs.find(one => one.id === id)
  const no = (message: string, hint: string) =>
    refuse('PA1', `Paragraph ${id} was not marked agreed: ${message}.`, hint)
  if (paragraph === undefined) return noParagraph(id)
  if (state.paragraphs.agreed.some(one => one.paragraph === id))
    return no('it is agreed already', 'Go on with the next one.')
  if (isEmpty(paragraph.runs)) return no('it has no words', 'Write it, or take it out.')
  const here = state.brackets.filter(one => one.paragraph === id)
  if (here.some(isOpen)) return no('a bracket is open in it', 'Close its brackets first.')
  const apart = here.flatMap(one => packageOf(state.brackets, one)).filter(isOpen)
  if (apart.length > 0)
    return refuse(
      'PK3',
      `Paragraph ${id} was not marked agreed: it is held with ${[...new Set(apart.map(one => one.paragraph))].join(', ')}.`,
      'Settle the package together, or release it (hold_package).'
    )
  return grant(paragraph)
}

/** A delegation asks to reopen an agreed paragraph (PA3). */
export function decideReopeningRequest(
  state: NegotiationState,
  { paragraph, reason }: { paragraph: ParagraphId; reason: string },
  by: Negotiator
): Outcome<Negotiated> {
  const wrong = notAgreed(state, paragraph)
  if (wrong !== null) return wrong
  const { requests } = state.paragraphs
  if (requests.some(one => one.paragraph === paragraph && one.delegation === by.voice))
    return refuse(
      'PA3',
      'Nothing was asked: your delegation has asked to reopen this paragraph already.',
      'Wait for the co-chairs, or speak with them.'
    )
  return grant({
    changes: [{ change: 'reopening_requested', paragraph, delegation: by.voice, reason }],
    edits: [],
    answer: { paragraph }
  })
}

/** A co-chair reopens it, with a reason; requests to do so are granted by it (PA4). */
export function decideReopening(
  state: NegotiationState,
  { paragraph, reason }: { paragraph: ParagraphId; reason: string }
): Outcome<Negotiated> {
  const wrong = notAgreed(state, paragraph)
  if (wrong !== null) return wrong
  return grant({
    changes: [{ change: 'paragraph_reopened', paragraph, reason }],
    edits: [],
    answer: { paragraph }
  })
}

function notAgreed(state: NegotiationState, id: ParagraphId): Outcome<never> | null {
  if (!state.text.paragraphs.some(one => one.id === id)) return noParagraph(id)
  if (state.paragraphs.agreed.some(({ paragraph }) => paragraph === id)) return null
  return refuse('PA3', `Nothing was done: paragraph ${id} is open.`, 'Propose a change to it.')
}
