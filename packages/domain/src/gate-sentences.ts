import type { GateFinding } from './gate-findings.ts'
import { refuse, type Refusal } from './outcome.ts'

/** A finding in one sentence, for programs, letters and refusals. */
export function sentenceOf(finding: GateFinding): string {
  const where = finding.number === null ? '' : ` in paragraph ${finding.number}`
  switch (finding.kind) {
    case 'open_bracket':
      return `A bracket${where} is open.`
    case 'unproposed_bracket':
      return `A bracket${where} has no proposed wording.`
    case 'empty_paragraph':
      return finding.number === null ? 'A heading is empty.' : `Paragraph ${finding.number} is empty.`
    case 'no_paragraph':
      return 'The text has no paragraph.'
    case 'no_version':
      return 'No version of the text was issued.'
    case 'text_changed':
      return `The text differs from ${finding.version}.`
    case 'unchanged':
      return `The text is ${finding.version}, word for word.`
    case 'pending_proposal':
      return `A proposal of ${finding.delegation}${where} waits for a decision.`
    case 'open_thread':
      return `A substantive thread of ${finding.voice}${where} is open.`
    case 'unsent_entry':
      return `An entry of the scribe for ${finding.delegation}${where} is not sent.`
    case 'reservation':
      return `${finding.delegation} has a ${finding.of} reservation${where === '' ? ' on the whole text' : where}.`
    case 'no_head':
      return `${finding.delegation} has no head of delegation.`
    case 'unread':
      return `Nobody of ${finding.delegation} has opened the version.`
    case 'approval_missing':
      return `The approval of the co-chair of ${finding.region ?? 'a region'} is missing.`
    case 'unconfirmed':
      return `The capital of ${finding.delegation} has not confirmed.`
    case 'language_missing':
      return `The language version ${finding.language} is missing.`
    case 'language_stale':
      return `The language version ${finding.language} is out of date.`
  }
}

const WAYS_OUT: Record<GateFinding['kind'], string> = {
  open_bracket: 'Close it, or propose a wording for it in a chair’s text.',
  unproposed_bracket: 'Propose a wording for it.',
  empty_paragraph: 'Write something in it, or take it out.',
  no_paragraph: 'Write the text first.',
  no_version: 'Issue a version first.',
  text_changed: 'Issue the text as a version, and name that one.',
  unchanged: 'Change the text first.',
  pending_proposal: 'Accept, reflect or answer it.',
  open_thread: 'Resolve it.',
  unsent_entry: 'Send it, or take it back.',
  reservation: 'Ask the delegation to lift it, or to turn it into a statement.',
  no_head: 'Ask the secretariat to accredit one, or record a waiver by both co-chairs.',
  unread: 'Ask the delegation to read it.',
  approval_missing: 'Ask for the approval.',
  unconfirmed: 'Ask the delegation.',
  language_missing: 'Have it translated and certified, or record a waiver by both co-chairs.',
  language_stale: 'Have it brought up to date and certified.'
}

/** The refusal of a step that something blocks: the first finding, how many more there are, and the way out (GA4). */
export function blockedBy(findings: readonly GateFinding[], what: string): Refusal | null {
  const blocking = findings.filter(({ weight }) => weight === 'blocks')
  const [first] = blocking
  if (first === undefined) return null
  const more = blocking.length > 1 ? ` And ${blocking.length - 1} more.` : ''
  return refuse('GA1', `${what}: ${lowered(sentenceOf(first))}${more}`, WAYS_OUT[first.kind]).refusal
}

const lowered = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence
