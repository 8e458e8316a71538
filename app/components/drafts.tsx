import type { DraftView } from '../document-view/live-view.ts'
import { dateTime } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface DraftsProps {
  drafts: DraftView[]
  zone: string | null
  onCopy: (draft: DraftView) => void
  onDismiss: (draft: DraftView) => void
}

/** Words that the text could not take, given back to their author. */
export function Drafts({ drafts, ...rest }: DraftsProps) {
  const words = useWords()
  if (drafts.length === 0) return null
  return (
    <section id="drafts" className="drafts screen-only" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.drafts.title}</h2>
      <p>{words.drafts.lead}</p>
      {drafts.map(draft => (
        <DraftCard key={draft.id} draft={draft} {...rest} />
      ))}
    </section>
  )
}

function DraftCard({ draft, zone, onCopy, onDismiss }: Omit<DraftsProps, 'drafts'> & { draft: DraftView }) {
  const words = useWords()
  return (
    <article className="draft">
      <p className="muted">
        {dateTime(words.language, draft.at, zone ?? 'UTC')} · {words.drafts.why(whyOf(draft, words))}
      </p>
      {draft.paragraphs.map(paragraph => (
        <dl key={paragraph.id} className="draft-versions">
          <Version name={words.drafts.mine} says={paragraph.mine} mine />
          <Version name={words.drafts.base} says={paragraph.base} />
          <Version name={words.drafts.now} says={paragraph.now} />
        </dl>
      ))}
      <div className="dialog-buttons">
        <button type="button" className="button button-quiet" onClick={() => onDismiss(draft)}>
          {words.drafts.dismiss}
        </button>
        <button type="button" className="button button-primary" onClick={() => onCopy(draft)}>
          <Icon name="copy" />
          {words.drafts.copy}
        </button>
      </div>
    </article>
  )
}

function whyOf({ reason }: DraftView, { drafts, readOnly }: ReturnType<typeof useWords>): string {
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
      return readOnly[reason]
  }
}

function Version({ name, says, mine = false }: { name: string; says: string | null; mine?: boolean }) {
  const { drafts } = useWords()
  return (
    <div className={mine ? 'draft-mine' : undefined}>
      <dt>{name}</dt>
      <dd dir="auto">
        {says === null ? <em className="muted">{drafts.gone}</em> : says.replaceAll('\uFFFC', '[…]')}
      </dd>
    </div>
  )
}
