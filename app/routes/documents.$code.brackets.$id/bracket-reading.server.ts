import {
  escapeClausesIn,
  LANGUAGES,
  lengthOf,
  offsetOf,
  plain,
  sliceRuns,
  type BracketId,
  type Run
} from '@acuerdo/domain'
import type { BracketAction, BracketPage, ClosingPreview, OpenItem } from '../../../server/context.ts'
import type { ClosingShown } from '../../components/negotiation/answer.ts'
import type { Not } from '../../components/negotiation/own-stand.tsx'
import { sayNegotiating, type Negotiating } from '../../negotiation-reading.server.ts'

/** One bracket as its page shows it. */
export interface BracketScreenData {
  title: string
  bracket: Omit<BracketPage, 'may' | 'closings'>
  /** Why not, in words; null where it is allowed. */
  mayNot: Record<BracketAction, Not | null>
  closings: ClosingShown[]
  /** Other open brackets, to hold it with. */
  others: OtherBracket[]
  /** Clauses of the phrase bank in each wording, which take some of its force (CV13). */
  clauses: Record<string, string[]>
  /** Where to go on. */
  next: BracketId | null
  /** Who closed it. */
  closedBy: string | null
  /** Milliseconds until it can't be taken back any more; null where it can't now. */
  undoFor: number | null
}

export interface OtherBracket {
  id: BracketId
  number: string
  words: string
  package: string | null
}

/** Everything about one bracket; null where there is none for this person. */
export async function bracketScreen(
  asked: Negotiating,
  code: string,
  id: BracketId
): Promise<BracketScreenData | null> {
  const { context, actor, negotiation } = asked
  const [read, open] = await Promise.all([
    context.negotiation.bracketPage(actor, code, id),
    context.negotiation.openList(actor, code)
  ])
  if (!read.ok) return null
  const { may, closings, ...bracket } = read.value
  const others = open.ok ? open.value.items.filter(item => item.bracket.id !== id) : []
  const mayNot = Object.fromEntries(
    Object.entries(may).map(([action, refusal]) => [
      action,
      refusal && { ...sayNegotiating(refusal, asked), role: NEVER.has(refusal.code) }
    ])
  ) as BracketScreenData['mayNot']
  const { undoUntil } = bracket
  return {
    title: `${negotiation.title(bracket.item.paragraph.number)} · ${bracket.document.code}`,
    bracket,
    mayNot,
    closings: closings.map(one => closingShown(asked, bracket, one)),
    others: others.map(otherOf),
    clauses: clausesOf(bracket),
    next: others.find(({ nested }) => !nested)?.bracket.id ?? null,
    closedBy: await closerOf(asked, bracket),
    undoFor:
      undoUntil === null || mayNot.undo_resolution !== null
        ? null
        : Date.parse(undoUntil) - context.now().getTime()
  }
}

/** The role has no such right, or not in this group: nobody would look for it there. */
const NEVER: ReadonlySet<string> = new Set(['PM1', 'PM3'])

async function closerOf(
  { context, actor }: Negotiating,
  { item }: Pick<BracketPage, 'item'>
): Promise<string | null> {
  const by = item.bracket.resolution?.by
  if (by === undefined) return null
  const people = await context.people.list(actor)
  return people.find(({ id }) => id === by)?.name ?? null
}

function clausesOf({ item, document }: Pick<BracketPage, 'item' | 'document'>): Record<string, string[]> {
  const { alternatives, closed = [] } = item.bracket
  const language = LANGUAGES.find(one => one === document.language)
  const found = [...alternatives, ...closed].map(({ key, runs }) => {
    const words = plain(runs)
    const clauses = language === undefined ? [] : escapeClausesIn(words, language)
    return [key, clauses.map(({ start, end }) => words.slice(start, end))] as const
  })
  return Object.fromEntries(found.filter(([, clauses]) => clauses.length > 0))
}

const WORDS_SHOWN = 40

function otherOf({ bracket, paragraph, before, after }: OpenItem): OtherBracket {
  const beside = `${before.slice(-WORDS_SHOWN)}[…]${after.slice(0, WORDS_SHOWN)}`
  return { id: bracket.id, number: paragraph.number, words: beside, package: bracket.package ?? null }
}

/** A way to close, with the words that come into the bracket's place told from those around them. */
export function closingShown(
  asked: Negotiating,
  { sentence, item }: Pick<BracketPage, 'sentence' | 'item'>,
  closing: ClosingPreview
): ClosingShown {
  const { seen, outcome, alternative, wording, removesParagraph, footnote, refusal } = closing
  const at = Math.max(0, offsetOf(sentence, item.bracket.id))
  const end = at + lengthOf(wording)
  const stands: readonly Run[] = closing.sentence
  return {
    ...{ seen, outcome, alternative, removesParagraph, footnote },
    sentence: {
      before: sliceRuns(stands, 0, at),
      words: sliceRuns(stands, at, end),
      after: sliceRuns(stands, end, Math.max(end, lengthOf(stands)))
    },
    not: refusal && sayNegotiating(refusal, asked)
  }
}
