import { useCommentWords } from '../../i18n/comment-words.ts'
import { Icon } from '../icons.tsx'

/** What was done last. */
export function DoneNote({ done }: { done: string | null }) {
  const words = useCommentWords()
  const sentence = done === null ? undefined : words.done[done]
  if (sentence === undefined) return null
  return (
    <p className="comments-done" role="status">
      <Icon name="check" />
      {sentence}
    </p>
  )
}

interface Waiting {
  waiting: readonly { fields: Record<string, string>; refused: string | null }[]
  sendNow(): void
  discard(index: number): void
}

/** What was written without a connection: it waits, or it was not taken and why. */
export function WaitingComments({ outbox: { waiting, sendNow, discard } }: { outbox: Waiting }) {
  const words = useCommentWords()
  if (waiting.length === 0) return null
  const still = waiting.filter(({ refused }) => refused === null).length
  return (
    <div className="comments-kept" role="status">
      {still > 0 && (
        <p>
          {words.kept.waiting(still)}{' '}
          <button type="button" className="button button-small" onClick={sendNow}>
            {words.kept.now}
          </button>
        </p>
      )}
      <ul role="list">
        {waiting.map(({ fields, refused }, index) => (
          <li key={fields['key'] ?? index}>
            {refused !== null && (
              <p>
                <strong>{words.kept.refused}</strong> {refused}
              </p>
            )}
            <blockquote dir="auto">{fields['text']}</blockquote>
            {refused !== null && (
              <button type="button" className="button button-small" onClick={() => discard(index)}>
                {words.kept.discard}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Nothing jumps when others comment: whoever wants to goes there. */
export function ArrivalsButton({ count, onShow }: { count: number; onShow(): void }) {
  const words = useCommentWords()
  if (count === 0) return null
  return (
    <button type="button" className="button button-primary button-small comments-newer" onClick={onShow}>
      {words.panel.newer(count)}
    </button>
  )
}
