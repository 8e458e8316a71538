import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView, HalfView } from '../../../server/context.ts'
import type { DecidedLineView, HalfLine } from '../../components/decided-line.tsx'
import { actAddress, decisionsAddress } from '../../document-view/decision-acts.ts'
import { decisionWords } from '../../i18n/decision-words.ts'
import { dateTime } from '../../i18n/format.ts'

type DecidedText = Omit<DecidedLineView, 'halves'>

interface Asked {
  context: AppLoadContext
  actor: Actor
  view: DocumentView
}

/** What has been decided on the text, in lines above it; null where it is still being written and no half waits. */
export async function decidedOf(asked: Asked, language: Language): Promise<DecidedLineView | null> {
  const [line, halves] = await Promise.all([lineOf(asked, language), halvesOf(asked, language)])
  if (line === null && halves.length === 0) return null
  return { ...(line ?? { said: null, silence: null, ways: [] }), halves }
}

/** First halves that wait for the other co-chair, for everybody to see; the one who can goes on from here. */
async function halvesOf({ context, actor, view }: Asked, language: Language): Promise<HalfLine[]> {
  const found = await context.decisions.halves(actor, view.id)
  if (!found.ok || found.value.length === 0) return []
  const { acts, halves, onText } = await decisionWords.load(language)
  const { code } = view.theme
  return found.value.map(({ id, action, by, part, waitsFor, mine }: HalfView) => {
    const { title } = (acts as Record<string, { title: string }>)[action] ?? { title: action }
    const said = part === 'half' ? onText.half(title, by.name) : `${title}: ${halves.prepared(by.name)}.`
    const waits = waitsFor.length === 0 ? '' : halves.waitsFor(waitsFor.map(({ name }) => name))
    const way =
      mine === 'wanted'
        ? { words: halves.give(title), address: actAddress(code, action), primary: true }
        : { words: onText.see, address: `${decisionsAddress(code)}#half-${id}`, primary: false }
    return { id, said, waits, way }
  })
}

async function lineOf(asked: Asked, language: Language): Promise<DecidedText | null> {
  const { view } = asked
  const { onText } = await decisionWords.load(language)
  const { code } = view.theme
  const line = {
    silence: null,
    ways: [{ words: onText.see, address: decisionsAddress(code), primary: false }]
  }
  const version = view.symbol?.slice(view.symbol.lastIndexOf('/') + 1) ?? ''
  switch (view.stage) {
    case 'silence':
      return underSilence(asked, language, { line, version })
    case 'chairs_text':
      return { ...line, said: onText.chairsText(version) }
    case 'agreed_ad_ref':
      return { ...line, said: onText.agreed(version) }
    case 'adopted':
      return { ...line, said: onText.adopted(version) }
    case 'transmitted':
      return { ...line, said: onText.transmitted(version) }
    case 'closed_without_agreement':
      return { ...line, said: onText.closed }
    default:
      return null
  }
}

async function underSilence(
  { context, actor, view }: Asked,
  language: Language,
  { line, version }: { line: Omit<DecidedText, 'said'>; version: string }
): Promise<DecidedText> {
  const [{ onText, silence }, deadlines, event, refusal] = await Promise.all([
    decisionWords.load(language),
    context.decisions.deadlines(actor),
    context.reading.event(),
    context.may(actor, 'object', view.id)
  ])
  const deadline = deadlines.find(({ documentId }) => documentId === view.id)?.deadline ?? null
  const said = onText.silence(version)
  if (deadline === null) return { ...line, said }
  const place = event?.place.split(',')[0] ?? 'UTC'
  const there = dateTime(language, new Date(deadline), event?.timeZone ?? 'UTC')
  const object = { words: onText.object, address: actAddress(view.theme.code, 'object'), primary: true }
  return {
    ...{ ...line, said },
    silence: {
      ...{ deadline, there: `${silence.until} ${there} (${place})` },
      ...{ now: context.now().toISOString(), offsetMs: event?.clockOffsetMs ?? 0 },
      // The browser puts in how much time is left.
      ...{ left: silence.leftOf(TIME), over: silence.over }
    },
    ways: refusal === null ? [object, ...line.ways] : line.ways
  }
}

/** Stands in a sentence for the time that is left. */
const TIME = '{time}'
