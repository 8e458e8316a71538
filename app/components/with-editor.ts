/** What nobody needs before the editor is there. One piece, so that all of it is here before a connection can be lost. */
export { Drafts } from './drafts.tsx'
export { LinkDialog } from './link-dialog.tsx'
export { LiveNotices } from './live-notices.tsx'
export { ShortcutsDialog } from './shortcuts-dialog.tsx'
export { Toolbar } from './toolbar.tsx'
