import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView } from '../../../server/context.ts'
import type { DecidedLineView } from '../../components/decided-line.tsx'
import { actAddress, decisionsAddress } from '../../document-view/decision-acts.ts'
import { decisionWords } from '../../i18n/decision-words.ts'
import { dateTime } from '../../i18n/format.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  view: DocumentView
}

/** What has been decided on the text, in one line above it; null at the stages at which it is still being written. */
export async function decidedOf(asked: Asked, language: Language): Promise<DecidedLineView | null> {
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
  { line, version }: { line: Omit<DecidedLineView, 'said'>; version: string }
): Promise<DecidedLineView> {
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
