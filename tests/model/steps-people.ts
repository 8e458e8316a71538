import type { Json } from '../http/running.ts'
import {
  act,
  at,
  both,
  Broken,
  freshWords,
  headsHere,
  latest,
  must,
  never,
  pick,
  someChair,
  someHead,
  standing
} from './scene.ts'
import type { Step } from './steps-text.ts'

/** Whoever is suspended is nobody from then on, also where he was signed in. */
const suspending: Step = {
  name: 'suspend somebody',
  weight: 2,
  when: ({ world }) => world.suspended.size === 0,
  does: async scene => {
    const { house, world, text } = scene
    const target = pick(scene, world.people.heads)
    const read = await house.get(`/api/v1/documents/${text.code}`, target)
    if (read.status !== 200) throw new Broken(`a head does not read ${text.code}: ${read.status}`)
    const secretariat = world.people.secretariat[0] ?? ''
    const done = await house.act(null, { action: 'accredit', target, suspended: true }, secretariat)
    if (done.status !== 200) throw new Broken(`not suspended: ${JSON.stringify(done.body)}`)
    world.suspended.add(target)
    const after = await house.get(`/api/v1/documents/${text.code}`, target)
    if (after.status !== 401) throw new Broken(`9: suspended, and reads: ${after.status}`)
  }
}

const readmitting: Step = {
  name: 'take somebody back',
  weight: 12,
  when: ({ world }) => world.suspended.size > 0,
  does: async ({ house, world }) => {
    for (const target of world.suspended) {
      const act_ = { action: 'accredit', target, suspended: false }
      const done = await house.act(null, act_, world.people.secretariat[0] ?? '')
      if (done.status !== 200) throw new Broken(`not taken back: ${JSON.stringify(done.body)}`)
    }
    world.suspended.clear()
  }
}

const replacing: Step = {
  name: 'replace a co-chair',
  weight: 3,
  when: at('negotiation', 'chairs_text', 'silence', 'agreed_ad_ref'),
  does: async scene => {
    const { text, world } = scene
    const [from] = text.chairs
    const to = world.people.spare[0]
    if (to === undefined) return
    world.people.spare.shift()
    world.people.delegates = world.people.delegates.filter(id => id !== to)
    const secretariat = world.people.secretariat[0] ?? ''
    await must(scene, secretariat, {
      action: 'replace_co_chair',
      target: text.code,
      from,
      to,
      reason: 'He left.'
    })
    text.chairs = [to, text.chairs[1]]
    // Whoever was replaced is a co-chair no more.
    await never(
      scene,
      from,
      { action: 'admit_observers', target: text.code, open: true },
      /^(PM\d+|not_found)$/
    )
  }
}

/** A mandate that ended between opening a form and sending it: refused, and allowed again when it is given anew. */
const mandating: Step = {
  name: 'end a mandate and give it again',
  weight: 5,
  when: ({ text, world }) => world.suspended.size === 0 && ['zero_draft', 'negotiation'].includes(text.stage),
  does: async scene => {
    const { house, world } = scene
    const { mandated, mandator } = world.people
    const { paragraphs } = await standing(scene)
    const propose = (): Json => ({
      ...{ action: 'propose_priority', target: paragraphs[0].id, title: freshWords(scene).trim() }
    })
    await must(scene, mandated, propose())
    const from = new Date(world.now).toISOString()
    for (const mandate of [null, { from, until: null }]) {
      const done = await house.act(null, { action: 'nominate_delegate', target: mandated, mandate }, mandator)
      if (done.status !== 200) throw new Broken(`the mandate was not changed: ${JSON.stringify(done.body)}`)
      if (mandate === null) await never(scene, mandated, propose(), /^PM4$/)
      else await must(scene, mandated, propose())
    }
  }
}

const admitting: Step = {
  name: 'open or close to observers',
  weight: 2,
  when: at('zero_draft', 'negotiation', 'chairs_text'),
  does: async scene => {
    const { text } = scene
    const open = !text.open
    await must(scene, someChair(scene), { action: 'admit_observers', target: text.code, open })
    text.open = open
  }
}

const prioritising: Step = {
  name: 'propose or endorse a priority area',
  weight: 4,
  when: at('zero_draft', 'negotiation', 'chairs_text', 'agreed_ad_ref'),
  does: async scene => {
    const { text, house } = scene
    const view = await standing(scene)
    const areas = house.rows(
      `SELECT id FROM PriorityArea WHERE documentId = ? AND kind = 'priority'`,
      text.id
    )
    if (['zero_draft', 'negotiation'].includes(text.stage) && scene.roll(3) === 0) {
      const { id } = pick(scene, view.paragraphs as Json[])
      await must(scene, someHead(scene), {
        action: 'propose_priority',
        target: id,
        title: freshWords(scene).trim()
      })
    } else if (areas.length > 0 && text.stage !== 'zero_draft') {
      const stance = pick(scene, ['endorse', 'reserve', 'oppose'])
      await act(scene, someHead(scene), { action: 'endorse_priority', target: pick(scene, areas).id, stance })
    }
  }
}

/** Translated by one, certified by another, then handed over by both. */
const transmitting: Step = {
  name: 'transmit',
  weight: 8,
  when: at('adopted'),
  does: async scene => {
    const { text, world } = scene
    const { translator, secretariat } = world.people
    const { paragraphs } = await standing(scene)
    const version = await latest(scene)
    const target = `${text.code}/${version.name}/es`
    const transmit = { action: 'transmit', target: `${text.code}/${version.name}`, hash: version.hash }
    const ready = scene.house.rows(
      `SELECT 1 FROM AuditEntry WHERE action = 'certify_concordance' AND outcome = 'done' AND target = ?`,
      target
    )
    if (ready.length === 0) {
      await never(scene, someChair(scene), transmit, /^TR2$/)
      const words = Object.fromEntries(
        paragraphs.map(({ id }: Json) => [id, `En español${freshWords(scene)}`])
      )
      const spanish = { target, language: 'es' }
      const done = await act(scene, translator, { action: 'translate', ...spanish, paragraphs: words })
      if (done.status !== 200) throw new Broken(`not translated: ${JSON.stringify(done.body)}`)
      const certify = { action: 'certify_concordance', ...spanish, hash: version.hash }
      await never(scene, translator, certify, /^PM9$/)
      await must(scene, secretariat[0] ?? '', certify)
    }
    const done = await both(scene, transmit)
    if (done.status !== 200) throw new Broken(`not transmitted: ${JSON.stringify(done.body)}`)
    text.stage = 'transmitted'
  }
}

const answering: Step = {
  name: 'decide on the agenda',
  weight: 8,
  when: ({ world }) => world.texts.some(({ stage }) => stage === 'transmitted'),
  does: async scene => {
    const { house, world, told } = scene
    const areas = house.rows(
      `SELECT id, transmittedAt FROM PriorityArea WHERE kind = 'priority' AND transmittedAt IS NOT NULL`
    )
    if (areas.length === 0) return
    const items = house.rows('SELECT id FROM AgendaItem')
    const decision = pick(scene, ['accepted', 'accepted', 'merged', 'deferred', 'returned'])
    const agendaItem = decision === 'merged' ? items[0]?.id : freshWords(scene).trim()
    const sent = {
      ...{ action: 'decide_agenda', target: pick(scene, areas).id, decision },
      ...(['accepted', 'merged'].includes(decision) && agendaItem ? { agendaItem } : {}),
      ...(decision === 'returned' ? { remark: 'Say more.' } : {})
    }
    const done = await house.act(null, sent, world.people.coordinator)
    told.push(`${decision}=${done.status}`)
    if (done.status !== 200 && !/^SA[23]$/.test(done.body.refusal?.code))
      throw new Broken(`the coordinator did not decide: ${JSON.stringify(done.body)}`)
  }
}

/** The process dies and comes back: everything that was answered is there. */
const dying: Step = {
  name: 'kill -9',
  weight: 0.7,
  when: () => true,
  does: async scene => {
    const { house, world } = scene
    await house.killed()
    // The clock that is stored says when the server came back; nothing failed for long by the rules' clock.
    await house.clock(world.now)
  }
}

/** It dies in the middle of an act: the act is done or it is not, and the model learns which. */
const dyingInTheMiddle: Step = {
  name: 'kill -9 during an act',
  weight: 1,
  when: at('negotiation', 'chairs_text', 'agreed_ad_ref'),
  does: async scene => {
    const { house, text, world, told } = scene
    const head = headsHere(scene)[0] ?? ''
    const { paragraphs } = await standing(scene)
    const sent = {
      action: 'place_reservation',
      target: paragraphs[0].id,
      kind: 'linguistic',
      reason: 'Killed.'
    }
    const asked = house.act(text.code, sent, head).catch(() => null)
    for (let turns = scene.roll(60); turns > 0; turns--) await new Promise(setImmediate)
    await house.killed()
    const answer = await asked
    await house.clock(world.now)
    const count = (query: string): number => house.rows<{ n: number }>(query, text.id)[0]?.n ?? 0
    const rows = count(`SELECT count(*) AS n FROM Reservation WHERE documentId = ? AND kind = 'linguistic'`)
    const entries = count(
      `SELECT count(*) AS n FROM AuditEntry WHERE documentId = ? AND outcome = 'done'
         AND action = 'place_reservation' AND payloadJson LIKE '%linguistic%'`
    )
    told.push(`answered ${answer?.status ?? 'nothing'}, rows ${rows}`)
    if (rows !== entries) throw new Broken(`8: ${rows} reservations, ${entries} entries of the record`)
    if (rows > 0) await act(scene, head, { action: 'lift_reservation', target: paragraphs[0].id })
  }
}

export const PEOPLE_STEPS: Step[] = [
  ...[suspending, readmitting, replacing, mandating, admitting, prioritising, transmitting, answering],
  ...[dying, dyingInTheMiddle]
]
