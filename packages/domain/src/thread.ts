import type { Actor, Assignment } from './actor.ts'
import type { DelegationCode, PersonId, ThemeId } from './ids.ts'

export const REMARK_TYPES = ['substantive', 'editorial', 'question'] as const
export type RemarkType = (typeof REMARK_TYPES)[number]
/** `group`: whoever may read the text. `delegation`: its own people. `chairs`: chairs and secretariat, and whose it is. */
export const REMARK_VISIBILITIES = ['group', 'delegation', 'chairs'] as const
export type RemarkVisibility = (typeof REMARK_VISIBILITIES)[number]
export const REMARK_OUTCOMES = ['reflected', 'not_reflected', 'noted', 'answered'] as const
export type RemarkOutcome = (typeof REMARK_OUTCOMES)[number]

/** In whose name somebody speaks in a group: a delegation's code, or one of the offices. */
export type Voice = DelegationCode | Office
const OFFICES = ['CO-CHAIRS', 'CO-FACILITATORS', 'RAPPORTEUR', 'SECRETARIAT', 'LANGUAGE'] as const
export type Office = (typeof OFFICES)[number]

/** Somebody who is named in a remark; `label` is what stands behind the @. */
export type Mention =
  | { kind: 'person'; person: PersonId; label: string }
  | { kind: 'delegation'; delegation: DelegationCode; label: string }

/** The signs with which people react; on no record. */
export const REACTIONS = ['agree', 'thanks', 'look'] as const
export type Reaction = (typeof REACTIONS)[number]

/** What of a person says in whose name he speaks and what he may read. */
export type Speaker = Pick<Actor, 'personId' | 'delegation' | 'assignments'>

const OFFICE_OF: Partial<Record<Assignment['role'], Office>> = {
  co_chair: 'CO-CHAIRS',
  co_facilitator: 'CO-FACILITATORS',
  rapporteur: 'RAPPORTEUR',
  secretariat: 'SECRETARIAT',
  language_reviewer: 'LANGUAGE'
}
const FOR_A_DELEGATION: readonly Assignment['role'][] = ['head_of_delegation', 'delegate', 'observer']

/**
 * In whose name somebody speaks in a group (TH1). Whoever holds an office of the group speaks for it, and never there for
 * his own delegation. Null for somebody who has nothing to say there.
 */
export function voiceOf({ delegation, assignments }: Speaker, theme: ThemeId): Voice | null {
  const here = assignments.filter(held => held.theme === null || held.theme === theme)
  for (const office of OFFICES) if (here.some(({ role }) => OFFICE_OF[role] === office)) return office
  return here.some(({ role }) => FOR_A_DELEGATION.includes(role)) ? delegation : null
}

/** Whether somebody speaks for an office of the group and not for a delegation (TH1). */
export const isOffice = (voice: Voice): voice is Office => OFFICES.some(office => office === voice)

/** Who may see what is said: a group's readers, one delegation, or the chairs and whose it is. */
export type Audience =
  | { to: 'group'; theme: ThemeId }
  | { to: 'delegation'; theme: ThemeId; delegation: DelegationCode }
  | { to: 'chairs'; theme: ThemeId; voice: Voice; author: PersonId }

const CHAIRS: readonly Voice[] = ['CO-CHAIRS', 'CO-FACILITATORS', 'SECRETARIAT']

/**
 * Whether somebody who may read the text may see this (TH2). A delegation's own remark is for those who speak for it in
 * this group: not for whoever holds an office there, be it of the same delegation.
 */
export function maySee(speaker: Speaker, audience: Audience): boolean {
  if (audience.to === 'group') return true
  const voice = voiceOf(speaker, audience.theme)
  if (voice === null) return false
  if (audience.to === 'delegation') return voice === audience.delegation
  const own = isOffice(audience.voice) ? speaker.personId === audience.author : voice === audience.voice
  return CHAIRS.includes(voice) || own
}

/** Chairs and secretariat of a group: those to whom a remark for the chairs goes. */
export const isOfChairs = (speaker: Speaker, theme: ThemeId): boolean => {
  const voice = voiceOf(speaker, theme)
  return voice !== null && CHAIRS.includes(voice)
}

/** In the record, where the code of a delegation stands for its own sphere: what is for chairs and secretariat. */
export const CHAIRS_SPHERE = 'office:chairs'
