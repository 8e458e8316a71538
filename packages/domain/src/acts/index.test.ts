import { describe, expect, it } from 'vitest'
import { PERMISSIONS, type Action } from '../permission-table.ts'
import { ACTS, ACTS_OF_EVENT, isActName, RIGHTS_WITHOUT_ACT, type ActName } from './index.ts'

const hash = 'a'.repeat(64)
const half = { hash }
const commitment = { kind: 'contribution', owner: 'EU', source: 'a declaration' }

/** One well-formed example of each act, without what may be left out. */
const EXAMPLES: Record<ActName, Record<string, unknown>> = {
  create_document: { target: 'DG', title: 'Conclusions', coChairs: ['p1', 'p2'], language: 'en' },
  open_reading: { target: 'DG/Z0' },
  admit_observers: { target: 'DG', open: true },
  hand_pen: { target: 'DG', to: null },
  set_drafting_list: { target: 'DG', people: ['p1'] },
  instruct: { target: 'DG', instruction: 'lock_text', until: null },
  lock_text: { target: 'DG', locked: true },
  replace_co_chair: { target: 'DG', from: 'p1', to: 'p2', reason: 'illness' },
  move_paragraph: { target: 'DG-p01', after: 'DG-p03' },
  restore_text: { target: 'DG-p01', from: 'DG/Rev.1', reason: 'lost' },
  mark_para_agreed: { target: 'DG-p01' },
  request_reopen: { target: 'DG-p01', reason: 'new fact' },
  reopen_para: { target: 'DG-p01', reason: 'new fact' },
  project: { target: 'DG', paragraph: null, view: 'clean' },
  issue_revision: { target: 'DG/Rev.1', revision: 'Rev.1' },
  issue_chairs_text: { target: 'DG/CT', ...half, proposes: { 'DG-b1': 'a wording' } },
  propose_change: { target: 'after:DG-p01', kind: 'insert', baseText: '' },
  table_bridging: { target: 'DG-b1', wording: [{ text: 'words', marks: { link: 'https://a.example' } }] },
  suggest_as_observer: { target: 'DG-p01', wording: 'words' },
  sponsor_suggestion: { target: 's1' },
  note_suggestion: { target: 's1' },
  accept_proposal: { target: 'DG-b1/Alt 3', baseText: 'words' },
  reflect_proposal: { target: 'proposal-1', baseText: 'words' },
  withdraw_proposal: { target: 'DG-b1/add' },
  take_position: { target: 'DG-b1/Alt 2', position: 'can_accept' },
  open_bracket: { target: 'DG-p01', kind: 'alternatives', start: 0, end: 4, baseText: 'base' },
  add_alternative: { target: 'DG-b1', wording: 'words' },
  resolve_bracket: { target: 'DG-b1', outcome: 'alternative' },
  refuse_wording: { target: 'DG-b1/Alt 2' },
  undo_resolution: { target: 'DG-b1' },
  hold_package: { target: 'DG-b1', with: ['DG-b2'], hold: true },
  enter_for_delegation: { target: 'DG-p01', delegation: 'MEX', entry: 'propose' },
  confirm_entry: { target: 'entry-1', confirmed: true },
  send_as_delegation: { target: 'DG', drafts: ['d1'] },
  propose_priority: { target: 'DG-p01', title: 'Interoperability' },
  propose_action: { target: 'DG-p01', title: 'A study', owner: 'ECLAC', due: '2024' },
  endorse_priority: { target: 'PA-DG-1', stance: 'endorse' },
  comment: { target: 'DG-p01', text: 'why?', type: 'question', visibility: 'group' },
  internal_note: { target: 'DG-p01', text: 'ask the capital' },
  resolve_thread: { target: 't1', outcome: 'noted' },
  close_without_agreement: { target: 'DG', ...half },
  record_waiver: { target: 'DG', ...half, requirement: 'head:SUR', reason: 'absent' },
  declare_agreed: { target: 'DG/Rev.3', ...half },
  approve_version: { target: 'DG/Rev.3', ...half },
  adopt: { target: 'DG/Rev.3', ...half },
  transmit: { target: 'DG/Rev.3', ...half },
  start_silence: { target: 'DG/CT', ...half, deadline: '2023-11-29T14:00:00Z' },
  extend_silence: { target: 'DG/CT', ...half, deadline: '2023-11-29T15:00:00Z' },
  object: { target: 'DG/CT', hash, reason: 'not discussed' },
  withdraw_objection: { target: 'o1' },
  place_reservation: { target: 'DG-p01', kind: 'scrutiny' },
  lift_reservation: { target: 'DG/Rev.3' },
  confirm_capital: { target: 'DG/Rev.3', hash },
  refuse_confirmation: { target: 'DG/Rev.3', hash, reason: 'no' },
  disassociate: { target: 'DG/Rev.3', hash, kind: 'explanation', words: 'we read it so' },
  reopen_text: { target: 'DG/Rev.3', ...half, reason: 'an error' },
  issue_corrigendum: {
    target: 'DG/Rev.3',
    ...half,
    corrections: [{ paragraph: 'DG-p01', from: 'teh', to: 'the' }],
    language: 'en'
  },
  translate: { target: 'DG/Rev.3/es', language: 'es', paragraphs: { 'DG-p01': 'Los representantes' } },
  certify_concordance: { target: 'DG/Rev.3/es', hash, language: 'es' },
  challenge_concordance: { target: 'DG/Rev.3/es', language: 'es', paragraphs: ['DG-p06'], reason: 'no' },
  accredit: { target: 'BRA' },
  nominate_delegate: { target: 'BRA' },
  change_settings: { target: 'event' },
  decide_agenda: { target: 'PA-DG-1', decision: 'accepted' },
  order_agenda: { target: 'agenda', items: [{ id: 'i1', after: null, title: 'One', group: null }] },
  record_commitment: { target: 'CM-1', ...commitment },
  amend_commitment: { target: 'CM-1', ...commitment }
}
const names = Object.keys(ACTS) as ActName[]
const parse = (name: ActName, act: unknown) => ACTS[name].safeParse(act)
const example = (name: ActName): Record<string, unknown> => ({ action: name, ...EXAMPLES[name] })

describe('the schemas of acts', () => {
  it('are there for every action of the table that is an act, and for nothing else', () => {
    const rights = new Set<Action>(RIGHTS_WITHOUT_ACT)
    const acts = (Object.keys(PERMISSIONS) as Action[]).filter(action => !rights.has(action))
    expect([...names].sort()).toEqual(acts.sort())
    for (const right of rights) expect(isActName(right)).toBe(false)
    for (const word of ['toString', '__proto__', '', null, 7]) expect(isActName(word)).toBe(false)
    for (const name of ACTS_OF_EVENT) expect(names).toContain(name)
  })

  it.each(names)('take a well-formed %s', name => {
    expect(parse(name, example(name)).error?.issues ?? []).toEqual([])
    expect(parse(name, { ...example(name), reason: 'why', idempotencyKey: 'k' }).success).toBe(true)
  })

  it.each(names)(
    '[X08] [X10] refuse %s without any of its fields, or with one that they do not know',
    name => {
      for (const field of Object.keys(example(name))) {
        const { [field]: _, ...rest } = example(name)
        expect([field, parse(name, rest).success]).toEqual([field, false])
      }
      for (const field of ['role', 'isAdmin', 'status', 'authorId', 'themeId']) {
        expect([field, parse(name, { ...example(name), [field]: 'x' }).success]).toEqual([field, false])
      }
    }
  )

  it.each(names)(
    'refuse %s with a value of another kind, too long a reason or key, or another name',
    name => {
      for (const wrong of [null, 7.5, ['x', 7], '', '../x', '\u0000']) {
        expect([wrong, parse(name, { ...example(name), target: wrong }).success]).toEqual([
          wrong,
          // What names a person may be any word: it is looked up, never used as a path.
          (name === 'accredit' || name === 'nominate_delegate') &&
            ['../x', '\u0000'].includes(wrong as string)
        ])
      }
      expect(parse(name, { ...example(name), reason: 'r'.repeat(2_001) }).success).toBe(false)
      expect(parse(name, { ...example(name), idempotencyKey: 'k'.repeat(201) }).success).toBe(false)
      expect(parse(name, { ...example(name), action: 'fly' }).success).toBe(false)
      for (const act of [null, name, [], {}]) expect(parse(name, act).success).toBe(false)
    }
  )

  it('read plain text as words without marks, and no text as no words', () => {
    const wording = (words: unknown) =>
      ACTS.add_alternative.parse({ ...example('add_alternative'), wording: words })
    expect(wording('two words').wording).toEqual([{ text: 'two words' }])
    expect(wording('').wording).toEqual([])
    expect(wording([{ text: 'a', marks: { bold: true } }, { bracket: 'b1' }]).wording).toHaveLength(2)
  })

  it.each([
    ['a script', [{ text: 'a', marks: { link: 'javascript:alert(1)' } }]],
    ['a mark that is off', [{ text: 'a', marks: { bold: false } }]],
    ['an unknown mark', [{ text: 'a', marks: { colour: 'red' } }]],
    ['a run of both kinds', [{ text: 'a', bracket: 'b1' }]],
    ['too many letters', 'a'.repeat(20_001)]
  ])('refuse a wording with %s', (_, wording) => {
    expect(parse('add_alternative', { ...example('add_alternative'), wording }).success).toBe(false)
  })

  it('[TX9] takes what is no letter for U+FFFD, in words and in runs', () => {
    const wordingOf = (wording: unknown) =>
      ACTS.add_alternative.parse({ action: 'add_alternative', target: 'b1', wording }).wording
    const clean = [{ text: 'a\uFFFDb\uFFFDc 𝔸' }]
    expect(wordingOf('a\u0000b\uD835c 𝔸')).toEqual(clean)
    expect(wordingOf([{ text: 'a\u0000b\uDD38c 𝔸' }])).toEqual(clean)
  })
})
