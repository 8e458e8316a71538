/**
 * For the `ref` of a message that says what came of an act: whoever acted by keyboard or by ear stands there next, and
 * not at the top of the page or at a button that is gone. The element needs `tabIndex={-1}`.
 */
export const takeFocus = (message: HTMLElement | null): void => message?.focus()
