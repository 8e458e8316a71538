import { describe, expect, it } from 'vitest'
import type { Actor, Role } from './actor.ts'
import type { Subject } from './permissions.ts'
import { STAGES } from './stage.ts'
import { typing, whyNotMove } from './typing.ts'

const someone = (role: Role, draftingLists: string[] = []): Actor => ({
  personId: 'person',
  name: 'Somebody',
  language: 'en',
  delegation: 'BRA',
  assignments: [{ role, theme: 'theme' }],
  draftingLists,
  mandate: null
})
const at = (stage: Subject['stage'], more: Partial<Subject> = {}): Subject => ({
  theme: 'theme',
  stage,
  now: '2023-11-27T14:00:00Z',
  openToObservers: true,
  ...more
})
const listed = ['theme']
const pen = { inSession: true, penHolder: 'person' }

interface Case {
  role: Role
  list: string[]
  more: Partial<Subject>
  draft: boolean
  negotiation: boolean
}

describe('who types', () => {
  it.each<Case>([
    { role: 'co_chair', list: [], more: {}, draft: true, negotiation: true },
    { role: 'co_facilitator', list: [], more: {}, draft: true, negotiation: true },
    { role: 'rapporteur', list: listed, more: {}, draft: true, negotiation: false },
    { role: 'rapporteur', list: listed, more: pen, draft: true, negotiation: true },
    { role: 'rapporteur', list: [], more: pen, draft: false, negotiation: true },
    { role: 'secretariat', list: [], more: {}, draft: false, negotiation: false },
    { role: 'secretariat', list: [], more: { instructed: true }, draft: true, negotiation: true },
    { role: 'head_of_delegation', list: listed, more: {}, draft: true, negotiation: true },
    { role: 'head_of_delegation', list: [], more: {}, draft: false, negotiation: false },
    {
      role: 'head_of_delegation',
      list: listed,
      more: { negotiationDrafting: 'chairs' },
      draft: true,
      negotiation: false
    },
    { role: 'delegate', list: listed, more: {}, draft: true, negotiation: true },
    { role: 'delegate', list: ['another'], more: {}, draft: false, negotiation: false },
    { role: 'observer', list: listed, more: {}, draft: false, negotiation: false },
    { role: 'language_reviewer', list: listed, more: {}, draft: false, negotiation: false },
    { role: 'summit_coordinator', list: listed, more: {}, draft: false, negotiation: false },
    { role: 'system_admin', list: listed, more: {}, draft: false, negotiation: false }
  ])(
    '[PM16] a $role with $list and $more: draft $draft, negotiation $negotiation',
    ({ role, list, more, ...may }) => {
      const actor = someone(role, list)
      expect(typing(actor, at('outline', more)).mayType).toBe(may.draft)
      expect(typing(actor, at('zero_draft', more)).mayType).toBe(may.draft)
      expect(typing(actor, at('negotiation', more)).mayType).toBe(may.negotiation)
    }
  )

  it('[PM16] nobody from the chair’s text on', () => {
    for (const stage of STAGES.slice(3)) {
      expect(typing(someone('co_chair'), at(stage))).toEqual({
        mayType: false,
        reason: 'stage',
        action: null
      })
    }
  })

  it('[PM16] tells the reasons apart', () => {
    expect(typing(someone('observer'), at('zero_draft')).reason).toBe('observer')
    expect(typing(someone('observer'), at('silence')).reason).toBe('observer')
    expect(typing(someone('delegate'), at('zero_draft')).reason).toBe('role')
    expect(typing(someone('co_chair'), at('zero_draft', { locked: true })).reason).toBe('locked')
    expect(typing(someone('co_chair'), at('zero_draft', { theme: 'another' })).reason).toBe('role')
    expect(typing(null, at('zero_draft')).reason).toBe('role')
    expect(typing(someone('co_chair'), at('zero_draft'))).toEqual({
      mayType: true,
      reason: null,
      action: 'edit_text_direct'
    })
    expect(typing(someone('co_chair'), at('negotiation')).action).toBe('edit_text_direct_negotiation')
  })
})

describe('who moves paragraphs', () => {
  it('[PM15] whoever has that right and may type', () => {
    expect(whyNotMove(someone('co_chair'), at('negotiation'))).toBeNull()
    expect(whyNotMove(someone('delegate', listed), at('zero_draft'))).toBeNull()
    expect(whyNotMove(someone('delegate'), at('zero_draft'))).toMatchObject({ code: 'PM13' })
    expect(whyNotMove(someone('observer'), at('zero_draft'))).toMatchObject({ code: 'PM1' })
    expect(whyNotMove(someone('co_chair'), at('chairs_text'))).toMatchObject({ code: 'PM2' })
  })

  it('[PM15] not a rapporteur without the pen, nor anybody in a locked text', () => {
    expect(whyNotMove(someone('rapporteur', listed), at('negotiation'))).toMatchObject({ code: 'PM15' })
    expect(whyNotMove(someone('rapporteur', listed), at('negotiation', pen))).toBeNull()
    const refusal = whyNotMove(someone('co_chair'), at('negotiation', { locked: true }))
    expect(refusal).toMatchObject({
      code: 'PM15',
      message: 'move_paragraph was not done: the text is locked.'
    })
  })
})
