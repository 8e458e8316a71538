import { vitePlugin as remix } from '@remix-run/dev'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

/** What every page loads. In one file it is smaller than in several, and pages that are added do not cut it up. */
const FRAME =
  /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\/|vite\/preload-helper|commonjsHelpers|\/packages\/domain\/src\/actor|\/app\/(i18n\/(words|format|area-words)|components\/(icons|marks|menu|page-error|site-frame|site-head|times)|live\/(sign-out|use-news|viewer-clock)|last-read\.client|page-title|preferences|nonce)\.tsx?$/

/** What every page that shows a text loads. Nothing of it needs the rules of the domain, which would come with it. */
const TEXT =
  /\/packages\/(domain\/src\/(bracket|numbering|support|text|words)|editor\/src\/(bracket-view|html|links|markup))\.ts$|\/app\/components\/(markup|negotiation\/names)\.tsx?$/

/** The page on which a text is written, with what its panels share. */
const DOCUMENT =
  /\/app\/(components\/(bracket-panel|document-head|document-page|live-parts|notices|open-dialog|outline|panel|panel-host|people-here|save-state|since|sphere|standing|text-page)|routes\/documents\.\$code\/(document-parts|document-screen|use-notices|use-screen)|live\/(keep-drafts|page-keys|use-document-session|use-live)|document-view\/(beside-text|kept-paragraphs|notices|outline))\.tsx?$/

const chunkOf = (id: string): string | undefined =>
  FRAME.test(id) ? 'frame' : TEXT.test(id) ? 'text' : DOCUMENT.test(id) ? 'document' : undefined

/** The notices of the packages that a browser is sent, in one file of their own: each script without its own copy of them. */
const licences = (): Plugin => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(part => (part.type === 'chunk' ? part.moduleIds : []))
    const packages = new Set(
      modules.flatMap(id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\0', ''))?.[0] ?? [])
    )
    const source = [...packages].sort().map(noticeOf).join('\n\n')
    this.emitFile({ type: 'asset', fileName: 'assets/licences.txt', source })
  }
})

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8')
  ) as Record<string, string>
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
  const words = file ? readFileSync(path.join(folder, file), 'utf8').trim() : ''
  return `${name} ${version} (${license})\n\n${words}`
}

// server/build.mjs builds into a folder of its own first, so that a build is there as a whole or not at all.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({ ...remixConfig, buildDirectory: process.env['BUILD_FOLDER'] ?? 'build' }),
    ...(isSsrBuild ? [] : [licences()])
  ],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname },
    dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom', '@tiptap/core', '@tiptap/pm']
  },
  esbuild: { legalComments: 'none' },
  build: {
    target: 'es2022',
    ...(isSsrBuild
      ? {}
      : {
          rollupOptions: {
            output: { manualChunks: chunkOf, onlyExplicitManualChunks: true }
          }
        })
  }
}))
