import type { Language } from '@acuerdo/domain'
import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react'
import { useWords } from './words.ts'

/** The words of one area of the site, which pages of other areas never load. */
export interface AreaWords<W> {
  /** As pages mark it, so that a browser fetches the words before it takes over the server's page. */
  area: string
  load(language: Language): Promise<W>
  /** Stands around a page, or a part of one, of the area. */
  Provider(props: { children: ReactNode }): ReactNode
  /** Below the provider only. */
  use(): W
}

/** Each area has a chunk per language; the server loads every language before its first answer. */
export function areaWords<W>(area: string, chunks: Record<Language, () => Promise<W>>): AreaWords<W> {
  const loaded = new Map<Language, W>()
  const Words = createContext<W | null>(null)
  const load = async (language: Language): Promise<W> => {
    const words = loaded.get(language) ?? (await chunks[language]())
    loaded.set(language, words)
    return words
  }
  const providerOf = (words: W) =>
    function WordsOfLanguage({ children }: { children: ReactNode }) {
      return <Words.Provider value={words}>{children}</Words.Provider>
    }
  return {
    area,
    load,
    // Only a browser that goes from page to page may have to wait for the words.
    Provider({ children }) {
      const { language } = useWords()
      const [words] = useState(() => loaded.get(language) ?? null)
      const [Later] = useState(() => lazy(async () => ({ default: providerOf(await load(language)) })))
      const marked = (
        <>
          <span hidden data-words={area} />
          {children}
        </>
      )
      if (words) return <Words.Provider value={words}>{marked}</Words.Provider>
      return (
        <Suspense>
          <Later>{marked}</Later>
        </Suspense>
      )
    },
    use() {
      const words = useContext(Words)
      if (!words) throw new Error(`No provider of the words of ${area} stands above this component`)
      return words
    }
  }
}
