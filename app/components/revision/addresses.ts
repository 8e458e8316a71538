/** Addresses of versions: that of a paragraph follows its id, so it survives renumbering. */
export const textAddress = (code: string): string => `/documents/${encodeURIComponent(code)}`

export const listAddress = (code: string): string => `${textAddress(code)}/versions`

export const versionAddress = (code: string, name: string, query: Record<string, string> = {}): string =>
  withQuery(`${listAddress(code)}/${encodeURIComponent(name)}`, query)

export const paragraphAddress = (code: string, name: string, paragraph: string): string =>
  `${versionAddress(code, name)}/p/${encodeURIComponent(paragraph)}`

/** Where a paragraph stands in the working text. */
export const standingAddress = (code: string, paragraph: string): string =>
  `${textAddress(code)}#p-${encodeURIComponent(paragraph)}`

export const compareAddress = (code: string, from: string, to: string): string =>
  withQuery(`${textAddress(code)}/compare`, { from, to })

export const correspondenceAddress = (code: string, from: string, to: string): string =>
  withQuery(`${textAddress(code)}/correspondence`, { from, to })

function withQuery(path: string, query: Record<string, string>): string {
  const written = new URLSearchParams(query).toString()
  return written === '' ? path : `${path}?${written}`
}
