import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Bundles the harness page and serves it on a free port of this machine. */
export async function serveHarness(): Promise<{
  url: string
  requests: string[]
  close(): Promise<void>
}> {
  const bundle = await build({
    entryPoints: [here('harness-page.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent'
  })
  const script = bundle.outputFiles[0]?.text ?? ''
  const style = await readFile(here('../../packages/editor/src/browser/editor.css'), 'utf8')
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    const [type, body] = ((): [string, string] => {
      if (request.url === '/harness.js') return ['text/javascript', script]
      if (request.url === '/editor.css') return ['text/css', style]
      return ['text/html; charset=utf-8', PAGE]
    })()
    response.setHeader('content-type', type)
    if (request.url !== LOOSE) response.setHeader('content-security-policy', POLICY)
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    close: () => new Promise(resolve => server.close(() => resolve()))
  }
}

/** As strict as the product's: no inline script, no inline style. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; img-src 'self' data:"

/** The address of the same page without a policy, where only the editor itself can keep harm away. */
export const LOOSE = '/loose'

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Two editors</title>
<link rel="stylesheet" href="/editor.css"><link rel="icon" href="data:,"></head>
<body><main><h1>Two editors</h1><div id="left"></div><hr><div id="right"></div></main>
<script type="module" src="/harness.js"></script></body></html>`
