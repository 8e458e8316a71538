import {
  DISASSOCIATION_FORMS,
  grant,
  isAnswered,
  isVoidNow,
  nextNames,
  numbering,
  plain,
  refuse,
  stands,
  why,
  type Actor,
  type DecidedText,
  type Outcome
} from '@acuerdo/domain'
import type { DecisionAction, DecisionPage } from '../context.ts'
import { VOID_HALF_MS } from '../limits.ts'
import type { EventRecord } from '../persistence/events.ts'
import type { FoundDocument } from '../reading.ts'
import { peopleNamed } from '../revisions/people-named.ts'
import { wordsFor } from './certify.ts'
import { decidedText, factsOf, isReachable, type DecisionFacts } from './facts.ts'
import { gateViews } from './gates.ts'
import { halfView } from './half-view.ts'
import { languagesNotReady } from './languages.ts'
import type { DecidingParts } from './reading.ts'
import { reservationView, seesNames, silenceView, type Looking } from './silence-view.ts'

const ACTIONS: readonly DecisionAction[] = [
  ...(['issue_chairs_text', 'declare_agreed', 'start_silence', 'extend_silence', 'object'] as const),
  ...(['place_reservation', 'lift_reservation', 'confirm_capital', 'refuse_confirmation'] as const),
  ...(['approve_version', 'adopt', 'disassociate', 'reopen_text', 'close_without_agreement'] as const),
  ...(['record_waiver', 'issue_corrigendum'] as const)
]

/** A text as it stands, with everything that is decided about it. */
export interface Standing {
  facts: DecisionFacts
  state: DecidedText
  event: EventRecord
  now: Date
}

export async function standingOf(
  { store, rooms, clock }: DecidingParts,
  { row }: FoundDocument
): Promise<Outcome<Standing>> {
  const now = clock.now()
  const [facts, working, event] = await Promise.all([
    factsOf(store, row, now),
    rooms.read(row.id),
    store.events.find()
  ])
  if (working === null || event === null)
    return refuse(
      'not_found',
      'There is no such document for you to read.',
      'Choose one from the event page.'
    )
  return grant({ facts, state: decidedText(facts, working.text, working.sequence), event, now })
}

/** Everything about the decisions on one text, as this actor may see it. */
// long: one answer, field by field
export async function decisionPage(
  parts: DecidingParts,
  actor: Actor,
  found: FoundDocument
): Promise<Outcome<DecisionPage>> {
  const standing = await standingOf(parts, found)
  if (!standing.ok) return standing
  const { facts, state, event, now } = standing.value
  const { store } = parts
  const { id, theme, title, language, stage } = facts.document
  const latest = facts.versions.at(-1) ?? null
  const [named, formerHalves, languages] = await Promise.all([
    peopleNamed(store),
    store.halves.voidSince(id, new Date(now.getTime() - VOID_HALF_MS)),
    latest === null ? [] : languagesNotReady(parts, facts.document, latest.name)
  ])
  const numbers = numbersOf(state)
  const subject = { ...found.subject, owner: actor.delegation, author: actor.personId }
  const looking: Looking = {
    ...{ actor, subject, named },
    symbolOf: version => `${event.symbol}/${theme.code}/${version}`,
    numberOf: paragraph => numbers.get(paragraph) ?? null
  }
  const [silence = null, ...formerSilences] = facts.silences.map(one => silenceView(looking, one))
  const current = facts.halves.filter(half => !isVoidNow(half, state))
  return grant({
    document: { id, code: theme.code, title, language, stage },
    ...textViews(facts, state),
    gates: gateViews({ facts, state, languages, named: seesNames(looking) }),
    brackets: bracketsIn(state, looking.numberOf),
    halves: current.map(half => halfView(looking, half, facts.chairs)),
    voidHalves: formerHalves.map(half => halfView(looking, half, facts.chairs)),
    ...{ silence, formerSilences },
    limits: {
      minimumHours: event.settings.silenceMinimumHours,
      minimumHoursInSession: event.settings.silenceMinimumHoursInSession,
      inSession: found.subject.inSession === true,
      now: now.toISOString(),
      timeZone: event.timeZone
    },
    objectorNames: event.settings.objectorNames,
    ...recordViews(facts, looking),
    entitled: facts.entitled.map(one => ({ ...one, reachable: isReachable(one) })),
    lettersLeave: parts.lettersLeave,
    opened: openedBy(facts, seesNames(looking)),
    may: Object.fromEntries(
      ACTIONS.map(action => [action, why(actor, action, subject)])
    ) as DecisionPage['may'],
    delegations: Object.fromEntries(facts.circle.delegations.map(one => [one.code, one.name]))
  })
}

/** The text as it stands beside its latest version, and how the next ones will be called. */
function textViews(
  { versions }: DecisionFacts,
  { hash, sequence }: DecidedText
): Pick<DecisionPage, 'working' | 'latest' | 'next'> {
  const latest = versions.at(-1) ?? null
  return {
    working: { hash, sequence },
    latest: latest && {
      ...{ name: latest.name, symbol: latest.symbol, hash: latest.hash },
      same: latest.hash === hash
    },
    next: nextNames(versions.map(({ name }) => name))
  }
}

/** What was said and decided on the record, with names. */
function recordViews(
  facts: DecisionFacts,
  looking: Looking
): Pick<
  DecisionPage,
  | 'reservations'
  | 'approvals'
  | 'confirmations'
  | 'statements'
  | 'disassociationForms'
  | 'waivers'
  | 'adoption'
  | 'corrigenda'
  | 'closure'
  | 'certificates'
> {
  const { records } = facts
  const { named, numberOf, symbolOf } = looking
  const names = (ids: readonly string[]): string[] => ids.map(one => named(one).name)
  return {
    reservations: records.reservations.map(one => reservationView(looking, one, isAnswered(facts.gate, one))),
    approvals: records.approvals.map(one => ({ ...one, name: named(one.by).name })),
    confirmations: records.confirmations.map(one => ({ ...one, name: named(one.by).name })),
    statements: records.statements.map(one => ({
      ...{ ...one, name: named(one.by).name },
      number: one.paragraph === null ? null : numberOf(one.paragraph)
    })),
    disassociationForms: DISASSOCIATION_FORMS.map(form => ({ form, words: wordsFor(facts, form) })),
    waivers: records.waivers.map(one => ({ ...one, names: names(one.by) })),
    adoption: records.adoption && {
      ...records.adoption,
      symbol: symbolOf(records.adoption.version),
      names: names(records.adoption.by),
      words: wordsFor(facts, records.adoption.disassociationAs)
    },
    corrigenda: records.corrigenda.map(one => ({ ...one, names: names(one.by) })),
    closure: records.closure && {
      ...{ at: records.closure.at, summary: records.closure.summary },
      names: names(records.closure.by)
    },
    certificates: records.certificates.map(one => ({
      ...{ id: one.id, kind: one.kind, version: one.version, at: one.at },
      ...{ hash: one.versionHash, certificateHash: one.hash }
    }))
  }
}

function numbersOf({ text }: DecidedText): Map<string, string | null> {
  const numbers = numbering(text.paragraphs)
  return new Map(text.paragraphs.map(({ id }, index) => [id, numbers[index] ?? null]))
}

/** Those that stand in the text itself, in reading order; what stands inside others goes with them. */
function bracketsIn(
  { text, brackets }: DecidedText,
  numberOf: (paragraph: string) => string | null
): DecisionPage['brackets'] {
  const records = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return text.paragraphs.flatMap(({ id, runs }) =>
    runs.flatMap(run => {
      const bracket = 'bracket' in run ? records.get(run.bracket) : undefined
      if (bracket === undefined || !stands(bracket)) return []
      const proposed = bracket.proposed === undefined ? null : plain(bracket.proposed)
      return [{ id: bracket.id, paragraph: id, number: numberOf(id), state: bracket.state, proposed }]
    })
  )
}

/** How many delegations have opened the latest version is told to all, which ones to the chairs (RV9). */
function openedBy({ entitled, opened }: DecisionFacts, shown: boolean): DecisionPage['opened'] {
  const by = entitled.map(({ code }) => ({ code, opened: opened.includes(code) }))
  return {
    count: by.filter(one => one.opened).length,
    of: by.length,
    by: shown ? by : null
  }
}
