import type { Stage } from '@acuerdo/domain'
import type { ThemeCard, ThemeDeadline, WaitingItem } from '../../../server/context.ts'

/** One theme as the home shows it. */
export interface HomeTheme extends ThemeCard {
  /** Of the silence that runs, and the version that it runs on. */
  deadline: string | null
  version: string | null
  /** A priority area of its adopted text stands on the agenda of the Summit. */
  onAgenda: boolean
}

export type HomeWaiting = Pick<WaitingItem, 'kind' | 'theme' | 'href' | 'until' | 'action' | 'target'>

/** The stations between zero draft and agenda; a text may pass over the chairs' text and over silence. */
export const STATIONS = [
  'zero_draft',
  'negotiation',
  'chairs_text',
  'silence',
  'agreed_ad_ref',
  'adopted',
  'transmitted',
  'agenda'
] as const satisfies readonly (Stage | 'agenda')[]

/** Where a text stands on its way: −1 before the first station, and where there is none. */
export function stationOf({ stage, onAgenda }: Pick<HomeTheme, 'stage' | 'onAgenda'>): number {
  if (onAgenda) return STATIONS.length - 1
  return STATIONS.findIndex(station => station === stage)
}

export function homeThemes(
  themes: readonly ThemeCard[],
  deadlines: readonly ThemeDeadline[],
  onAgenda: ReadonlySet<string>
): HomeTheme[] {
  const running = new Map(deadlines.map(one => [one.theme.id, one]))
  return themes.map(theme => ({
    ...theme,
    deadline: running.get(theme.id)?.deadline ?? null,
    version: running.get(theme.id)?.version ?? null,
    onAgenda: onAgenda.has(theme.code)
  }))
}
