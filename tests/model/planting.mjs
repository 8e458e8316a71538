// Loaded before the server by a test that plants a fault: its last argument says what is replaced in which file.
import { register } from 'node:module'

register(new URL('planting-hook.mjs', import.meta.url), { data: { edits: JSON.parse(process.argv.at(-1)) } })
