import { createContext, type ReactNode } from 'react'

export interface LeftUntilProps {
  /** The deadline, and what the rules' clock showed when the server answered; ISO 8601. */
  at: string
  now: string
  /** What is said once the deadline has passed. */
  over: string
  left(time: string): string
}

/** Says how much time is left, second by second: whoever has the clock hands it to the pages inside. */
export const LeftUntil = createContext<(deadline: LeftUntilProps) => ReactNode>(() => null)
