import type { Actor } from '@acuerdo/domain'
import { redirect, type AppLoadContext } from '@remix-run/node'
import type { ComparisonPage, RevisionList } from '../../../server/context.ts'
import { makerViews } from '../../change-makers.server.ts'
import type { ComparedTexts } from '../../components/compare/compare-page.tsx'
import { compareAddress } from '../../components/compare/side-names.ts'
import type { RoomWords } from '../../i18n/room-words.ts'

/** The two sides that the address names; where it names none, the reader is sent to the latest change. */
export async function sidesAsked(
  request: Request,
  { context, actor, key }: { context: AppLoadContext; actor: Actor; key: string }
): Promise<{ from: string; to: string; list: RevisionList; names: string[] }> {
  const list = await context.revisions.list(actor, key)
  if (!list.ok) throw new Response(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  if (from === '' || to === '') throw redirect(latestOf(list.value))
  const issued = list.value.revisions.map(({ name }) => name)
  return { from, to, list: list.value, names: [...issued, 'working', 'seen', ...ofDelegation(actor)] }
}

const ofDelegation = ({ delegation }: Actor): string[] => (delegation === null ? [] : ['seen-delegation'])

/** What was typed since the newest version; else what that version changed; before the first, what was not seen. */
function latestOf({ document: { code }, revisions, changedSince }: RevisionList): string {
  const [newest, before] = revisions
  if (!newest) return compareAddress(code, { from: 'seen', to: 'working' })
  if (changedSince || !before) return compareAddress(code, { from: newest.name, to: 'working' })
  return compareAddress(code, { from: before.name, to: newest.name })
}

/** What a page draws: the rows hold the words of both texts, so these need not come once more. */
export function comparedTexts(page: ComparisonPage, room: RoomWords): ComparedTexts {
  const { document, from, to, comparison, authors, made, delegations } = page
  const facts = ({ name, symbol, sequence, hash, at }: ComparisonPage['from']) => ({
    name,
    symbol,
    sequence,
    hash,
    at
  })
  return {
    document,
    from: facts(from),
    to: facts(to),
    rows: comparison.rows,
    counts: comparison.counts,
    exact: comparison.exact,
    isAttributed: page.isAttributed,
    authors,
    made,
    makers: makerViews(page, room),
    brackets: { before: from.brackets, after: to.brackets },
    delegations
  }
}
