import { useActionData, useLocation } from '@remix-run/react'
import { useState } from 'react'

/**
 * What a form of this page was answered where it stays: why it was refused, and what was typed. The router drops that as soon
 * as the page reads itself afresh, which it does when the browser takes it over and with each piece of news; here it stands
 * until another answer comes or somebody goes elsewhere.
 */
export function useAnswer(): unknown {
  const answer: unknown = useActionData()
  const { key } = useLocation()
  const [kept, keep] = useState({ answer, key })
  if (answer !== undefined && answer !== kept.answer) keep({ answer, key })
  return answer ?? (kept.key === key ? kept.answer : undefined)
}
