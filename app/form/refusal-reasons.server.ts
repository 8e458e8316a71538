import type { Language } from '@acuerdo/domain'
import { AREAS } from '../i18n/areas.ts'
import { loadRoomWords } from '../i18n/room-words.ts'
import type { RefusalWords } from './reworded.server.ts'

interface WithRefusals {
  refusals?: RefusalWords
}

/**
 * Why acts were refused, in the reader's language, by the codes of the refusals. Acts of every area stand on the
 * record, so every area is asked; where several know a code, that of the rights comes first. A code that nobody knows
 * is left out.
 */
export async function reasonsOf(
  language: Language,
  codes: readonly string[]
): Promise<Record<string, string>> {
  const areas = await Promise.all(AREAS.map(({ load }): Promise<WithRefusals> => load(language)))
  const known = [await loadRoomWords(language), ...areas].map(({ refusals }: WithRefusals) => refusals ?? {})
  const said = codes.map(code => [code, known.map(words => words[code]?.why).find(Boolean)] as const)
  return Object.fromEntries(said.filter((one): one is [string, string] => one[1] !== undefined))
}
