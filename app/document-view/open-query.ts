import type { OpenFilters } from '../../server/context.ts'

/** For how long a bracket may be asked to have been open. */
export const AGES_HOURS: readonly number[] = [1, 6, 24, 48]

/** The filters that an address of the list of what is open names; what is empty or makes no sense narrows nothing. */
export function openFiltersIn(search: URLSearchParams): OpenFilters {
  const word = (name: string): string | undefined => search.get(name)?.trim() || undefined
  const [delegation, paragraph, held] = [word('delegation'), word('paragraph'), word('package')]
  const ageHours = Number(word('age'))
  return {
    ...(delegation === undefined ? {} : { delegation: delegation.toUpperCase() }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(AGES_HOURS.includes(ageHours) ? { ageHours } : {}),
    ...(held === undefined ? {} : { package: held })
  }
}
