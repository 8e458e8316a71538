import { grant, refuse, toCanonicalJson, type Actor, type Canonical, type Outcome } from '@acuerdo/domain'
import { z } from 'zod'
import type { RevisionFile, RevisionReading, Verification } from '../context.ts'
import type { WholeRevision } from '../persistence/revisions.ts'
import { sha256 } from '../persistence/sha256.ts'
import { noteOpened } from './seen.ts'
import { noVersion, type RevisionParts } from './sides.ts'

/** Versions as files for keeping, and whether a file or the store still says what was issued. */
export function createFiles(parts: RevisionParts): Pick<RevisionReading, 'verify' | 'file'> {
  const stored = async (actor: Actor, key: string, name: string) => {
    const found = await parts.find(actor, key)
    if (!found.ok) return found
    const version = await parts.store.revisions.byName(found.value.row.id, name)
    if (version === null) return noVersion()
    await noteOpened(parts, { actor, found: found.value, hash: version.hash })
    return grant(version)
  }
  return {
    file: async (actor, key, name) => {
      const version = await stored(actor, key, name)
      return version.ok ? grant(fileOf(version.value)) : version
    },
    verify: async (actor, key, name, file) => {
      const version = await stored(actor, key, name)
      return version.ok ? verified(version.value, file) : version
    }
  }
}

const fileOf = ({
  symbol,
  name,
  hash,
  issuedAt,
  sequence,
  note,
  canonical
}: WholeRevision): RevisionFile => ({
  format: 'acuerdo-revision/1',
  ...{ symbol, name, hash, sequence, note },
  issuedAt: issuedAt.toISOString(),
  content: JSON.parse(canonical) as unknown
})

/** Of a file only the content counts: what else it says of itself proves nothing. */
const FileBody = z.object({ content: z.looseObject({}) })

function verified({ name, symbol, hash, canonical }: WholeRevision, file: unknown): Outcome<Verification> {
  const recomputed = sha256(canonical)
  if (recomputed !== hash) return differs(`the store holds another text than ${symbol}`, recomputed, hash)
  if (file === undefined || file === null) return grant({ name, symbol, hash, recomputed, file: null })
  const body = FileBody.safeParse(file)
  if (!body.success || !isShallow(body.data.content))
    return refuse('malformed', 'The file is no version: it has no content.', 'Choose a file downloaded here.')
  const ofFile = sha256(toCanonicalJson(body.data.content as Canonical))
  return ofFile === hash
    ? grant({ name, symbol, hash, recomputed, file: ofFile })
    : differs(`the file holds another text than ${symbol}`, ofFile, hash)
}

/** No version nests as deep; what does would only exhaust whoever walks through it. */
const CONTENT_DEPTH_MAX = 32

function isShallow(content: unknown): boolean {
  let level = [content]
  for (let depth = 0; depth < CONTENT_DEPTH_MAX && level.length > 0; depth++)
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  return level.length === 0
}

const differs = (what: string, found: string, issued: string): Outcome<never> =>
  refuse(
    'RV11',
    `Not verified: ${what}: its hash is ${found}, issued was ${issued}.`,
    'Download the version again.'
  )
