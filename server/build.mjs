// Builds the pages and the server into build/, as a whole or not at all: into a folder of its own, then renamed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = path.join(root, 'build')
const work = path.join(root, 'node_modules/.cache')
const lock = path.join(work, 'acuerdo-build.lock')

const ASSETS_KEPT_MS = 7 * 24 * 3_600_000

/** Whatever a build is made from; a change in any of them makes it old. */
const SOURCES = [
  'app',
  'packages',
  'prisma',
  'public',
  'server',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts'
]

/** The server, and the threads that it starts: each a file of the same folder, by this name. */
const ENTRIES = {
  app: 'server/index.ts',
  writer: 'server/persistence/writer.ts',
  compaction: 'server/persistence/compaction.ts',
  archive: 'server/persistence/archive.ts'
}

/** Builds if there is no build, or if the sources are no longer those that it was made from. */
export async function buildIfOld() {
  if (isFresh()) return false
  mkdirSync(work, { recursive: true })
  await locked(async () => {
    if (!isFresh()) await buildAll()
  })
  return true
}

const isFresh = () => {
  const stamp = path.join(target, 'stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

function fingerprint() {
  const hash = createHash('sha256')
  const add = file => {
    const full = path.join(root, file)
    if (!existsSync(full) || path.basename(file) === 'node_modules') return
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(path.join(file, name))
    else if (!/\.test\.tsx?$/.test(file)) hash.update(`${file}\0`).update(readFileSync(full)).update('\0')
  }
  SOURCES.forEach(add)
  return hash.digest('hex')
}

async function buildAll() {
  const stamp = fingerprint()
  const next = path.join(work, `acuerdo-build-${process.pid}`)
  rmSync(next, { recursive: true, force: true })
  try {
    buildPages(next)
    await buildServer(next)
    keepFormerAssets(next)
    writeFileSync(path.join(next, 'stamp'), stamp)
    const old = path.join(work, `acuerdo-old-${process.pid}`)
    if (existsSync(target)) renameSync(target, old)
    renameSync(next, target)
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

/**
 * A page that was opened before goes on asking for the files of its own build. Their names carry a hash, so those of
 * several builds stand side by side; after a week nobody asks any more.
 */
function keepFormerAssets(next) {
  const [from, to] = [target, next].map(folder => path.join(folder, 'client/assets'))
  if (!existsSync(from)) return
  for (const name of readdirSync(from)) {
    const old = path.join(from, name)
    const kept = Date.now() - statSync(old).mtimeMs < ASSETS_KEPT_MS && !existsSync(path.join(to, name))
    if (kept) cpSync(old, path.join(to, name), { preserveTimestamps: true })
  }
}

function buildPages(folder) {
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [remix, 'vite:build', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', BUILD_FOLDER: path.relative(root, folder) }
    }
  )
  // The first lines say which file and why; what follows is the builder's own stack.
  const why = `${stdout}${stderr}`.split('\n').slice(0, 12).join('\n')
  if (status !== 0) throw new Error(`The pages could not be built. Mend this, then start again.\n${why}`)
}

/** Packages stay where they are installed; our own, which are TypeScript, go into the file. */
async function buildServer(folder) {
  // Asked for only where something is built: a release brings its build and no tools.
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [{ name: 'installed', setup: keepInstalled }]
  })
  // Its helper process would stay as long as the server that is started next.
  await stop()
}

function keepInstalled({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
    kind === 'entry-point' || name.startsWith('@acuerdo/') ? undefined : { path: name, external: true }
  )
}

/** Several starts at once build once: the others wait for the one that holds the lock. */
async function locked(task) {
  while (!takeLock()) await new Promise(resolve => setTimeout(resolve, 200))
  try {
    await task()
  } finally {
    rmSync(lock, { force: true })
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!alive(holder())) rmSync(lock, { force: true })
    return false
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

/** A holder that has just made the file and not yet written its number counts as alive for a moment. */
function alive(pid) {
  if (!pid) return existsSync(lock) && Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs < 2_000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildIfOld()
  console.log(
    built ? 'Built into build/. Start it with npm start.' : 'build/ is up to date. Start it with npm start.'
  )
}
