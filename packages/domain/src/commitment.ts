import type { DocumentId, ParagraphId } from './ids.ts'
import { figuresIn, type Figure } from './figures.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { isAtLeast, type Stage } from './stage.ts'

export interface Amount {
  value: number
  /** ISO 4217. */
  currency: string
}

export const COMMITMENT_STATES = ['recorded', 'cited', 'amended', 'fulfilled', 'lapsed'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

/** A paragraph that cites a commitment, and the text that it stands in. */
export interface Citation {
  document: DocumentId
  paragraph: ParagraphId
}

/** A promise, stored once; the paragraphs that cite it show its figure (invariant 22). */
export interface Commitment {
  id: string
  kind: string
  amount: Amount | null
  deliverable: string | null
  owner: string
  /** A day, ISO 8601. */
  due: string | null
  source: string
  citations: Citation[]
  /** How often it was amended. */
  amendments: number
}

export type CommitmentChange =
  | { change: 'commitment_recorded'; commitment: Commitment }
  | { change: 'commitment_amended'; commitment: Commitment; former: Commitment }
  /** A half of an amendment was given, withdrawn or is void: whoever looks at the commitment sees it. */
  | { change: 'amendment_asked'; commitment: string }

/** Where the citing paragraphs stand. */
export interface CitingText {
  document: DocumentId
  stage: Stage
  paragraphs: readonly ParagraphId[]
}

export interface CommitmentWish {
  target: string
  kind: string
  amount?: Amount | null | undefined
  deliverable?: string | undefined
  owner: string
  due?: string | null | undefined
  source: string
  citedBy?: readonly ParagraphId[] | undefined
}

/** Records a commitment with its source (CM1, CM2). The target is the id that it is to have. */
export function decideCommitment(
  { standing, texts }: { standing: readonly Commitment[]; texts: readonly CitingText[] },
  wish: CommitmentWish
): Outcome<CommitmentChange[]> {
  if (standing.some(({ id }) => id === wish.target))
    return refuse(
      'CM1',
      `Nothing was recorded: the commitment ${wish.target} stands already.`,
      'Amend it with a new source, or give yours a name of its own.'
    )
  const citations = citationsOf(texts, wish.citedBy ?? [])
  if (!citations.ok) return citations
  const { target: id, kind, owner, source, amount = null, deliverable = null, due = null } = wish
  const fields = { kind, owner, source, amount, deliverable, due, citations: citations.value }
  return grant([{ change: 'commitment_recorded', commitment: { id, ...fields, amendments: 0 } }])
}

/** Changes a commitment with a new source (CM3). What is left out stays as it is. */
export function decideAmendment(
  { standing, texts }: { standing: readonly Commitment[]; texts: readonly CitingText[] },
  wish: CommitmentWish
): Outcome<CommitmentChange[]> {
  const former = standing.find(({ id }) => id === wish.target)
  if (former === undefined)
    return refuse('not_found', `There is no commitment ${wish.target}.`, 'Choose one from the list.')
  if (wish.source.trim() === former.source.trim())
    return refuse('CM3', 'Nothing was amended: the source is the former one.', 'Name the new source.')
  const citations = citationsOf(texts, wish.citedBy ?? [])
  if (!citations.ok) return citations
  const { kind, owner, source } = wish
  const commitment: Commitment = {
    ...{ id: former.id, kind, owner, source },
    amount: wish.amount === undefined ? former.amount : wish.amount,
    deliverable: wish.deliverable ?? former.deliverable,
    due: wish.due === undefined ? former.due : wish.due,
    citations: wish.citedBy === undefined ? former.citations : citations.value,
    amendments: former.amendments + 1
  }
  return grant([{ change: 'commitment_amended', commitment, former }])
}

function citationsOf(texts: readonly CitingText[], cited: readonly ParagraphId[]): Outcome<Citation[]> {
  const found = [...new Set(cited)].map(paragraph => ({
    paragraph,
    document: texts.find(({ paragraphs }) => paragraphs.includes(paragraph))?.document
  }))
  const unknown = found.find(({ document }) => document === undefined)
  if (unknown !== undefined)
    return refuse(
      'CM2',
      `Nothing was recorded: no text has a paragraph ${unknown.paragraph}.`,
      'Name paragraphs that stand.'
    )
  return grant(
    found.flatMap(({ paragraph, document }) => (document === undefined ? [] : [{ paragraph, document }]))
  )
}

/** What a commitment is to the texts that cite it. */
export const commitmentState = ({ amendments, citations }: Commitment): CommitmentState =>
  amendments > 0 ? 'amended' : citations.length > 0 ? 'cited' : 'recorded'

/** The texts whose co-chairs decide on an amendment: those that cite it and are not adopted (ruling 11). */
export const textsToAsk = (commitment: Commitment, texts: readonly CitingText[]): CitingText[] =>
  citingTexts(commitment, texts).filter(({ stage }) => !isAtLeast(stage, 'adopted'))

/** The texts that were adopted with a former figure: each needs a corrigendum (CM5). */
export const textsToCorrect = (commitment: Commitment, texts: readonly CitingText[]): CitingText[] =>
  commitment.amendments === 0
    ? []
    : citingTexts(commitment, texts).filter(({ stage }) => isAtLeast(stage, 'adopted'))

const citingTexts = ({ citations }: Commitment, texts: readonly CitingText[]): CitingText[] =>
  texts.filter(({ document }) => citations.some(citation => citation.document === document))

export interface DifferingFigure {
  figure: Figure
  commitment: string
  recorded: Amount
}

/** Sums that stand in the words of a citing paragraph and are not what was recorded (CM4). */
export function differingFigures(words: string, cited: readonly Commitment[]): DifferingFigure[] {
  const amounts = cited.flatMap(({ id, amount }) => (amount === null ? [] : [{ id, amount }]))
  return figuresIn(words).flatMap(figure => {
    const inCurrency = amounts.filter(({ amount }) => amount.currency === figure.currency)
    const [first] = inCurrency
    if (first === undefined || inCurrency.some(({ amount }) => amount.value === figure.value)) return []
    return [{ figure, commitment: first.id, recorded: first.amount }]
  })
}
