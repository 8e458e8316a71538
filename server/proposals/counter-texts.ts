import {
  counterWishes,
  decideProposal,
  grant,
  redlineBetween,
  refuse,
  type Actor,
  type CounterWish,
  type Outcome,
  type Refusal
} from '@acuerdo/domain'
import { z } from 'zod'
import type { CounterChange, CounterTextPreview, ProposalReading } from '../context.ts'
import { COUNTER_TEXT_LETTERS_MAX } from '../limits.ts'
import { mayDraft, writeDrafts } from './drafts.ts'
import { documentNamed, groundOf, type ProposalGround, type ProposalParts } from './ground.ts'
import { numbersOf } from './views.ts'

const Draft = z.strictObject({ text: z.string().min(1).max(COUNTER_TEXT_LETTERS_MAX) })
const Chosen = Draft.extend({ chosen: z.array(z.int().min(0)).max(1_000) })

/** Whole counter-drafts: what they would propose, and drafts of what was chosen of it. */
export const counterTexts = (
  parts: ProposalParts
): Pick<ProposalReading, 'counterText' | 'keepCounterText'> => ({
  counterText: async (actor, key, body) => {
    const draft = Draft.safeParse(body)
    if (!draft.success) return malformed()
    const ground = await groundOf(parts, actor, key)
    return ground.ok ? grant(preview(ground.value, draft.data.text)) : ground
  },
  keepCounterText: async (actor, key, body) => {
    const draft = Chosen.safeParse(body)
    return draft.success ? keep(parts, { actor, key, ...draft.data }) : malformed()
  }
})

function preview(ground: ProposalGround, text: string): CounterTextPreview {
  const { row, room } = ground
  const numbers = numbersOf(ground)
  const { wishes, unchanged } = counterWishes(room.text, room.brackets, text)
  return {
    document: documentNamed(row),
    sequence: room.sequence,
    unchanged,
    changes: wishes.map((wish): CounterChange => ({
      ...{
        kind: wish.kind,
        paragraph: wish.paragraph,
        target: wish.target,
        after: wish.after,
        part: wish.part
      },
      number: numbers.get(wish.paragraph) ?? null,
      ...{ baseText: wish.baseText, base: wish.base, runs: wish.runs },
      redline: redlineBetween(wish.base, wish.kind === 'move' ? wish.base : wish.runs),
      refusal: refusalOf(ground, wish)
    }))
  }
}

/** As it would be refused when it is sent. */
function refusalOf({ room }: ProposalGround, wish: CounterWish): Refusal | null {
  if (wish.blocked)
    return refuse(
      'CT3',
      'The words can not be told from those of the brackets that stand in the paragraph.',
      'Leave each bracket as it stands, in square brackets, or add a wording to it.'
    ).refusal
  const decided = decideProposal(room, wished(wish), { id: '', delegation: '', state: 'draft' })
  return decided.ok ? null : decided.refusal
}

const wished = ({ target, kind, runs, baseText, part, after }: CounterWish) => ({
  ...{ target, kind, baseText },
  ...(kind === 'replace' || kind === 'insert' ? { runs } : {}),
  ...(part === null ? {} : { part }),
  ...(kind === 'move' ? { after } : {})
})

async function keep(
  parts: ProposalParts,
  { actor, key, text, chosen }: { actor: Actor; key: string; text: string; chosen: number[] }
): Promise<Outcome<{ ids: string[] }>> {
  const ground = await groundOf(parts, actor, key)
  if (!ground.ok) return ground
  const allowed = mayDraft(ground.value)
  if (!allowed.ok) return allowed
  const { room } = ground.value
  const { wishes } = counterWishes(room.text, room.brackets, text)
  const drafts = []
  for (const index of [...new Set(chosen)].sort((one, other) => one - other)) {
    const wish = wishes[index]
    if (wish === undefined || wish.blocked) return malformed()
    const decided = decideProposal(room, wished(wish), {
      id: parts.newId(),
      delegation: allowed.value,
      state: 'draft'
    })
    if (!decided.ok) return decided
    drafts.push({ proposal: decided.value.proposal, reason: null })
  }
  return writeDrafts(parts, ground.value, drafts)
}

const malformed = (): Outcome<never> =>
  refuse('malformed', 'The counter-draft was not understood.', 'Send its text, and which changes you choose.')
