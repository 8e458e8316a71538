import { agreedIds, isOpen, numbering, paragraphHashing, type Actor, type ParagraphId } from '@acuerdo/domain'
import type { Request, RequestHandler } from 'express'
import type { ServerAccounts } from '../accounts/accounts.ts'
import type { DocumentView, RevisionReading } from '../context.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { RevisionRecord } from '../persistence/revisions.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { ServerReading } from '../reading.ts'
import { answerJson, answerRefusal, signedIn } from './answer.ts'

interface Parts {
  accounts: ServerAccounts
  reading: ServerReading
  revisions: RevisionReading
}

/** `GET /api/v1/documents`: those whose words this person may read. */
export const listDocuments = ({ accounts, reading }: Parts): RequestHandler =>
  signedIn(accounts, async (_req, res, actor) => {
    const documents = await reading.readable(actor)
    answerJson(res, { documents: documents.map(listed) })
  })

const listed = (row: DocumentRecord): object => ({
  id: row.id,
  code: row.theme.code,
  themeCode: row.theme.code,
  title: row.title,
  language: row.language,
  stage: row.stage
})

/** `GET /api/v1/documents/:key`: the working text as it stands. */
export const oneDocument = ({ accounts, reading }: Parts): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const outcome = await reading.document(actor, keyOf(req))
    if (!outcome.ok) return answerRefusal(res, outcome.refusal)
    answerJson(res, described(outcome.value))
  })

function described(view: DocumentView): object {
  const numbers = numbering(view.text.paragraphs)
  const hashOf = paragraphHashing(view.brackets, sha256)
  const states = stateOf(view)
  return {
    id: view.id,
    code: view.theme.code,
    themeCode: view.theme.code,
    title: view.title,
    language: view.language,
    stage: view.stage,
    symbol: view.symbol,
    changedSince: view.changedSince,
    headHash: view.headHash,
    sequence: view.sequence,
    lineage: view.lineage,
    rights: view.rights,
    paragraphs: view.text.paragraphs.map((paragraph, index) => ({
      ...paragraph,
      number: numbers[index] ?? null,
      hash: hashOf(paragraph),
      ...states(paragraph.id)
    })),
    brackets: view.brackets,
    reopeningRequests: view.paragraphStates.requests,
    metrics: view.metrics
  }
}

/** What stands about each paragraph beside its words: its state, what it is held with, and its footnotes. */
function stateOf({ brackets, paragraphStates, heldWith }: DocumentView) {
  const agreed = agreedIds(paragraphStates)
  const open = new Set(brackets.filter(isOpen).map(({ paragraph }) => paragraph))
  return (id: ParagraphId): object => ({
    state: agreed.has(id) ? 'agreed_ad_ref' : open.has(id) ? 'bracketed' : 'open',
    heldWith: heldWith[id] ?? [],
    footnotes: brackets.flatMap(({ paragraph, footnote }) =>
      paragraph === id && footnote !== undefined ? [footnote] : []
    )
  })
}

/** `GET /api/v1/documents/:key/revisions`: the issued versions, oldest first. */
export const listRevisions = ({ accounts, reading }: Parts): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const outcome = await reading.revisions(actor, keyOf(req))
    if (!outcome.ok) return answerRefusal(res, outcome.refusal)
    answerJson(res, { revisions: outcome.value.map(revisionFacts) })
  })

/** `GET /api/v1/documents/:key/revisions/:name`: one of them, with the content that its hash recomputes from. */
export const oneRevision = ({ accounts, reading, revisions }: Parts): RequestHandler =>
  signedIn(accounts, async (req, res, actor: Actor) => {
    const name = req.params['name'] ?? ''
    const [outcome, page] = await Promise.all([
      reading.revision(actor, keyOf(req), name),
      revisions.revision(actor, keyOf(req), name)
    ])
    if (!outcome.ok) return answerRefusal(res, outcome.refusal)
    if (!page.ok) return answerRefusal(res, page.refusal)
    const { content, brackets } = outcome.value
    const { revision, openedBy } = page.value
    answerJson(res, { ...revisionFacts(outcome.value), content, brackets, opened: revision.opened, openedBy })
  })

const revisionFacts = (row: RevisionRecord): object => ({
  name: row.name,
  symbol: row.symbol,
  hash: row.hash,
  sequence: row.sequence,
  issuedAt: row.issuedAt.toISOString(),
  issuedBy: row.issuedBy,
  note: row.note
})

const keyOf = (req: Request): string => req.params['key'] ?? ''
