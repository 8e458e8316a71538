export const LINK_DIALOG = 'link-dialog'
export const SHORTCUTS_DIALOG = 'shortcuts-dialog'

/** Opens a dialog of this page; the browser gives the focus back when it closes. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}
