import type { Paragraph } from '@acuerdo/domain'
import { useRevisionWords, type RevisionWords } from '../../i18n/revision-words.ts'
import { Footnotes, type DrawnNote } from '../footnotes.tsx'
import { ParagraphRemarks, WholeRemarks } from '../compare/row-remarks.tsx'
import { paragraphAddress, standingAddress, textAddress, versionAddress } from './addresses.ts'
import { LastAct } from './last-act.tsx'
import { RestoreForm } from './restore-form.tsx'
import { NotOffered } from './said.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { Facts, ModeChoice, Neighbours, TextPath, VersionHead, Ways } from './version-head.tsx'
import { VersionText } from './version-text.tsx'
import type {
  DrawnParagraph,
  LastAct as Act,
  RestoreForm as Form,
  RestoreProblem,
  TextMode,
  VersionView
} from './version-view.ts'

export interface VersionPageProps {
  view: VersionView
  drawn: DrawnParagraph[]
  notes: DrawnNote[]
  mode: TextMode
  /** The form that is open. */
  form: Form | null
  last: Act | null
  problem: RestoreProblem | null
}

/** An issued version: its text as it was, and for each paragraph where it stands now. */
export function VersionPage(props: VersionPageProps) {
  const { view, drawn, notes, mode, form, last, problem } = props
  const { page } = useRevisionWords()
  const { document, revision } = view
  return (
    <main className="site-main version" id="content" tabIndex={-1}>
      <TextPath document={document} />
      <VersionHead view={view} />
      {last && <LastAct last={last} view={view} problem={form ? null : problem} />}
      <Neighbours view={view} />
      <Ways view={view} mode={mode} />
      <Facts view={view} />
      <div className="version-reading screen-only">
        <ModeChoice code={document.code} name={revision.name} mode={mode} />
        <p className="muted">{mode === 'clean' ? page.cleanLead : page.compilationLead}</p>
      </div>
      <h2 className="hidden-visually">{page.text}</h2>
      <WholeRemarks />
      <VersionText
        drawn={drawn}
        language={document.language}
        beside={(paragraph, number) => <Beside {...props} paragraph={paragraph} number={number} />}
      />
      <Footnotes notes={notes} title={page.footnotes} language={document.language} />
      <NewSince view={view} />
      <WholeVersion {...props} />
      <SheetFoot view={view} mode={mode} />
    </main>
  )
}

type BesideProps = VersionPageProps & { paragraph: Paragraph; number: string | null }

/** Beside a paragraph: where it stands now, and what can be done with it. */
function Beside(props: BesideProps) {
  const { view, mode, form, problem, paragraph, number } = props
  const words = useRevisionWords()
  const { revision, document } = view
  const open = form?.target === paragraph.id ? form : null
  return (
    <div className="version-beside screen-only">
      <ParagraphRemarks id={paragraph.id} />
      <StandsNow view={view} paragraph={paragraph} />
      <Menu {...props} />
      {open && (
        <RestoreForm
          form={open}
          brackets={view.restoring.brackets[paragraph.id]}
          why={view.restoring.why ?? view.restoring.paragraphs[paragraph.id] ?? null}
          problem={problem}
          title={words.restore.titleOne(nameOf(words, number), revision.name)}
          language={document.language}
          back={`${pageAddress(view, mode)}#p-${paragraph.id}`}
        />
      )}
    </div>
  )
}

const nameOf = (words: RevisionWords, number: string | null): string =>
  number === null ? words.heading : words.paragraph(number)

const pageAddress = ({ document, revision }: VersionView, mode: TextMode, more = {}): string =>
  versionAddress(document.code, revision.name, { ...(mode === 'clean' ? { text: mode } : {}), ...more })

function StandsNow({ view, paragraph: { id } }: { view: VersionView; paragraph: Paragraph }) {
  const { page, heading } = useRevisionWords()
  const standing = view.standing[id]
  if (standing === undefined) return null
  const [first] = standing
  if (first === undefined) return <p className="version-now version-gone">{page.gone}</p>
  return (
    <p className="version-now">
      <a href={standingAddress(view.document.code, first.id)}>
        {page.nowNumber(standing.map(({ number }) => number ?? heading))}
      </a>
    </p>
  )
}

function Menu({ view, mode, paragraph: { id }, number }: BesideProps) {
  const words = useRevisionWords()
  const { document, revision, standing, restoring } = view
  const gone = standing[id]?.length === 0
  const why = restoring.paragraphs[id]
  return (
    <details className="version-menu">
      <summary aria-label={words.page.menu(nameOf(words, number))}>
        <span aria-hidden="true">⋯</span>
      </summary>
      <ul role="list">
        <li>
          <a href={paragraphAddress(document.code, revision.name, id)}>{words.page.address}</a>
        </li>
        {!gone && (
          <li>
            <a href={standingAddress(document.code, standing[id]?.[0]?.id ?? id)}>{words.page.nowHere}</a>
          </li>
        )}
        {restoring.why === null && why === null && (
          <li>
            <a href={`${pageAddress(view, mode, { restore: id })}#restore`}>{words.restore.one}</a>
          </li>
        )}
        {restoring.why === null && why && (
          <li className="muted">
            {why.why} {why.way}
          </li>
        )}
      </ul>
    </details>
  )
}

/** What the working text has beside the paragraphs of this version. */
function NewSince({ view: { newSince, document } }: { view: VersionView }) {
  const { page, heading } = useRevisionWords()
  if (newSince.length === 0) return null
  return (
    <p className="version-since screen-only">
      {page.newSince}:{' '}
      {newSince.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={standingAddress(document.code, id)}>
            {number === null ? heading : page.newParagraph(number)}
          </a>
        </span>
      ))}
    </p>
  )
}

/** Going back to the whole of it, or why that cannot be. */
function WholeVersion({ view, mode, form, problem }: VersionPageProps) {
  const { restore } = useRevisionWords()
  const { restoring, revision, document } = view
  const title = restore.all(revision.name)
  if (form?.target === 'all' && restoring.whole === 'possible')
    return (
      <RestoreForm
        form={form}
        brackets={restoring.brackets['all']}
        why={restoring.why}
        problem={problem}
        title={title}
        language={document.language}
        back={pageAddress(view, mode)}
      />
    )
  const { whole, why } = restoring
  return (
    <section className="version-whole screen-only" aria-labelledby="whole-title">
      <h2 id="whole-title">{restore.allTitle}</h2>
      {form?.target === 'all' && problem && <NotOffered title={restore.problem} said={problem.said} />}
      {whole === 'same' && (
        <p className="muted">
          {restore.allSame} <a href={textAddress(document.code)}>{restore.readNow}</a>
        </p>
      )}
      {whole !== 'same' && why && <NotOffered title={title} said={why} />}
      {whole !== 'same' && why === null && whole !== 'possible' && <NotOffered title={title} said={whole} />}
      {whole === 'possible' && why === null && (
        <p>
          {restore.allLead}{' '}
          <a className="button" href={`${pageAddress(view, mode, { restore: 'all' })}#restore`}>
            {title}
          </a>
        </p>
      )}
    </section>
  )
}
