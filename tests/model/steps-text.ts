import { plain } from '@acuerdo/domain'
import type { Json } from '../http/running.ts'
import {
  act,
  at,
  Broken,
  freshWords,
  latest,
  mayBeEmpty,
  must,
  never,
  pick,
  someChair,
  someHead,
  somePlace,
  standing,
  type Scene
} from './scene.ts'

export interface Step {
  name: string
  /** So many chances among those that are possible. */
  weight: number
  when(scene: Scene): boolean
  does(scene: Scene): Promise<void>
}

const negotiated = at('zero_draft', 'negotiation')
const bracketed = at('negotiation', 'chairs_text')

/** Types one word behind the marker of a paragraph; answers whether the server kept it. */
export async function types(scene: Scene, person: string): Promise<'kept' | 'refused' | 'no text'> {
  const { house, text } = scene
  const client = await house.connect(person, text.id)
  try {
    if (!client.synced) return 'no text'
    const places = client.text
      .toDelta()
      .flatMap(({ insert }: Json, index: number, all: Json[]) =>
        typeof insert === 'object' && 'p' in insert ? [offsetOf(all, index) + 1] : []
      )
    client.type(freshWords(scene), pick(scene, places as number[]))
    const over = (): boolean => client.refused.length > 0 || client.closed !== null || client.isSaved
    await client.until(over, 'an answer to what was typed')
    return client.refused.length > 0 || client.closed !== null ? 'refused' : 'kept'
  } finally {
    client.end()
  }
}

const offsetOf = (delta: Json[], index: number): number =>
  delta
    .slice(0, index)
    .reduce((sum: number, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1), 0)

const typing: Step = {
  name: 'type',
  weight: 8,
  when: negotiated,
  does: async scene => {
    const person = pick(scene, [scene.text.facilitator, ...scene.text.chairs])
    const done = await types(scene, person)
    const { paragraphs } = await standing(scene)
    const agreed = paragraphs.some(({ state }: Json) => state === 'agreed_ad_ref')
    // Nobody types in an agreed paragraph; elsewhere the officers do.
    if (done !== 'kept' && !agreed)
      throw new Broken(`typing was ${done} by an officer in ${scene.text.stage}`)
    scene.told.push(`type=${done}`)
  }
}

const opening: Step = {
  name: 'bracket',
  weight: 4,
  when: at('zero_draft', 'negotiation'),
  does: async scene => {
    const place = somePlace(scene, await standing(scene))
    if (place === null) return
    const person = scene.roll(3) === 0 ? someChair(scene) : someHead(scene)
    const wording = freshWords(scene)
    await act(scene, person, { action: 'open_bracket', kind: 'alternatives', wording, ...place })
  }
}

const someAlternative = async (scene: Scene): Promise<{ bracket: Json; key: string } | null> => {
  const view = await standing(scene)
  const open = view.brackets.filter(({ state }: Json) => state === 'open' || state === 'held')
  if (open.length === 0) return null
  const bracket = pick(scene, open as Json[])
  const { key } = pick(scene, bracket.alternatives as Json[])
  return { bracket, key }
}

const alternative: Step = {
  name: 'alternative',
  weight: 2,
  when: at('zero_draft', 'negotiation', 'chairs_text'),
  does: async scene => {
    const found = await someAlternative(scene)
    if (found === null) return
    const target = found.bracket.id
    await must(scene, someHead(scene), { action: 'add_alternative', target, wording: freshWords(scene) })
  }
}

const position: Step = {
  name: 'position',
  weight: 4,
  when: bracketed,
  does: async scene => {
    const found = await someAlternative(scene)
    if (found === null) return
    const stance = pick(scene, ['support', 'can_accept', 'reserve', 'oppose', 'none'])
    const target = `${found.bracket.id}/${found.key}`
    await act(scene, someHead(scene), { action: 'take_position', target, position: stance })
  }
}

/** What was previewed to those who were asked is what stands (16). */
const closing: Step = {
  name: 'close',
  weight: 5,
  when: bracketed,
  does: async scene => {
    const found = await someAlternative(scene)
    if (found === null) return
    const { house, text } = scene
    const target = found.bracket.id
    const chair = someChair(scene)
    const wish = { outcome: 'alternative', alternative: found.key }
    const query = new URLSearchParams(wish).toString()
    const shown = await house.get(`/api/v1/documents/${text.code}/brackets/${target}/preview?${query}`, chair)
    const done = await act(scene, chair, { action: 'resolve_bracket', target, ...wish })
    if (done.status !== 200) return
    backToNegotiation(scene)
    if (JSON.stringify(done.body.sentence) !== JSON.stringify(shown.body.sentence))
      throw new Broken(`16: previewed ${shown.body.sentence}, stands ${done.body.sentence}`)
  }
}

/** An act that changes the words of a chair's text returns the document to negotiation (ruling 3). */
const backToNegotiation = ({ text }: Scene): void => {
  if (text.stage === 'chairs_text') text.stage = 'negotiation'
}

const proposing: Step = {
  name: 'propose',
  weight: 4,
  when: negotiated,
  does: async scene => {
    const view = await standing(scene)
    const place = somePlace(scene, view)
    if (place === null) return
    const { runs } = view.paragraphs.find(({ id }: Json) => id === place.target)
    const baseText = plain(runs)
    const words = baseText.slice(0, place.start) + freshWords(scene) + baseText.slice(place.end)
    const change = { action: 'propose_change', kind: 'replace', target: place.target, baseText, runs: words }
    await act(scene, someHead(scene), change)
  }
}

const deciding: Step = {
  name: 'decide a proposal',
  weight: 3,
  when: negotiated,
  does: async scene => {
    const { house, text } = scene
    const chair = someChair(scene)
    const { body } = await house.get(`/api/v1/documents/${text.code}/proposals?state=pending`, chair)
    if (body.proposals.length === 0) return
    const { id, delegation, paragraph } = pick(scene, body.proposals as Json[])
    if (scene.roll(4) === 0) {
      const [mover] = house.rows<{ id: string }>(
        `SELECT Person.id AS id FROM Person JOIN Delegation ON Delegation.id = delegationId
         JOIN Assignment ON personId = Person.id WHERE role = 'head_of_delegation' AND code = ?`,
        delegation
      )
      if (mover && !scene.world.suspended.has(mover.id))
        await act(scene, mover.id, { action: 'withdraw_proposal', target: id })
      return
    }
    const view = await standing(scene)
    const here = view.paragraphs.find((one: Json) => one.id === paragraph)
    const action = pick(scene, ['accept_proposal', 'reflect_proposal'])
    await act(scene, chair, { action, target: id, baseText: here ? plain(here.runs) : '' })
  }
}

const agreeing: Step = {
  name: 'agree a paragraph',
  weight: 3,
  when: bracketed,
  does: async scene => {
    const view = await standing(scene)
    const { id, state } = pick(scene, view.paragraphs as Json[])
    const chair = someChair(scene)
    if (state === 'agreed_ad_ref')
      await act(scene, chair, { action: 'reopen_para', target: id, reason: 'More was said.' })
    else if (state === 'bracketed')
      await never(scene, chair, { action: 'mark_para_agreed', target: id }, /^PA\d/)
    else await act(scene, chair, { action: 'mark_para_agreed', target: id })
  }
}

const issuing: Step = {
  name: 'issue a revision',
  weight: 2,
  when: negotiated,
  does: async scene => {
    const { text, house } = scene
    const names = house.rows<{ name: string }>('SELECT name FROM Revision WHERE documentId = ?', text.id)
    const revision = `Rev.${names.filter(({ name }) => name.startsWith('Rev.')).length + 1}`
    const [view, { same }] = [await standing(scene), await latest(scene)]
    const body = { action: 'issue_revision', target: `${text.code}/${revision}`, revision }
    const done = await act(scene, someChair(scene), body)
    const issued = done.status === 200
    if (issued === same || (!issued && !same && !mayBeEmpty(view)))
      throw new Broken(`${revision}: ${done.status} ${JSON.stringify(done.body)}`)
  }
}

const commenting: Step = {
  name: 'comment',
  weight: 2,
  when: at('zero_draft', 'negotiation', 'chairs_text', 'silence'),
  does: async scene => {
    const view = await standing(scene)
    const { id } = pick(scene, view.paragraphs as Json[])
    const said = { action: 'comment', type: 'question', visibility: 'group', text: freshWords(scene) }
    await must(scene, someHead(scene), { ...said, target: id })
  }
}

/** Words inside a delegation: a note, or a draft of a proposal (18). */
const keeping: Step = {
  name: 'write a secret',
  weight: 2,
  when: at('zero_draft', 'negotiation'),
  does: async scene => {
    const { house, text, world } = scene
    const head = someHead(scene)
    const words = `secret${++world.words}secret`
    const view = await standing(scene)
    const { id, runs } = pick(scene, view.paragraphs as Json[])
    if (scene.roll(2) === 0) await must(scene, head, { action: 'internal_note', target: id, text: words })
    else {
      const draft = { target: id, kind: 'replace', baseText: plain(runs), runs: words }
      const { status } = await house.post(`/api/v1/documents/${text.code}/proposals/drafts`, draft, head)
      if (status !== 200) return
    }
    world.secrets.push({ words, head })
  }
}

export const TEXT_STEPS: Step[] = [
  ...[typing, opening, alternative, position, closing, proposing, deciding],
  ...[agreeing, issuing, commenting, keeping]
]
