import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { DocumentView } from '../../server/context.ts'
import { useWords } from '../i18n/words.ts'
import { AgreedShare, StageChip } from './marks.tsx'

/** What stands above the text: where one is, in which stage, and the answers to the room's four questions. */
export function DocumentHead({ view }: { view: DocumentView }) {
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
      <Questions view={view} className="questions" />
      <details className="questions-folded">
        <summary>{words.document.overview}</summary>
        <Questions view={view} className="questions-list" />
      </details>
    </div>
  )
}

/** `EULAC-DAD/2023/DG/Rev.1` → `Rev.1`. */
const lastOf = (symbol: string): string => symbol.slice(symbol.lastIndexOf('/') + 1)

function Questions({ view, className }: { view: DocumentView; className: string }) {
  const { questions } = useWords()
  const { metrics, stage } = view
  const { agreedParagraphs: agreed, paragraphs, openBrackets } = metrics
  const all = paragraphs > 0 && agreed === paragraphs
  return (
    <dl className={className}>
      <Question ask={questions.agreed}>
        <span>{all ? questions.agreedAll(paragraphs) : questions.agreedAnswer(agreed, paragraphs)}</span>
        <AgreedShare agreed={agreed} of={paragraphs} />
      </Question>
      <Question ask={questions.speak}>
        {questions.speakAnswers[stage]}
        {view.coChairs.length > 0 && (
          <span className="question-more">{questions.chairs(view.coChairs.map(chairName))}</span>
        )}
      </Question>
      <Question ask={questions.changes}>{questions.changesAnswers[stage]}</Question>
      <Question ask={questions.undecided}>
        {openBrackets === 0
          ? questions.undecidedNone
          : questions.undecidedAnswer(openBrackets, metrics.paragraphsWithBrackets)}
        {metrics.bracketsWithAnUnopposedAlternative > 0 && (
          <span className="question-more">
            {questions.unopposed(metrics.bracketsWithAnUnopposedAlternative)}
          </span>
        )}
      </Question>
    </dl>
  )
}

const chairName = ({ name, delegation }: DocumentView['coChairs'][number]): string =>
  delegation ? `${name} (${delegation})` : name

function Question({ ask, children }: { ask: string; children: ReactNode }) {
  return (
    <div>
      <dt>{ask}</dt>
      <dd>{children}</dd>
    </div>
  )
}
