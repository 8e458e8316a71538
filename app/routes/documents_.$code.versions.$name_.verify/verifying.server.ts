import type { Actor, Outcome } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { Verification } from '../../../server/context.ts'
import type { FileAnswer, HashPair } from '../../components/revision/verify-page.tsx'
import { say, type Speech } from '../../form/said.server.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  code: string
  name: string
}

/** Both hashes of what is stored; 404 for a name that is none. */
export async function storedPair({ context, actor, code, name }: Asked): Promise<HashPair> {
  const outcome = await context.revisions.verify(actor, code, name)
  if (!outcome.ok && outcome.refusal.code !== 'RV11') throw new Response(null, { status: 404 })
  return pairOf(outcome) ?? { issued: '', found: '' }
}

/** What came of a file that was sent: its hash beside the issued one, or why it could not be read. */
export async function fileAnswer(
  asked: Asked,
  file: FormDataEntryValue | null,
  speech: Speech
): Promise<FileAnswer> {
  const { verify } = speech.revisions
  if (file === null || typeof file === 'string' || file.name === '') return { refused: verify.fileMissing }
  const content = parsed(await file.text())
  if (content === null) return { refused: verify.fileUnread }
  const outcome = await asked.context.revisions.verify(asked.actor, asked.code, asked.name, content)
  const pair = pairOf(outcome)
  if (pair) return { name: file.name, pair }
  if (!outcome.ok && outcome.refusal.code !== 'malformed') return { refused: say(outcome.refusal, speech) }
  return { refused: verify.fileUnread }
}

/** The hash that was found and the one that was issued, whether they are the same or not (RV11). */
function pairOf(outcome: Outcome<Verification>): HashPair | null {
  if (outcome.ok) return { issued: outcome.value.hash, found: outcome.value.file ?? outcome.value.recomputed }
  const [found, issued] = outcome.refusal.message.match(/\b[0-9a-f]{64}\b/g) ?? []
  return found !== undefined && issued !== undefined ? { issued, found } : null
}

/** Null for what is no JSON, or says nothing. */
function parsed(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
