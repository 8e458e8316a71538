import { ACTS, ACTS_EITHER_WAY, ACTS_OF_EVENT, isActName, type ActName } from '@acuerdo/domain/acts'
import { grant, refuse, type Outcome } from '@acuerdo/domain'
import type { Performer, Performers } from './act.ts'
import { AMENDMENT_PERFORMERS } from './amending.ts'
import { BRACKET_PERFORMERS } from './brackets.ts'
import { COMMITMENT_PERFORMERS } from './commitments.ts'
import { DECISION_PERFORMERS } from './decisions.ts'
import { DOCUMENT_PERFORMERS } from './documents.ts'
import { LANGUAGE_PERFORMERS } from './languages.ts'
import { movingParagraph } from './move-paragraph.ts'
import { PEOPLE_PERFORMERS } from './people.ts'
import { PROPOSAL_PERFORMERS } from './proposals.ts'
import { REMARK_PERFORMERS } from './remarks.ts'
import { REVISION_PERFORMERS } from './revisions.ts'
import { SCRIBE_PERFORMERS } from './scribe.ts'
import { SUGGESTION_PERFORMERS } from './suggestions.ts'
import { SUMMIT_PERFORMERS } from './summit.ts'
import { TRANSMISSION_PERFORMERS } from './transmission.ts'

/** The acts whose substance exists; the interface answers 404 to every other one. */
const PERFORMERS: Performers = {
  ...PEOPLE_PERFORMERS,
  ...DOCUMENT_PERFORMERS,
  ...REVISION_PERFORMERS,
  ...REMARK_PERFORMERS,
  ...BRACKET_PERFORMERS,
  ...PROPOSAL_PERFORMERS,
  ...SUGGESTION_PERFORMERS,
  ...SCRIBE_PERFORMERS,
  ...DECISION_PERFORMERS,
  ...SUMMIT_PERFORMERS,
  ...TRANSMISSION_PERFORMERS,
  ...LANGUAGE_PERFORMERS,
  ...COMMITMENT_PERFORMERS,
  ...AMENDMENT_PERFORMERS,
  move_paragraph: movingParagraph
}

export const OFFERED = Object.keys(PERFORMERS).filter(isActName)

/** Whether an act is sent to a document, or to the event as a whole. */
export const concernsDocument = (name: ActName): boolean => !ACTS_OF_EVENT.includes(name)

export interface ParsedAct {
  name: ActName
  act: { action: ActName; target: string; idempotencyKey?: string | undefined } & Record<string, unknown>
  performer: Performer<ActName>
}

/** What was sent, as an act that is offered at this address. */
export function parseAct(body: unknown, toDocument: boolean): Outcome<ParsedAct> {
  const name: unknown =
    typeof body === 'object' && body !== null && 'action' in body ? body.action : undefined
  const here = isActName(name) && (ACTS_EITHER_WAY.includes(name) || concernsDocument(name) === toDocument)
  const known = here ? PERFORMERS[name] : undefined
  if (typeof name === 'string' && known === undefined)
    return refuse('not_found', 'This action is not offered here.', 'See which actions the interface names.')
  if (!isActName(name) || known === undefined) return malformed('field action')
  const parsed = ACTS[name].safeParse(body)
  // Each performer takes the acts of its own name: that is how the table above is made.
  if (parsed.success)
    return grant({ name, act: parsed.data as ParsedAct['act'], performer: known as Performer<ActName> })
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') return malformed(`unknown field ${issue.keys.join(', ')}`)
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return malformed(`field ${issue.path.join('.')} holds at most ${issue.maximum} letters`)
  return malformed(`field ${issue?.path.join('.') ?? ''}`)
}

const malformed = (what: string): { ok: false; refusal: { code: string; message: string; hint: string } } =>
  refuse(
    'malformed',
    `The act was not understood: ${what.slice(0, 200)}.`,
    'Send the fields of this action only.'
  )
