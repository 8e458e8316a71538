import { refuse, type Outcome } from '@acuerdo/domain'
import type { RemarkReading } from '../context.ts'

/** The reading side of remarks. */
export function createRemarkReading(): RemarkReading {
  return {
    list: notYet,
    thread: notYet,
    answersDue: notYet,
    ownRemarks: notYet,
    markRead: notYet,
    react: notYet,
    mentionable: notYet
  }
}

const notYet = (): Promise<Outcome<never>> =>
  Promise.resolve(refuse('unavailable', 'Remarks can not be read now.', 'Try again in a moment.'))
