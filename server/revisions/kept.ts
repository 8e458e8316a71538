/**
 * Remembers what never changes by its name, the last used longest. Two who ask at once wait for one answer; a failure
 * is not remembered, nor an answer that can still become better.
 */
export function keepLast<T>(
  max: number,
  isFinal: (answer: T) => boolean = () => true
): (name: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (name, make) => {
    const known = kept.get(name)
    kept.delete(name)
    const answer = known ?? make()
    kept.set(name, answer)
    if (kept.size > max) kept.delete(String(kept.keys().next().value))
    const forget = () => {
      if (kept.get(name) === answer) kept.delete(name)
    }
    if (!known) answer.then(made => isFinal(made) || forget(), forget)
    return answer
  }
}
