import { can, isAsked, type Action, type Actor, type Bracket } from '@acuerdo/domain'
import type { WaitingItem } from '../context.ts'
import { documentAddress } from '../deciding/addresses.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { Store } from '../persistence/store.ts'

type Waits = Pick<WaitingItem, 'kind' | 'target' | 'href'>

interface Asked {
  document: DocumentRecord
  brackets: readonly Bracket[]
  /** By the rules' clock, ISO 8601. */
  now: string
}

/** What the negotiation of a text waits for from one person, each told once however much of it there is. */
export async function negotiationWaits(
  store: Pick<Store, 'paragraphStates' | 'proposals'>,
  actor: Actor,
  { document, brackets, now }: Asked
): Promise<Waits[]> {
  const { delegation } = actor
  const subject = { theme: document.theme.id, stage: document.stage, now, owner: delegation }
  const may = (action: Action): boolean => can(actor, action, subject)
  const page = documentAddress(document.theme.code)
  const asked =
    delegation !== null && may('refuse_wording') ? brackets.find(one => isAsked(one, delegation)) : undefined
  const stuck =
    delegation !== null &&
    may('propose_change') &&
    (await store.proposals.needAttention(document.id, delegation)) > 0
  const [request] = may('reopen_para') ? (await store.paragraphStates.ofDocument(document.id)).requests : []
  const own = `delegation=${encodeURIComponent(delegation ?? '')}`
  return [
    ...(asked ? [waits('answer_bridging', `${page}/brackets/${asked.id}#panel`)] : []),
    ...(request ? [waits('reopening', `${page}/paragraphs/${request.paragraph}#panel`)] : []),
    ...(stuck ? [waits('attention', `${page}/proposals?show=attention&${own}#panel`)] : [])
  ]
}

/** Ids are shown to nobody: the address leads there. */
const waits = (kind: Waits['kind'], href: string): Waits => ({ kind, target: null, href })
