import { fieldKey, fieldsOf } from '@acuerdo/domain'
import { useMemo, useState } from 'react'
import type { BesideText } from '../document-view/beside-text.ts'
import { baseOf, carrier } from '../document-view/carried-places.ts'
import type { ChosenWords, FollowedWords } from '../document-view/chosen-words.ts'

/**
 * Follows selected words through what is typed meanwhile; null once they are gone. The component that asks is made anew
 * for every selection.
 */
export function useFollowedWords(
  chosen: ChosenWords | null,
  { text, view }: Pick<BesideText, 'text' | 'view'>
): FollowedWords | null {
  const [base] = useState(() => {
    const said = chosen && chosen.bracketId === undefined ? { [chosen.paragraphId]: chosen.text } : {}
    return baseOf(said, text, view.brackets)
  })
  return useMemo(() => {
    if (chosen === null) return null
    const [place] = carrier(base, text, view.brackets)(chosen)
    const fields = fieldsOf({ text, brackets: view.brackets })
    const field = place && fields.find(({ key }) => key === fieldKey(place))
    if (!place || !field || place.end <= place.start) return null
    const { start, end } = place
    return {
      ...{ start, end, quote: field.text.slice(start, end) },
      ...{ before: field.text.slice(Math.max(0, start - 1), start), after: field.text.slice(end, end + 1) }
    }
  }, [chosen, base, text, view.brackets])
}
