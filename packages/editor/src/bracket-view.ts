import {
  ordinalOf,
  type Alternative,
  type Bracket,
  type BracketId,
  type BracketKind,
  type DelegationCode,
  type Run
} from '@acuerdo/domain'
import { allowedLink } from './links.ts'
import { CLASS, element, type Element } from './markup.ts'

/**
 * The words around a bracket, localised. `{…}` in a template is replaced by what its name says.
 */
export interface BracketLabels {
  /** The kind of each bracket as a noun, for example "Insertion in brackets". */
  kinds: Record<BracketKind, string>
  /** One alternative as a screen reader says it: `{key}`, `{words}`, `{delegations}`, `{unopposed}`. */
  alternative: string
  /** Said of an alternative that nobody opposes; also the tool tip of its star. */
  unopposed: string
  /** Said in place of the words of a placeholder that has none. */
  placeholder: string
  /** Said where the record of a bracket has not arrived yet. */
  unknown: string
}

/** What is needed to draw brackets beside the text itself. */
export interface BracketContext {
  brackets: ReadonlyMap<BracketId, Bracket>
  /** Names of delegations by code, for tool tips and screen readers. */
  delegations: Readonly<Record<DelegationCode, string>>
  labels: BracketLabels
}

/** Ruling 5: an alternative holds at most one level of brackets. */
const DEPTH_MAX = 2

/** A bracket in the text: square brackets around its alternatives, each with its delegations. */
export function describeBracket(id: BracketId, context: BracketContext, depth = 1): Element {
  const bracket = context.brackets.get(id)
  const attributes = {
    class: CLASS.bracket,
    'data-bracket': id,
    'data-kind': bracket?.kind ?? null,
    'data-state': bracket?.state ?? null,
    id: depth === 1 ? `b-${id}` : null,
    role: depth === 1 ? 'group' : null,
    'aria-label': depth === 1 ? sentenceOf(bracket, context) : null
  }
  const open = element('span', { class: CLASS.edge }, '[')
  const close = element('span', { class: CLASS.edge }, ']')
  return element('span', attributes, open, ...insideOf(bracket, context, depth), close)
}

/** The bracket as one sentence, for people who hear the text. */
export function sentenceOf(bracket: Bracket | undefined, context: BracketContext): string {
  const { labels } = context
  if (!bracket) return labels.unknown
  const alternatives = bracket.alternatives.map(alternative =>
    fill(labels.alternative, {
      key: alternative.key,
      words: plain(alternative.runs) || labels.placeholder,
      delegations: backers(alternative)
        .map(code => context.delegations[code] ?? code)
        .join(', '),
      unopposed: unopposed(bracket, alternative) ? labels.unopposed : ''
    })
  )
  return [labels.kinds[bracket.kind], ...alternatives].join('. ')
}

/** Whether nobody opposes an alternative; said where there is something to choose. */
export const unopposed = (bracket: Bracket, alternative: Alternative): boolean =>
  bracket.kind !== 'placeholder' && alternative.opposedBy.length === 0

/** The template with its `{names}` replaced. */
export const fill = (template: string, values: Record<string, string>): string =>
  template
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()

/** Runs as inline elements: words in their marks, nested brackets drawn inside. */
export function describeRuns(
  runs: readonly Run[],
  context: BracketContext,
  depth: number
): (Element | string)[] {
  return runs.map(run => {
    if ('bracket' in run) return depth > DEPTH_MAX ? '[…]' : describeBracket(run.bracket, context, depth)
    const { bold, italic, underline, link } = run.marks ?? {}
    let inside: Element | string = run.text
    if (underline) inside = element('u', {}, inside)
    if (italic) inside = element('em', {}, inside)
    if (bold) inside = element('strong', {}, inside)
    const href = allowedLink(link)
    return href === null ? inside : element('a', { href, rel: 'noopener noreferrer' }, inside)
  })
}

function insideOf(
  bracket: Bracket | undefined,
  context: BracketContext,
  depth: number
): (Element | string)[] {
  if (!bracket) return ['…']
  const shown: Element[] = bracket.alternatives.map((one, index) => {
    const described = describeAlternative(bracket, one, context, depth)
    // Shown where the whole paragraph is in brackets (ruling 6).
    const ordinal = index > 0 ? ordinalOf(index) : null
    return { ...described, attributes: { ...described.attributes, 'data-ordinal': ordinal } }
  })
  if (bracket.kind === 'alternatives' && bracket.base?.length) {
    shown.unshift(element('span', { class: CLASS.base }, ...describeRuns(bracket.base, context, depth + 1)))
  }
  const divider = element('span', { class: CLASS.divider }, ' / ')
  return shown.flatMap((one, index) => (index === 0 ? [one] : [divider, one]))
}

function describeAlternative(
  bracket: Bracket,
  alternative: Alternative,
  context: BracketContext,
  depth: number
): Element {
  const codes = backers(alternative)
  const runs = describeRuns(alternative.runs, context, depth + 1)
  const tag = { deletion: 'del', insertion: 'ins', alternatives: 'span', placeholder: 'span' }[bracket.kind]
  const words = element(tag, { class: CLASS.words }, ...(runs.length ? runs : [context.labels.placeholder]))
  const parts: (Element | string)[] = [words]
  if (codes.length) {
    const names = codes.map(code => context.delegations[code] ?? code).join(', ')
    parts.push(' ', element('span', { class: CLASS.delegations, title: names }, codes.join(', ')))
  }
  if (unopposed(bracket, alternative)) {
    parts.push(element('span', { class: CLASS.star, title: context.labels.unopposed }, '★'))
  }
  return element('span', { class: CLASS.alternative, 'data-key': alternative.key }, ...parts)
}

const backers = (alternative: Alternative): DelegationCode[] => [
  ...new Set([...alternative.proposedBy, ...alternative.supportedBy])
]

const plain = (runs: readonly Run[]): string => runs.map(run => ('text' in run ? run.text : '[…]')).join('')
