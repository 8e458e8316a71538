import type { Json } from './running.ts'

/** What one random act needs: the text as its author read it, chance, and the interface. */
export interface Scene {
  /** A whole number from 0 to below. */
  chance(below: number): number
  /** The document as it was read just now. */
  view: Json
  code: string
  act(person: string, body: object): Promise<{ status: number; body: Json }>
  get(path: string, person: string): Promise<{ status: number; body: Json }>
  heads: readonly string[]
  chairs: readonly string[]
  /** Words that nobody has written before; none of them is a typed letter. */
  words(): string
  /** Told of a closing with the sentence that was previewed for it. */
  closed(closing: { target: string; preview: Json; answer: { status: number; body: Json } }): void
}

/** One kind of thing that somebody does. A further kind of act is one more entry. */
export interface Move {
  name: string
  /** So many chances among all. */
  weight: number
  does(scene: Scene): Promise<{ status: number; body: Json } | null>
}

const one = <T>({ chance }: Scene, list: readonly T[]): T | undefined => list[chance(list.length)]
const plain = ({ runs }: Json): string => runs.map((run: Json) => run.text ?? '\uFFFC').join('')
const standing = ({ view }: Scene): Json[] =>
  view.brackets.filter(({ state }: Json) => state === 'open' || state === 'held')
const head = (scene: Scene): string => one(scene, scene.heads) ?? ''
const chair = (scene: Scene): string => one(scene, scene.chairs) ?? ''

function selected(scene: Scene): Json | null {
  const paragraph = one(scene, scene.view.paragraphs as Json[])
  const text = plain(paragraph)
  if (text.length < 4) return null
  const start = scene.chance(text.length - 2)
  const end = start + 1 + scene.chance(Math.min(24, text.length - start - 1))
  return { target: paragraph.id, start, end, baseText: text.slice(start, end), seen: paragraph.hash }
}

function inWording(scene: Scene): Json | null {
  const bracket = one(scene, standing(scene))
  const alternative = bracket && one(scene, bracket.alternatives as Json[])
  const text = alternative ? plain(alternative) : ''
  if (text.length < 2) return null
  const start = scene.chance(text.length - 1)
  const end = start + 1 + scene.chance(text.length - start - 1)
  return { target: `${bracket.id}/${alternative.key}`, start, end, baseText: text.slice(start, end) }
}

const opened = async (scene: Scene, place: Json | null): ReturnType<Move['does']> => {
  if (place === null) return null
  const kind = ['alternatives', 'alternatives', 'deletion', 'insertion', 'placeholder'][scene.chance(5)]
  const at = kind === 'insertion' ? { end: place.start, baseText: '' } : {}
  const wordings = kind === 'deletion' ? {} : { wording: scene.words() }
  const person = scene.chance(4) === 0 ? chair(scene) : head(scene)
  return scene.act(person, { action: 'open_bracket', kind, ...place, ...at, ...wordings })
}

/** Two delegations select overlapping words of what both have seen, at the same time. */
const meeting: Move['does'] = async scene => {
  const place = selected(scene)
  if (place === null) return null
  const wider = { ...place, end: place.end, start: Math.max(0, place.start - 5) }
  const paragraph = scene.view.paragraphs.find(({ id }: Json) => id === place.target)
  wider.baseText = plain(paragraph).slice(wider.start, wider.end)
  const open = { action: 'open_bracket', kind: 'alternatives' }
  const [first] = await Promise.all(
    [place, wider].map(on => scene.act(head(scene), { ...open, ...on, wording: scene.words() }))
  )
  return first ?? null
}

const STANCES = ['support', 'can_accept', 'reserve', 'oppose', 'none']

async function close(scene: Scene): ReturnType<Move['does']> {
  const bracket = one(scene, standing(scene))
  if (bracket === undefined) return null
  const keys: string[] = bracket.alternatives.map(({ key }: Json) => key)
  const outcome =
    ['alternative', 'merged', 'new_wording', 'deleted', 'base_text', 'footnote'][scene.chance(6)] ?? ''
  const wish = {
    outcome,
    ...(['alternative', 'footnote'].includes(outcome) ? { alternative: one(scene, keys) } : {}),
    ...(['merged', 'new_wording'].includes(outcome) ? { wording: scene.words() } : {})
  }
  const person = chair(scene)
  const query = new URLSearchParams(
    Object.entries(wish).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))
  )
  const { body: preview } = await scene.get(`/brackets/${bracket.id}/preview?${query.toString()}`, person)
  const act = {
    action: 'resolve_bracket',
    target: bracket.id,
    ...wish,
    ...(preview.seen ? { seen: preview.seen } : {})
  }
  const answer = await scene.act(person, act)
  scene.closed({ target: bracket.id, preview, answer })
  if (answer.status === 200 && scene.chance(4) === 0)
    await scene.act(person, { action: 'undo_resolution', target: bracket.id })
  return answer
}

export const MOVES: Move[] = [
  { name: 'open', weight: 5, does: scene => opened(scene, selected(scene)) },
  { name: 'nest', weight: 2, does: scene => opened(scene, inWording(scene)) },
  { name: 'meet', weight: 2, does: meeting },
  {
    name: 'add',
    weight: 3,
    does: async scene => {
      const bracket = one(scene, standing(scene))
      const act = {
        action: scene.chance(4) === 0 ? 'table_bridging' : 'add_alternative',
        wording: scene.words()
      }
      const person = act.action === 'table_bridging' ? chair(scene) : head(scene)
      return bracket ? scene.act(person, { ...act, target: bracket.id }) : null
    }
  },
  {
    name: 'position',
    weight: 4,
    does: async scene => {
      const bracket = one(scene, standing(scene))
      const key = bracket && one(scene, bracket.alternatives as Json[])?.key
      if (key === undefined) return null
      const position = STANCES[scene.chance(5)]
      return scene.act(head(scene), { action: 'take_position', target: `${bracket.id}/${key}`, position })
    }
  },
  {
    name: 'withdraw',
    weight: 2,
    does: async scene => {
      const bracket = one(scene, standing(scene))
      const key = bracket && one(scene, bracket.alternatives as Json[])?.key
      return key === undefined
        ? null
        : scene.act(head(scene), { action: 'withdraw_proposal', target: `${bracket.id}/${key}` })
    }
  },
  {
    name: 'hold',
    weight: 1,
    does: async scene => {
      const [bracket, other] = [one(scene, standing(scene)), one(scene, standing(scene))]
      if (!bracket || !other) return null
      const act = {
        action: 'hold_package',
        target: bracket.id,
        with: [other.id],
        hold: scene.chance(2) === 0
      }
      return scene.act(chair(scene), act)
    }
  },
  { name: 'close', weight: 5, does: close }
]

/** An ordinary word of a paragraph, that nobody has typed into, gives way to words of a delegation. */
const propose: Move['does'] = async scene => {
  const paragraph = one(scene, scene.view.paragraphs as Json[])
  const baseText = plain(paragraph)
  const act = { action: 'propose_change', target: paragraph.id, seen: paragraph.hash }
  if (scene.chance(4) === 0)
    return scene.act(head(scene), { ...act, kind: 'insert', baseText: '', runs: scene.words() })
  const ordinary = one(
    scene,
    [...baseText.matchAll(/(?<![\p{L}\p{N}])[a-z]{4,}(?![\p{L}\p{N}])/gu)].map(
      ({ index, 0: word }) => [index, word] as const
    )
  )
  if (ordinary === undefined) return null
  const [at, word] = ordinary
  const runs = `${baseText.slice(0, at)}${scene.words().trim()}${baseText.slice(at + word.length)}`
  return scene.act(head(scene), { ...act, kind: 'replace', baseText, runs })
}

const onProposal =
  (action: string): Move['does'] =>
  async scene => {
    const { body } = await scene.get('/proposals?state=pending', chair(scene))
    const proposal = one(scene, body.proposals as Json[])
    if (proposal === undefined) return null
    const paragraph = scene.view.paragraphs.find(({ id }: Json) => id === proposal.paragraph)
    const person = action === 'withdraw_proposal' ? proposal.author.id : chair(scene)
    const baseText = action === 'withdraw_proposal' ? {} : { baseText: paragraph ? plain(paragraph) : '' }
    return scene.act(person, { action, target: proposal.id, ...baseText })
  }

const inState = ({ view }: Scene, agreed: boolean): Json[] =>
  view.paragraphs.filter(({ state }: Json) => (state === 'agreed_ad_ref') === agreed)

/** Paragraphs are agreed, and typed into by whoever has not heard of it yet. */
const agree: Move['does'] = async scene => {
  const paragraph = one(scene, inState(scene, false))
  if (paragraph === undefined) return null
  return scene.act(chair(scene), { action: 'mark_para_agreed', target: paragraph.id, seen: paragraph.hash })
}

const reopen: Move['does'] = async scene => {
  const paragraph = one(scene, inState(scene, true))
  if (paragraph === undefined) return null
  const target = paragraph.id
  await scene.act(head(scene), { action: 'request_reopen', target, reason: 'at random' })
  return scene.act(chair(scene), { action: 'reopen_para', target, reason: 'at random' })
}

/** With paragraphs that are agreed and opened again, and with proposals, on whatever stands there. */
export const MOVES_AND_PROPOSALS: Move[] = [
  ...MOVES,
  { name: 'propose', weight: 6, does: propose },
  { name: 'accept', weight: 3, does: onProposal('accept_proposal') },
  { name: 'reflect', weight: 3, does: onProposal('reflect_proposal') },
  { name: 'withdraw proposal', weight: 1, does: onProposal('withdraw_proposal') },
  { name: 'agree', weight: 4, does: agree },
  { name: 'reopen', weight: 1, does: reopen }
]

/** Gives a paragraph, or everything, the words of an earlier moment, and perhaps takes that back. */
const restore: Move['does'] = async scene => {
  const { view, code } = scene
  const sequence = Math.max(1, view.sequence - scene.chance(40))
  const target = scene.chance(3) === 0 ? code : (one(scene, view.paragraphs as Json[])?.id ?? code)
  const act = { action: 'restore_text', target, reason: 'at random' }
  const person = chair(scene)
  const answer = await scene.act(person, { ...act, from: `${code}/at.${sequence}` })
  if (answer.status === 200 && scene.chance(3) === 0)
    await scene.act(person, { ...act, from: `${code}/at.${answer.body.sequence - 1}` })
  return answer
}

/** With restoring, letters come and go by other acts than closings. */
export const MOVES_AND_RESTORING: Move[] = [...MOVES, { name: 'restore', weight: 8, does: restore }]

/** One of the moves, by its weight. */
export function moveOf(chance: Scene['chance'], moves: readonly Move[] = MOVES): Move {
  let at = chance(moves.reduce((sum, { weight }) => sum + weight, 0))
  const found = moves.find(({ weight }) => (at -= weight) < 0)
  if (found === undefined) throw new Error('moveOf: no move')
  return found
}
