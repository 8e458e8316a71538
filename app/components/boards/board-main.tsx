import type { ReactNode } from 'react'
import { useBoardWords, type BoardWords } from '../../i18n/board-words.ts'
import { RoomMain } from '../room/form-parts.tsx'

export type Board = 'open' | 'measures' | 'grid' | 'scribe' | 'phrases'
const BOARDS: readonly Board[] = ['open', 'measures', 'grid', 'scribe', 'phrases']

interface BoardMainProps {
  board: Board
  /** Of the theme of the text. */
  code: string
  /** Of the text, in its own language. */
  document: { title: string; language: string }
  lead: string
  children: ReactNode
}

/** A page about the negotiation of one text, with the ways to the other ones and to the text. */
export function BoardMain({ board, code, document, lead, children }: BoardMainProps) {
  const words = useBoardWords()
  return (
    <RoomMain title={titleOf(board, words)} lead={lead} aside={<ToText code={code} />}>
      <nav className="board-nav screen-only" aria-label={words.nav.label}>
        {BOARDS.map(one => (
          <a key={one} href={`/documents/${code}/${one}`} aria-current={one === board ? 'page' : undefined}>
            {words.nav[one]}
          </a>
        ))}
      </nav>
      <p className="board-document">
        <span className="code">{code}</span> <span lang={document.language}>{document.title}</span>
      </p>
      {children}
    </RoomMain>
  )
}

export const titleOf = (board: Board, words: BoardWords): string => words[board].title

function ToText({ code }: { code: string }) {
  const { nav } = useBoardWords()
  return (
    <a href={`/documents/${code}`} className="button button-small screen-only">
      {nav.text}
    </a>
  )
}
