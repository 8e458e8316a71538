import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/** What every page loads. In one file it is smaller than in several, and pages that are added do not cut it up. */
const FRAME =
  /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\/|\/app\/(i18n\/(words|format|area-words)|components\/(icons|menu|page-error)|live\/viewer-clock|page-title)\.tsx?$/

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
            output: { manualChunks: (id: string) => (FRAME.test(id) ? 'frame' : undefined) }
          }
        })
  }
}))
