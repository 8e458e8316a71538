import type { SentForm } from '../../form/form-answer.server.ts'
import { orNull } from '../../form/people-acts.server.ts'
import { instantOf } from '../../form/zoned-time.ts'

type Act = { action: string; target: string } & Record<string, unknown>

/** What a form of a group's page asks for, as an act; null for a form that this page does not have. */
export function groupAct(
  sent: SentForm,
  target: string,
  moments: { now: string; zone: string }
): { act: Act; done: string } | null {
  const { values } = sent
  switch (sent.form) {
    case 'create':
      return { act: creation(sent, target), done: 'created' }
    case 'draftingList':
      return {
        act: { action: 'set_drafting_list', target, people: sent.all('people') },
        done: 'draftingList'
      }
    case 'observers': {
      const open = values['open'] === 'yes'
      return { act: { action: 'admit_observers', target, open }, done: open ? 'observersIn' : 'observersOut' }
    }
    case 'reading':
      return { act: { action: 'open_reading', target: values['version'] ?? '' }, done: 'opened' }
    case 'instruct':
      return { act: instruction(sent, target, untilIn(sent, moments.zone)), done: 'instructed' }
    case 'endInstruction':
      return { act: instruction(sent, target, moments.now), done: 'instructionEnded' }
    case 'pen': {
      const to = orNull(values['to'])
      return { act: { action: 'hand_pen', target, to }, done: to === null ? 'penBack' : 'pen' }
    }
    case 'lock': {
      const locked = values['locked'] === 'yes'
      return { act: { action: 'lock_text', target, locked }, done: locked ? 'locked' : 'unlocked' }
    }
    case 'chair':
      return { act: replacement(sent, target), done: 'chairReplaced' }
    default:
      return null
  }
}

const creation = ({ values }: SentForm, target: string): Act => ({
  action: 'create_document',
  target,
  title: values['title'] ?? '',
  coChairs: [values['coChairs.0'] ?? '', values['coChairs.1'] ?? ''],
  language: values['language'] ?? ''
})

const instruction = ({ values }: SentForm, target: string, until: string | null): Act => ({
  action: 'instruct',
  target,
  instruction: values['instruction'] ?? '',
  until
})

const replacement = ({ values }: SentForm, target: string): Act => ({
  action: 'replace_co_chair',
  target,
  from: values['from'] ?? '',
  to: values['to'] ?? '',
  reason: values['reason'] ?? ''
})

function untilIn({ values }: SentForm, zone: string): string | null {
  const until = orNull(values['until'])
  return until === null ? null : instantOf(until, zone)
}
