import {
  actEntered,
  decideConfirmation,
  delegationNamed,
  grant,
  madeBy,
  refuse,
  why,
  tendsKept,
  type Actor,
  type Change,
  type Outcome,
  type ScribeEntry
} from '@acuerdo/domain'
import { ACTS, isActName, type ActName, type ActOf } from '@acuerdo/domain/acts'
import type { Known, Performer, Performers, Situation, TextChange } from './act.ts'
import { BRACKET_PERFORMERS } from './brackets.ts'
import { negotiatorOf } from './brackets.ts'
import { delegationOfActor, onProposals, PROPOSAL_PERFORMERS } from './proposals.ts'

/** What the delegation would do itself, done as its head would. */
const INNER: { [A in ActName]?: Performer<A> } = {
  propose_change: PROPOSAL_PERFORMERS.propose_change,
  open_bracket: BRACKET_PERFORMERS.open_bracket,
  add_alternative: BRACKET_PERFORMERS.add_alternative,
  take_position: PROPOSAL_PERFORMERS.take_position
}

/** Writes for the delegation that has the floor: in effect at once, and for the delegation to confirm (SC1). */
const entering: Performer<'enter_for_delegation'> = {
  change: async (situation, known) => {
    const { parts, act, document } = situation
    const named = delegationNamed((await situation.circle()).delegations, act.delegation)
    if (!named.ok) return () => named
    const inner = innerOf(situation)
    if (!inner.ok) return () => inner
    const kept = document === null ? [] : await parts.store.proposals.entries(document.id)
    const draft = kept.find(({ id, state }) => id === act.draft && state === 'draft')
    if (act.draft !== undefined && !(draft && tendsKept(situation.actor, situation.subject, draft.author.id)))
      return () => unknownEntry(act.draft)
    const change = await inner.value(known)
    return (text, sequence) => entered(situation, change(text, sequence), draft?.id ?? parts.chance.id())
  }
}

const unknownEntry = (id = ''): Outcome<never> =>
  refuse('not_found', `No entry ${id} is kept.`, 'Read the list of entries again.')

/** The performer of the act, asked as the head of the delegation would be. */
function innerOf(
  situation: Situation<'enter_for_delegation'>
): Outcome<(known: Known) => TextChange | Promise<TextChange>> {
  const { act, actor, subject } = situation
  const wanted = actEntered(act)
  if (!isActName(wanted.action)) throw new Error(`enter_for_delegation: ${wanted.action} is no act`)
  const performer = INNER[wanted.action] as Performer<ActName> | undefined
  const parsed = ACTS[wanted.action].safeParse(wanted)
  if (!parsed.success || performer?.change === undefined)
    return refuse(
      'malformed',
      `Nothing was entered: field ${parsed.error?.issues[0]?.path.join('.') ?? 'entry'}.`,
      'Send the fields of the act that the delegation would do itself.'
    )
  const speaker: Actor = {
    ...actor,
    delegation: act.delegation,
    assignments: [{ role: 'head_of_delegation', theme: null }]
  }
  const refusal = why(speaker, wanted.action, { ...subject, owner: act.delegation })
  if (refusal !== null) return { ok: false, refusal }
  const asked = { ...situation, actor: speaker, act: parsed.data as ActOf<ActName> } as Situation
  const { change } = performer
  return grant(known => change(asked, known))
}

/** What was done for the delegation, with the entry that says so. */
function entered(
  { act }: Situation<'enter_for_delegation'>,
  done: ReturnType<TextChange>,
  id: string
): ReturnType<TextChange> {
  if (!done.ok) return done
  const changes: Change[] = done.value.changes ?? []
  const {
    delegation,
    entry: kind,
    target,
    action: _action,
    idempotencyKey: _key,
    draft: _draft,
    ...fields
  } = act
  const entry: ScribeEntry = {
    ...{ id, state: 'waiting', delegation, entry: kind, target, fields },
    made: madeBy(changes)
  }
  return grant({
    ...done.value,
    changes: [...changes, { change: 'entry_made', entry }],
    answer: { ...done.value.answer, entry: id }
  })
}

/** The delegation confirms or rejects what was entered for it (SC3). */
const confirming: Performer<'confirm_entry'> = {
  change: async (situation, known) => {
    const { parts, document, act: sent } = situation
    const entries = document === null ? [] : await parts.store.proposals.entries(document.id)
    const made = entries.flatMap(entry => (entry.id === sent.target ? (entry.made ?? []) : []))
    const { change } = onProposals<'confirm_entry'>((room, act, { situation: asked }) => {
      const own = delegationOfActor(asked as Situation)
      if (!own.ok) return own
      const by = { ...negotiatorOf(asked as Situation), voice: own.value }
      return decideConfirmation(room, entries, { ...act, words: act.words ?? null }, by)
    }, made)
    if (change === undefined) throw new Error('confirm_entry: decides on the text')
    return change(situation, known)
  }
}

export const SCRIBE_PERFORMERS = {
  enter_for_delegation: entering,
  confirm_entry: confirming
} satisfies Performers
