import { isTest, type Source } from './tree.ts'

const PAGES = ['packages/domain/RULES.md', 'server/realtime/PROTOCOL.md']
const ID = '[A-Z]{2,3}[0-9]+[a-z]?'

/** Rules that no test cites, and citations of rules that do not exist. */
export function ruleOffences(files: Source[]): string[] {
  const pages = files.filter(file => PAGES.includes(file.path))
  const missing = PAGES.filter(page => !pages.some(file => file.path === page))
  const ids = new Map(pages.flatMap(page => rulesOf(page.text).map(id => [id, page.path] as const)))
  const cited = new Map(
    files.filter(isTest).flatMap(file => citationsOf(file.text).map(id => [id, file.path] as const))
  )
  const families = new Set([...ids.keys()].map(id => id.replace(/[0-9].*/, '')))
  return [
    ...missing.map(page => `${page} is missing`),
    ...pages.filter(page => rulesOf(page.text).length === 0).map(page => `${page.path} has no numbered rule`),
    ...[...ids].filter(([id]) => !cited.has(id)).map(([id, page]) => `${page}: no test cites [${id}]`),
    ...[...cited]
      .filter(([id]) => families.has(id.replace(/[0-9].*/, '')) && !ids.has(id))
      .map(([id, test]) => `${test} cites [${id}], which no page of rules has`)
  ]
}

/** A rule stands at the beginning of its line, whatever marks it: `- **TX1**`, `| TX1 |`, `### TX1`. */
export function rulesOf(page: string): string[] {
  return [...page.matchAll(new RegExp(`^[\\s>#*|\`\\-\\[]*(${ID})\\b`, 'gm'))].map(found => found[1] ?? '')
}

/** Citations stand in brackets in the name of a test: `[TX1]`, `[TX1, TX2]`. */
export function citationsOf(test: string): string[] {
  return [...test.matchAll(new RegExp(`\\[(${ID}(?:,\\s*${ID})*)\\]`, 'g'))].flatMap(found =>
    (found[1] ?? '').split(/,\s*/)
  )
}
