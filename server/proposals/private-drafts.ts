import { decideProposal, grant, redlineBetween, type Run } from '@acuerdo/domain'
import type { CarriedDraft, PrivateDraft, PrivateDrafts, ProposalReading } from '../context.ts'
import { groundOf, type ProposalGround, type ProposalParts } from './ground.ts'
import { rightsOf, type ProposalRights } from './rights.ts'
import { numbersOf } from './views.ts'

/** What somebody wrote while a text was closed to him, against the words that stand now (S3). */
export const carriedDrafts = (
  parts: ProposalParts & { drafts: Pick<PrivateDrafts, 'list'> }
): Pick<ProposalReading, 'privateDrafts'> => ({
  privateDrafts: async (actor, key) => {
    const [ground, drafts] = await Promise.all([groundOf(parts, actor, key), parts.drafts.list(actor, key)])
    if (!ground.ok) return ground
    if (!drafts.ok) return drafts
    const rights = await rightsOf(parts, ground.value)
    const numbers = numbersOf(ground.value)
    return grant(drafts.value.map(draft => carried(draft, { ground: ground.value, rights, numbers })))
  }
})

interface Shown {
  ground: ProposalGround
  rights: ProposalRights
  numbers: ReadonlyMap<string, string | null>
}

function carried(draft: PrivateDraft, { ground, rights, numbers }: Shown): CarriedDraft {
  const { room } = ground
  const paragraph = room.text.paragraphs.find(({ id }) => id === draft.paragraphId)
  const number = numbers.get(draft.paragraphId ?? '') ?? null
  const [base, own] = [words(draft.base), words(draft.own)]
  const apart = redlineBetween(base, own)
  if (paragraph === undefined)
    return {
      ...{ draft, number, now: null, runs: null },
      redline: apart,
      refusal: rights.of('propose_change')
    }
  const now = paragraph.runs
  const decided = decideProposal(
    room,
    { target: paragraph.id, kind: 'replace', baseText: draft.base, runs: own },
    { id: '', delegation: '', state: 'draft' }
  )
  if (!decided.ok) return { ...{ draft, number, now, runs: null }, redline: apart, refusal: decided.refusal }
  const { runs } = decided.value.proposal
  return {
    ...{ draft, number, now, runs },
    redline: redlineBetween(now, runs),
    refusal: rights.of('propose_change')
  }
}

const words = (text: string): Run[] => (text === '' ? [] : [{ text }])
