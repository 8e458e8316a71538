/** Pages whose address holds a secret: whoever reads it can use the link. */
const SECRET_PAGES = ['invitation', 'set-up']

/** The path of a request as it may stand in a log: without the secret of a personal link. */
export function loggedPath(path: string): string {
  const [, page = ''] = path.split('/')
  return SECRET_PAGES.includes(page.replace(/\.data$/, '')) ? `/${page}/…` : path
}
