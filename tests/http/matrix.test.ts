import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concernsDocument, OFFERED } from '../../server/acts/offered.ts'
import type { AdjustableClock } from '../../server/clock.ts'
import { systemClock } from '../../server/clock.ts'
import {
  granted,
  PEOPLE,
  ROLE_NAMES,
  stageHand,
  STAGE_NAMES,
  type Circumstances,
  type Someone,
  type StageName
} from './cells.ts'
import { running, type Running } from './running.ts'

/** A well-formed act that changes nothing that a later cell needs; refused by a rule where it must be. */
const BODIES: Record<string, (code: string, who: Someone) => object> = {
  create_document: code => ({ target: code, title: 'T', coChairs: ['p-uy-01', 'p-es-01'], language: 'en' }),
  open_reading: code => ({ target: `${code}/Z0` }),
  admit_observers: code => ({ target: code, open: true }),
  hand_pen: code => ({ target: code, to: null }),
  set_drafting_list: code => ({ target: code, people: code === 'DG' ? DG_LIST : [] }),
  instruct: code => ({ target: code, instruction: 'record_commitment', until: null }),
  lock_text: code => ({ target: code, locked: false }),
  // Nobody is replaced: the first named is no co-chair.
  replace_co_chair: code => ({ target: code, from: 'p-br-hod', to: 'p-mx-02', reason: 'test' }),
  move_paragraph: code => ({ target: `${code}-p01`, after: null }),
  // No version of this name comes next, and the words stand there already.
  issue_revision: code => ({ target: `${code}/Rev.99`, revision: 'Rev.99' }),
  restore_text: code => ({ target: `${code}-p01`, from: `${code}/Z0`, reason: 'test' }),
  // Words that are missing, a bracket or paragraph in another state than the act needs: against a rule each.
  open_bracket: code => ({ ...at(code), kind: 'insertion', start: 0, end: 0, baseText: '', wording: '' }),
  add_alternative: code => ({ target: `${code}-b1`, wording: '' }),
  table_bridging: code => ({ target: `${code}-b1`, wording: '' }),
  take_position: code => ({ target: `${code}-b1/Alt 3`, position: 'can_accept' }),
  refuse_wording: code => ({ target: `${code}-b1/Alt 1` }),
  resolve_bracket: code => ({ target: `${code}-b1`, outcome: 'new_wording' }),
  undo_resolution: code => ({ target: `${code}-b1` }),
  hold_package: code => ({ target: `${code}-b1`, with: [], hold: true }),
  mark_para_agreed: code => ({ target: code === 'DG' ? 'DG-p02' : 'EG-p04' }),
  request_reopen: code => ({ ...at(code), reason: 'test' }),
  reopen_para: code => ({ ...at(code), reason: 'test' }),
  // No words, and what is settled already.
  propose_change: code => ({ ...at(code), kind: 'replace', baseText: '', runs: '' }),
  suggest_as_observer: code => ({ ...at(code), wording: '' }),
  sponsor_suggestion: code => ({ target: `${code}-s-OBS-CSO` }),
  note_suggestion: code => ({ target: `${code}-s-OBS-CSO` }),
  accept_proposal: code => ({ target: `${code}-pr-MEX`, baseText: '' }),
  reflect_proposal: code => ({ target: `${code}-pr-MEX`, baseText: '' }),
  withdraw_proposal: (code, { role }) => ({ target: `${code}-${SETTLED[role] ?? 'pr-MEX'}` }),
  enter_for_delegation: code => ({ ...at(code), delegation: 'NOBODY', entry: 'propose' }),
  confirm_entry: (code, { role }) => ({
    target: `${code}-e-${role === 'delegate' ? 'EU' : 'MEX'}`,
    confirmed: true
  }),
  // Written in the future, and what is resolved already.
  comment: code => ({ target: code, text: 'x', type: 'question', visibility: 'group', writtenAt: '2999-01-01T00:00:00Z' }), // prettier-ignore
  resolve_thread: (code, { role }) => ({ target: `${code}-${THREADS[role] ?? 't-MEX'}`, outcome: 'noted' }),
  send_as_delegation: code => ({ target: code, drafts: [`${code}-own-MEX`] }),
  internal_note: code => ({ target: code, text: 'a note' }),
  // Decisions on a text that nobody has seen, and what is settled or not there.
  issue_chairs_text: code => ({ target: `${code}/CT`, hash: UNSEEN, proposes: {} }),
  declare_agreed: code => onUnseen(code),
  approve_version: code => onUnseen(code),
  adopt: code => onUnseen(code),
  start_silence: code => ({ ...onUnseen(code), deadline: '2999-01-01T00:00:00Z' }),
  extend_silence: code => ({ ...onUnseen(code), deadline: '2999-01-01T00:00:00Z' }),
  object: code => ({ ...onUnseen(code), whole: true, reason: 'test' }),
  withdraw_objection: (code, { role }) => ({ target: `${code}-o-${role === 'delegate' ? 'EU' : 'MEX'}` }),
  place_reservation: code => ({ ...at(code), kind: 'scrutiny' }),
  lift_reservation: code => ({ ...at(code), kind: 'linguistic' }),
  confirm_capital: code => onUnseen(code),
  refuse_confirmation: code => ({ ...onUnseen(code), reason: 'test' }),
  disassociate: code => ({ ...onUnseen(code), kind: 'explanation', words: 'test' }),
  reopen_text: code => ({ ...onUnseen(code), reason: 'test' }),
  close_without_agreement: code => ({ target: code, hash: UNSEEN }),
  record_waiver: code => ({ target: code, hash: UNSEEN, requirement: 'head:SUR', reason: 'test' }),
  issue_corrigendum: code => ({ ...onUnseen(code), language: 'en', corrections: [{ paragraph: 'x', from: 'y', to: 'z' }] }), // prettier-ignore
  // Titles without a word, a stance that is held, another language than the one named, and names that stand already.
  propose_priority: code => ({ ...at(code), title: ' ' }),
  propose_action: code => ({ ...at(code), title: ' ', owner: 'x', due: 'x' }),
  endorse_priority: code => ({ target: `PA-${code}-1`, stance: 'endorse' }),
  translate: code => ({ ...inSpanish(code), paragraphs: {} }),
  certify_concordance: code => ({ ...inSpanish(code), hash: UNSEEN }),
  challenge_concordance: code => ({ ...inSpanish(code), paragraphs: ['x'], reason: 'test' }),
  transmit: code => onUnseen(code),
  decide_agenda: code => ({ target: `PA-${code}-1`, decision: 'returned' }),
  order_agenda: () => ({ target: 'agenda', items: [{ id: 'x', after: null, title: 'x', group: null }] }),
  record_commitment: () => ({ target: 'CM-1', kind: 'x', owner: 'x', source: 'x' }),
  amend_commitment: code => ({ target: `CM-${code}`, kind: 'x', owner: 'x', source: 'x' }),
  accredit: () => ({
    target: 'BRA',
    delegation: { code: 'BRA', name: 'Brazil', kind: 'state', group: 'LAC' }
  }),
  nominate_delegate: code => ({ target: code === 'DG' ? 'p-mx-02' : 'p-br-02', mandate: MANDATE }),
  change_settings: () => ({ target: 'event', objectorNames: 'co_chairs_decide' })
}
const UNSEEN = 'f'.repeat(64)
const onUnseen = (code: string) => ({ target: `${code}/Z0`, hash: UNSEEN })
const inSpanish = (code: string) => ({ target: `${code}/Z0/es`, language: 'pt' })
const at = (code: string) => ({ target: `${code}-p01` })
/** A settled proposal or suggestion of one's own. */
const SETTLED: Partial<Record<Someone['role'], string>> = { delegate: 'pr-EU', observer: 's-OBS-CSO' }
/** A resolved thread of one's own. */
const THREADS: Partial<Record<Someone['role'], string>> = {
  delegate: 't-EU',
  observer: 't-OBS-CSO',
  language_reviewer: 't-LANGUAGE'
}
const DG_LIST = ['p-uy-hod', 'p-eu-hod', 'p-mx-02', 'p-br-02', 'p-eu-03', 'p-cr-hod', 'p-rap-01']
const MANDATE = { from: '2023-11-27T12:00:00Z', until: '2023-12-31T23:59:59Z' }

const ALL: Omit<Circumstances, 'stage' | 'group'> = {
  instructed: true,
  open: true,
  own: true,
  mandated: true,
  pen: false,
  draftingGroup: true
}

/** What was proposed, suggested and entered for both texts, and settled long ago. */
function settle(hand: ReturnType<typeof stageHand>): void {
  const of = (table: string, columns: string, values: string): void => {
    for (const code of ['DG', 'EG'])
      hand.run(
        `INSERT INTO ${table} (id, documentId, state, personId, at, ${columns})
         SELECT ? || ${values} FROM Document WHERE themeId = (SELECT id FROM Theme WHERE code = ?)`,
        code,
        code
      )
  }
  for (const delegation of ['MEX', 'EU']) {
    of(
      'Proposal',
      'kind, paragraphId, delegationCode, baseJson, runsJson, sequence, writtenBaseJson, writtenRunsJson',
      `'-pr-${delegation}', id, 'withdrawn', 'p-mx-hod', 0, 'replace', 'x', '${delegation}', '[]', '[]', 1, '[]', '[]'`
    )
    of(
      'ScribeEntry',
      'delegationCode, entry, target, fieldsJson',
      `'-e-${delegation}', id, 'confirmed', 'p-sec-01', 0, '${delegation}', 'propose', 'x', '{}'`
    )
  }
  of(
    'Suggestion',
    'paragraphId, observerCode, wordingJson, baseJson',
    `'-s-OBS-CSO', id, 'withdrawn', 'p-obs-cso', 0, 'x', 'OBS-CSO', '[]', '[]'`
  )
}

/** A commitment that one text alone cites, so that its co-chairs alone are asked. */
function settleCommitments(hand: ReturnType<typeof stageHand>): void {
  for (const code of ['DG', 'EG']) {
    hand.run(
      `INSERT INTO Commitment (id, kind, owner, source, amendments) VALUES (?, 'x', 'x', 'x', 0)`,
      `CM-${code}`
    )
    hand.run(
      `INSERT INTO Citation (commitmentId, documentId, paragraphId)
       SELECT ?, id, ? FROM Document WHERE themeId = (SELECT id FROM Theme WHERE code = ?)`,
      ...[`CM-${code}`, `${code}-p01`, code]
    )
  }
}

/** What was said of both texts, and resolved long ago; and what one delegation keeps to itself. */
function settleThreads(hand: ReturnType<typeof stageHand>): void {
  const threads = [
    ['t-MEX', 'MEX', 'p-mx-hod', 'group', null],
    ['t-EU', 'EU', 'p-eu-hod', 'group', null],
    ['t-OBS-CSO', 'OBS-CSO', 'p-obs-cso', 'group', null],
    ['t-LANGUAGE', 'LANGUAGE', 'p-lang-es', 'group', null],
    ['own-MEX', 'MEX', 'p-mx-hod', 'delegation', 'MEX']
  ] as const
  for (const code of ['DG', 'EG'])
    for (const [name, voice, person, visibility, sphere] of threads) {
      const id = `${code}-${name}`
      hand.run(
        `INSERT INTO Thread (id, documentId, type, visibility, voice, personId, sphere, resolved, openedAt)
         SELECT ?, id, 'question', ?, ?, ?, ?, 1, 0 FROM Document
         WHERE themeId = (SELECT id FROM Theme WHERE code = ?)`,
        ...[id, visibility, voice, person, sphere, code]
      )
      hand.run(`INSERT INTO ThreadAnchor VALUES (?, 1, '{"on":"document"}', 1, ?, 0)`, id, person)
      hand.run(
        `INSERT INTO Remark (id, threadId, ordinal, voice, personId, sphere, text, mentionsJson, at)
         VALUES (?, ?, 1, ?, ?, ?, 'x', '[]', 0)`,
        ...[`${id}-1`, id, voice, person, sphere]
      )
    }
}

/** Codes of rules beyond the right. */
const RULES = /^(BR|PO|PA|PK|PR|SG|SC|DO|PE|ST|RV|RS|TH|CH|SI|RE|AP|GA|PY|SA|CM|LV|TR)\d/

/** A silence on the zero draft that led nowhere, with objections that were withdrawn. */
function settleSilence(hand: ReturnType<typeof stageHand>): void {
  for (const code of ['DG', 'EG']) {
    hand.run(
      `INSERT INTO Silence (id, documentId, version, hash, state, startedAt, deadline, firstDeadline, inSession,
         objectorNames, entitledJson, startedByJson)
       SELECT ? || '-s', documentId, name, hash, 'abandoned', 0, 0, 0, 0, 'shown', '[]', '[]' FROM Revision
       WHERE documentId = (SELECT Document.id FROM Document JOIN Theme ON Theme.id = themeId WHERE code = ?)`,
      code,
      code
    )
    for (const delegation of ['MEX', 'EU'])
      hand.run(
        `INSERT INTO Objection (id, silenceId, delegationCode, byPerson, paragraphsJson, whole, reason, at, kind, withdrawnAt)
         VALUES (? || '-o-' || ?, ? || '-s', ?, 'x', '[]', 1, 'x', 0, 'breaking', 0)`,
        ...[code, delegation, code, delegation]
      )
  }
}

/** A limiter's minute passes between any two requests. */
function hurriedClock(): AdjustableClock {
  const clock = systemClock()
  let asked = 0
  return { ...clock, monotonic: () => clock.monotonic() + 1_000 * asked++ }
}

describe('the rights of real people over HTTP', () => {
  let server: Running
  let hand: ReturnType<typeof stageHand>
  let cells = 0
  beforeAll(async () => {
    server = await running({ clock: hurriedClock() })
    hand = stageHand(server.file)
    settle(hand)
    settleThreads(hand)
    settleCommitments(hand)
    settleSilence(hand)
  })
  afterAll(async () => {
    hand.close()
    await server.remove()
  })

  const send = (action: string, who: Someone, code: string) => {
    const body = { action, ...BODIES[action]?.(code, who) }
    const to = concernsDocument(action as never) ? `/api/v1/documents/${code}/acts` : '/api/v1/acts'
    return server.json(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(who.id === null ? {} : { person: who.id })
    })
  }

  /** What the answer says of the right: nobody, denied, or allowed (done, or against a rule beyond the right). */
  async function verdict(action: string, who: Someone, code: string): Promise<string> {
    cells++
    const { status, body } = await send(action, who, code)
    if (status === 401) return 'nobody'
    if (status === 403 || status === 404) return 'denied'
    if (status === 200 || ((status === 422 || status === 409) && RULES.test(body.refusal.code)))
      return 'allowed'
    return `${status} ${JSON.stringify(body)}`
  }

  const expected = (action: string, who: Someone, at: Circumstances): string =>
    who.id === null ? 'nobody' : granted(action, who, at) ? 'allowed' : 'denied'

  it('asks one person of each role of the table, and knows how to send every act that is offered', () => {
    expect(PEOPLE.map(({ role }) => role)).toEqual(ROLE_NAMES)
    expect(Object.keys(BODIES).sort()).toEqual([...OFFERED].sort())
  })

  describe.each(OFFERED.filter(concernsDocument))('%s', action => {
    it.each(STAGE_NAMES)('in %s, in the own and in a foreign group', async stage => {
      const wrong: string[] = []
      for (const group of ['DG', 'EG'] as const) {
        for (const who of PEOPLE) {
          hand.stand(group, stage)
          const at = { ...ALL, stage, group }
          const got = await verdict(action, who, group)
          if (got !== expected(action, who, at)) wrong.push(`${who.role} in ${group}: ${got}`)
        }
      }
      expect(wrong).toEqual([])
    })
  })

  describe.each(OFFERED.filter(action => !concernsDocument(action)))('%s', action => {
    it('of the own and of a foreign delegation', async () => {
      const wrong: string[] = []
      for (const group of ['DG', 'EG'] as const) {
        for (const who of PEOPLE) {
          const at: Circumstances = { ...ALL, stage: null, group, own: group === 'DG' }
          const got = await verdict(action, who, group)
          if (got !== expected(action, who, at)) wrong.push(`${who.role} about ${group}: ${got}`)
        }
      }
      expect(wrong).toEqual([])
    })
  })

  interface Lack {
    what: string
    less: Partial<Circumstances>
    stage: StageName
    /** Takes the condition away, or gives it back. */
    set(held: boolean): void
  }
  const LACKS: Lack[] = [
    {
      what: 'an instruction',
      less: { instructed: false },
      stage: 'negotiation',
      set: held => hand.instructed(held)
    },
    { what: 'observers', less: { open: false }, stage: 'zero_draft', set: held => hand.open('DG', held) },
    { what: 'a drafting group', less: { draftingGroup: false }, stage: 'negotiation', set: held => hand.draftingGroup(held) } // prettier-ignore
  ]
  it.each(LACKS)('without $what', async ({ less, stage, set }) => {
    set(false)
    const wrong: string[] = []
    for (const action of OFFERED.filter(concernsDocument)) {
      if (action === 'instruct' || action === 'admit_observers') continue
      for (const who of PEOPLE) {
        hand.stand('DG', stage)
        const at: Circumstances = { ...ALL, stage, group: 'DG', ...less }
        const got = await verdict(action, who, 'DG')
        if (got !== expected(action, who, at)) wrong.push(`${action} by ${who.role}: ${got}`)
      }
    }
    set(true)
    expect(wrong).toEqual([])
  })

  it('with the pen in a session the rapporteur moves a paragraph in negotiation, and without it not', async () => {
    const rapporteur = PEOPLE.find(({ role }) => role === 'rapporteur')
    if (!rapporteur) throw new Error('no rapporteur')
    for (const pen of [true, false]) {
      hand.stand('DG', 'negotiation')
      hand.pen('DG', pen ? rapporteur.id : null)
      const at: Circumstances = { ...ALL, stage: 'negotiation', group: 'DG', pen }
      expect(await verdict('move_paragraph', rapporteur, 'DG')).toBe(
        expected('move_paragraph', rapporteur, at)
      )
    }
  })

  it('leaves a line in the record for each of them, allowed or denied', () => {
    const [entries] = hand.all<{ count: number }>('SELECT count(*) AS count FROM AuditEntry')
    const byPublic = cells / PEOPLE.length
    expect(entries?.count).toBeGreaterThan(cells - byPublic - 10)
    expect(cells).toBeGreaterThan(2_000)
  })
})
