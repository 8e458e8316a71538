import { grant, isVoidNow, refuse, why, type Actor, type Certificate, type Outcome } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type {
  CertificatePage,
  DecidedDocument,
  DecisionReading,
  HalfView,
  ThemeDeadline
} from '../context.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { Store } from '../persistence/store.ts'
import type { FoundDocument, ServerReading } from '../reading.ts'
import type { Rooms } from '../realtime/ports.ts'
import { peopleNamed } from '../revisions/people-named.ts'
import { gateViews } from './gates.ts'
import { halfView } from './half-view.ts'
import { languagesNotReady } from './languages.ts'
import { decisionPage, standingOf } from './page.ts'
import { seesNames } from './silence-view.ts'
import { waitingFor } from './waiting.ts'

export interface DecidingParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  clock: Clock
  archive: Pick<Archive, 'issuedText'>
  find: ServerReading['find']
  /** Whether a mail server takes the letters that tell of decisions. */
  lettersLeave: boolean
}

/** The reading side of decisions: every answer is cut to what the actor may see. */
export function createDecisionReading(parts: DecidingParts): DecisionReading {
  const { find, store } = parts
  return {
    page: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok ? decisionPage(parts, actor, found.value) : found
    },
    gate: async (actor, key, to) => {
      const found = await find(actor, key)
      if (!found.ok) return found
      const standing = await standingOf(parts, found.value)
      if (!standing.ok) return standing
      const { facts, state } = standing.value
      const latest = facts.versions.at(-1)
      const languages = latest ? await languagesNotReady(parts, facts.document, latest.name) : []
      const named = seesNames({ actor, subject: found.value.subject })
      const gates = gateViews({ facts, state, languages, named }, to === undefined ? undefined : [to])
      const { hash, sequence } = state
      return grant({ document: documentOf(facts.document), hash, sequence, gates })
    },
    halves: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok ? halvesOf(parts, actor, found.value) : found
    },
    certificate: async (actor, key, id) => {
      const found = await find(actor, key)
      if (!found.ok) return found
      const row = await store.decisions.certificate(found.value.row.id, id)
      if (row === null)
        return refuse('not_found', 'There is no such certificate.', 'Choose one from the decisions page.')
      return grant(certificatePage(found.value.row, row))
    },
    waiting: actor => waitingFor(parts, actor),
    deadlines: actor => deadlinesOf(parts, actor)
  }
}

/** A text of which no half waits is asked for nothing more. */
async function halvesOf(
  parts: DecidingParts,
  actor: Actor,
  found: FoundDocument
): Promise<Outcome<HalfView[]>> {
  const halves = await parts.store.halves.standing(found.row.id)
  if (halves.length === 0) return grant([])
  const [standing, named] = await Promise.all([standingOf(parts, found), peopleNamed(parts.store)])
  if (!standing.ok) return standing
  const { facts, state } = standing.value
  const current = facts.halves.filter(half => !isVoidNow(half, state))
  return grant(current.map(half => halfView({ actor, named }, half, facts.chairs)))
}

export const documentOf = ({ id, theme, title, language, stage }: DocumentRecord): DecidedDocument => ({
  ...{ id, code: theme.code, title, language, stage }
})

function certificatePage(
  document: DocumentRecord,
  row: NonNullable<Awaited<ReturnType<Store['decisions']['certificate']>>>
): CertificatePage {
  const { id, kind, version, at, hash, versionHash, canonical } = row
  const certificate = JSON.parse(canonical) as Certificate
  return {
    document: documentOf(document),
    card: { ...{ id, kind, version, at }, hash: versionHash, certificateHash: hash },
    certificate,
    file: { format: 'acuerdo-certificate/1', certificateHash: hash, certificate }
  }
}

async function deadlinesOf({ store, clock }: DecidingParts, actor: Actor): Promise<ThemeDeadline[]> {
  const [themes, running] = await Promise.all([store.documents.themes(), store.silences.running()])
  const now = clock.now().toISOString()
  return themes.map(({ theme, document }) => {
    const silence = running.find(one => one.document === document?.id)
    const subject = {
      ...{ theme: theme.id, stage: document?.stage ?? null, now },
      openToObservers: document?.openToObservers === true
    }
    return {
      theme: { id: theme.id, code: theme.code, name: theme.name },
      documentId: document?.id ?? null,
      stage: document?.stage ?? null,
      deadline: silence?.deadline ?? null,
      version: silence?.version ?? null,
      readable: why(actor, 'read_working_text', subject) === null
    }
  })
}
