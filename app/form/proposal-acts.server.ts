import { plain, refuse, type Actor, type Outcome, type Refusal } from '@acuerdo/domain'
import { data, redirect, type AppLoadContext } from '@remix-run/node'
import type { ProposalView } from '../../server/context.ts'
import type { ProposalAnswer } from '../components/proposals/proposal-form.ts'
import type { ProposalWords } from '../i18n/proposal-words.ts'
import type { RoomWords } from '../i18n/room-words.ts'
import { sentForm, statusOf, type SentForm } from './form-answer.server.ts'
import { proposeFields, suggestFields, wordsShown } from './proposal-fields.server.ts'

export interface AskedOfProposals {
  context: AppLoadContext
  actor: Actor
  /** The document, by code or id. */
  code: string
  request: Request
  words: ProposalWords
  room: RoomWords
}

interface Done {
  outcome: Outcome<unknown>
  /** What was done, as the next page says it. */
  done: string
  /** The page to go to; without one, the page that sent the form. */
  to?: string
}

/** Does what a form about proposals asks for; then the page that shows it, or the form again with why not. */
export async function proposalAction(asked: AskedOfProposals) {
  const sent = await sentForm(asked.request)
  const asks = FORMS[sent.form]
  if (!asks) throw new Response(null, { status: 400 })
  const { outcome, done, to } = await asks(asked, sent)
  if (!outcome.ok) return refusedProposal(asked, sent, outcome.refusal)
  return redirect(`${to ?? sent.path}?done=${done}#panel`, { status: 303 })
}

type Asking = (asked: AskedOfProposals, sent: SentForm) => Promise<Done>

const perform = ({ context, actor, code }: AskedOfProposals, act: Record<string, unknown>) =>
  context.perform(actor, code, act)

const pageOf = ({ code }: AskedOfProposals): string => `/documents/${encodeURIComponent(code)}/proposals`

const reasonIn = ({ values: { reason } }: SentForm) => (reason ? { reason } : {})

const FORMS: Record<string, Asking> = {
  propose: async (asked, sent) => {
    const fields = proposeFields(sent)
    if (sent.values['intent'] === 'keep') {
      const { idempotencyKey: _key, ...draft } = fields
      const outcome = await asked.context.proposals.keepDraft(asked.actor, asked.code, draft)
      return { outcome, done: 'kept', to: made(asked, outcome.ok ? outcome.value.id : null) }
    }
    const outcome = await perform(asked, { action: 'propose_change', ...fields })
    return { outcome, done: 'proposed', to: made(asked, outcome.ok ? outcome.value['proposal'] : null) }
  },
  suggest: async (asked, sent) => {
    const outcome = await perform(asked, { action: 'suggest_as_observer', ...suggestFields(sent) })
    return { outcome, done: 'suggested', to: pageOf(asked) }
  },
  send: async (asked, sent) => ({ outcome: await sendDraft(asked, idIn(sent)), done: 'sent' }),
  discard: async (asked, sent) => {
    const { context, actor, code } = asked
    const outcome = await context.proposals.discardDraft(actor, code, idIn(sent))
    return { outcome, done: 'discarded', to: pageOf(asked) }
  },
  withdraw: async (asked, sent) => {
    const act = { action: 'withdraw_proposal', target: idIn(sent), ...reasonIn(sent) }
    return { outcome: await perform(asked, act), done: 'withdrawn' }
  },
  position: async (asked, sent) => {
    const { position = '', words } = sent.values
    const said = words ? { words } : {}
    const act = { action: 'take_position', target: idIn(sent), position, ...said }
    return { outcome: await perform(asked, act), done: 'position' }
  },
  accept: async (asked, sent) => ({
    outcome: await decide(asked, sent, 'accept_proposal'),
    done: 'accepted'
  }),
  reflect: async (asked, sent) => ({
    outcome: await decide(asked, sent, 'reflect_proposal'),
    done: 'reflected'
  }),
  confirm: async (asked, sent) => {
    const confirmed = sent.values['intent'] !== 'reject'
    const said = sent.values['words'] ? { words: sent.values['words'] } : {}
    const act = { action: 'confirm_entry', target: idIn(sent), confirmed, ...said }
    return { outcome: await perform(asked, act), done: confirmed ? 'confirmed' : 'rejected' }
  },
  sponsor: async (asked, sent) => {
    const outcome = await perform(asked, { action: 'sponsor_suggestion', target: idIn(sent) })
    return { outcome, done: 'sponsored', to: made(asked, outcome.ok ? outcome.value['proposal'] : null) }
  },
  note: async (asked, sent) => {
    const act = { action: 'note_suggestion', target: idIn(sent), ...reasonIn(sent) }
    return { outcome: await perform(asked, act), done: 'noted' }
  }
}

const idIn = ({ values: { id = '' } }: SentForm): string => id

const made = (asked: AskedOfProposals, id: unknown): string =>
  typeof id === 'string' ? `${pageOf(asked)}/${encodeURIComponent(id)}` : pageOf(asked)

/** Decides on the words that the page showed. */
const decide = (asked: AskedOfProposals, sent: SentForm, action: string) =>
  perform(asked, {
    ...{ action, target: idIn(sent), ...reasonIn(sent) },
    baseText: wordsShown(sent.values['base'])
  })

/** The head releases a draft as it is; a delegate with a mandate proposes it, and it is used up. */
async function sendDraft(asked: AskedOfProposals, id: string): Promise<Outcome<unknown>> {
  const { context, actor, code } = asked
  const page = await context.proposals.proposal(actor, code, id)
  if (!page.ok) return page
  const { document, proposal } = page.value
  if (proposal.state !== 'draft')
    return refuse('PR2', 'It was sent already.', 'Read the list of proposals again.')
  const releases = (await context.may(actor, 'send_as_delegation', document.id)) === null
  return releases
    ? perform(asked, { action: 'send_as_delegation', target: document.id, drafts: [id] })
    : perform(asked, { action: 'propose_change', ...fieldsOfDraft(proposal) })
}

const fieldsOfDraft = (draft: ProposalView) => ({
  target: draft.kind === 'insert' ? `after:${draft.paragraph}` : draft.paragraph,
  kind: draft.kind,
  baseText: plain(draft.base),
  ...(draft.kind === 'replace' || draft.kind === 'insert' ? { runs: draft.runs } : {}),
  ...(draft.part === null ? {} : { part: draft.part }),
  ...(draft.kind === 'move' ? { after: draft.after } : {}),
  ...(draft.amends === null ? {} : { amends: draft.amends }),
  ...(draft.reason === null ? {} : { reason: draft.reason }),
  draft: draft.id
})

/** Why not, in the reader's words; what the act kept as a private draft is told. */
async function refusedProposal(asked: AskedOfProposals, sent: SentForm, refusal: Refusal) {
  const sentence = saidOf(refusal, asked)
  const privately = (await isKept(asked, sent)) ? ` ${asked.words.privately}` : ''
  return data<ProposalAnswer>(
    {
      problem: {
        ...{ form: sent.form, at: sent.values['id'] ?? '' },
        sentence: `${sentence}${privately}`,
        values: sent.values
      }
    },
    { status: statusOf(refusal) }
  )
}

/** A refusal and its way out in one sentence, in the reader's language where its code is known. */
export function saidOf(refusal: Refusal, { words, room }: Pick<AskedOfProposals, 'words' | 'room'>): string {
  const { why, way } = words.refusals[refusal.code] ??
    room.refusals[refusal.code] ?? { why: refusal.message, way: refusal.hint }
  return `${why} ${way}`
}

async function isKept({ context, actor, code }: AskedOfProposals, sent: SentForm): Promise<boolean> {
  if (!['propose', 'suggest'].includes(sent.form) || sent.values['intent'] === 'keep') return false
  const fields = sent.form === 'propose' ? proposeFields(sent) : suggestFields(sent)
  const { runs, wording } = fields as { runs?: unknown; wording?: unknown }
  const sentRuns = runs ?? wording
  const own = typeof sentRuns === 'string' ? sentRuns : Array.isArray(sentRuns) ? plain(sentRuns) : ''
  const drafts = await context.drafts.list(actor, code)
  return own !== '' && drafts.ok && drafts.value.some(draft => draft.origin === 'form' && draft.own === own)
}
