import type { CitationView, CommitmentsPage as View, CommitmentView } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { money } from '../../i18n/money.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Empty, Moment, RoomMain } from '../room/form-parts.tsx'
import { Amending } from './commitment-amending.tsx'
import { CommitmentForms } from './commitment-forms.tsx'
import { Cards, Done, Fold } from './summit-parts.tsx'

export interface CommitmentsPageProps {
  page: Omit<View, 'may'>
  why: Record<keyof View['may'], Why | null>
  /** Those that the viewer may amend, or prepare to. */
  mayAmend: string[]
  problem: FormProblem | null
  done: string | null
}

/** Every commitment of the event, with what the texts say of it. */
export function CommitmentsPage(props: CommitmentsPageProps) {
  const { page, done, mayAmend, problem } = props
  const words = useSummitWords()
  return (
    <RoomMain title={words.commitments.title} lead={words.commitments.lead}>
      <Done sentence={done === null ? undefined : words.done[done]} />
      {page.commitments.length === 0 && (
        <Empty says={words.commitments.none} next={words.commitments.noneNext} />
      )}
      <Cards>
        {page.commitments.map(commitment => (
          <Card
            key={commitment.id}
            commitment={commitment}
            may={mayAmend.includes(commitment.id)}
            problem={problem}
          />
        ))}
      </Cards>
      <CommitmentForms {...props} />
    </RoomMain>
  )
}

interface CardProps {
  commitment: CommitmentView
  may: boolean
  problem: FormProblem | null
}

function Card({ commitment, may, problem }: CardProps) {
  const { commitments } = useSummitWords()
  const { language } = useWords()
  const { id, amount, deliverable, owner, due, source, state, citations } = commitment
  return (
    <li className="summit-card" id={id}>
      <h2>{amount === null ? (deliverable ?? id) : money(language, amount)}</h2>
      <p className="summit-marks">
        <span className="code">{id}</span>
        <span className={`chip summit-${state}`}>{commitments.states[state]}</span>
      </p>
      <dl className="facts">
        {deliverable !== null && amount !== null && (
          <Fact name={commitments.deliverable} value={deliverable} />
        )}
        <Fact name={commitments.owner} value={owner} />
        {due !== null && <Fact name={commitments.due} value={due} />}
        <Fact name={commitments.source} value={source} />
      </dl>
      <h3>{commitments.cited}</h3>
      {citations.length === 0 && <p className="muted">{commitments.notCited}</p>}
      <ul role="list" className="agenda-sources">
        {citations.map(citation => (
          <Citation key={citation.paragraph} citation={citation} />
        ))}
      </ul>
      <Proposed commitment={commitment} />
      <Amending commitment={commitment} may={may} problem={problem} />
      {commitment.versions.length > 1 && <Versions commitment={commitment} />}
    </li>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="summit-fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Citation({ citation }: { citation: CitationView }) {
  const words = useSummitWords()
  const { document, paragraph, number, differing } = citation
  const place = `${document.code} · ${words.paragraph(number)}`
  return (
    <li>
      <p className="summit-marks">
        {citation.words === null ? (
          <span>{place}</span>
        ) : (
          <a href={`/documents/${document.code}#p-${paragraph}`}>{place}</a>
        )}
      </p>
      {citation.words !== null && (
        <p className="summit-words">{citation.words.replaceAll('\uFFFC', '[…]')}</p>
      )}
      {differing.map(({ figure, commitment }) => (
        <p key={figure.start} className="summit-attention">
          <Icon name="alert" />
          <span>{words.commitments.differs(figure.written, commitment)}</span>
        </p>
      ))}
      {citation.needsCorrigendum && (
        <p className="summit-attention">
          <Icon name="alert" />
          <span>{words.commitments.corrigendum}</span>
        </p>
      )}
    </li>
  )
}

/** Proposals that name another sum; the way to each. */
function Proposed({ commitment: { proposals } }: { commitment: CommitmentView }) {
  const words = useSummitWords()
  return proposals.map(({ proposal, document, number, delegation, figure, commitment }) => (
    <p key={proposal + figure.start} className="summit-attention">
      <Icon name="alert" />
      <span>
        {words.commitments.proposedDiffers(figure.written, commitment)}{' '}
        <a href={`/documents/${document}/proposals/${proposal}`}>
          {delegation} · {document} · {words.paragraph(number)}
        </a>
      </span>
    </p>
  ))
}

/** What it said before, the newest first. */
function Versions({ commitment }: { commitment: CommitmentView }) {
  const { commitments } = useSummitWords()
  const { language } = useWords()
  return (
    <Fold summary={commitments.versions}>
      <ol role="list" className="entries" reversed>
        {[...commitment.versions].reverse().map(version => (
          <li key={version.at + version.source} className="entry">
            <div>
              <p className="entry-name">
                {version.amount === null ? commitments.noAmount : money(language, version.amount)}
              </p>
              <p className="muted">
                {commitments.source}: {version.source}
              </p>
              <p className="muted">
                {version.by?.name ?? commitments.atStart}, <Moment at={version.at} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Fold>
  )
}
