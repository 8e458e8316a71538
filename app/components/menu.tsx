import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'

/** A disclosure that opens over the page; Escape and leaving it close it. Works before any script. */
export function Menu({
  label,
  summary,
  children,
  className = ''
}: {
  label: string
  summary: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <details className={`menu ${className}`} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary title={label}>
        <span className="hidden-visually">{label}</span>
        {summary}
      </summary>
      {/* Takes the focus when its ground is clicked, so that this does not count as leaving. */}
      <div className="menu-sheet" tabIndex={-1}>
        {children}
      </div>
    </details>
  )
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
  event.stopPropagation()
}

function closeOnLeave(event: FocusEvent<HTMLDetailsElement>) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
}
