import type { Language, Refusal, Stage } from '@acuerdo/domain'
import type { Said } from '../components/revision/said.tsx'
import type { Catalogue } from '../i18n/catalogue.ts'
import { revisionWords, type RevisionWords } from '../i18n/revision-words.ts'
import { loadRoomWords, type RoomWords } from '../i18n/room-words.ts'

/** The words in which versions and their refusals are spoken of. */
export interface Speech {
  words: Catalogue
  revisions: RevisionWords
  room: RoomWords
}

export async function speechOf({
  language,
  words
}: {
  language: Language
  words: Catalogue
}): Promise<Speech> {
  const [revisions, room] = await Promise.all([revisionWords.load(language), loadRoomWords(language)])
  return { words, revisions, room }
}

/** A refusal in the reader's language; the server's own sentences where its code is not known. */
export function say({ code, message, hint }: Refusal, { revisions, room }: Speech): Said {
  return revisions.refusals[code] ?? room.refusals[code] ?? { why: message, way: hint }
}

/** Why nothing is restored; where it is the stage or the lock, the stage is named (RS1). */
export function sayOfRestoring(refusal: Refusal, stage: Stage, speech: Speech): Said {
  const { words, revisions } = speech
  const said = { RS1: revisions.locked, PM2: revisions.atStage }[refusal.code]
  return said ? { why: said.why(words.stages[stage]), way: said.way } : say(refusal, speech)
}
