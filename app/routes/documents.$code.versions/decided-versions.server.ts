import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DecisionPage } from '../../../server/context.ts'
import { decisionWords } from '../../i18n/decision-words.ts'
import type { DecisionWords } from '../../i18n/decision-words.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  key: string
}

/** What was decided on which version, in words, in the order in which it came; a version without a decision is left out. */
export async function decidedVersions(
  { context, actor, key }: Asked,
  language: Language
): Promise<Record<string, string[]>> {
  const [page, words] = await Promise.all([context.decisions.page(actor, key), decisionWords.load(language)])
  if (!page.ok) return {}
  const said: Record<string, string[]> = {}
  for (const { version, what } of decisionsIn(page.value, words))
    said[version] = [...(said[version] ?? []), what]
  return said
}

function decisionsIn(page: DecisionPage, words: DecisionWords): { version: string; what: string }[] {
  const { onVersion, silence: silenceWords } = words
  const silences = [...page.formerSilences].reverse().concat(page.silence ?? [])
  const approved = page.approvals.filter(({ voidedAt }) => voidedAt === null).map(({ version }) => version)
  return [
    ...silences.map(({ version, state }) => ({ version, what: silenceWords.states[state] })),
    ...page.certificates
      .filter(({ kind }) => kind === 'in_session')
      .map(({ version }) => ({ version, what: onVersion.declared })),
    // The second approval makes it one of both.
    ...approved
      .filter((version, at) => approved.indexOf(version) < at)
      .map(version => ({ version, what: onVersion.approved })),
    ...(page.adoption === null ? [] : [{ version: page.adoption.version, what: onVersion.adopted }])
  ]
}
