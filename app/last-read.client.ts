import { isRouteErrorResponse } from '@remix-run/react'
import { withSameParts } from './same-parts.ts'

/** What each page, and each part of one that reads by itself, read last; only in the browser. */
const reads = new Map<string, unknown>()

/**
 * Reads a page afresh, and keeps what it read before where the server cannot be reached or fails: a page that
 * is open, with words being typed in it, is never taken away because news of it could not be fetched. Nor is it drawn anew
 * for what says the same as before.
 */
export async function readOrKeep<T>(page: string, read: () => Promise<T>): Promise<T> {
  try {
    const fresh = withSameParts(reads.get(page), await read())
    reads.set(page, fresh)
    return fresh
  } catch (error) {
    if (isAnswer(error) || !reads.has(page)) throw error
    return reads.get(page) as T
  }
}

/** The server said no, or go elsewhere: that counts. Anything else is a failure that passes. */
const isAnswer = (error: unknown): boolean =>
  (isRouteErrorResponse(error) || error instanceof Response) && error.status < 500
