import type { ReactNode } from 'react'

interface ScrollRegionProps {
  className: string
  label: string
  children: ReactNode
}

/** A place that scrolls by itself: the keyboard reaches it, and its arrow keys move it. */
export function ScrollRegion({ className, label, children }: ScrollRegionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <div className={className} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
