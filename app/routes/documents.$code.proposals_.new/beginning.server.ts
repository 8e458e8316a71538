import { PROPOSAL_KINDS, type Actor, type Part, type ProposalKind, type Run } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { ProposalView } from '../../../server/context.ts'

/** What the form begins with, as its address says. */
export interface Beginning {
  kind: ProposalKind
  /** Null: the first of the text. */
  paragraph: string | null
  /** Null: the words that stand. */
  runs: Run[] | null
  part: Part | null
  after: string | null
  reason: string | null
  /** What it amends, or takes over where that was withdrawn. */
  amends: { id: string; delegation: string; own: boolean; withdrawn: boolean } | null
  /** The draft that it was, which is used up with it. */
  of: string | null
  /** Words that the text did not take, with those that they were written against. */
  kept: { base: string; own: string } | null
}

interface Asked {
  context: AppLoadContext
  actor: Actor
  code: string
  search: URLSearchParams
}

export async function beginningOf(asked: Asked): Promise<Beginning> {
  const { search } = asked
  const [amends, draft, kept] = ['amends', 'draft', 'kept'].map(name => search.get(name))
  if (amends) return (await fromProposal(asked, amends, 'amends')) ?? plainly(search)
  if (draft) return (await fromProposal(asked, draft, 'draft')) ?? plainly(search)
  if (kept) return (await fromKept(asked, kept)) ?? plainly(search)
  return plainly(search)
}

function plainly(search: URLSearchParams): Beginning {
  return {
    kind: PROPOSAL_KINDS.find(one => one === search.get('kind')) ?? 'replace',
    paragraph: search.get('paragraph'),
    ...{ runs: null, part: null, after: null, reason: null, amends: null, of: null, kept: null }
  }
}

async function fromProposal(
  { context, actor, code }: Asked,
  id: string,
  as: 'amends' | 'draft'
): Promise<Beginning | null> {
  const read = await context.proposals.proposal(actor, code, id)
  if (!read.ok) return null
  const { proposal } = read.value
  if (as === 'draft' && proposal.state !== 'draft') return null
  const { kind, paragraph, part, after, reason } = proposal
  return {
    ...{ kind, paragraph, part, after, reason, kept: null },
    runs: wordsOf(proposal),
    amends: await amendedBy({ context, actor, code }, as === 'amends' ? id : proposal.amends),
    of: as === 'draft' ? id : null
  }
}

async function amendedBy(
  { context, actor, code }: Omit<Asked, 'search'>,
  amended: string | null
): Promise<Beginning['amends']> {
  const read = amended === null ? null : await context.proposals.proposal(actor, code, amended)
  if (!read?.ok) return null
  const { id, delegation, state } = read.value.proposal
  return { id, delegation, own: delegation === actor.delegation, withdrawn: state === 'withdrawn' }
}

const wordsOf = ({ kind, runs }: ProposalView): Run[] | null =>
  kind === 'replace' || kind === 'insert' ? runs : null

/** Words that were kept while the text was closed, carried to those that stand now where that can be (S3). */
async function fromKept({ context, actor, code }: Asked, id: string): Promise<Beginning | null> {
  const read = await context.proposals.privateDrafts(actor, code)
  const found = read.ok ? read.value.find(({ draft }) => draft.id === id) : undefined
  if (!found) return null
  const { draft, runs, now } = found
  const { base, own } = draft
  return {
    kind: 'replace',
    paragraph: now === null ? null : draft.paragraphId,
    runs: runs ?? [{ text: own }],
    ...{ part: null, after: null, reason: null, amends: null, of: id, kept: { base, own } }
  }
}
