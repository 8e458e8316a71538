import {
  gate,
  gateStateOf,
  isClear,
  sentenceOf,
  STEPS_FROM,
  type DecidedText,
  type GateFinding,
  type GateState,
  type GateStep
} from '@acuerdo/domain'
import type { GateView } from '../context.ts'
import { decisionAddress, documentAddress } from './addresses.ts'
import type { DecisionFacts } from './facts.ts'

export interface Gated {
  facts: DecisionFacts
  state: DecidedText
  /** Languages that transmission requires and that are not ready. */
  languages: GateState['languages']
  /** Whether the reader may know which delegations have not opened the version (RV9); how many is told to all. */
  named: boolean
}

/** What stands before each step, with the place of this site where it can be settled. */
export function gateViews(
  { facts, state, languages, named }: Gated,
  steps?: readonly GateStep[]
): GateView[] {
  const all = gateStateOf(state, { ...facts.gate, languages })
  const code = facts.document.theme.code
  const { approvals, regions } = facts.gate
  const approved = regions.every(region => approvals.some(one => one.region === region))
  // What is approved is not approved again.
  const next = STEPS_FROM[facts.document.stage].filter(step => step !== 'approval' || !approved)
  return (steps ?? next).map(step => {
    const findings = gate(all, step).filter(({ kind }) => named || kind !== 'unread')
    return {
      step,
      open: isClear(findings),
      findings: findings.map(finding => ({
        ...finding,
        href: hrefOf(code, finding),
        sentence: sentenceOf(finding)
      }))
    }
  })
}

function hrefOf(code: string, finding: GateFinding): string {
  const document = documentAddress(code)
  const place = finding.paragraph === null ? document : `${document}#p-${finding.paragraph}`
  switch (finding.kind) {
    case 'open_bracket':
    case 'unproposed_bracket':
      return `${document}/brackets/${encodeURIComponent(finding.bracket)}#panel`
    case 'unsent_entry':
      return `${document}/scribe`
    case 'open_thread':
      return `${document}/comments#thread-${finding.thread}`
    case 'no_head':
      return `/delegations/${encodeURIComponent(finding.delegation)}`
    case 'unread':
    case 'no_version':
    case 'text_changed':
    case 'unchanged':
      return `${document}/versions`
    case 'reservation':
      return `${document}/decisions#reservations`
    case 'approval_missing':
      return decisionAddress(code, 'approve_version')
    case 'unconfirmed':
      return decisionAddress(code, 'confirm_capital')
    case 'language_missing':
    case 'language_stale':
      return `${document}/languages/${finding.language}`
    case 'pending_proposal':
      return `${document}/proposals/${encodeURIComponent(finding.proposal)}`
    default:
      return place
  }
}
