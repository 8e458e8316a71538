import {
  can,
  CHAIRS_SPHERE,
  grant,
  isOfChairs,
  refuse,
  voiceOf,
  why,
  type Actor,
  type AuditEntry,
  type Outcome,
  type Refusal
} from '@acuerdo/domain'
import type { DenyReading } from './accounts/denied-reading.ts'
import type { Clock } from './clock.ts'
import type { AuditFilter, AuditReading, AuditView } from './context.ts'
import { AUDIT_EXPORT_BATCH, AUDIT_PAGE_ENTRIES } from './limits.ts'
import type { AuditQuery } from './persistence/audit.ts'
import type { DocumentRecord, ThemeRecord } from './persistence/documents.ts'
import type { Store } from './persistence/store.ts'

export interface AuditParts {
  store: Store
  clock: Clock
  deny: DenyReading
}

export interface ServerAuditReading extends AuditReading {
  /** Every entry as JSON, one a line, hidden ones as their place in the chain; for `npm run verify-audit`. */
  export(actor: Actor): Promise<Outcome<AsyncIterable<string>>>
}

/** The record as somebody may read it: of the own groups, and of no other's private sphere (AU5). */
export function createAuditReading(parts: AuditParts): ServerAuditReading {
  return {
    page: async (actor, filter, before) => {
      const scope = await scopeOf(parts, actor)
      if (scope.refusal !== null) return parts.deny(actor, scope.refusal)
      const query = await queryOf(parts, scope, filter)
      if (!query.ok) return query
      const rows = await parts.store.audit.newest(query.value, before, AUDIT_PAGE_ENTRIES)
      const entries = rows.map(entry => viewOf(scope, entry))
      // A filter must not tell of a hidden entry what it hides.
      const shown = Object.keys(filter).length === 0 ? entries : entries.filter(entry => entry.shown !== null)
      const last = rows.at(-1)
      return grant({ entries: shown, next: rows.length < AUDIT_PAGE_ENTRIES || !last ? null : last.seq })
    },
    export: async actor => {
      const scope = await scopeOf(parts, actor)
      if (scope.refusal !== null) return parts.deny(actor, scope.refusal)
      return grant(linesOf(parts, scope))
    }
  }
}

/** What of the record a reader sees. */
interface Scope {
  actor: Actor
  /** Why he sees nothing of it; null where he sees something. */
  refusal: Refusal | null
  themes: { theme: ThemeRecord; document: DocumentRecord | null }[]
  /** Themes whose entries he reads in full. */
  own: ReadonlySet<string>
  /** The record of everything, entries without a group included. */
  all: boolean
  /** Only who, what, when and which hash. */
  metadataOnly: boolean
}

async function scopeOf({ store, clock }: AuditParts, actor: Actor): Promise<Scope> {
  const now = clock.now().toISOString()
  const themes = await store.documents.themes()
  const asked = { stage: null, now }
  const all = can(actor, 'read_audit', { ...asked, theme: null })
  const metadataOnly = !all && can(actor, 'read_audit', { ...asked, theme: null, metadataOnly: true })
  const own = themes.filter(({ theme }) => can(actor, 'read_audit', { ...asked, theme: theme.id }))
  const some = all || metadataOnly || own.length > 0
  const refusal = some ? null : why(actor, 'read_audit', { ...asked, theme: themes[0]?.theme.id ?? null })
  return { actor, refusal, themes, own: new Set(own.map(({ theme }) => theme.id)), all, metadataOnly }
}

async function queryOf(parts: AuditParts, scope: Scope, filter: AuditFilter): Promise<Outcome<AuditQuery>> {
  const query: AuditQuery = {
    ...(filter.person === undefined ? {} : { actorId: filter.person }),
    ...(filter.delegation === undefined ? {} : { delegation: filter.delegation }),
    ...(filter.action === undefined ? {} : { action: filter.action })
  }
  if (filter.document === undefined) return grant(query)
  const row = await parts.store.documents.find(filter.document)
  const inScope = row !== null && (scope.all || scope.metadataOnly || scope.own.has(row.theme.id))
  if (!inScope) return refuse('not_found', 'There is no such document for you to see.', 'Name another.')
  return grant({ ...query, documentId: row.id })
}

function mayShow({ actor, all, metadataOnly, own }: Scope, entry: AuditEntry): boolean {
  if (entry.sphere !== null && !isInside(actor, entry)) return false
  return all || metadataOnly || (entry.themeId !== null && own.has(entry.themeId))
}

/**
 * What a delegation keeps to itself is shown to whoever speaks for it in that group, what is for the chairs to them and to
 * whoever did it.
 */
function isInside(actor: Actor, { sphere, themeId, actorId }: AuditEntry): boolean {
  if (sphere === CHAIRS_SPHERE)
    return actorId === actor.personId || (themeId !== null && isOfChairs(actor, themeId))
  return themeId === null ? sphere === actor.delegation : sphere === voiceOf(actor, themeId)
}

function viewOf(scope: Scope, entry: AuditEntry): AuditView {
  if (!mayShow(scope, entry)) return { seq: entry.seq, hash: entry.hash, shown: null }
  const { at, actorId, actorName, delegation, action, target, documentId, themeId } = entry
  const code = scope.themes.find(({ theme }) => theme.id === themeId)?.theme.code ?? null
  return {
    seq: entry.seq,
    hash: entry.hash,
    shown: {
      at,
      actor: { id: actorId, name: actorName, delegation },
      action,
      target,
      documentId,
      themeCode: code,
      outcome: entry.outcome,
      refusalCode: entry.refusalCode,
      hashBefore: entry.hashBefore,
      hashAfter: entry.hashAfter,
      payload: scope.metadataOnly ? null : (JSON.parse(entry.payloadJson) as Record<string, unknown>)
    }
  }
}

async function* linesOf({ store }: AuditParts, scope: Scope): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const rows = await store.audit.oldest(after, AUDIT_EXPORT_BATCH)
    for (const entry of rows) yield `${JSON.stringify(lineOf(scope, entry))}\n`
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

/** All of an entry that is shown whole; of any other what the chain needs. */
function lineOf(scope: Scope, entry: AuditEntry): Partial<AuditEntry> {
  if (mayShow(scope, entry) && !scope.metadataOnly) return entry
  const { seq, contentHash, previousHash, hash } = entry
  return { seq, contentHash, previousHash, hash }
}
