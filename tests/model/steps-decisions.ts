import { randomUUID } from 'node:crypto'
import type { Json } from '../http/running.ts'
import {
  act,
  at,
  both,
  Broken,
  clearHalves,
  decisions,
  expected,
  freshWords,
  headsHere,
  HOUR_MS,
  latest,
  mayBeEmpty,
  must,
  named,
  negotiated,
  never,
  openBrackets,
  pick,
  someChair,
  someHead,
  standing,
  standingReservations,
  unanswered
} from './scene.ts'
import type { Step } from './steps-text.ts'

const opensReading: Step = {
  name: 'open the reading',
  weight: 12,
  when: at('zero_draft'),
  does: async scene => {
    const { name } = await latest(scene)
    await must(scene, someChair(scene), { action: 'open_reading', target: `${scene.text.code}/${name}` })
    scene.text.stage = 'negotiation'
  }
}

const chairsText: Step = {
  name: "issue a chair's text",
  weight: 10,
  when: at('negotiation'),
  does: async scene => {
    const { text, house } = scene
    const view = await standing(scene)
    const open = view.brackets.filter(
      ({ state, parent }: Json) => (state === 'open' || state === 'held') && parent === undefined
    )
    const proposes = Object.fromEntries(open.map(({ id }: Json) => [id, freshWords(scene)]))
    const names = house.rows<{ name: string }>('SELECT name FROM Revision WHERE documentId = ?', text.id)
    const given = names.filter(({ name }) => name.startsWith('CT')).length
    const name = given === 0 ? 'CT' : `CT.${given + 1}`
    const body = {
      action: 'issue_chairs_text',
      target: `${text.code}/${name}`,
      hash: view.headHash,
      proposes
    }
    if (expected(await both(scene, body), mayBeEmpty(view) ? null : true, /^GA1$/)) text.stage = 'chairs_text'
  }
}

const declaring: Step = {
  name: 'declare agreed',
  weight: 4,
  when: at('negotiation', 'chairs_text'),
  does: async scene => {
    const { text } = scene
    const [version, view] = [await latest(scene), await standing(scene)]
    const clear = openBrackets(scene) === 0 && standingReservations(scene).length === 0
    const done = await both(scene, {
      ...{ action: 'declare_agreed', target: `${text.code}/${version.name}`, hash: view.headHash }
    })
    if (!expected(done, clear && mayBeEmpty(view) ? null : clear, /^GA1$/)) return
    const now = await latest(scene)
    Object.assign(text, { stage: 'agreed_ad_ref', hash: now.hash, version: now.name })
    if (now.hash !== view.headHash)
      throw new Broken(`4: ${view.headHash} was declared, ${now.hash} is agreed`)
  }
}

const approving: Step = {
  name: 'approve',
  weight: 8,
  when: at('agreed_ad_ref'),
  does: async scene => {
    const standingOnes = (await decisions(scene)).approvals.filter(({ voidedAt }: Json) => voidedAt === null)
    expected(
      await both(scene, named(scene.text, 'approve_version')),
      standingOnes.length === 0,
      /^(AP2|HV9)$/
    )
  }
}

/** Many at once: exactly one takes effect, the others hear 409. */
const approvingAtOnce: Step = {
  name: 'approve at once',
  weight: 3,
  when: at('agreed_ad_ref'),
  does: async scene => {
    const page = await decisions(scene)
    if (page.approvals.some(({ voidedAt }: Json) => voidedAt === null)) return
    await clearHalves(scene)
    const { text, house, told } = scene
    const [one, other] = text.chairs
    const answers = await Promise.all(
      [one, other, one, other].map(person => house.act(text.code, named(text, 'approve_version'), person))
    )
    const effects = answers.filter(({ status, body }) => status === 200 && body.pending !== true)
    const conflicts = answers.filter(({ status }) => status === 409)
    told.push(answers.map(({ status }) => status).join(' '))
    if (effects.length !== 1 || conflicts.length !== 2)
      throw new Broken(`of four approvals at once took effect: ${JSON.stringify(answers)}`)
  }
}

const adopting: Step = {
  name: 'adopt',
  weight: 6,
  when: at('agreed_ad_ref'),
  does: async scene => {
    const { text, house } = scene
    const page = await decisions(scene)
    const approved = page.approvals.filter(({ voidedAt }: Json) => voidedAt === null).length === 2
    const said = house.rows(
      `SELECT 1 FROM PositionStatement WHERE documentId = ? AND hash = ? AND kind = 'disassociation'`,
      text.id,
      text.hash
    )
    const form = said.length > 0 ? { disassociationAs: pick(scene, ['footnote', 'sentence', 'none']) } : {}
    const possible = approved && unanswered(scene).length === 0
    if (expected(await both(scene, { ...named(text, 'adopt'), ...form }), possible, /^GA1$/))
      text.stage = 'adopted'
  }
}

const reopening: Step = {
  name: 'reopen the text',
  weight: 1,
  when: at('agreed_ad_ref'),
  does: async scene => {
    if (scene.roll(2) === 0)
      await must(scene, someHead(scene), {
        ...named(scene.text, 'refuse_confirmation'),
        reason: 'Our capital says no.'
      })
    else expected(await both(scene, { ...named(scene.text, 'reopen_text'), reason: 'Again.' }), true, /^$/)
    negotiated(scene.text)
  }
}

const confirming: Step = {
  name: 'confirm',
  weight: 2,
  when: at('agreed_ad_ref'),
  does: async scene => {
    await act(scene, someHead(scene), named(scene.text, 'confirm_capital'))
  }
}

const reserving: Step = {
  name: 'reserve, lift or disassociate',
  weight: 4,
  when: at('negotiation', 'chairs_text', 'silence', 'agreed_ad_ref', 'adopted'),
  does: async scene => {
    const { text } = scene
    const head = someHead(scene)
    const view = await standing(scene)
    const { id } = pick(scene, view.paragraphs as Json[])
    if (['agreed_ad_ref', 'adopted'].includes(text.stage) && scene.roll(2) === 0) {
      const kind = pick(scene, ['disassociation', 'explanation'])
      const words = freshWords(scene)
      await act(scene, head, {
        ...named(text, 'disassociate'),
        target: `${text.code}/${text.version ?? ''}`,
        kind,
        words
      })
      return
    }
    if (text.stage === 'adopted') return
    const standing_ = standingReservations(scene).map(({ paragraphId }) => paragraphId as string)
    if (standing_.length > 0 && scene.roll(3) > 0) {
      for (const person of headsHere(scene))
        await act(scene, person, { action: 'lift_reservation', target: pick(scene, standing_) })
      return
    }
    await act(scene, head, {
      action: 'place_reservation',
      target: id,
      kind: 'scrutiny',
      reason: 'We read it.'
    })
  }
}

const withdrawing: Step = {
  name: 'withdraw an objection',
  weight: 2,
  when: at('negotiation', 'chairs_text'),
  does: async scene => {
    const { house, text } = scene
    const [one] = house.rows(
      `SELECT Objection.* FROM Objection JOIN Silence ON Silence.id = silenceId
       WHERE documentId = ? AND withdrawnAt IS NULL AND kind <> 'late'`,
      text.id
    )
    if (one === undefined || scene.world.suspended.has(one.byPerson)) return
    await must(scene, one.byPerson, { action: 'withdraw_objection', target: one.id })
    await never(scene, one.byPerson, { action: 'withdraw_objection', target: one.id }, /^SI12$/)
  }
}

/** Another hash than that of the text: refused, and nothing is recorded of it (4). */
const stale: Step = {
  name: 'decide on another hash',
  weight: 4,
  when: at('chairs_text', 'silence', 'agreed_ad_ref', 'adopted'),
  does: async scene => {
    const { text, house } = scene
    const action = pick(scene, STALE[text.stage] ?? [])
    const version = (await latest(scene)).name
    const former = house.rows<{ hash: string }>(
      'SELECT hash FROM Revision WHERE documentId = ? AND name <> ? ORDER BY issuedAt DESC',
      ...[text.id, version]
    )
    const hash = scene.roll(2) === 0 ? randomUUID().replaceAll('-', '').repeat(2) : (former[0]?.hash ?? '')
    const head = (await standing(scene)).headHash as string
    if (hash === head || hash === '') return
    await never(
      scene,
      action === 'object' ? someHead(scene) : someChair(scene),
      {
        ...{ action, target: `${text.code}/${version}`, hash, ...STALE_MORE[action] },
        ...(action === 'start_silence'
          ? { deadline: new Date(scene.world.now + 24 * HOUR_MS).toISOString() }
          : {})
      },
      /^(AP1|HV2|TR1|GA1|HV9)$/
    )
  }
}
const STALE: Record<string, string[]> = {
  chairs_text: ['start_silence', 'declare_agreed'],
  silence: ['object'],
  agreed_ad_ref: ['approve_version', 'approve_version', 'adopt'],
  adopted: ['transmit']
}
const STALE_MORE: Record<string, object> = { object: { whole: true, reason: 'No.' } }

const giveUp: Step = {
  name: 'close without agreement',
  weight: 0.2,
  when: at('negotiation', 'chairs_text', 'agreed_ad_ref'),
  does: async scene => {
    const { headHash } = await standing(scene)
    const body = { action: 'close_without_agreement', target: scene.text.code, hash: headHash, reason: 'No.' }
    expected(await both(scene, body), true, /^$/)
    Object.assign(scene.text, { stage: 'closed_without_agreement', deadline: null })
  }
}

/** One half: it waits, and the same person is one. */
const half: Step = {
  name: 'give one half twice',
  weight: 3,
  when: at('agreed_ad_ref'),
  does: async scene => {
    const page = await decisions(scene)
    if (page.approvals.some(({ voidedAt }: Json) => voidedAt === null)) return
    await clearHalves(scene)
    const chair = someChair(scene)
    const first = await must(scene, chair, named(scene.text, 'approve_version'))
    if (first.pending !== true) throw new Broken('9: one co-chair alone approved')
    await never(scene, chair, named(scene.text, 'approve_version'), /^HV3$/)
  }
}

export const DECISION_STEPS: Step[] = [
  ...[opensReading, chairsText, declaring, approving, approvingAtOnce],
  ...[adopting, reopening, confirming, reserving, withdrawing, stale, giveUp, half]
]
