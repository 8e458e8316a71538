import { Link, useLocation, useSearchParams } from '@remix-run/react'
import { Composer } from '../../components/comments/composer.tsx'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { withChanges } from '../../document-view/comment-query.ts'
import { COMPOSER } from '../../document-view/comment-view.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { useDraftFields, type Fields } from '../../live/comment-drafts.ts'
import { startIn } from '../../live/comment-start.ts'
import type { Shared } from './comments-shared.ts'

/** The form of a new comment, as far as somebody is at it. */
export interface Composing {
  /** The words that it is about; null where it is about something else. */
  chosen: ChosenWords | null
  /** The selection went over several paragraphs. */
  several: boolean
  /** Tells one start from the next; 0 where the address alone asked for the form. */
  at: number
}

/** Whether the form is there, and about which words: those selected now, or those of a draft that was kept. */
export function useComposing({
  mayNot,
  answer,
  drafts
}: Pick<Shared, 'mayNot' | 'answer' | 'drafts'>): Composing | null {
  const [search] = useSearchParams()
  const { state } = useLocation()
  const kept = useDraftFields(`${drafts}.new`)
  const problem = answer?.problem?.form === 'comment' ? answer.problem : null
  if (search.get('new') === null && problem === null) return null
  // Whose right ended while he wrote loses no word: the form stays, and sending it keeps them as his private draft.
  if (mayNot !== null && problem === null && kept === null) return null
  const start = startIn(state)
  const chosen = start?.words ?? chosenIn(kept) ?? chosenIn(problem?.values ?? null)
  return { chosen, several: start?.why === 'several', at: start?.at ?? 0 }
}

/** The way to the form of a new comment, or why there is none. */
export function WayToComment({ mayNot, drafts }: Pick<Shared, 'mayNot' | 'drafts'>) {
  const words = useCommentWords()
  const kept = useDraftFields(`${drafts}.new`)
  if (mayNot === null) return <WayToForm kept={kept !== null} />
  return (
    <p className="muted">
      {words.panel.mayNot}: {mayNot} {kept !== null && words.kept.ended}
    </p>
  )
}

/** The form as a card among the others, at the height of the words that it is about. */
export function NewComment({ composing, ...props }: Shared & { composing: Composing }) {
  const { list, beside } = props
  const { chosen } = composing
  return (
    <div className="thread thread-unfolded" data-card={COMPOSER} role="listitem">
      <Composer
        key={composing.at}
        {...props}
        chosen={chosen}
        several={composing.several}
        speaks={beside.view.delegations[list.voice ?? ''] ?? list.voice ?? ''}
      />
    </div>
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
