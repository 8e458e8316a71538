import { STAGES, type Stage } from './stage.ts'
import type { Role } from './actor.ts'

/** The conditions under which a role may act; where several stand, all must hold. */
const CONDITIONS = {
  a: 'in a working group that the person is assigned to',
  b: 'with a current mandate from the own head of delegation',
  c: "on a co-chair's recorded instruction",
  d: 'on objects of the own delegation or organisation',
  e: 'while the stage is open to observers',
  f: 'effective only when both co-chairs act on the same hash',
  g: 'never by the translator',
  h: 'in session, while holding the pen',
  i: 'editorial changes only',
  j: 'metadata only',
  k: "on the group's drafting list",
  l: 'while the drafting group types in negotiation'
} as const
export type Condition = keyof typeof CONDITIONS

/** What a role may: never (null), or under these conditions (none: always). */
export type Cell = readonly Condition[] | null

export interface PermissionRow {
  stages: readonly Stage[] | 'any'
  cells: Record<Role, Cell>
}

/** The columns of the table, in its order. */
export const ROLES = [
  'co_chair',
  'co_facilitator',
  'rapporteur',
  'secretariat',
  'head_of_delegation',
  'delegate',
  'observer',
  'language_reviewer',
  'summit_coordinator',
  'public',
  'system_admin'
] as const satisfies readonly Role[]

/** The whole table of rights; whatever it does not grant is denied (PM1). `Y` always, `–` never. */
export const PERMISSIONS = {
  // stages; then CC CF RA SE HD DE OB LR SC PU SA
  read_working_text: row('any', 'a a a Y a a ae a – – –'),
  read_adopted_text: row('adopted transmitted', 'Y Y Y Y Y Y Y Y Y Y Y'),
  create_document: row('any', '– – – Y – – – – – – –'),
  open_reading: row('zero_draft', 'a – – – – – – – – – –'),
  admit_observers: row('any', 'a – – – – – – – – – –'),
  declare_agreed: row('negotiation chairs_text', 'af – – – – – – – – – –'),
  close_without_agreement: row(
    'zero_draft negotiation chairs_text silence agreed_ad_ref',
    'af – – – – – – – – – –'
  ),
  edit_text_direct: row('outline zero_draft', 'a a ak ac ak ak – – – – –'),
  edit_text_direct_negotiation: row('negotiation', 'a a ah aci akl akl – – – – –'),
  propose_change: row('zero_draft negotiation', '– – – – a ab – – – – –'),
  table_bridging: row('negotiation chairs_text', 'a a – – – – – – – – –'),
  suggest_as_observer: row('zero_draft negotiation', '– – – – – – ae – – – –'),
  sponsor_suggestion: row('zero_draft negotiation', '– – – – a ab – – – – –'),
  take_position: row('negotiation chairs_text', '– – – – a ab – – – – –'),
  withdraw_proposal: row('zero_draft negotiation chairs_text', '– – – – ad abd ad – – – –'),
  open_bracket: row('outline zero_draft negotiation chairs_text', 'a a – – a ab – – – – –'),
  resolve_bracket: row('negotiation chairs_text', 'a ah – – – – – – – – –'),
  mark_para_agreed: row('negotiation chairs_text', 'a ah – – – – – – – – –'),
  request_reopen: row('negotiation chairs_text', '– – – – a ab – – – – –'),
  reopen_para: row('negotiation chairs_text', 'a – – – – – – – – – –'),
  comment: row('outline zero_draft negotiation chairs_text silence', 'a a a Y a a ae a – – –'),
  internal_note: row('any', '– – – – d d d – – – –'),
  resolve_thread: row('outline zero_draft negotiation chairs_text', 'a a – – ad ad ad ad – – –'),
  edit_others_comment: row('any', '– – – – – – – – – – –'),
  issue_revision: row('outline zero_draft negotiation', 'a a – ac – – – – – – –'),
  issue_chairs_text: row('negotiation', 'af – – – – – – – – – –'),
  lock_text: row('negotiation chairs_text', 'a a – ac – – – – – – –'),
  project: row('any', 'a a a Y – – – – – – –'),
  start_silence: row('negotiation chairs_text', 'af – – – – – – – – – –'),
  extend_silence: row('silence', 'af – – – – – – – – – –'),
  object: row('silence', '– – – – a ab – – – – –'),
  close_silence: row('silence', '– – – – – – – – – – –'),
  approve_version: row('agreed_ad_ref', 'af – – – – – – – – – –'),
  confirm_capital: row('agreed_ad_ref', '– – – – a – – – – – –'),
  place_reservation: row('negotiation chairs_text silence agreed_ad_ref', '– – – – a ab – – – – –'),
  lift_reservation: row('negotiation chairs_text silence agreed_ad_ref', '– – – – ad – – – – – –'),
  disassociate: row('agreed_ad_ref adopted', '– – – – a – – – – – –'),
  adopt: row('agreed_ad_ref', 'af – – – – – – – – – –'),
  issue_corrigendum: row('adopted transmitted', 'af – – af – – – – – – –'),
  translate: row('any', '– – – Y – – – Y – – –'),
  certify_concordance: row('any', '– – – g – – – g – – –'),
  challenge_concordance: row('any', '– – – – a a – a – – –'),
  propose_priority: row('zero_draft negotiation', 'a a – – a ab – – – – –'),
  endorse_priority: row('negotiation chairs_text agreed_ad_ref', '– – – – a – – – – – –'),
  transmit: row('adopted', 'af – – – – – – – – – –'),
  decide_agenda: row('transmitted', '– – – – – – – – Y – –'),
  record_commitment: row('any', '– – – c – – – – – – –'),
  amend_commitment: row('any', 'af – – cf – – – – – – –'),
  accredit: row('any', '– – – Y – – – – – – –'),
  nominate_delegate: row('any', '– – – – d – – – – – –'),
  export: row('any', 'Y Y Y Y Y Y Y Y Y Y –'),
  read_audit: row('any', 'a a – Y a – – – – – j'),
  alter_audit: row('any', '– – – – – – – – – – –'),
  delete_issued_version: row('any', '– – – – – – – – – – –'),
  add_alternative: row('zero_draft negotiation chairs_text', '– – – – a ab – – – – –'),
  reflect_proposal: row('zero_draft negotiation chairs_text', 'a a – – – – – – – – –'),
  accept_proposal: row('zero_draft negotiation chairs_text', 'a ah – – – – – – – – –'),
  refuse_wording: row('negotiation chairs_text', '– – – – a ab – – – – –'),
  undo_resolution: row('negotiation chairs_text', 'a ah – – – – – – – – –'),
  hold_package: row('negotiation chairs_text', 'a – – – – – – – – – –'),
  hand_pen: row('negotiation chairs_text', 'a – – – – – – – – – –'),
  set_drafting_list: row('any', 'a – – Y – – – – – – –'),
  instruct: row('any', 'a – – – – – – – – – –'),
  record_waiver: row('negotiation chairs_text agreed_ad_ref adopted', 'af – – – – – – – – – –'),
  replace_co_chair: row('any', '– – – Y – – – – – – –'),
  enter_for_delegation: row('negotiation chairs_text', 'a a ah ac – – – – – – –'),
  confirm_entry: row('negotiation chairs_text', '– – – – a ab – – – – –'),
  withdraw_objection: row('negotiation chairs_text', '– – – – ad abd – – – – –'),
  refuse_confirmation: row('agreed_ad_ref', '– – – – a – – – – – –'),
  reopen_text: row('agreed_ad_ref', 'af – – – – – – – – – –'),
  note_suggestion: row('zero_draft negotiation', 'a – – – – – – – – – –'),
  send_as_delegation: row('outline zero_draft negotiation chairs_text silence', '– – – – ad – – – – – –'),
  restore_text: row('outline zero_draft negotiation', 'a a – – – – – – – – –'),
  propose_action: row('zero_draft negotiation', 'a a – – a ab – – – – –'),
  order_agenda: row('any', '– – – – – – – – Y – –'),
  change_settings: row('any', '– – – Y – – – – – – –'),
  move_paragraph: row('outline zero_draft negotiation', 'a a ak ac ak ak – – – – –')
}
export type Action = keyof typeof PERMISSIONS

function row(stages: string, cells: string): PermissionRow {
  const marks = cells.split(' ')
  if (marks.length !== ROLES.length) throw new Error(`row: ${cells} has not one cell for each role`)
  return {
    stages: stages === 'any' ? 'any' : stages.split(' ').map(stageNamed),
    cells: Object.fromEntries(ROLES.map((role, i) => [role, cell(marks[i] ?? '–')])) as Record<Role, Cell>
  }
}

function cell(mark: string): Cell {
  if (mark === '–') return null
  if (mark === 'Y') return []
  return [...mark].map(letter => {
    if (!isCondition(letter)) throw new Error(`cell: ${letter} is no condition`)
    return letter
  })
}

function isCondition(letter: string): letter is Condition {
  return Object.hasOwn(CONDITIONS, letter)
}

function stageNamed(name: string): Stage {
  const stage = STAGES.find(candidate => candidate === name)
  if (stage === undefined) throw new Error(`stageNamed: ${name} is no stage`)
  return stage
}
