import type { DelegationCard, PersonCard, WorkingGroupPage } from '../../server/context.ts'

/** People and delegations of an event that nobody holds, for pages that are rendered without a server. */
export const person = (id: string, more: Partial<PersonCard> = {}): PersonCard => ({
  id,
  name: `Person ${id}`,
  language: 'en',
  delegation: null,
  group: null,
  assignments: [],
  mandate: null,
  administered: null,
  ...more
})

export const administered = (
  by: 'accredit' | 'nominate_delegate',
  state: 'active' | 'invited' | 'suspended' = 'active'
): NonNullable<PersonCard['administered']> => ({
  email: 'ana@example.org',
  state,
  linkUntil: null,
  by
})

export const delegation = (code: string, more: Partial<DelegationCard> = {}): DelegationCard => ({
  code,
  name: `Delegation of ${code}`,
  kind: 'state',
  group: 'LAC',
  binds: [],
  suspended: false,
  heads: [],
  people: 0,
  ...more
})

export const group = (more: Partial<WorkingGroupPage> = {}): WorkingGroupPage => ({
  theme: {
    id: 'theme-1',
    code: 'QX',
    name: { en: 'Quiet things', es: 'Cosas calladas', pt: 'Coisas caladas', fr: 'Choses calmes' }
  },
  documentId: 'document-1',
  stage: 'zero_draft',
  openToObservers: false,
  locked: false,
  coChairs: [],
  members: [],
  draftingList: [],
  penHolder: null,
  instructions: [],
  may: {
    open_reading: null,
    admit_observers: null,
    hand_pen: null,
    set_drafting_list: null,
    instruct: null,
    lock_text: null,
    replace_co_chair: null,
    create_document: null
  },
  ...more
})
