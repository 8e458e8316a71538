import type { DisassociationForm } from './approval.ts'
import { isOpen, type Bracket } from './bracket.ts'
import {
  agreeing,
  CLOCK,
  decided,
  latestNamed,
  nextChairsText,
  nextNames,
  type Decided,
  type DecidedText
} from './decided-text.ts'
import { namesDocument } from './document-acts.ts'
import { blockedBy } from './gate-sentences.ts'
import { gate, type GateState } from './gate.ts'
import type { Sha256 } from './hash.ts'
import type { DelegationCode, ParagraphId, PersonId } from './ids.ts'
import { bracketsAfter, type NegotiationChange } from './negotiation-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { frozenAs } from './revisions.ts'
import { decideDeadline, type ObjectionKind, type Silence, type SilenceStart } from './silence.ts'
import type { Run } from './text.ts'
import { holdsBracketLetter, inOneLine } from './words.ts'

/** Who decides, when: both co-chairs, or whoever acts alone. */
export interface Deciding {
  by: PersonId[]
  /** By the rules' clock, ISO 8601 in UTC. */
  at: string
}

type Facts = Omit<GateState, 'text' | 'brackets' | 'hash' | 'latest'>

/** What the gate asks, of the text that is decided on. */
export const gateStateOf = (state: DecidedText, facts: Facts): GateState => ({
  ...facts,
  text: state.text,
  brackets: state.brackets,
  hash: state.hash,
  latest: state.versions.at(-1) ?? null
})

/** Issues a chair's text, which proposes a wording for every bracket (CH1 to CH3, GA1). */
export function decideChairsText(
  state: DecidedText,
  facts: Facts,
  act: { target: string; hash: string; proposes: Record<string, Run[]> },
  sha256: Sha256
): Outcome<Decided> {
  const name = nextChairsText(state.versions.map(version => version.name))
  const [key = '', named] = act.target.split('/')
  if (named !== name || !namesDocument(state.document, key))
    return refuse(
      'CH1',
      `No chair's text was issued: the next one of this text is ${state.document.themeCode}/${name}.`,
      `Name ${state.document.themeCode}/${name}.`
    )
  if (act.hash !== state.hash) return textChanged(state, "No chair's text was issued")
  const proposals = proposing(state.brackets, act.proposes)
  if (!proposals.ok) return proposals
  const brackets = bracketsAfter(state.brackets, proposals.value)
  const blocked = blockedBy(
    gate(gateStateOf({ ...state, brackets }, facts), 'chairs_text'),
    "No chair's text was issued"
  )
  if (blocked !== null) return { ok: false, refusal: blocked }
  const version = frozenAs(name, { ...state, brackets }, null, sha256)
  return grant(
    decided(
      [
        ...proposals.value,
        { change: 'revision_issued', name, hash: version.hash, sequence: state.sequence },
        { change: 'stage_changed', to: 'chairs_text' },
        { change: 'halves_voided', reason: "a chair's text was issued" }
      ],
      { version }
    )
  )
}

/** Those inside a bracket that gets a wording go with it: they come back if it is reopened. */
function proposing(
  brackets: readonly Bracket[],
  proposes: Record<string, Run[]>
): Outcome<NegotiationChange[]> {
  const changes: NegotiationChange[] = []
  for (const [id, wording] of Object.entries(proposes)) {
    const bracket = brackets.find(one => one.id === id)
    if (bracket === undefined || bracket.state === 'resolved' || bracket.parent !== undefined)
      return refuse(
        'CH2',
        `No chair's text was issued: ${id} is no bracket that stands in this text.`,
        'Read the document again, and name its brackets.'
      )
    if (wording.some(run => 'bracket' in run) || holdsBracketLetter(wording))
      return refuse(
        'CH3',
        `No chair's text was issued: the wording for ${id} holds a bracket.`,
        'Propose words without brackets.'
      )
    const inside = brackets.filter(one => one.parent?.bracket === id && isOpen(one))
    changes.push({ change: 'bracket_proposed', bracket: id, wording: inOneLine(wording) })
    for (const one of inside)
      changes.push({ change: 'bracket_proposed', bracket: one.id, wording: one.base ?? [] })
  }
  return grant(changes)
}

/** Puts the latest version under silence (SI1 to SI5). */
export function decideSilence(
  state: DecidedText,
  facts: Facts,
  act: { target: string; hash: string } & SilenceStart['act'],
  { by, at, ...start }: Deciding & Pick<SilenceStart, 'settings' | 'sits'>
): Outcome<Decided> {
  const what = 'Silence was not started'
  const version = latestNamed(state, act, what)
  if (!version.ok) return version
  const timing = decideDeadline({ ...start, now: at, act })
  if (!timing.ok) return timing
  const blocked = blockedBy(gate(gateStateOf(state, facts), 'silence'), what)
  if (blocked !== null) return { ok: false, refusal: blocked }
  const { deadline, objectorNames } = timing.value
  const silence = {
    version: version.value.name,
    hash: version.value.hash,
    startedAt: at,
    deadline,
    firstDeadline: deadline,
    inSession: act.inSession,
    objectorNames,
    entitled: facts.entitled.map(({ code }) => code),
    startedBy: by
  }
  return grant(
    decided([
      { change: 'silence_started', silence },
      { change: 'stage_changed', to: 'silence' },
      { change: 'halves_voided', reason: 'silence began' }
    ])
  )
}

/** Ends a silence that ran out: the text is agreed ad referendum (SI7, SI11). */
export function decideSilenceClosed(
  state: DecidedText,
  silence: Silence,
  { at }: Pick<Deciding, 'at'>,
  sha256: Sha256
): Decided {
  const agreement = agreeing(state, { by: CLOCK, at }, sha256)
  return decided(
    [
      { change: 'silence_ended', silence: silence.id, state: 'closed', at },
      { change: 'stage_changed', to: 'agreed_ad_ref' },
      { change: 'halves_voided', reason: 'silence ended' },
      ...agreement.changes
    ],
    { closings: agreement.closings }
  )
}

/**
 * Declares in session that the text on the screen is agreed (AG1, AG2): where it differs from the latest version, the
 * text is issued as the next one in the same act (ruling 12).
 */
export function decideDeclared(
  state: DecidedText,
  facts: Facts,
  act: { target: string; hash: string },
  { by, at, sha256 }: Deciding & { sha256: Sha256 }
): Outcome<Decided> {
  const what = 'Nothing was declared agreed'
  const latest = state.versions.at(-1)
  const next = nextNames(state.versions.map(({ name }) => name)).revision
  const [key = '', named = ''] = act.target.split('/')
  const differs = latest?.hash !== state.hash
  if (!namesDocument(state.document, key) || ![latest?.name, ...(differs ? [next] : [])].includes(named))
    return refuse(
      'AG1',
      `${what}: ${act.target} is not the latest version of this text.`,
      `Name ${state.document.themeCode}/${latest?.name ?? next}.`
    )
  if (act.hash !== state.hash) return textChanged(state, what)
  const blocked = blockedBy(gate(gateStateOf(state, facts), 'declared'), what)
  if (blocked !== null) return { ok: false, refusal: blocked }
  const agreement = agreeing(state, { by: by.at(-1) ?? CLOCK, at }, sha256)
  const version = differs ? frozenAs(next, state, null, sha256) : null
  return grant(
    decided(
      [
        ...(version === null
          ? []
          : [
              { change: 'revision_issued' as const, name: next, hash: version.hash, sequence: state.sequence }
            ]),
        { change: 'stage_changed', to: 'agreed_ad_ref' },
        { change: 'halves_voided', reason: 'the text was declared agreed' },
        ...agreement.changes
      ],
      { closings: agreement.closings, version }
    )
  )
}

/** Reopens what an objection names: its paragraphs, and the brackets that the chair's text had closed there (SI8). */
function objectedPlaces(
  { text, brackets, agreed }: Pick<DecidedText, 'text' | 'brackets' | 'agreed'>,
  objected: { paragraphs: readonly ParagraphId[]; whole: boolean; reason: string }
): NegotiationChange[] {
  const named = new Set(objected.whole ? text.paragraphs.map(({ id }) => id) : objected.paragraphs)
  return [
    ...brackets
      .filter(({ state, paragraph }) => state === 'proposed' && named.has(paragraph))
      .map(({ id }) => ({ change: 'bracket_reopened' as const, bracket: id })),
    ...text.paragraphs
      .filter(({ id }) => named.has(id) && agreed.has(id))
      .map(({ id }) => ({ change: 'paragraph_reopened' as const, paragraph: id, reason: objected.reason }))
  ]
}

/** Records an objection that is not late, with what it does to the text (SI1, SI8). */
export function decideBroken(
  state: DecidedText,
  silence: Silence,
  objection: {
    kind: ObjectionKind
    delegation: DelegationCode
    by: PersonId
    paragraphs: ParagraphId[]
    whole: boolean
    reason: string
    at: string
  }
): Decided {
  const { version, hash, id } = silence
  const open = ['silence', 'negotiation', 'chairs_text'].includes(state.document.stage)
  return decided([
    { change: 'objection_recorded', objection: { ...objection, silence: id, version, hash } },
    ...(objection.kind === 'breaking'
      ? ([
          { change: 'silence_ended', silence: id, state: 'broken', at: objection.at },
          { change: 'stage_changed', to: 'negotiation' },
          { change: 'halves_voided', reason: 'silence was broken' }
        ] as const)
      : []),
    ...(open && objection.kind !== 'late' ? objectedPlaces(state, objection) : [])
  ])
}

/** Both co-chairs approve the agreed version (AP1, AP2). */
export function decideApproval(
  state: DecidedText,
  facts: Pick<Facts, 'approvals'>,
  act: { target: string; hash: string },
  halves: readonly { person: PersonId; region: string; at: string }[]
): Outcome<Decided> {
  const version = latestNamed(state, act, 'The version was not approved')
  if (!version.ok) return version
  const { name, hash } = version.value
  const given = facts.approvals.filter(approval => approval.hash === hash)
  if (halves.every(({ region }) => given.some(approval => approval.region === region)))
    return refuse('AP2', 'The version was not approved again: it is approved.', 'Go on to its adoption.')
  return grant(
    decided(
      halves.map(({ person, region, at }) => ({
        change: 'approval_given',
        approval: { version: name, hash, by: person, region, at }
      }))
    )
  )
}

/** The gavel (AP3 to AP8). */
export function decideAdoption(
  state: DecidedText,
  facts: Facts,
  act: { target: string; hash: string; disassociationAs: DisassociationForm | null },
  { by, at }: Deciding
): Outcome<Decided> {
  const what = 'The text was not adopted'
  const version = latestNamed(state, act, what)
  if (!version.ok) return version
  const blocked = blockedBy(gate(gateStateOf(state, facts), 'adopted'), what)
  if (blocked !== null) return { ok: false, refusal: blocked }
  const said = (kind: 'disassociation' | 'explanation'): DelegationCode[] => [
    ...new Set(facts.statements.filter(one => one.kind === kind).map(({ delegation }) => delegation))
  ]
  const disassociating = said('disassociation')
  if (disassociating.length > 0 && act.disassociationAs === null)
    return refuse(
      'AP8',
      `${what}: it is not said how it carries the disassociation of ${disassociating.join(', ')}.`,
      'Choose a named footnote, an unnamed closing sentence, or nothing.'
    )
  // Whoever is bound by all of it, or by all but some paragraphs, adopts it.
  const wholly = facts.statements.filter(one => one.kind === 'disassociation' && one.paragraph === null)
  const out = new Set(wholly.map(({ delegation }) => delegation))
  const adopting = facts.entitled.map(({ code }) => code).filter(code => !out.has(code))
  const { name, hash } = version.value
  const adoption = {
    ...{ version: name, hash, at, by, adopting, disassociating },
    explaining: said('explanation'),
    disassociationAs: disassociating.length > 0 ? act.disassociationAs : null
  }
  return grant(
    decided([
      { change: 'adopted', adoption },
      { change: 'stage_changed', to: 'adopted' },
      { change: 'halves_voided', reason: 'the text was adopted' }
    ])
  )
}

/** A text that was agreed is negotiated again: approvals and confirmations of it are void (AP9). */
export function decideReopened(
  state: DecidedText,
  act: { target: string; hash: string },
  what: string
): Outcome<Decided> {
  const version = latestNamed(state, act, what)
  if (!version.ok) return version
  return grant(
    decided([
      { change: 'stage_changed', to: 'negotiation' },
      { change: 'approvals_voided' },
      { change: 'halves_voided', reason: 'the text was reopened' }
    ])
  )
}

/** Ends the negotiation, with the chairs' summary where they give one (AG3). */
export function decideClosure(
  state: DecidedText,
  act: { hash: string; summary: string | null },
  silence: Silence | null,
  { by, at }: Deciding
): Outcome<Decided> {
  if (act.hash !== state.hash) return textChanged(state, 'The negotiation was not closed')
  return grant(
    decided([
      ...(silence?.state === 'running'
        ? [{ change: 'silence_ended' as const, silence: silence.id, state: 'abandoned' as const, at }]
        : []),
      { change: 'closed_without_agreement', by, summary: act.summary },
      { change: 'stage_changed', to: 'closed_without_agreement' },
      { change: 'approvals_voided' },
      { change: 'halves_voided', reason: 'the negotiation was closed' }
    ])
  )
}

/**
 * The refusal of a decision on a text that is another one by now (AP1). `what`: what was not done, as a half
 * sentence.
 */
export const textChanged = ({ hash }: Pick<DecidedText, 'hash'>, what: string): Outcome<never> =>
  refuse(
    'AP1',
    `${what}: the text changed since you opened it.`,
    `It has the hash ${hash} now: read what changed, then decide.`
  )
