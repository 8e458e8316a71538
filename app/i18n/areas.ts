import type { AreaWords } from './area-words.tsx'
import { arrivalWords } from './arrival-words.ts'
import { boardWords } from './board-words.ts'
import { certificateWords } from './certificate-words.ts'
import { commentWords } from './comment-words.ts'
import { compareWords } from './compare-words.ts'
import { decisionWords } from './decision-words.ts'
import { homeWords } from './home-words.ts'
import { letterWords } from './letter-words.ts'
import { negotiationWords } from './negotiation-words.ts'
import { panelWords } from './panel-words.ts'
import { publicWords } from './public-words.ts'
import { proposalWords } from './proposal-words.ts'
import { questionWords } from './question-words.ts'
import { revisionWords } from './revision-words.ts'
import { roomWords } from './room-words.ts'
import { sectionWords } from './section-words.ts'
import { summitWords } from './summit-words.ts'
import { toolWords } from './tool-words.ts'

/** Every area that has words of its own. */
export const AREAS: readonly AreaWords<object>[] = [
  arrivalWords,
  boardWords,
  certificateWords,
  commentWords,
  compareWords,
  decisionWords,
  homeWords,
  letterWords,
  negotiationWords,
  panelWords,
  publicWords,
  proposalWords,
  questionWords,
  revisionWords,
  roomWords,
  sectionWords,
  summitWords,
  toolWords
]
