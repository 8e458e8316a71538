import { useBracketWays } from './bracket-ways.ts'

/** The ways between brackets of the text and the list of them. */
export default function BracketWays({ page }: { page: string }) {
  useBracketWays(page)
  return null
}
