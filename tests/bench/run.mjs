// `npm run bench`: installs the peers once, then measures. What the options are: tests/bench/README.md.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const HERE = import.meta.dirname
const PEERS = ['peers', 'peers/ywebsocket'].map(folder => path.join(HERE, folder))
// The peers' install scripts are not needed: LevelDB brings its binary, better-sqlite3 is the product's own copy.
const INSTALL = [
  'ci',
  '--ignore-scripts',
  '--legacy-peer-deps',
  '--no-audit',
  '--no-fund',
  '--loglevel=error'
]

for (const folder of PEERS.filter(folder => !existsSync(path.join(folder, 'node_modules')))) {
  console.error(`Installing ${path.relative(process.cwd(), folder)} …`)
  const { status } = spawnSync('npm', INSTALL, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

const bench = spawn(
  process.execPath,
  ['--import', 'tsx', path.join(HERE, 'main.ts'), ...process.argv.slice(2)],
  {
    cwd: path.join(HERE, '../..'),
    stdio: 'inherit'
  }
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal))
bench.on('exit', code => process.exit(code ?? 1))
