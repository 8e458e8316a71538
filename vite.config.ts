import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

// server/build.mjs builds into a folder of its own first, so that a build is there as a whole or not at all.
export default defineConfig({
  plugins: [remix({ ...remixConfig, buildDirectory: process.env['BUILD_FOLDER'] ?? 'build' })],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname },
    dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom', '@tiptap/core', '@tiptap/pm']
  },
  build: { target: 'es2022' }
})
