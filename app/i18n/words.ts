import { createContext, useContext } from 'react'
import type { Catalogue } from './catalogue.ts'

export type { Catalogue } from './catalogue.ts'

const Words = createContext<Catalogue | null>(null)

/** Set once by each entry, above everything, so that error pages have their words too. */
export const WordsProvider = Words.Provider

export function useWords(): Catalogue {
  const words = useContext(Words)
  if (!words) throw new Error('useWords: no WordsProvider stands above this component')
  return words
}
