import { Link } from '@remix-run/react'
import { number } from '../../i18n/format.ts'
import { useRevisionWords } from '../../i18n/revision-words.ts'
import { useWords } from '../../i18n/words.ts'
import { StageChip } from '../marks.tsx'
import { Moment } from '../room/form-parts.tsx'
import {
  compareAddress,
  correspondenceAddress,
  listAddress,
  textAddress,
  versionAddress
} from './addresses.ts'
import { Fingerprint } from './fingerprint.tsx'
import { TEXT_MODES, type TextMode, type VersionView } from './version-view.ts'
import { Who } from './who.tsx'

/** Where one is: the way from all texts to this one. */
export function TextPath({
  document
}: {
  document: VersionView['document'] | { code: string; title: string }
}) {
  const words = useWords()
  const { list } = useRevisionWords()
  return (
    <nav className="breadcrumb screen-only" aria-label={words.document.breadcrumb}>
      <a href="/">{words.site.home}</a>
      <span aria-hidden="true"> › </span>
      <a href={textAddress(document.code)}>{document.title}</a>
      <span aria-hidden="true"> › </span>
      <a href={listAddress(document.code)}>{list.title}</a>
    </nav>
  )
}

/** Which text this is, since when, and from whom. */
export function VersionHead({ view }: { view: VersionView }) {
  const { page } = useRevisionWords()
  const { document, revision } = view
  return (
    <header className="version-head">
      <h1 className="page-title">{revision.symbol}</h1>
      <p className="version-title" lang={document.language}>
        {document.title}
      </p>
      <p className="muted">
        <Moment at={revision.issuedAt} />
        {' · '}
        <Who by={revision.issuedBy} />
      </p>
      <p className="version-standing">
        <span className="muted">{page.status}:</span>
        <StageChip stage={document.stage} />
      </p>
      {revision.note && <p className="version-note">{revision.note}</p>}
    </header>
  )
}

/** The version before this one, and the one after it. */
export function Neighbours({ view }: { view: VersionView }) {
  const { page } = useRevisionWords()
  const { document, previous, next } = view
  return (
    <nav className="version-neighbours screen-only" aria-label={page.neighbours}>
      {previous !== null && (
        <a href={versionAddress(document.code, previous)}>
          <span aria-hidden="true">← </span>
          {page.former(previous)}
        </a>
      )}
      {next === null ? (
        <span className="muted">{page.latest}</span>
      ) : (
        <a href={versionAddress(document.code, next)}>
          {page.next(next)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}

/** What is known of a version beside its words. */
export function Facts({ view }: { view: VersionView }) {
  const { language } = useWords()
  const words = useRevisionWords()
  const { revision, auditSeq, record, document } = view
  const entry = auditSeq === null ? words.page.recordNone : words.page.recordEntry(number(language, auditSeq))
  return (
    <section className="version-facts screen-only" aria-label={words.page.facts}>
      <Fingerprint title={words.fingerprint} hash={revision.hash} />
      <dl>
        <div>
          <dt>{words.sequence}</dt>
          <dd>{number(language, revision.sequence)}</dd>
        </div>
        <div>
          <dt>{words.page.record}</dt>
          <dd>
            {record && auditSeq !== null ? (
              <a href={`/audit?document=${document.code}&action=issue_revision`}>{entry}</a>
            ) : (
              entry
            )}
          </dd>
        </div>
        <div>
          <dt>{words.page.opened}</dt>
          <dd>{words.page.openedBy(revision.opened.count, revision.opened.of)}</dd>
        </div>
      </dl>
      {view.openedBy && <OpenedBy openedBy={view.openedBy} />}
    </section>
  )
}

function OpenedBy({ openedBy }: { openedBy: NonNullable<VersionView['openedBy']> }) {
  const { page } = useRevisionWords()
  const names = (opened: boolean) =>
    openedBy
      .filter(one => one.opened === opened)
      .map(({ name }) => name)
      .join(' · ')
  return (
    <details className="version-opened">
      <summary>{page.openedWho}</summary>
      <dl>
        <dt>{page.openedYes}</dt>
        <dd>{names(true) || page.openedNobody}</dd>
        <dt>{page.openedNo}</dt>
        <dd>{names(false) || page.openedAll}</dd>
      </dl>
      <p className="muted">{page.openedChairs}</p>
    </details>
  )
}

/** The two ways to read a version. */
export function ModeChoice({
  code,
  name,
  mode,
  print = false
}: {
  code: string
  name: string
  mode: TextMode
  print?: boolean
}) {
  const { page } = useRevisionWords()
  const query = (other: TextMode) => ({
    ...(other === 'compilation' ? {} : { text: other }),
    ...(print ? { print: 'on' } : {})
  })
  return (
    <nav className="version-modes screen-only" aria-label={page.view}>
      {TEXT_MODES.map(other => (
        <Link
          key={other}
          className="button button-small"
          to={versionAddress(code, name, query(other))}
          preventScrollReset
          replace
          aria-current={other === mode ? 'true' : undefined}
        >
          {page.views[other]}
        </Link>
      ))}
    </nav>
  )
}

/** What can be done with a version: compare, print, verify, keep. */
export function Ways({ view, mode }: { view: VersionView; mode: TextMode }) {
  const { page } = useRevisionWords()
  const { code } = view.document
  const { name } = view.revision
  const address = versionAddress(code, name)
  const print = { ...(mode === 'clean' ? { text: mode } : {}), print: 'on' }
  return (
    <nav className="version-ways screen-only" aria-label={page.actions}>
      {view.previous !== null && (
        <a href={compareAddress(code, view.previous, name)}>{page.compareFormer(view.previous)}</a>
      )}
      <a href={compareAddress(code, name, 'working')}>{page.compareNow}</a>
      <a href={correspondenceAddress(code, view.previous ?? name, view.previous === null ? 'working' : name)}>
        {page.correspondence}
      </a>
      <a href={versionAddress(code, name, print)}>{page.print}</a>
      <a href={`${address}/verify`}>{page.verify}</a>
      <a href={`${address}/file`} download>
        {page.download}
      </a>
    </nav>
  )
}
