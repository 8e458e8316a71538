/**
 * Remembers what never changes by its name, the last used longest. Two who ask at once wait for one answer; a failure
 * is not remembered.
 */
export function keepLast<T>(max: number): (name: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (name, make) => {
    const known = kept.get(name)
    kept.delete(name)
    const answer = known ?? make()
    kept.set(name, answer)
    if (kept.size > max) kept.delete(String(kept.keys().next().value))
    if (!known) answer.catch(() => kept.delete(name))
    return answer
  }
}
