/** Where to go after signing in: the given path if it stays within this site, else `/`. */
export function safeRedirect(to: unknown): string {
  if (typeof to !== 'string' || to.length > 2_048) return '/'
  if (!/^\/(?!\/)[^\p{C}\p{Z}\\]*$/u.test(to)) return '/'
  const base = 'http://here.invalid'
  if (!URL.canParse(to, base)) return '/'
  const url = new URL(to, base)
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}
