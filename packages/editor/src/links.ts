import { allowedLink as isAllowed } from '@acuerdo/domain'

/**
 * The address as the text may keep it, or null when it may not be a link (TX6). White space around it is
 * dropped.
 */
export function allowedLink(address: unknown): string | null {
  const trimmed = typeof address === 'string' ? address.trim() : ''
  return isAllowed(trimmed) ? trimmed : null
}
