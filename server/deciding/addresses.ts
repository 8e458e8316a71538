import type { Action } from '@acuerdo/domain'

/** Last part of the address of the page where each act is done that something can wait for. */
const PAGES: Partial<Record<Action, string>> = {
  issue_chairs_text: 'chairs-text',
  declare_agreed: 'declare',
  start_silence: 'silence',
  extend_silence: 'extend',
  approve_version: 'approve',
  confirm_capital: 'capital',
  adopt: 'adopt',
  reopen_text: 'reopen',
  close_without_agreement: 'close',
  record_waiver: 'waiver',
  issue_corrigendum: 'corrigendum',
  transmit: 'transmit'
}

export const documentAddress = (code: string): string => `/documents/${encodeURIComponent(code)}`

/** The page of an act on this text; of all its decisions, where the act has none of its own. */
export function decisionAddress(code: string, action: Action): string {
  const page = PAGES[action]
  return `${documentAddress(code)}/decisions${page === undefined ? '' : `/${page}`}`
}
