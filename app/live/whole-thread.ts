import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { ThreadView } from '../../server/context.ts'
import type { Unanswered } from './play-history.ts'

interface Read {
  /** What came with the list, which is read afresh with every news. */
  unfolded: ThreadView | null
  list: { version: string | null }
}

/**
 * The whole of the comment that is unfolded: the list has it where the address named it when it was read, else it is
 * read by itself. Null while that goes on.
 */
export function useWholeThread(
  { unfolded, list: { version } }: Read,
  id: string | null,
  page: string
): ThreadView | 'failed' | null {
  const fetcher = useFetcher<{ thread: ThreadView } | Unanswered>()
  const { load, data } = fetcher
  const isKnown = id === null || unfolded?.id === id
  useEffect(() => {
    if (isKnown) return
    const query = version === null ? '' : `?version=${encodeURIComponent(version)}`
    load(`${page}/comments/${encodeURIComponent(id)}${query}`)
  }, [isKnown, id, version, page, load])
  if (id === null) return null
  if (unfolded?.id === id) return unfolded
  if (data === undefined) return null
  if ('failed' in data) return fetcher.state === 'idle' ? 'failed' : null
  return data.thread.id === id ? data.thread : null
}
