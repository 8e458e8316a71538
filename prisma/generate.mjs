// Generates the Prisma client after `npm install`. Nothing is downloaded: prisma.config.ts names the engine.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['--no-install', 'prisma', 'generate'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_FLAVOUR: 'sqlite', PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
})
process.exit(status ?? 1)
