/** Digits of a hash that a person compares by eye. */
const DIGITS_SHOWN = 12

/** A hash, short until it is opened; on paper whole. */
export function Fingerprint({ title, hash }: { title: string; hash: string }) {
  return (
    <details className="fingerprint">
      <summary>
        <span>{title}</span> <code>{hash.slice(0, DIGITS_SHOWN)}…</code>
      </summary>
      <code className="hash">{hash}</code>
    </details>
  )
}

/** In groups of eight digits, so that two can be compared. */
export const groupsOf = (hash: string): string[] => hash.match(/.{1,8}/g) ?? []
