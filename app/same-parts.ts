/**
 * What was read afresh, with every part that says the same as before being the same object as before: so whoever draws it
 * draws anew what changed, and nothing else. Neither of both is changed.
 */
export function withSameParts<T>(before: unknown, fresh: T): T {
  if (Object.is(before, fresh)) return fresh
  if (Array.isArray(before) && Array.isArray(fresh)) return sameList(before, fresh) as T
  if (before instanceof Date && fresh instanceof Date)
    return before.getTime() === fresh.getTime() ? (before as T) : fresh
  return isPlain(before) && isPlain(fresh) ? (sameMembers(before, fresh) as T) : fresh
}

function sameList(before: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const list = fresh.map((one, index) => withSameParts(before[index], one))
  return list.length === before.length && list.every((one, index) => Object.is(one, before[index]))
    ? before
    : list
}

function sameMembers(before: Members, fresh: Members): Members {
  const names = Object.keys(fresh)
  const members = Object.fromEntries(names.map(name => [name, withSameParts(before[name], fresh[name])]))
  const same =
    names.length === Object.keys(before).length &&
    names.every(name => name in before && Object.is(members[name], before[name]))
  return same ? before : members
}

type Members = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
