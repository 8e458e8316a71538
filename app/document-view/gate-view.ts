import type { GateFinding, GateKind, Language } from '@acuerdo/domain'
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
  /** Where it can be settled. */
  href: string
}

export interface GateWords {
  words: DecisionWords
  language: Language
  /** Regions by their codes, in words. */
  regions: Record<string, string>
  /** A kind that is left out, because it is being settled. */
  without?: GateKind | undefined
}

/** The findings of one step, in the viewer's language; what every delegation is asked is left to a count. */
export function gateLines({ step, open, findings }: GateView, said: GateWords): GateLines {
  const each = findings.filter(({ kind }) => !OF_ALL.has(kind) && kind !== said.without)
  const lines = (weight: GateFinding['weight']): GateLine[] =>
    each
      .filter(finding => finding.weight === weight)
      .map((finding, index) => ({
        key: `${finding.kind} ${index}`,
        words: findingWords(finding, said),
        href: finding.href
      }))
  const blocks = lines('blocks')
  const settled = said.without !== undefined && blocks.length === 0
  return { step, open: open || settled, blocks, warns: lines('warns') }
}

/** What every delegation is asked is counted, not listed. */
const OF_ALL: ReadonlySet<GateKind> = new Set<GateKind>(['unread', 'unconfirmed'])

/** How many capitals have not confirmed, where that is asked. */
export const unconfirmed = ({ findings }: Pick<GateView, 'findings'>): number =>
  findings.filter(({ kind }) => kind === 'unconfirmed').length

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
    case 'unchanged':
      return found[finding.kind](finding.version)
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
