import { readEnv } from './env.ts'
import { createLog, describeError } from './log.ts'
import { STOP_MS_MAX } from './limits.ts'
import { start } from './start.ts'
import { StartRefused } from './persistence/start-refused.ts'
import { greeting } from './greeting.ts'

const env = readEnv()
if (!env.ok) quit(`${env.refusal.message} ${env.refusal.hint}`)
const log = createLog(env.value.logLevel)
const started = await start({ env: env.value, log }).catch((error: unknown) => {
  if (error instanceof StartRefused) return quit(error.message)
  throw error
})
process.stdout.write(await greeting(started, env.value))

async function stop(code: number): Promise<void> {
  // Whatever hangs, the process ends in time: nothing that was told saved is waiting for this.
  setTimeout(() => process.exit(code), STOP_MS_MAX - 750).unref()
  await started.close()
  process.exit(code)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(0))
for (const bug of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(bug, error => {
    log.error(describeError(error), 'A bug ends the server, which can be started again at once.')
    void stop(1)
  })
}

function quit(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
