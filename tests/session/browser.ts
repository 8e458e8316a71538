import { build } from 'esbuild'
import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { settings } from '../settings.ts'

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: settings.chromium, args: ARGUMENTS })

/** Answers an empty page with the bundled script, whatever is asked. */
export async function pageOf(script: string): Promise<RequestListener> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022'
  })
  return (request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? bundle.outputFiles[0]?.contents : '<script type="module" src="/page.js"></script>'
    )
  }
}
