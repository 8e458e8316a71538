import type { FormEvent } from 'react'

/**
 * Signs out for good: what this device keeps of the person goes first. Words that the server does not have yet
 * would go with it, so the page is asked before, as if it were being left.
 */
export async function signOut(
  event: FormEvent<HTMLFormElement>,
  { person, leave }: { person: string; leave: string }
): Promise<void> {
  const form = event.currentTarget
  event.preventDefault()
  const complete = dispatchEvent(new Event('beforeunload', { cancelable: true }))
  if (!complete && !confirm(leave)) return
  try {
    const { forgetPerson } = await import('@acuerdo/editor/browser')
    await forgetPerson(person)
  } finally {
    form.submit()
  }
}
