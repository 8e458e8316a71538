import type { OpenItem } from '../../../server/context.ts'
import type { BracketList } from '../../components/bracket-panel.tsx'
import { decisionsAddress } from '../../document-view/decision-acts.ts'
import { boardWords } from '../../i18n/board-words.ts'
import { decisionWords } from '../../i18n/decision-words.ts'
import type { Negotiating } from '../../negotiation-reading.server.ts'

/** Null where there is no such text for this person. */
export async function bracketList(asked: Negotiating, code: string): Promise<BracketList | null> {
  const open = await asked.context.negotiation.openList(asked.actor, code)
  if (!open.ok) return null
  const { differ: _differ, how, ...list } = asked.negotiation.list
  const opening = await asked.context.may(asked.actor, 'open_bracket', code)
  return {
    words: { ...list, how: opening === null ? how : null, show: asked.negotiation.show },
    said: Object.fromEntries(open.value.items.map(item => [item.bracket.id, saidOf(item, asked)])),
    links: await linksOf(asked, code)
  }
}

const saidOf = ({ difference, heldWith }: OpenItem, { negotiation }: Negotiating) => ({
  difference: difference === null ? null : negotiation.list.differ(difference),
  held: heldWith.length === 0 ? null : negotiation.heldWith(heldWith)
})

/** Pages about the whole negotiation; a page that this person may not open is not named. */
async function linksOf(
  { context, actor, language }: Negotiating,
  code: string
): Promise<BracketList['links']> {
  const [{ nav }, decisions] = await Promise.all([boardWords.load(language), decisionWords.load(language)])
  const [grid, enters] = await Promise.all([
    context.negotiation.grid(actor, code),
    context.may(actor, 'enter_for_delegation', code)
  ])
  const page = `/documents/${encodeURIComponent(code)}`
  return [
    { to: `${page}/open`, label: nav.open },
    { to: `${page}/measures`, label: nav.measures },
    ...(grid.ok ? [{ to: `${page}/grid`, label: nav.grid }] : []),
    ...(enters === null ? [{ to: `${page}/scribe`, label: nav.scribe }] : []),
    { to: `${page}/phrases`, label: nav.phrases },
    { to: decisionsAddress(code), label: decisions.title }
  ]
}
