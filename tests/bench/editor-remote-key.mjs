/*
 * What a key of somebody else costs in a text of 400 paragraphs: from the update's arrival to the editor's new
 * document, without the browser's painting. Run: node tests/bench/editor-remote-key.mjs
 */
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const entry = `
import { ROOT, writeText } from '@acuerdo/editor'
import { createEditor } from '@acuerdo/editor/browser'
import * as Y from 'yjs'
const WORDS = 'the representatives of the Governments and institutions taking part in the Alliance '
const labels = { text: 'Text', move: 'Move', brackets: { kinds: {}, alternative: '', unopposed: '', placeholder: '', unknown: '' } }
window.bench = keys => {
  const remote = new Y.Doc(), own = new Y.Doc()
  writeText(remote.getText(ROOT), { paragraphs: Array.from({ length: 400 }, (_, i) => ({
    id: 'p' + i, part: i % 9 === 0 ? 'heading' : 'op',
    runs: [{ text: WORDS.repeat(3) }, { text: WORDS, marks: { bold: true } }, { text: WORDS.repeat(3) }] })) })
  Y.applyUpdate(own, Y.encodeStateAsUpdate(remote))
  const start = performance.now()
  const editor = createEditor({ element: document.body.appendChild(document.createElement('div')), text: own.getText(ROOT),
    awareness: null, brackets: [], delegations: {}, editable: true, language: 'en', labels, showCarets: false,
    ids: () => 'n' + Math.random(), onRefusal() {}, onMoveParagraph() {}, checked: false })
  const opened = performance.now() - start
  const updates = []
  remote.on('update', update => updates.push(update))
  const text = remote.getText(ROOT)
  for (let i = 0; i < keys; i++) {
    const at = Math.floor(text.length * ((i * 0.618) % 1))
    if (i % 40 === 39) text.insertEmbed(at + 1, { p: 'x' + i }, { part: 'op' })
    else text.insert(at + 1, 'x', {})
  }
  const times = updates.map(update => {
    const before = performance.now()
    Y.applyUpdate(own, update, 'remote')
    return performance.now() - before
  }).sort((a, b) => a - b)
  const local = Array.from({ length: keys }, (_, i) => {
    const before = performance.now()
    editor.view.dispatch(editor.view.state.tr.insertText('y', 1 + Math.floor((editor.view.state.doc.content.size - 2) * ((i * 0.618) % 1))))
    return performance.now() - before
  }).sort((a, b) => a - b)
  const of = list => ({ p50: list[Math.floor(list.length / 2)], p95: list[Math.floor(list.length * 0.95)], max: list.at(-1) })
  return { opened, remote: of(times), local: of(local), equal: editor.view.state.doc.textContent === own.getText(ROOT).toString() }
}`

const bundle = await build({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  logLevel: 'silent'
})
const server = createServer((request, response) => {
  const script = request.url === '/bench.js'
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
  response.end(script ? bundle.outputFiles[0].text : '<body><script type="module" src="/bench.js"></script>')
})
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
})
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${server.address().port}/`)
await page.waitForFunction(() => window.bench)
const result = await page.evaluate(() => window.bench(400))
const ms = ({ p50, p95, max }) =>
  `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, max ${max.toFixed(2)} ms`
console.log(`400 paragraphs, ${result.equal ? 'editor equals text' : 'EDITOR AND TEXT DIFFER'}`)
console.log(`opened in ${result.opened.toFixed(0)} ms`)
console.log(`remote key: ${ms(result.remote)}`)
console.log(`local key:  ${ms(result.local)}`)
await browser.close()
server.close()
