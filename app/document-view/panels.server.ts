import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import { panelWords, type PanelName } from '../i18n/panel-words.ts'
import { speaksOf } from '../proposals-reading.server.ts'
import type { PanelsView } from './beside-text.ts'

/** One panel beside the text: a child route of the document page. */
interface Panel {
  name: PanelName
  /** Of the child route below the document page; '' is the page itself. */
  path: string
  /** What its tab counts, where it counts something. */
  count?(asked: { context: AppLoadContext; actor: Actor; document: string }): Promise<number | null>
}

/** In the order of their tabs. */
const PANELS: readonly Panel[] = [
  { name: 'brackets', path: '' },
  { name: 'proposals', path: 'proposals', count: pendingProposals },
  { name: 'comments', path: 'comments', count: openComments },
  { name: 'versions', path: 'versions' }
]

/** The panels as the document page shows them, in the words of the viewer. */
export async function panelsOf(
  asked: { context: AppLoadContext; actor: Actor; document: string },
  language: Language
): Promise<PanelsView> {
  const { title, tabs: label, names, comment, ...words } = await panelWords.load(language)
  const tabs = await Promise.all(
    PANELS.map(async ({ name, path, count }) => ({
      name,
      path,
      title: names[name],
      count: (await count?.(asked)) ?? null
    }))
  )
  const [refusal, opening, propose] = await Promise.all([
    asked.context.may(asked.actor, 'comment', asked.document),
    asked.context.may(asked.actor, 'open_bracket', asked.document),
    proposing(asked, words)
  ])
  const bracket = opening === null ? words.bracket : null
  return {
    title,
    label,
    comment: refusal === null ? comment : null,
    propose,
    bracket,
    agreed: words.agreed,
    tabs
  }
}

/** What the button is called for somebody who proposes, prepares proposals or suggests; null for everybody else. */
async function proposing(
  { context, actor, document }: Parameters<NonNullable<Panel['count']>>[0],
  { propose, suggest }: { propose: string; suggest: string }
): Promise<string | null> {
  const [proposes, suggests, drafts] = await Promise.all(
    (['propose_change', 'suggest_as_observer', 'internal_note'] as const).map(action =>
      context.may(actor, action, document)
    )
  )
  const may = {
    propose: proposes ?? null,
    suggest: suggests ?? null,
    draft: drafts ?? null
  }
  const speaks = speaksOf(actor, may)
  return speaks === 'reads' ? null : speaks === 'suggests' ? suggest : propose
}

async function pendingProposals({ context, actor, document }: Parameters<NonNullable<Panel['count']>>[0]) {
  const pending = await context.proposals.pending(actor, document)
  return pending.ok ? pending.value : null
}

async function openComments({ context, actor, document }: Parameters<NonNullable<Panel['count']>>[0]) {
  const listed = await context.remarks.list(actor, document, { filter: 'open' })
  return listed.ok ? listed.value.counts.open : null
}
