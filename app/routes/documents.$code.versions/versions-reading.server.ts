import { isFinal, numbering, PERMISSIONS, plain, type Actor, type Text } from '@acuerdo/domain'
import { redirect, type AppLoadContext } from '@remix-run/node'
import type { DocumentView, RevisionList } from '../../../server/context.ts'
import { compareAddress, standingAddress } from '../../components/revision/addresses.ts'
import type { IssueView } from '../../components/revision/issue-form.tsx'
import type { Said } from '../../components/revision/said.tsx'
import { say, type Speech } from '../../form/said.server.ts'
import type { RevisionWords } from '../../i18n/revision-words.ts'

/** The list and the text as they stand; 404 for whoever may not read them. */
export async function versionsOf(
  context: AppLoadContext,
  actor: Actor,
  key: string
): Promise<{ list: RevisionList; view: DocumentView }> {
  const [list, view] = await Promise.all([
    context.revisions.list(actor, key),
    context.reading.document(actor, key)
  ])
  if (!list.ok || !view.ok) throw new Response(null, { status: 404 })
  return { list: list.value, view: view.value }
}

/** What the form needs that issues the next version. */
export async function issueOf(asked: {
  context: AppLoadContext
  actor: Actor
  list: RevisionList
  view: DocumentView
  speech: Speech
}): Promise<IssueView> {
  const { context, actor, list, view, speech } = asked
  const refusal = list.may.issue_revision
  return {
    next: list.next,
    latest: list.revisions[0]?.name ?? null,
    changedSince: list.changedSince,
    hash: view.headHash,
    why: refusal && say(refusal, speech),
    final: isFinal(view.stage),
    givers: refusal === null && onInstruction(actor) ? await giversOf(context, actor, view.theme.code) : []
  }
}

/** Whether the table lets somebody issue on a co-chair's instruction only. */
function onInstruction({ assignments }: Actor): boolean {
  const cells = assignments.flatMap(({ role }) => PERMISSIONS.issue_revision.cells[role] ?? [])
  const own = assignments.some(({ role }) => {
    const cell = PERMISSIONS.issue_revision.cells[role]
    return cell !== null && !cell.includes('c')
  })
  return cells.includes('c') && !own
}

/** Who has instructed the secretariat to issue versions of this text. */
async function giversOf(context: AppLoadContext, actor: Actor, code: string): Promise<IssueView['givers']> {
  const [group, people] = await Promise.all([
    context.people.workingGroup(actor, code),
    context.people.list(actor)
  ])
  if (!group.ok) return []
  const ids = group.value.instructions
    .filter(({ action }) => action === 'issue_revision')
    .map(({ givenBy }) => givenBy)
  return [...new Set(ids)].map(id => ({ id, name: people.find(person => person.id === id)?.name ?? id }))
}

/**
 * What somebody ticked for comparing: exactly two lead to their comparison, the older first; null where nothing was
 * asked.
 */
export function chosenIn(request: Request, { document, revisions }: RevisionList): string[] | null {
  const ticked = new URL(request.url).searchParams.getAll('compare')
  if (ticked.length === 0) return null
  const known = ['working', ...revisions.map(({ name }) => name)].filter(name => ticked.includes(name))
  const [newer, older] = known
  if (newer !== undefined && older !== undefined && known.length === 2)
    throw redirect(compareAddress(document.code, older, newer))
  return known
}

/** An empty paragraph keeps a version from being issued: the way to each of them. */
export function emptyPlaces(text: Text, code: string, words: RevisionWords): Said['places'] {
  const numbers = numbering(text.paragraphs)
  return text.paragraphs.flatMap(({ id, runs }, index) => {
    if (plain(runs).trim() !== '') return []
    const number = numbers[index]
    const what = number ? words.paragraph(number) : words.heading
    return [{ address: standingAddress(code, id), label: `${words.issue.toEmpty}: ${what}` }]
  })
}
