/** What one cell (one scenario, one target, once) found. Keys are those of the report: `A.cpu.50`. */
export interface Figures {
  figures: Record<string, number>
  /** Whether every client ended with the same, whole text. Null where the target knows no text. */
  converged: boolean | null
  /** Anything that helps to judge the figures; written to the JSON only. */
  notes: Record<string, unknown>
}

/** The value below which the share `p` of the values lies; NaN without values. */
export function quantile(values: Iterable<number>, p: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? NaN
}

export const median = (values: number[]) => quantile(values, 0.4999)
