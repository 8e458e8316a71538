import type { AreaWords } from './area-words.tsx'
import { roomWords } from './room-words.ts'

/** Every area that has words of its own. */
export const AREAS: readonly AreaWords<object>[] = [roomWords]
