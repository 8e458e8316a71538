export interface PageKeys {
  /** Ctrl/⌘+S: whoever presses it wants to know how it stands. */
  onSave(): void
  /** `?` while not typing. */
  onHelp(): void
  /** Escape in the text: the keyboard's way out of it. */
  onLeave(): void
  /** Whether leaving the page now could lose words. */
  guard(): boolean
}

/**
 * Listens to what only the window can hear: keys wherever the focus is, a click on a paragraph's number (drawn by
 * the style sheet, so no element of its own), and the page being left.
 */
export function listenToPage(keys: PageKeys): () => void {
  const pressed = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      keys.onSave()
    } else if (event.key === '?' && !isTyping(event.target)) keys.onHelp()
    else if (event.key === 'Escape' && isText(event.target) && !event.isComposing) keys.onLeave()
  }
  const leaving = (event: BeforeUnloadEvent) => {
    if (keys.guard()) event.preventDefault()
  }
  addEventListener('keydown', pressed)
  addEventListener('click', followNumber)
  addEventListener('beforeunload', leaving)
  return () => {
    removeEventListener('keydown', pressed)
    removeEventListener('click', followNumber)
    removeEventListener('beforeunload', leaving)
  }
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="textbox"]') !== null

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** A paragraph's number is a link to the paragraph: the address names it, to be copied or sent. */
function followNumber(event: MouseEvent) {
  const paragraph = event.defaultPrevented ? null : numberedAt(event)
  if (paragraph) location.hash = paragraph.id
}

/** The paragraph whose number was clicked; a number stands on the left of the words. */
export function numberedAt({ target, clientX }: MouseEvent): HTMLElement | null {
  if (!(target instanceof HTMLElement) || !target.matches('.text-paragraph[data-number]')) return null
  return clientX < target.getBoundingClientRect().left ? target : null
}
