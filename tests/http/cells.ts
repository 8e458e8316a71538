import Sqlite from 'better-sqlite3'
import table from '../fixtures/permissions.json' with { type: 'json' }

/** The sample's table of rights, read without the product's code. */
export type TableRow = (typeof table.actions)[number]
export type RoleName = keyof TableRow['roles']
export const ROLE_NAMES = table.roles as RoleName[]
export const STAGE_NAMES = [
  'outline',
  'zero_draft',
  'negotiation',
  'chairs_text',
  'silence',
  'agreed_ad_ref',
  'adopted',
  'transmitted',
  'closed_without_agreement'
] as const
export type StageName = (typeof STAGE_NAMES)[number]

export const rowOf = (action: string): TableRow => {
  const row = table.actions.find(found => found.action === action)
  if (row === undefined) throw new Error(`the table has no ${action}`)
  return row
}

/** A real person of the demonstration in this role, with what a test knows of him from its files. */
export interface Someone {
  role: RoleName
  /** Null: nobody is signed in. */
  id: string | null
  /** The theme that he is assigned to; `all`; `none`. */
  group: 'DG' | 'EG' | 'all' | 'none'
  listed: boolean
}

/** One person a role; co-chair, co-facilitator and delegate belong to data governance alone. */
export const PEOPLE: readonly Someone[] = [
  { role: 'co_chair', id: 'p-uy-01', group: 'DG', listed: false },
  { role: 'co_facilitator', id: 'p-cf-dg', group: 'DG', listed: false },
  { role: 'rapporteur', id: 'p-rap-01', group: 'all', listed: true },
  { role: 'secretariat', id: 'p-sec-01', group: 'all', listed: false },
  { role: 'head_of_delegation', id: 'p-mx-hod', group: 'all', listed: false },
  { role: 'delegate', id: 'p-eu-03', group: 'DG', listed: true },
  { role: 'observer', id: 'p-obs-cso', group: 'all', listed: false },
  { role: 'language_reviewer', id: 'p-lang-es', group: 'all', listed: false },
  { role: 'summit_coordinator', id: 'p-sum-01', group: 'all', listed: false },
  { role: 'public', id: null, group: 'none', listed: false },
  { role: 'system_admin', id: 'p-adm-01', group: 'none', listed: false }
]

/** What stands in a cell of the room; everything that a condition of the table asks. */
export interface Circumstances {
  stage: StageName | null
  group: 'DG' | 'EG'
  instructed: boolean
  open: boolean
  /** The object belongs to the own delegation. */
  own: boolean
  mandated: boolean
  pen: boolean
  draftingGroup: boolean
}

/** Whether the table grants an action; moving a paragraph needs the right to type besides (ruling 3). */
export function granted(action: string, who: Someone, at: Circumstances): boolean {
  const cell: boolean | { allowedIf: string[] } = rowOf(action).roles[who.role]
  const { states } = rowOf(action)
  const inStage = states === 'any' || (at.stage !== null && states.includes(at.stage))
  const given = inStage && (typeof cell === 'boolean' ? cell : cell.allowedIf.every(c => HOLDS[c]?.(who, at)))
  if (action !== 'move_paragraph' || !given) return given
  const typing = at.stage === 'negotiation' ? 'edit_text_direct_negotiation' : 'edit_text_direct'
  return granted(typing, who, at)
}

const HOLDS: Record<string, (who: Someone, at: Circumstances) => boolean> = {
  a: (who, at) => who.group === 'all' || who.group === at.group,
  b: (_, at) => at.mandated,
  c: (_, at) => at.instructed,
  d: (_, at) => at.own,
  e: (_, at) => at.open,
  f: () => true,
  // Nobody has translated what the acts of the tests are about.
  g: () => true,
  h: (_, at) => at.pen,
  i: () => true,
  k: (who, at) => who.listed && at.group === 'DG',
  l: (_, at) => at.draftingGroup
}

/** Puts documents into a stage, and takes conditions away, behind the server's back. */
export function stageHand(file: string) {
  const db = new Sqlite(file, { timeout: 5_000 })
  const ofTheme = 'themeId = (SELECT id FROM Theme WHERE code = ?)'
  return {
    stand: (code: string, stage: StageName) =>
      db.prepare(`UPDATE Document SET stage = ?, locked = 0 WHERE ${ofTheme}`).run(stage, code),
    open: (code: string, open: boolean) =>
      db.prepare(`UPDATE Document SET openToObservers = ? WHERE ${ofTheme}`).run(open ? 1 : 0, code),
    pen: (code: string, person: string | null) =>
      db.prepare(`UPDATE Document SET penHolderId = ? WHERE ${ofTheme}`).run(person, code),
    instructed: (yes: boolean) => db.prepare('UPDATE Instruction SET until = ?').run(yes ? null : 0),
    draftingGroup: (yes: boolean) =>
      db
        .prepare(`UPDATE Event SET settingsJson = json_set(settingsJson, '$.negotiation_drafting', ?)`)
        .run(yes ? 'drafting_group' : 'chairs'),
    run: (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values),
    all: <T>(sql: string, ...values: unknown[]) => db.prepare<unknown[], T>(sql).all(...values),
    close: () => db.close()
  }
}
