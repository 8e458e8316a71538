import type { DraftView } from '../document-view/live-view.ts'
import { dateTime } from '../i18n/format.ts'
import { toolWords, useToolWords, type ToolWords } from '../i18n/tool-words.ts'
import { useWords, type Catalogue } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface DraftsProps {
  drafts: DraftView[]
  zone: string | null
  onCopy: (draft: DraftView) => void
  onDismiss: (draft: DraftView) => void
}

/** Words that the text could not take, given back to their author. */
export function Drafts(props: DraftsProps) {
  return (
    <toolWords.Provider>
      <DraftCards {...props} />
    </toolWords.Provider>
  )
}

function DraftCards({ drafts, ...rest }: DraftsProps) {
  const words = useToolWords().drafts
  if (drafts.length === 0) return null
  return (
    <section id="drafts" className="drafts screen-only" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.title}</h2>
      <p>{words.lead}</p>
      {drafts.map(draft => (
        <DraftCard key={draft.id} draft={draft} {...rest} />
      ))}
    </section>
  )
}

function DraftCard({ draft, zone, onCopy, onDismiss }: Omit<DraftsProps, 'drafts'> & { draft: DraftView }) {
  const { language, readOnly } = useWords()
  const { drafts: words } = useToolWords()
  return (
    <article className="draft">
      <p className="muted">
        {dateTime(language, draft.at, zone ?? 'UTC')} · {words.why(whyOf(draft, words, readOnly))}
      </p>
      {draft.paragraphs.map(paragraph => (
        <dl key={paragraph.id} className="draft-versions">
          <Version name={words.mine} says={paragraph.mine} mine />
          <Version name={words.base} says={paragraph.base} />
          <Version name={words.now} says={paragraph.now} />
        </dl>
      ))}
      <div className="dialog-buttons">
        <button type="button" className="button button-quiet" onClick={() => onDismiss(draft)}>
          {words.dismiss}
        </button>
        <button type="button" className="button button-primary" onClick={() => onCopy(draft)}>
          <Icon name="copy" />
          {words.copy}
        </button>
      </div>
    </article>
  )
}

function whyOf({ reason }: DraftView, drafts: ToolWords['drafts'], readOnly: Catalogue['readOnly']): string {
  switch (reason) {
    case 'lineage':
    case 'malformed':
    case 'out_of_step':
    case 'gone':
      return drafts.reasons[reason]
    case 'role':
    case 'stage':
    case 'locked':
    case 'observer':
    case 'quarantined':
    case 'storage':
    case 'agreed':
    case 'footnote':
      return readOnly[reason]
  }
}

function Version({ name, says, mine = false }: { name: string; says: string | null; mine?: boolean }) {
  const { drafts } = useToolWords()
  return (
    <div className={mine ? 'draft-mine' : undefined}>
      <dt>{name}</dt>
      <dd dir="auto">
        {says === null ? <em className="muted">{drafts.gone}</em> : says.replaceAll('\uFFFC', '[…]')}
      </dd>
    </div>
  )
}
