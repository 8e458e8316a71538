import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { SectionsView } from './components/site-head.tsx'
import { sectionWords, type SectionName } from './i18n/section-words.ts'

const PLACES: readonly [SectionName, string][] = [
  ['texts', '/'],
  ['people', '/people'],
  ['delegations', '/delegations'],
  ['agenda', '/agenda'],
  ['commitments', '/commitments'],
  ['letters', '/outbox'],
  ['record', '/audit'],
  ['account', '/account']
]

/** The parts of the site that are for this person, in the words of the viewer; null for who is not signed in. */
export async function sectionsOf(
  context: AppLoadContext,
  actor: Actor | null,
  language: Language
): Promise<SectionsView | null> {
  if (actor === null) return null
  const [{ title, names }, record, letters] = await Promise.all([
    sectionWords.load(language),
    readsRecord(context, actor),
    context.may(actor, 'accredit', null)
  ])
  const open: Partial<Record<SectionName, boolean>> = { record, letters: letters === null }
  const places = PLACES.filter(([name]) => open[name] !== false)
  return { title, places: places.map(([name, address]) => ({ address, name: names[name] })) }
}

/** Whether the record, or a part of it, is for this person at all. */
const readsRecord = async (context: AppLoadContext, actor: Actor): Promise<boolean> =>
  (await context.may(actor, 'read_audit', null))?.code !== 'PM1'
