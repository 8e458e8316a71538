import { numbering, plain, type Run } from '@acuerdo/domain'
import type { Not } from '../../components/negotiation/own-stand.tsx'
import { sayNegotiating, type Negotiating } from '../../negotiation-reading.server.ts'

/** What the form of a new bracket shows and knows. */
export interface OpeningData {
  title: string
  language: string
  /** The paragraph that it opens in; null until one is chosen. */
  paragraph: OpeningParagraph | null
  /** Paragraphs to choose from. */
  choices: { id: string; number: string; words: string }[]
  /** Why none can be opened here. */
  not: Not | null
}

export interface OpeningParagraph {
  id: string
  number: string
  runs: Run[]
  seen: string
  /** For whom it is opened: a delegation or the co-chairs, by code. */
  voice: string
}

const WORDS_SHOWN = 60

/** Null where there is no such text for this person. */
export async function openingScreen(
  asked: Negotiating,
  code: string,
  paragraphId: string | null
): Promise<OpeningData | null> {
  const { context, actor, negotiation } = asked
  const [read, history, refusal] = await Promise.all([
    context.reading.document(actor, code),
    paragraphId === null ? null : context.negotiation.paragraphHistory(actor, code, paragraphId),
    context.may(actor, 'open_bracket', code)
  ])
  if (!read.ok) return null
  const { text, theme, language } = read.value
  const numbers = numbering(text.paragraphs)
  const here = history?.ok && history.value.runs !== null ? history.value : null
  return {
    title: `${negotiation.open.title} · ${theme.code}`,
    language,
    paragraph: here && {
      ...{ id: here.paragraph.id, number: here.paragraph.number, runs: here.runs ?? [], seen: here.seen },
      voice: here.voice
    },
    choices: text.paragraphs.map(({ id, runs }, index) => ({
      ...{ id, number: numbers[index] ?? '' },
      words: plain(runs).replaceAll('\uFFFC', '[…]').slice(0, WORDS_SHOWN)
    })),
    not: refusal && { ...sayNegotiating(refusal, asked), role: refusal.code === 'PM1' }
  }
}
