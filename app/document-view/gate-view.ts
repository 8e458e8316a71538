import type { DelegationCode, GateFinding, Language } from '@acuerdo/domain'
import type { GateView } from '../../server/context.ts'
import type { DecisionWords } from '../i18n/decision-words.ts'
import { languageName } from '../i18n/format.ts'

/** What stands before a step, as a page shows it. */
export interface GateLines {
  step: GateView['step']
  open: boolean
  blocks: GateLine[]
  warns: GateLine[]
}

export interface GateLine {
  key: string
  words: string
  /** Null where the line leads nowhere else. */
  href: string | null
}

export interface GateWords {
  words: DecisionWords
  language: Language
  /** Regions by their codes, in words. */
  regions: Record<string, string>
}

/** The findings of one step, in the viewer's language; what every delegation is asked is one line, not one for each. */
export function gateLines({ step, open, findings }: GateView, said: GateWords): GateLines {
  const ofAll = findings.filter(({ kind }) => kind === 'unread' || kind === 'unconfirmed')
  const each = findings.filter(finding => !ofAll.includes(finding))
  const lines = (weight: GateFinding['weight']): GateLine[] =>
    each
      .filter(finding => finding.weight === weight)
      .map((finding, index) => ({
        key: `${finding.kind} ${index}`,
        words: findingWords(finding, said),
        href: finding.href
      }))
  const unread = codesOf(ofAll, 'unread')
  const readers =
    unread.length === 0 ? [] : [{ key: 'unread', words: said.words.gate.unreadAll(unread), href: null }]
  return { step, open, blocks: lines('blocks'), warns: [...lines('warns'), ...readers] }
}

const codesOf = (findings: readonly GateFinding[], kind: 'unread' | 'unconfirmed'): DelegationCode[] =>
  findings.flatMap(finding => (finding.kind === kind && 'delegation' in finding ? [finding.delegation] : []))

/** How many capitals have not confirmed, where that is asked. */
export const unconfirmed = ({ findings }: Pick<GateView, 'findings'>): number =>
  codesOf(findings, 'unconfirmed').length

/** One finding in one sentence of the viewer's language. */
// long: one sentence for each kind
export function findingWords(finding: GateFinding, { words, language, regions }: GateWords): string {
  const { found, aRegion } = words.gate
  const { number } = finding
  const voice = (code: string): string => (code === 'CO-CHAIRS' ? words.coChairs : code)
  switch (finding.kind) {
    case 'open_bracket':
    case 'unproposed_bracket':
    case 'empty_paragraph':
      return found[finding.kind](number)
    case 'no_paragraph':
    case 'no_version':
      return found[finding.kind]()
    case 'text_changed':
      return found.text_changed(finding.version)
    case 'pending_proposal':
    case 'unsent_entry':
      return found[finding.kind](voice(finding.delegation), number)
    case 'open_thread':
      return found.open_thread(voice(finding.voice), number)
    case 'reservation':
      return found.reservation(
        found.reservationOf(words.reservations.kinds[finding.of], finding.delegation),
        number
      )
    case 'no_head':
    case 'unread':
    case 'unconfirmed':
      return found[finding.kind](finding.delegation)
    case 'approval_missing':
      return found.approval_missing(
        finding.region === null ? aRegion : (regions[finding.region] ?? finding.region)
      )
    case 'language_missing':
    case 'language_stale':
      return found[finding.kind](languageName(language, finding.language as Language))
  }
}
