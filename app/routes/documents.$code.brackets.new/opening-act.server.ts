import { plain, refuse, type Outcome } from '@acuerdo/domain'
import { redirect } from '@remix-run/node'
import { placeOfWords, spaced } from '../../document-view/opening-place.ts'
import { sentForm, type SentForm } from '../../form/form-answer.server.ts'
import { refusedAct, type Negotiating } from '../../negotiation-reading.server.ts'

/** Where a bracket is opened: a stretch of a paragraph or of a wording, with the words that stand there. */
interface Place {
  target: string
  start: number
  end: number
  baseText: string
  before: string
  after: string
  seen: string
}

/** Opens the bracket that the form describes, and goes to its page. */
export async function openingAction(asked: Negotiating, code: string, request: Request) {
  const sent = await sentForm(request)
  const place = await placeIn(asked, code, sent)
  if (!place.ok) return refusedAct(asked, sent, place.refusal)
  const outcome = await asked.context.perform(asked.actor, code, openingOf(sent, place.value))
  if (!outcome.ok) return refusedAct(asked, sent, outcome.refusal)
  const bracket = encodeURIComponent(String(outcome.value['bracket']))
  return redirect(`/documents/${encodeURIComponent(code)}/brackets/${bracket}?done=opened#panel`, {
    status: 303
  })
}

/** Kinds for which the words stay and something comes behind them. */
const BEHIND: ReadonlySet<string> = new Set(['insertion', 'placeholder'])

function openingOf({ values }: SentForm, place: Place): { action: string } & Record<string, unknown> {
  const { kind = '' } = values
  const { target, end, seen } = place
  const isBehind = BEHIND.has(kind)
  const before = place.baseText === '' ? place.before : place.baseText.slice(-1)
  const typed = [1, 2, 3].map(nth => values[`wording${nth}`] ?? '').filter(words => words !== '')
  return {
    action: 'open_bracket',
    target,
    kind: kind === 'held' ? 'alternatives' : kind,
    ...(isBehind ? { start: end, end, baseText: '' } : { start: place.start, end, baseText: place.baseText }),
    wordings: wordingsOf(kind, typed).map(words =>
      kind === 'insertion' ? spaced(words, before, place.after) : words
    ),
    ...(seen === '' ? {} : { seen })
  }
}

/** Words that are held, or should go, have no others; where others are asked for, an empty field is an empty wording. */
function wordingsOf(kind: string, typed: readonly string[]): string[] {
  if (kind === 'held' || kind === 'deletion') return []
  if (kind === 'placeholder') return typed.slice(0, 1)
  return typed.length === 0 ? [''] : [...typed]
}

async function placeIn(asked: Negotiating, code: string, { values }: SentForm): Promise<Outcome<Place>> {
  const { place = '', paragraph = '', quote = '', seen = '' } = values
  if (place === 'selected') {
    const { target = paragraph, start = '', end = '', before = '', after = '' } = values
    const at = { start: Number(start), end: Number(end), baseText: values['words'] ?? '' }
    return { ok: true, value: { target, ...at, before, after, seen: '' } }
  }
  const { context, actor } = asked
  const read = await context.negotiation.paragraphHistory(actor, code, paragraph)
  if (!read.ok) return read
  const text = plain(read.value.runs ?? [])
  const found = place === 'whole' ? { start: 0, end: text.length } : quoted(text, values['kind'] ?? '', quote)
  if (found === null) {
    const { absent } = asked.negotiation.open
    return refuse('words_absent', absent, '')
  }
  const { start, end } = found
  return {
    ok: true,
    value: {
      ...{ target: paragraph, start, end, baseText: text.slice(start, end), seen },
      ...{ before: text.slice(Math.max(0, start - 1), start), after: text.slice(end, end + 1) }
    }
  }
}

/** Without words, an addition goes to the end of the paragraph. */
const quoted = (text: string, kind: string, quote: string) =>
  quote === '' && BEHIND.has(kind) ? { start: text.length, end: text.length } : placeOfWords(text, quote)
