import { lazy } from 'react'

/** What nobody needs before the editor is there comes with it, and not with the page. */
export const Toolbar = lazy(async () => ({ default: (await import('./toolbar.tsx')).Toolbar }))
export const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog.tsx')).LinkDialog }))
export const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog
}))
export const Drafts = lazy(async () => ({ default: (await import('./drafts.tsx')).Drafts }))
