import { Link } from '@remix-run/react'
import type { DocumentView } from '../../server/context.ts'
import { useWords } from '../i18n/words.ts'
import { AgreedShare, StageChip } from './marks.tsx'

/** One of the room's questions with its answer, in the words of the viewer. */
export interface QuestionView {
  ask: string
  answer: string
  /** Where it is settled. */
  to: string
  /** Shown as cells besides. */
  share?: { agreed: number; of: number }
  more?: string
}

/** What stands above the text: where one is, in which stage, and the answers to the room's four questions. */
export function DocumentHead({ view, questions }: { view: DocumentView; questions: QuestionView[] }) {
  const words = useWords()
  const { symbol } = view
  return (
    <div className="document-head">
      <nav className="breadcrumb" aria-label={words.document.breadcrumb}>
        <Link reloadDocument to="/">
          {words.site.home}
        </Link>
        <span aria-hidden="true"> › </span>
        <span>{view.theme.name[words.language]}</span>
      </nav>
      <h1 className="page-title" lang={view.language}>
        {view.title}
      </h1>
      <p className="document-standing">
        <StageChip stage={view.stage} />
        <span>
          <span className="hidden-visually">{words.document.symbol}: </span>
          {symbol ?? words.document.notIssued}
        </span>
        {symbol && (
          <span className="muted">
            {view.changedSince ? words.document.changedSince(lastOf(symbol)) : words.document.asIssued}
          </span>
        )}
      </p>
      <Questions questions={questions} className="questions" />
      <details className="questions-folded">
        <summary>{words.document.overview}</summary>
        <Questions questions={questions} className="questions-list" />
      </details>
    </div>
  )
}

/** `EULAC-DAD/2023/DG/Rev.1` → `Rev.1`. */
const lastOf = (symbol: string): string => symbol.slice(symbol.lastIndexOf('/') + 1)

function Questions({ questions, className }: { questions: QuestionView[]; className: string }) {
  return (
    <dl className={className}>
      {questions.map(({ ask, answer, to, share, more }) => (
        <div key={ask}>
          <dt>{ask}</dt>
          <dd>
            <a href={to}>{answer}</a>
            {share && <AgreedShare {...share} />}
            {more && <span className="question-more">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
