import { isOpen, type Bracket } from './bracket.ts'
import type { BracketId, ParagraphId } from './ids.ts'
import { agreedRefusal, openBracketOf, type Negotiated, type NegotiationState } from './negotiation.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { agreedIds } from './paragraph-state.ts'

/** Binds brackets into a package, which is settled only together, or releases them (PK1, PK2). */
export function decidePackage(
  state: NegotiationState,
  act: { target: BracketId; with: readonly BracketId[]; hold: boolean },
  newId: string
): Outcome<Negotiated> {
  const ids = [...new Set([act.target, ...act.with])]
  const found = ids.map(id => openBracketOf(state, id))
  const wrong = found.find(one => !one.ok)
  if (wrong !== undefined && !wrong.ok) return wrong
  const brackets = found.flatMap(one => (one.ok ? [one.value] : []))
  for (const { paragraph } of brackets) {
    const agreed = agreedRefusal(state, paragraph)
    if (agreed !== null) return { ok: false, refusal: agreed }
  }
  return act.hold ? bound(state, brackets, newId) : released(state, brackets)
}

/** A bracket is in one package: those that are bound together bring the rest of theirs along. */
function bound(state: NegotiationState, brackets: readonly Bracket[], newId: string): Outcome<Negotiated> {
  if (brackets.length < 2)
    return refuse('PK1', 'No package was made: it needs two brackets.', 'Name the others (with).')
  const known = new Set(brackets.flatMap(one => (one.package === undefined ? [] : [one.package])))
  const ids = new Set(brackets.map(({ id }) => id))
  const members = state.brackets.filter(
    one => ids.has(one.id) || (one.package !== undefined && known.has(one.package))
  )
  const name = [...known][0] ?? newId
  if (members.every(one => one.package === name))
    return refuse('PK1', 'No package was made: these brackets are one already.', 'Read the text again.')
  return grant({
    changes: members.map(({ id }) => ({ change: 'bracket_held', bracket: id, package: name })),
    edits: [],
    answer: { package: name, brackets: members.filter(isOpen).map(({ id }) => id) }
  })
}

/** What is left of a package with one open bracket is none. */
function released(state: NegotiationState, brackets: readonly Bracket[]): Outcome<Negotiated> {
  const held = brackets.filter(one => one.package !== undefined)
  if (held.length === 0)
    return refuse('PK2', 'Nothing was released: these brackets are in no package.', 'Read the text again.')
  const gone = new Set(held.map(({ id }) => id))
  const alone = [...new Set(held.map(one => one.package))].flatMap(name => {
    const rest = state.brackets.filter(one => one.package === name && !gone.has(one.id))
    return rest.filter(isOpen).length < 2 ? rest : []
  })
  return grant({
    changes: [...held, ...alone].map(({ id }): NegotiationChange => ({
      change: 'bracket_held',
      bracket: id,
      package: null
    })),
    edits: [],
    answer: { released: [...held, ...alone].map(({ id }) => id) }
  })
}

/** Brackets of the same package, this one included; itself alone where it is in none. */
export const packageOf = (brackets: readonly Bracket[], bracket: Bracket): Bracket[] =>
  bracket.package === undefined ? [bracket] : brackets.filter(one => one.package === bracket.package)

/**
 * The paragraphs that each paragraph is held with: others of a package of which not everything is settled, that is
 * every bracket closed and every paragraph agreed (PK4).
 */
export function heldWith(state: NegotiationState): Map<ParagraphId, ParagraphId[]> {
  const agreed = agreedIds(state.paragraphs)
  const held = new Map<ParagraphId, ParagraphId[]>()
  const order = state.text.paragraphs.map(({ id }) => id)
  for (const name of new Set(state.brackets.flatMap(one => one.package ?? []))) {
    const members = state.brackets.filter(one => one.package === name)
    const paragraphs = order.filter(id => members.some(({ paragraph }) => paragraph === id))
    const settled = members.every(one => !isOpen(one)) && paragraphs.every(id => agreed.has(id))
    if (settled) continue
    for (const id of paragraphs) {
      const others = paragraphs.filter(other => other !== id)
      held.set(id, [...new Set([...(held.get(id) ?? []), ...others])])
    }
  }
  return held
}
