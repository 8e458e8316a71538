import { createHash } from 'node:crypto'
import type { Json } from '../http/running.ts'
import { granted, rowOf, type Circumstances, type RoleName, type Someone } from '../http/cells.ts'
import {
  decisions,
  latest,
  never,
  pick,
  someChair,
  someHead,
  standing,
  wayOut,
  Broken,
  type Scene
} from './scene.ts'
import { types, type Step } from './steps-text.ts'

/*
 * What must be refused whatever was done before: with a code and a way out, and without changing anything. Each of them
 * is done between two pictures of the database.
 */

/** Everything that the table of rights does not grant, with every condition beside role, group and stage granted. */
const againstTheTable: Step = {
  name: 'act beyond the rights of a role',
  weight: 10,
  when: () => true,
  does: async scene => {
    const { text, told, house } = scene
    const bodies = await bodiesOf(scene)
    const wrong = Object.keys(bodies).flatMap(action =>
      rolesOf(scene)
        .filter(({ who, own }) => !granted(action, who, around(scene, own)))
        .map(({ who }) => ({ action, who }))
    )
    const { action, who } = pick(scene, wrong)
    const person = who.id ?? ''
    const answer = await house.act(text.code, { action, ...bodies[action] }, person)
    told.push(`${action} by ${who.role}=${answer.status}`)
    wayOut(answer)
    // A co-chair who does again what both have done hears that he came second.
    const second = answer.status === 409 && answer.body.refusal.code === 'HV9'
    if (!second && ![403, 404].includes(answer.status))
      throw new Broken(
        `24: ${action} by ${who.role} in ${text.stage}: ${answer.status} ${JSON.stringify(answer.body)}`
      )
  }
}

const around = ({ text }: Scene, own: boolean): Circumstances => ({
  ...{ stage: text.stage, group: own ? 'DG' : 'EG', instructed: true, open: true, own: true },
  ...{ mandated: true, pen: true, draftingGroup: true }
})

function rolesOf({ world, text }: Scene): { who: Someone; own: boolean }[] {
  const { people } = world
  const one = (role: RoleName, id: string, group: Someone['group'] = 'all', own = true) => ({
    who: { role, id, group, listed: true },
    own
  })
  const head = people.heads.find(id => !world.suspended.has(id)) ?? ''
  return [
    one('co_chair', text.chairs[0], 'DG'),
    one('co_chair', text.chairs[1], 'DG'),
    one('co_chair', people.stranger, 'DG', false),
    one('co_facilitator', text.facilitator, 'DG'),
    one('head_of_delegation', head),
    one('observer', people.observer),
    one('secretariat', people.secretariat[1] ?? ''),
    one('language_reviewer', people.translator),
    one('summit_coordinator', people.coordinator),
    one('rapporteur', people.rapporteur),
    one('system_admin', people.admin, 'none')
  ]
}

/** Acts as their authors would send them, on what stands. */
// long: one table, act by act
async function bodiesOf(scene: Scene): Promise<Record<string, object>> {
  const { text, house } = scene
  const view = await standing(scene)
  const version = await latest(scene)
  const { id } = pick(scene, view.paragraphs as Json[])
  const bracket = house.rows(
    'SELECT bracketId AS id, key FROM Alternative WHERE state = ? LIMIT 1',
    'open'
  )[0]
  const target = `${text.code}/${version.name}`
  const on = { target, hash: version.hash }
  const area = house.rows('SELECT id FROM PriorityArea WHERE documentId = ?', text.id)[0]
  const all: Record<string, object> = {
    open_reading: { target: `${text.code}/Z0` },
    admit_observers: { target: text.code, open: !text.open },
    hand_pen: { target: text.code, to: text.facilitator },
    lock_text: { target: text.code, locked: true },
    instruct: { target: text.code, instruction: 'translate', until: null },
    move_paragraph: { target: id, after: null },
    issue_revision: { target: `${text.code}/Rev.1`, revision: 'Rev.1' },
    take_position: { target: `${bracket.id}/${bracket.key}`, position: 'support' },
    add_alternative: { target: bracket.id, wording: 'words' },
    resolve_bracket: { target: bracket.id, outcome: 'alternative', alternative: bracket.key },
    mark_para_agreed: { target: id },
    reopen_para: { target: id, reason: 'r' },
    request_reopen: { target: id, reason: 'r' },
    propose_change: { target: id, kind: 'delete', baseText: '' },
    suggest_as_observer: { target: id, wording: 'words' },
    comment: { target: id, text: 'words', type: 'question', visibility: 'group' },
    issue_chairs_text: { target: `${text.code}/CT`, hash: view.headHash, proposes: {} },
    declare_agreed: on,
    start_silence: { ...on, deadline: '2999-01-01T00:00:00Z' },
    extend_silence: { ...on, deadline: '2999-01-01T00:00:00Z' },
    object: { ...on, whole: true, reason: 'No.' },
    approve_version: on,
    adopt: on,
    transmit: on,
    confirm_capital: on,
    refuse_confirmation: { ...on, reason: 'No.' },
    disassociate: { ...on, kind: 'disassociation', words: 'Not us.' },
    reopen_text: { ...on, reason: 'Again.' },
    close_without_agreement: { target: text.code, hash: view.headHash, reason: 'No.' },
    place_reservation: { target: id, kind: 'scrutiny', reason: 'r' },
    propose_priority: { target: id, title: 'T' },
    endorse_priority: { target: area?.id ?? 'none', stance: 'endorse' },
    certify_concordance: { target: `${target}/es`, language: 'es', hash: version.hash },
    translate: { target: `${target}/es`, language: 'es', paragraphs: { [id]: 'x' } },
    replace_co_chair: { target: text.code, from: text.chairs[0], to: text.facilitator, reason: 'r' }
  }
  return Object.fromEntries(Object.entries(all).filter(([action]) => rowOf(action) !== undefined))
}

/** Letters into a text that is locked, or by somebody who does not type. */
const typing: Step = {
  name: 'type where one may not',
  weight: 12,
  when: () => true,
  does: async scene => {
    const { text, world } = scene
    const locked = !['outline', 'zero_draft', 'negotiation'].includes(text.stage)
    const nobody = [world.people.observer, world.people.coordinator, world.people.stranger]
    const person = pick(scene, locked && scene.roll(4) > 0 ? [text.facilitator, someChair(scene)] : nobody)
    const before = (await standing(scene)).headHash
    const done = await types(scene, person)
    scene.told.push(done)
    if (done === 'kept') throw new Broken(`3: a letter was kept in ${text.stage}`)
    if ((await standing(scene)).headHash !== before) throw new Broken('3: refused, and the text is another')
  }
}

/** The deadline only moves later, and is far enough away. */
const earlier: Step = {
  name: 'set a deadline too early',
  weight: 3,
  when: ({ text }) => ['silence', 'chairs_text'].includes(text.stage),
  does: async scene => {
    const { text, world } = scene
    const { name, hash } = await latest(scene)
    const on = { target: `${text.code}/${name}`, hash }
    const ms =
      text.stage === 'silence' ? (text.deadline ?? 0) - scene.roll(2) : world.now + 12 * 3_600_000 - 1
    const deadline = new Date(ms).toISOString()
    const action = text.stage === 'silence' ? 'extend_silence' : 'start_silence'
    await never(scene, someChair(scene), { action, ...on, deadline }, /^(SI6|SI3|AP1)$/)
  }
}

/** Words of another delegation's own, the record, texts of other groups. */
const reading: Step = {
  name: 'read what one may not',
  weight: 4,
  when: () => true,
  does: async scene => {
    const { house, text, world, told } = scene
    const { observer, stranger, coordinator, delegates } = world.people
    const cases: [string, string][] = [
      [`/api/v1/documents/${text.code}`, stranger],
      [`/api/v1/documents/${text.code}/decisions`, stranger],
      [`/api/v1/documents/${text.code}/revisions/Z0`, stranger],
      ['/api/v1/audit', observer],
      ['/api/v1/audit/export', coordinator],
      ['/api/v1/outbox', observer],
      ...delegates.map((person): [string, string] => ['/api/v1/audit', person])
    ]
    const [path, person] = pick(scene, cases)
    const answer = await house.get(path, person)
    told.push(`${path}=${answer.status}`)
    if (![401, 403, 404].includes(answer.status))
      throw new Broken(`9: ${person} reads ${path}: ${answer.status}`)
    wayOut(answer)
  }
}

/** What was not transmitted is nobody's to decide on; what was decided changes no text (20, 21). */
const agenda: Step = {
  name: 'decide on what was not transmitted',
  weight: 4,
  when: ({ text }) => text.stage !== 'transmitted',
  does: async scene => {
    const { house, text, world, told } = scene
    const area = house.rows(
      `SELECT id FROM PriorityArea WHERE documentId = ? AND kind = 'priority'`,
      text.id
    )[0]
    if (area === undefined) return
    const body = { action: 'decide_agenda', target: area.id, decision: 'accepted', agendaItem: 'Too early' }
    const answer = await house.act(null, body, world.people.coordinator)
    told.push(`${answer.status}`)
    wayOut(answer)
    if (answer.status === 200) throw new Broken(`20: decided on an area of a text in ${text.stage}`)
  }
}

const SHAPES: object[] = [
  { action: 'adopt', target: 'X', hash: 'short' },
  { action: 'alter_audit', target: '1' },
  { action: 'delete_issued_version', target: 'Z0' },
  { action: 'close_silence', target: 'CT' },
  { action: 'admit_observers', target: 'X', open: true, role: 'secretariat' },
  { action: 'take_position', target: 'X/Alt 1', position: 'support', delegation: 'EU' }
]

/** Fields that nobody has, and acts that nobody does. */
const malformed: Step = {
  name: 'send what no act is',
  weight: 3,
  when: () => true,
  does: async scene => {
    const { house, text, told } = scene
    const answer = await house.act(text.code, pick(scene, SHAPES), someChair(scene))
    told.push(`${answer.status}`)
    wayOut(answer)
    if (![400, 404].includes(answer.status)) throw new Broken(`24: ${JSON.stringify(answer)}`)
  }
}

/** Whoever was suspended acts no more. */
const gone: Step = {
  name: 'act while suspended',
  weight: 8,
  when: ({ world }) => world.suspended.size > 0,
  does: async scene => {
    const { house, text, world, told } = scene
    const [person = ''] = world.suspended
    const { name, hash } = await latest(scene)
    const object = { action: 'object', target: `${text.code}/${name}`, hash, whole: true, reason: 'No.' }
    const answer = await house.act(text.code, object, person)
    told.push(`${answer.status}`)
    if (![401, 403].includes(answer.status)) throw new Broken(`24: suspended, and acts: ${answer.status}`)
    wayOut(answer)
  }
}

/** One key of one person stands for one act. */
const sameKey: Step = {
  name: 'another act under a used key',
  weight: 2,
  when: ({ text }) => ['negotiation', 'chairs_text', 'silence', 'agreed_ad_ref'].includes(text.stage),
  does: async scene => {
    const used = scene.house.rows(
      `SELECT personId, key FROM PerformedAct JOIN Person ON Person.id = personId WHERE suspendedAt IS NULL`
    )
    if (used.length === 0) return
    const { personId, key } = pick(scene, used)
    const { code } = scene.text
    const body = { action: 'internal_note', target: code, text: 'another', idempotencyKey: key }
    const answer = await scene.house.act(code, body, personId)
    scene.told.push(`${answer.status}`)
    if (answer.status === 200) throw new Broken(`I11: another act was done under a used key`)
  }
}

/** An act that is refused by its author's own earlier objection, or by the want of one: silence is not mended (6). */
const mended: Step = {
  name: 'close silence by hand, or object where there is none',
  weight: 2,
  when: ({ text }) => ['negotiation', 'chairs_text'].includes(text.stage),
  does: async scene => {
    const { name, hash } = await latest(scene)
    const target = `${scene.text.code}/${name}`
    const page = await decisions(scene)
    if (page.silence?.state === 'broken') return
    await never(
      scene,
      someHead(scene),
      { action: 'object', target, hash, whole: true, reason: 'No.' },
      /^(PM2|SI1|AP1|SI7)$/
    )
  }
}

export const FORBIDDEN: Step[] = [
  ...[againstTheTable, typing, earlier, reading, agenda, malformed, gone, sameKey, mended]
]

/**
 * What a refusal leaves as it was. Left out: the record, which gets a line; words that are kept as their author's private
 * draft (ruling 15); who has read what; sessions, letters on their way, and what the clock writes by itself.
 */
const LEFT_OUT = new Set([
  ...[
    'AuditEntry',
    'PrivateDraft',
    'Seen',
    'SeenBrackets',
    'Opened',
    'ThreadRead',
    'Session',
    'OutboxLetter'
  ],
  ...[
    'PersonalLink',
    'Heartbeat',
    'Outage',
    'ClientOwner',
    'Checkpoint',
    'BasedAnchors',
    '_prisma_migrations'
  ],
  ...['sqlite_sequence', 'BearerToken']
])
const COLUMNS: Record<string, string> = {
  // Without the fence, which the clock raises where a session begins or ends.
  Document: 'id, stage, title, openToObservers, locked, penHolderId',
  PendingHalf: 'id, action, target, payloadHash, byPerson, completedAt',
  Silence: 'id, version, hash, state, deadline, endedAt'
}

/** What stands in each table, as a hash; and the last thing on the record that was done. */
export function pictureOf({ house }: Pick<Scene, 'house'>): Map<string, string> {
  const tables = house.rows<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
  const picture = new Map<string, string>()
  const note = (name: string, rows: Json[]): void => {
    const lines = rows.map(row => JSON.stringify(row)).sort()
    picture.set(name, createHash('sha256').update(lines.join()).digest('hex'))
  }
  for (const { name } of tables)
    if (!LEFT_OUT.has(name)) note(name, house.rows(`SELECT ${COLUMNS[name] ?? '*'} FROM "${name}"`))
  note('the record', house.rows(`SELECT MAX(seq), COUNT(*) FROM AuditEntry WHERE outcome <> 'refused'`))
  return picture
}

/** The tables in which two pictures differ. */
export const changedIn = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [name]))
