import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/** What every page loads. In one file it is smaller than in several, and pages that are added do not cut it up. */
const FRAME =
  /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\/|\/app\/(i18n\/(words|format|area-words)|components\/(icons|menu|page-error)|live\/viewer-clock|page-title)\.tsx?$/

/** What every page that shows a text loads. Nothing of it needs the rules of the domain, which would come with it. */
const TEXT =
  /\/app\/(components\/(bracket-panel|document-head|document-page|markup|marks|notices|panel|panel-host|people-here|save-state|since|sphere|standing|text-page)|live\/use-news|last-read\.client|document-view\/beside-text)\.tsx?$/

const chunkOf = (id: string): string | undefined =>
  FRAME.test(id) ? 'frame' : TEXT.test(id) ? 'text' : undefined

// server/build.mjs builds into a folder of its own first, so that a build is there as a whole or not at all.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix({ ...remixConfig, buildDirectory: process.env['BUILD_FOLDER'] ?? 'build' })],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname },
    dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom', '@tiptap/core', '@tiptap/pm']
  },
  build: {
    target: 'es2022',
    ...(isSsrBuild
      ? {}
      : {
          rollupOptions: {
            output: { manualChunks: chunkOf }
          }
        })
  }
}))
