import { Link, useLocation, useSearchParams } from '@remix-run/react'
import { Composer } from '../../components/comments/composer.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { withChanges } from '../../document-view/comment-query.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { useDraftFields, type Fields } from '../../live/comment-drafts.ts'
import { startIn } from '../../live/comment-start.ts'
import type { Shared } from './comments-shared.ts'

/** The form of a new comment where the address asks for it, else the way to it, or why there is none. */
export function NewComment(props: Shared) {
  const { list, mayNot, drafts } = props
  const words = useCommentWords()
  const [search] = useSearchParams()
  const { state } = useLocation()
  const { view } = useBesideText()
  const start = startIn(state)
  const kept = useDraftFields(`${drafts}.new`)
  const wanted = search.get('new') !== null || props.answer?.problem?.form === 'comment'
  if (mayNot !== null) {
    return (
      <p className="muted">
        {words.panel.mayNot}: {mayNot}
      </p>
    )
  }
  if (!wanted) return <WayToForm kept={kept !== null} />
  const chosen = start?.words ?? chosenIn(kept) ?? chosenIn(props.answer?.problem?.values ?? null)
  return (
    <Composer
      key={start?.at ?? 0}
      {...props}
      chosen={chosen}
      several={start?.why === 'several'}
      speaks={view.delegations[list.voice ?? ''] ?? list.voice ?? ''}
    />
  )
}

function WayToForm({ kept }: { kept: boolean }) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  return (
    <p>
      <Link
        className="button button-primary button-small"
        to={withChanges(search, { new: '1', done: null })}
        preventScrollReset
      >
        {words.panel.write}
      </Link>{' '}
      {kept && <span className="muted">{words.kept.draft}</span>}
    </p>
  )
}

/** The selected words that a form carried; null where it was about something else. */
function chosenIn(fields: Fields | null): ChosenWords | null {
  if (fields?.['where'] !== 'words' || !fields['anchor']) return null
  return JSON.parse(fields['anchor']) as ChosenWords
}
