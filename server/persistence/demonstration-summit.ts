import { CO_CHAIRS, paragraphHashing } from '@acuerdo/domain'
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { DemonstrationEvent, ThemeText } from './demonstration-files.ts'
import { bracketOf, named, textOf, type IdSource } from './demonstration-texts.ts'
import { sha256 } from './sha256.ts'

export interface SummitRows {
  priorities: Prisma.PriorityAreaCreateManyInput[]
  priorityStances: Prisma.PriorityStanceCreateManyInput[]
  commitments: Prisma.CommitmentCreateManyInput[]
  commitmentVersions: Prisma.CommitmentVersionCreateManyInput[]
  citations: Prisma.CitationCreateManyInput[]
  languageParagraphs: Prisma.LanguageParagraphCreateManyInput[]
}

export interface SummitContext {
  demonstration: DemonstrationEvent
  /** Row ids of the documents by the ids of their themes in the files. */
  documentIds: ReadonlyMap<string, string>
  at: Date
  ids: IdSource
}

/** The rows of priority areas, actions, commitments and texts in other languages that an event begins with. */
export const summitRows = (context: SummitContext): SummitRows => ({
  ...priorityRows(context),
  ...commitmentRows(context),
  languageParagraphs: translationRows(context)
})

/** Whoever supports it first has proposed it; an action without supporters is the co-chairs' own. */
function priorityRows({ demonstration, documentIds, at }: SummitContext) {
  const priorities: SummitRows['priorities'] = []
  const priorityStances: SummitRows['priorityStances'] = []
  for (const text of demonstration.texts) {
    const documentId = named(documentIds, text.theme)
    const [chair = ''] = text.document.coChairs
    const head = (code: string): string => headOf(demonstration, code) ?? chair
    for (const { id, title, paragraph: paragraphId, supportedBy } of text.priorityAreas ?? []) {
      const proposedBy = supportedBy[0] ?? CO_CHAIRS
      const proposedById = head(proposedBy)
      priorities.push({
        ...{ id, documentId, kind: 'priority', paragraphId, title, proposedBy, proposedById },
        proposedAt: at
      })
      for (const delegationCode of supportedBy)
        priorityStances.push({
          ...{ areaId: id, delegationCode, stance: 'endorse', personId: head(delegationCode) },
          at
        })
    }
    for (const { id, title, paragraph: paragraphId, due } of text.actions ?? [])
      priorities.push({
        ...{ id, documentId, kind: 'action', paragraphId, title, due, proposedBy: CO_CHAIRS },
        proposedById: chair,
        proposedAt: at
      })
  }
  return { priorities, priorityStances }
}

const headOf = ({ participants }: DemonstrationEvent, code: string): string | undefined =>
  participants.people.find(({ delegation, role }) => delegation === code && role === 'head_of_delegation')?.id

/** Every sum of the files has a currency, and every commitment its first version. */
function commitmentRows({ demonstration, documentIds, at }: SummitContext) {
  const home = new Map(
    demonstration.texts.flatMap(({ theme, paragraphs }) =>
      paragraphs.map(({ id }) => [id, named(documentIds, theme)] as const)
    )
  )
  const commitments = demonstration.commitments.map(({ id, statement, amount, owner, source }) => ({
    ...{ id, kind: amount === null ? 'undertaking' : 'contribution', owner, source },
    value: amount?.value ?? null,
    currency: amount?.currency ?? null,
    deliverable: statement
  }))
  return {
    commitments,
    commitmentVersions: commitments.map(({ id, ...rest }) => ({ commitmentId: id, ordinal: 0, ...rest, at })),
    citations: demonstration.commitments.flatMap(({ id, citedIn }) =>
      citedIn.map(paragraphId => ({
        ...{ commitmentId: id, paragraphId },
        documentId: named(home, paragraphId)
      }))
    )
  }
}

function translationRows({ demonstration, documentIds, at }: SummitContext) {
  return demonstration.translations.flatMap(({ theme, language, document, paragraphs }) => {
    const source = demonstration.texts.find(text => text.theme === theme)
    if (source === undefined) throw new Error(`demonstration: ${theme} is translated, but has no text`)
    const hashes = paragraphHashes(source)
    return paragraphs.map(({ id, content, translation }) => ({
      ...{ documentId: named(documentIds, theme), language, paragraphId: id },
      runsJson: JSON.stringify(content),
      sourceHash:
        translation.state === 'stale'
          ? translation.ofParagraphHash.replace(/^sha256:/, '')
          : named(hashes, id),
      translatorId: document.translator,
      at
    }))
  })
}

function paragraphHashes(source: ThemeText): Map<string, string> {
  const brackets = source.brackets.map(bracketOf)
  const hashOf = paragraphHashing(brackets, sha256)
  return new Map(textOf(source).paragraphs.map(paragraph => [paragraph.id, hashOf(paragraph)]))
}
