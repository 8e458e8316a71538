import { joinRuns, mergeWords, plain, type Run } from '@acuerdo/domain'

/** Several wordings made one, for somebody to edit. */
export interface PutTogether {
  text: string
  /** True where some of them say something else in the same place: these stand side by side, with a slash. */
  clash: boolean
}

/** What a slash stands between. */
const BESIDE: Run = { text: ' / ' }

/**
 * Makes one wording of several: what each changes of the words of the text is taken over, and where two change the same
 * words both stand, to be chosen from. Brackets inside the wordings are left out.
 */
export function putTogether(base: readonly Run[], wordings: readonly (readonly Run[])[]): PutTogether {
  const [first = [], ...others] = wordings.map(wordsOnly)
  let made: Run[] = first
  let clash = false
  for (const other of others) {
    const merge = mergeWords(wordsOnly(base), made, other)
    if (!merge.clean) clash = true
    made = merge.clean
      ? merge.runs
      : merge.regions.flatMap(region =>
          region.region === 'merged' ? region.runs : besideEachOther(region.mine, region.theirs)
        )
  }
  const text = plain(joinRuns(made)).replace(/\s+/g, ' ').trim()
  return { text, clash }
}

function besideEachOther(mine: readonly Run[], theirs: readonly Run[]): Run[] {
  if (plain(mine).trim() === '') return [...theirs]
  if (plain(theirs).trim() === '') return [...mine]
  return [...mine, BESIDE, ...theirs]
}

const wordsOnly = (runs: readonly Run[]): Run[] => runs.filter(run => 'text' in run)
