import { choicesOf, plain } from '@acuerdo/domain'
import type { OpenList } from '../../../server/context.ts'
import type { Places } from '../../components/boards/measure-lists.tsx'

/** Where the brackets of a list stand, and what may stand in their places. */
export const placesOf = ({ items }: OpenList): Places =>
  Object.fromEntries(
    items.map(({ bracket, paragraph }) => [
      bracket.id,
      {
        number: paragraph.number,
        wordings: Object.fromEntries(
          choicesOf(bracket).map(({ key, runs }) => [key, plain(runs).replaceAll('\uFFFC', '[…]')])
        )
      }
    ])
  )
