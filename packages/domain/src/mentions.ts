import type { DelegationCode, PersonId, ThemeId } from './ids.ts'
import type { Circle } from './people.ts'
import { voiceOf, type Mention } from './thread.ts'

/** Whom a remark may name. */
export interface Nameable {
  people: readonly { id: PersonId; name: string; delegation: DelegationCode | null }[]
  delegations: readonly { code: DelegationCode; name: string }[]
}

/** Whoever takes part in a group: those who speak there, and all delegations that are not suspended. */
export function nameableIn(
  { people, delegations }: Pick<Circle, 'people' | 'delegations'>,
  theme: ThemeId
): Nameable {
  const here = people.filter(({ id, delegation, roles, suspended }) => {
    const speaker = { personId: id, delegation, assignments: roles }
    return !suspended && voiceOf(speaker, theme) !== null
  })
  return {
    people: here.map(({ id, name, delegation }) => ({ id, name, delegation })),
    delegations: delegations.filter(({ suspended }) => !suspended).map(({ code, name }) => ({ code, name }))
  }
}

/**
 * Who is named in a remark: an @ with the name of a person or the code of a delegation behind it, whatever its case (TH8).
 * Each is named once; of two people with one name both are meant.
 */
export function mentionsIn(text: string, nameable: Nameable): Mention[] {
  const found: Mention[] = []
  for (const { index } of text.matchAll(AT_SIGN)) {
    const after = text.slice(index + 1, index + 1 + LABEL_LETTERS_MAX)
    for (const mention of longest(after, nameable))
      if (!found.some(known => same(known, mention))) found.push(mention)
  }
  return found
}

/** An @ that does not stand inside an address. */
const AT_SIGN = /(?<![\p{L}\p{N}._%+-])@/gu
const LABEL_LETTERS_MAX = 200

function longest(after: string, { people, delegations }: Nameable): Mention[] {
  const named = [
    ...people.map(({ id, name }): Mention => ({ kind: 'person', person: id, label: name })),
    ...delegations.map(({ code }): Mention => ({ kind: 'delegation', delegation: code, label: code }))
  ].filter(({ label }) => beginsWith(after, label))
  const length = Math.max(0, ...named.map(({ label }) => label.length))
  return named.filter(({ label }) => label.length === length)
}

/** The label as a whole: no letter follows it. */
export function beginsWith(words: string, label: string): boolean {
  if (label === '') return false
  const begins = words.slice(0, label.length).toLocaleLowerCase('en') === label.toLocaleLowerCase('en')
  return begins && !/^[\p{L}\p{N}]/u.test(words.slice(label.length))
}

const same = (one: Mention, other: Mention): boolean =>
  one.kind === 'person'
    ? other.kind === 'person' && one.person === other.person
    : other.kind === 'delegation' && one.delegation === other.delegation
