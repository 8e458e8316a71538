import { memo } from 'react'
import type { OutlineEntry } from '../document-view/outline.ts'
import { useWords } from '../i18n/words.ts'
import { Panel } from './panel.tsx'

export function Outline({ entries, language }: { entries: OutlineEntry[]; language: string }) {
  const { outline } = useWords()
  return (
    <Panel id="outline" title={outline.title} count={null}>
      {entries.length === 0 && <p className="muted">{outline.empty}</p>}
      <nav aria-labelledby="outline-title">
        <ol role="list" className="outline">
          {entries.map(entry => (
            <Entry key={entry.id} {...entry} language={language} />
          ))}
        </ol>
      </nav>
    </Panel>
  )
}

/** Drawn anew only when something of it is another; most of them stay while somebody types. */
const Entry = memo(function Entry(entry: OutlineEntry & { language: string }) {
  return (
    <li className={`outline-entry outline-depth-${entry.depth}`}>
      <a href={`#p-${entry.id}`} className={entry.heading ? 'outline-heading' : undefined}>
        {entry.number && <span className="outline-number">{entry.number}</span>}
        <span className="outline-words" lang={entry.language}>
          {entry.words}
        </span>
        {entry.openBrackets > 0 && <BracketBadge count={entry.openBrackets} />}
      </a>
    </li>
  )
})

function BracketBadge({ count }: { count: number }) {
  const { outline } = useWords()
  return (
    <span className="badge" title={outline.brackets(count)}>
      <span aria-hidden="true">[{count}]</span>
      <span className="hidden-visually">{outline.brackets(count)}</span>
    </span>
  )
}
