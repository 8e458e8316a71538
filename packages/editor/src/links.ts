/** The longest address that a link may have, in UTF-16 code units. */
export const LINK_LENGTH_MAX = 2048

const ALLOWED = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}"<>\\^`{|}]+$/iu

/**
 * The address as the text may keep it, or null when it may not be a link: only http, https and mailto are
 * allowed (TX6), without white space, control characters and quotes. Surrounding white space is dropped.
 */
export function allowedLink(address: unknown): string | null {
  if (typeof address !== 'string') return null
  const trimmed = address.trim()
  return trimmed.length <= LINK_LENGTH_MAX && ALLOWED.test(trimmed) ? trimmed : null
}
