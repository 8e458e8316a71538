import { Link, useFetcher } from '@remix-run/react'
import { dateTime } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'

/** What is private to the viewer and to the delegation, on the page of a text. */
export interface SphereView {
  words: Record<
    'title' | 'lead' | 'notes' | 'noNotes' | 'write' | 'keep' | 'drafts' | 'discard' | 'before' | 'propose',
    string
  >
  /** Whether the viewer may write notes for a delegation. */
  writes: boolean
  notes: { id: string; author: string; text: string; at: string }[]
  /** Words that the text did not take, kept by the server for their author. */
  drafts: {
    id: string
    title: string
    origin: string
    own: string
    base: string
    at: string
    /** Where they become a proposal; null where they are for no paragraph. */
    propose: string | null
  }[]
  /** Why nothing can be proposed now, in words; null where it can. */
  mayNotPropose: string | null
}

interface SphereProps {
  sphere: SphereView
  zone: string
}

/** Calm and folded, but open as long as words wait there that the text did not take. */
export function Sphere({ sphere, zone }: SphereProps) {
  const { words, notes, drafts } = sphere
  const count = notes.length + drafts.length
  return (
    <details className="sphere screen-only" open={drafts.length > 0}>
      <summary>
        {words.title}
        {count > 0 && <span className="panel-count"> {count}</span>}
      </summary>
      <p className="muted">{words.lead}</p>
      {drafts.length > 0 && (
        <section aria-labelledby="kept-drafts">
          <h2 id="kept-drafts">{words.drafts}</h2>
          {drafts.map(draft => (
            <KeptDraft key={draft.id} draft={draft} sphere={sphere} zone={zone} />
          ))}
        </section>
      )}
      {sphere.writes && <Notes key={notes.length} sphere={sphere} zone={zone} />}
    </details>
  )
}

function KeptDraft({
  draft,
  sphere: { words, mayNotPropose },
  zone
}: SphereProps & { draft: SphereView['drafts'][number] }) {
  const { language } = useWords()
  const fetcher = useFetcher()
  return (
    <article className="draft kept-draft">
      <p className="muted">
        {draft.title}, {draft.origin} ({dateTime(language, new Date(draft.at), zone)})
      </p>
      <p className="kept-words" dir="auto">
        {draft.own.replaceAll('\uFFFC', '[…]')}
      </p>
      {draft.base !== '' && (
        <p className="muted kept-words" dir="auto">
          {words.before}: {draft.base.replaceAll('\uFFFC', '[…]')}
        </p>
      )}
      {draft.propose !== null && mayNotPropose !== null && <p className="muted">{mayNotPropose}</p>}
      <fetcher.Form method="post" className="kept-ways">
        {draft.propose !== null && mayNotPropose === null && (
          <Link className="button button-small" to={draft.propose} preventScrollReset>
            {words.propose}
          </Link>
        )}
        <input type="hidden" name="form" value="discardDraft" />
        <input type="hidden" name="id" value={draft.id} />
        <button className="button button-small">{words.discard}</button>
      </fetcher.Form>
    </article>
  )
}

function Notes({ sphere: { words, notes }, zone }: SphereProps) {
  const { language } = useWords()
  const fetcher = useFetcher<{ problem: string | null }>()
  const problem = fetcher.data?.problem ?? null
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.notes}</h2>
      {notes.length === 0 && <p className="muted">{words.noNotes}</p>}
      {notes.map(note => (
        <article key={note.id} className="note">
          <p className="muted">
            {note.author}, {dateTime(language, new Date(note.at), zone)}
          </p>
          <p className="kept-words" dir="auto">
            {note.text}
          </p>
        </article>
      ))}
      <fetcher.Form method="post" className="act-form">
        <input type="hidden" name="form" value="note" />
        {problem && (
          <p className="problem" role="alert" id="note-problem">
            {problem}
          </p>
        )}
        <div className="field">
          <label htmlFor="note-text">{words.write}</label>
          <textarea
            id="note-text"
            name="text"
            rows={2}
            required
            maxLength={10_000}
            aria-describedby={problem ? 'note-problem' : undefined}
          />
        </div>
        <button className="button button-small">{words.keep}</button>
      </fetcher.Form>
    </section>
  )
}
