import type { Language } from '@acuerdo/domain'
import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react'
import type { RoomWords } from './room/en.ts'
import { useWords } from './words.ts'

export type { RoomWords } from './room/en.ts'

/** What has been loaded. The server loads every language before its first answer. */
const loaded = new Map<Language, RoomWords>()

/** The words of the pages about people and rights, which the pages of texts never load. */
export async function loadRoomWords(language: Language): Promise<RoomWords> {
  const words = loaded.get(language) ?? (await imported(language))
  loaded.set(language, words)
  return words
}

async function imported(language: Language): Promise<RoomWords> {
  switch (language) {
    case 'en':
      return (await import('./room/en.ts')).en
    case 'es':
      return (await import('./room/es.ts')).es
    case 'pt':
      return (await import('./room/pt.ts')).pt
    case 'fr':
      return (await import('./room/fr.ts')).fr
  }
}

const Words = createContext<RoomWords | null>(null)

/**
 * Around a page: the words are there on the server, and in a browser before it takes over the server's page. Only a
 * browser that goes from page to page may have to wait for them.
 */
export function RoomWordsProvider({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const [words] = useState(() => loaded.get(language) ?? null)
  const [Later] = useState(() => lazy(async () => ({ default: providerOf(await loadRoomWords(language)) })))
  if (words) return <Words.Provider value={words}>{children}</Words.Provider>
  return (
    <Suspense>
      <Later>{children}</Later>
    </Suspense>
  )
}

const providerOf = (words: RoomWords) =>
  function RoomWordsOfLanguage({ children }: { children: ReactNode }) {
    return <Words.Provider value={words}>{children}</Words.Provider>
  }

export function useRoomWords(): RoomWords {
  const words = useContext(Words)
  if (!words) throw new Error('useRoomWords: no RoomWordsProvider stands above this component')
  return words
}
