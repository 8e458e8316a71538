import type { DelegationCode, ParagraphId } from '@acuerdo/domain'
import type { DecisionAction, DecisionPage, HalfView } from '../../server/context.ts'

/** Everything about the decisions on a text, with the numbers under which its paragraphs are shown. */
export type DecisionView = DecisionPage & { numbers: Record<ParagraphId, string | null> }

/** An act that has a page of its own. */
export type PagedAction = Exclude<DecisionAction, 'lift_reservation' | 'refuse_confirmation'> | 'transmit'

/** Last part of the address of each act's page. */
export const ACT_PAGES: Record<string, PagedAction> = {
  'chairs-text': 'issue_chairs_text',
  declare: 'declare_agreed',
  silence: 'start_silence',
  extend: 'extend_silence',
  object: 'object',
  reservation: 'place_reservation',
  capital: 'confirm_capital',
  approve: 'approve_version',
  adopt: 'adopt',
  statement: 'disassociate',
  reopen: 'reopen_text',
  close: 'close_without_agreement',
  waiver: 'record_waiver',
  corrigendum: 'issue_corrigendum',
  transmit: 'transmit'
}

const SLUGS = Object.fromEntries(Object.entries(ACT_PAGES).map(([slug, action]) => [action, slug]))

export const decisionsAddress = (code: string): string => `/documents/${encodeURIComponent(code)}/decisions`

/** Where an act is done; an act without a page of its own is done on the page of all decisions. */
export function actAddress(code: string, action: string): string {
  const slug = SLUGS[action === 'refuse_confirmation' ? 'confirm_capital' : action]
  return slug === undefined ? decisionsAddress(code) : `${decisionsAddress(code)}/${slug}`
}

/** The acts of both co-chairs: each of them gives a half. */
export const BY_HALVES: ReadonlySet<string> = new Set([
  ...['issue_chairs_text', 'declare_agreed', 'start_silence', 'extend_silence', 'approve_version', 'adopt'],
  ...['reopen_text', 'close_without_agreement', 'record_waiver', 'issue_corrigendum', 'transmit']
])

/** The step whose gate an act has to pass. */
export const STEP_OF: Partial<Record<PagedAction, DecisionPage['gates'][number]['step']>> = {
  issue_chairs_text: 'chairs_text',
  declare_agreed: 'declared',
  start_silence: 'silence',
  approve_version: 'approval',
  adopt: 'adopted',
  transmit: 'transmitted'
}

/** What is asked of the viewer, before anything else. */
export type Asked =
  | { asked: 'second' | 'again' | 'waits'; half: HalfView }
  | {
      asked: 'object' | 'confirm' | 'approve' | 'adopt' | 'chairsText' | 'silence' | 'transmit'
      action: PagedAction
    }

export interface Asker {
  own: DelegationCode | null
  /** Whether each act is allowed to the viewer now. */
  may: Record<PagedAction, boolean>
}

/** The one thing that a page offers first: what waits for this very person, else what the stage asks of the role. */
export function askedOf(page: DecisionPage, { own, may }: Asker): Asked | null {
  const wanted = page.halves.find(({ mine, part }) => mine === 'wanted' && part === 'half')
  if (wanted) return { asked: 'second', half: wanted }
  const given = page.halves.find(({ mine }) => mine === 'given')
  const lost = page.voidHalves.find(half => half.mine === 'given' && mayRepeat(half, page, may))
  if (lost && given?.action !== lost.action) return { asked: 'again', half: lost }
  const allowed = byStage(page, own, may)
  if (given) return { asked: 'waits', half: given }
  return allowed
}

/** A half that the text outran may be given anew, as long as its act is possible. */
const mayRepeat = ({ action, voided }: HalfView, page: DecisionPage, may: Asker['may']): boolean =>
  voided?.reason === 'the text changed' &&
  may[action as PagedAction] &&
  !page.halves.some(half => half.action === action)

function byStage(page: DecisionPage, own: DelegationCode | null, may: Asker['may']): Asked | null {
  const { stage } = page.document
  const heard = page.confirmations.some(
    one => one.delegation === own && one.voidedAt === null && one.hash === page.latest?.hash
  )
  const said = objectedBy(page, own)
  const isClear = (step: string): boolean => page.gates.some(gate => gate.step === step && gate.open)
  if (stage === 'silence') return may.object && !said ? { asked: 'object', action: 'object' } : null
  if (stage === 'agreed_ad_ref') {
    if (may.confirm_capital && !heard) return { asked: 'confirm', action: 'confirm_capital' }
    if (may.adopt && isClear('adopted')) return { asked: 'adopt', action: 'adopt' }
    const approved = isApproved(page)
    return may.approve_version && !approved ? { asked: 'approve', action: 'approve_version' } : null
  }
  if (stage === 'adopted') return may.transmit ? { asked: 'transmit', action: 'transmit' } : null
  if (may.start_silence && page.latest?.same === true && isClear('silence'))
    return { asked: 'silence', action: 'start_silence' }
  return may.issue_chairs_text ? { asked: 'chairsText', action: 'issue_chairs_text' } : null
}

/** Whether no approval of the latest version is missing. */
export function isApproved({ gates }: DecisionPage): boolean {
  const adopted = gates.find(({ step }) => step === 'adopted')
  return adopted !== undefined && !adopted.findings.some(({ kind }) => kind === 'approval_missing')
}

/** Whether a delegation has objected to the silence that runs or was the last one. */
const objectedBy = ({ silence }: DecisionPage, own: DelegationCode | null): boolean =>
  own !== null &&
  (silence?.objections.some(
    one => one.delegation === own && one.withdrawnAt === null && one.kind !== 'late'
  ) ??
    false)
