import { lazy } from 'react'

/** What nobody needs before the editor is there comes with it, and not with the page. */
const withEditor = () => import('./with-editor.ts')

export const Toolbar = lazy(async () => ({ default: (await withEditor()).Toolbar }))
export const LinkDialog = lazy(async () => ({ default: (await withEditor()).LinkDialog }))
export const ShortcutsDialog = lazy(async () => ({ default: (await withEditor()).ShortcutsDialog }))
export const Drafts = lazy(async () => ({ default: (await withEditor()).Drafts }))
export const LiveNotices = lazy(async () => ({ default: (await withEditor()).LiveNotices }))
