/** What a canonical form is made of; undefined members are left out. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical | undefined }

/**
 * The one way to write a structure as JSON, RFC 8785: no white space, members sorted by their UTF-16 code
 * units, strings in NFC, and a lone surrogate, which UTF-8 can't carry, as U+FFFD (HA2, HA3).
 */
export function toCanonicalJson(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(normal(value))
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(toCanonicalJson).join(',')}]`
  const names = Object.keys(value).filter(name => value[name] !== undefined)
  return `{${names
    .sort()
    .map(name => `${JSON.stringify(name)}:${toCanonicalJson(value[name] ?? null)}`)
    .join(',')}}`
}

/** `Array.isArray` doesn't narrow readonly lists. */
const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value)

/** Letters of ASCII are well formed and in NFC as they stand. */
const normal = (text: string): string =>
  ASCII.test(text) ? text : text.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC')

const ASCII = /^[\0-\x7f]*$/
