import { describe, expect, it } from 'vitest'
import table from '../../../tests/fixtures/permissions.json' with { type: 'json' }
import type { Actor, Role } from './actor.ts'
import { PERMISSIONS, ROLES, type Action, type Condition } from './permission-table.ts'
import { can, why, type Subject } from './permissions.ts'
import { STAGES } from './stage.ts'

const NOW = '2023-11-27T14:00:00Z'
const EARLIER = '2023-11-27T13:59:59.999Z'
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const satisfies Condition[]

/** Somebody in a role, about whom every condition holds except those left out. */
function situation(role: Role, without: Condition | null): { actor: Actor; subject: Omit<Subject, 'stage'> } {
  const holds = (condition: Condition): boolean => condition !== without
  const actor: Actor = {
    personId: 'person',
    name: 'Somebody',
    language: 'en',
    delegation: 'BRA',
    assignments: [{ role, theme: holds('a') ? 'theme' : 'another theme' }],
    draftingLists: holds('k') ? ['theme'] : ['another theme'],
    mandate: { from: '2023-11-27T12:00:00Z', until: holds('b') ? NOW : EARLIER }
  }
  const subject: Omit<Subject, 'stage'> = {
    theme: 'theme',
    now: NOW,
    openToObservers: holds('e'),
    instructed: holds('c'),
    owner: holds('d') ? 'BRA' : 'MEX',
    translator: holds('g') ? 'another person' : 'person',
    inSession: true,
    penHolder: holds('h') ? 'person' : 'another person',
    editorial: holds('i'),
    metadataOnly: holds('j'),
    negotiationDrafting: holds('l') ? 'drafting_group' : 'chairs'
  }
  return { actor, subject }
}

/** What the sample's table says, read without the product's code; (f) is a right whose effect waits. */
function expected(
  action: (typeof table.actions)[number],
  role: Role,
  stage: string,
  without: Condition | null
) {
  const cell: boolean | { allowedIf: string[] } = action.roles[role]
  const inStage = action.states === 'any' || action.states.includes(stage)
  if (typeof cell === 'boolean') return cell && inStage
  return inStage && (without === null || without === 'f' || !cell.allowedIf.includes(without))
}

describe('the table of rights', () => {
  it('[PM1] has the 77 actions and 11 roles of the room, and no others', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual(table.actions.map(({ action }) => action).sort())
    expect(Object.keys(PERMISSIONS)).toHaveLength(77)
    expect([...ROLES]).toEqual(table.roles)
    expect(Object.keys(table.conditions)).toEqual([...LETTERS])
  })

  it.each(table.actions)(
    '[PM1] [PM2] [PM3] [PM4] [PM5] [PM6] [PM7] [PM8] [PM9] [PM10] [PM11] [PM12] [PM13] [PM14] grants $action as it says',
    row => {
      const action = row.action as Action
      const wrong: string[] = []
      for (const role of ROLES) {
        for (const without of [null, ...LETTERS]) {
          const { actor, subject } = situation(role, without)
          for (const stage of STAGES) {
            const granted = can(actor, action, { ...subject, stage })
            if (granted !== expected(row, role, stage, without))
              wrong.push(`${role} in ${stage} without ${without}`)
          }
        }
      }
      expect(wrong).toEqual([])
    }
  )

  it.each(table.actions)('[PM2] grants $action without a document only if it is for any stage', row => {
    for (const role of ROLES) {
      const { actor, subject } = situation(role, null)
      const cell: boolean | { allowedIf: string[] } = row.roles[role]
      const granted = can(actor, row.action as Action, { ...subject, stage: null })
      expect(granted).toBe(row.states === 'any' && cell !== false)
    }
  })

  it.each(LETTERS.filter(letter => letter !== 'f'))('says how to get over a missing (%s)', letter => {
    const row = table.actions.find(({ roles }) =>
      Object.values(roles).some(cell => typeof cell === 'object' && cell.allowedIf.includes(letter))
    )
    const role = ROLES.find(name => {
      const cell: boolean | { allowedIf: string[] } | undefined = row?.roles[name]
      return typeof cell === 'object' && cell.allowedIf.includes(letter)
    })
    if (row === undefined || role === undefined) throw new Error(`no cell has (${letter})`)
    const { actor, subject } = situation(role, letter)
    const stage = STAGES.find(name => row.states === 'any' || row.states.includes(name)) ?? null
    const refusal = why(actor, row.action as Action, { ...subject, stage })
    expect(refusal?.code).toBe(`PM${3 + LETTERS.indexOf(letter)}`)
    expect(refusal?.message).toMatch(new RegExp(`^${row.action} was not done: .+\\.$`))
    expect(refusal?.hint).toMatch(/\.$/)
  })
})

describe('who is asked about', () => {
  const anything: Subject = { theme: 'theme', stage: 'zero_draft', now: NOW }
  const nobodyYet: Actor = { ...situation('delegate', null).actor, assignments: [] }

  it('[PM1] the public reads what is adopted and nothing else', () => {
    expect(can(null, 'read_adopted_text', { ...anything, stage: 'adopted' })).toBe(true)
    expect(can(null, 'read_working_text', { ...anything, stage: 'adopted' })).toBe(false)
    expect(why(null, 'read_working_text', anything)).toMatchObject({ code: 'PM1' })
  })

  it('[PM1] somebody without a role may nothing', () => {
    for (const action of Object.keys(PERMISSIONS) as Action[]) {
      for (const stage of STAGES) expect(can(nobodyYet, action, { ...anything, stage })).toBe(false)
    }
  })

  it('[PM1] a condition that the caller does not speak of does not hold', () => {
    const { actor } = situation('secretariat', null)
    expect(why(actor, 'issue_revision', anything)).toMatchObject({ code: 'PM5' })
    expect(why(actor, 'certify_concordance', anything)).toMatchObject({ code: 'PM9' })
    const observer = situation('observer', null).actor
    expect(why(observer, 'read_working_text', anything)).toMatchObject({ code: 'PM7' })
  })

  it('[PM2] names the stages in which it is possible', () => {
    const { actor, subject } = situation('head_of_delegation', null)
    expect(why(actor, 'object', { ...subject, stage: 'agreed_ad_ref' })).toEqual({
      code: 'PM2',
      message: 'object was not done: the stage does not allow it.',
      hint: 'It is possible in: silence.'
    })
  })

  it('[PM3] an assignment without a group is to all groups, and a group is needed', () => {
    const actor: Actor = { ...nobodyYet, assignments: [{ role: 'co_chair', theme: null }] }
    expect(can(actor, 'open_reading', anything)).toBe(true)
    expect(can(actor, 'open_reading', { ...anything, theme: null })).toBe(false)
  })

  it('[PM3] rights in one group are none in another, and roles add up', () => {
    const actor: Actor = {
      ...nobodyYet,
      assignments: [
        { role: 'co_chair', theme: 'theme' },
        { role: 'delegate', theme: 'other' }
      ]
    }
    expect(can(actor, 'open_reading', anything)).toBe(true)
    expect(why(actor, 'open_reading', { ...anything, theme: 'other' })).toMatchObject({ code: 'PM3' })
    expect(can(actor, 'read_working_text', { ...anything, theme: 'other' })).toBe(true)
    expect(can(actor, 'read_working_text', { ...anything, theme: 'third' })).toBe(false)
  })

  it('[PM4] a mandate is compared as an instant, and holds on its first and last', () => {
    const { actor, subject } = situation('delegate', null)
    const asks = (mandate: Actor['mandate']) =>
      can({ ...actor, mandate }, 'object', { ...subject, stage: 'silence' })
    expect(asks({ from: NOW, until: null })).toBe(true)
    expect(asks({ from: '2023-11-27T09:00:00-05:00', until: '2023-11-27T16:00:00+02:00' })).toBe(true)
    expect(asks({ from: '2023-11-27T14:00:00.001Z', until: null })).toBe(false)
    expect(asks({ from: '2023-11-27T12:00:00Z', until: EARLIER })).toBe(false)
    expect(asks({ from: 'never', until: null })).toBe(false)
    expect(asks(null)).toBe(false)
  })

  it('[PM6] what belongs to no delegation is its author’s', () => {
    const reviewer: Actor = { ...situation('language_reviewer', null).actor, delegation: null }
    const thread: Subject = { ...anything, owner: null, author: 'person' }
    expect(can(reviewer, 'resolve_thread', thread)).toBe(true)
    expect(can(reviewer, 'resolve_thread', { ...thread, author: 'another' })).toBe(false)
    expect(can(reviewer, 'resolve_thread', { ...thread, owner: 'BRA' })).toBe(false)
    expect(can(reviewer, 'resolve_thread', anything)).toBe(false)
  })
})
