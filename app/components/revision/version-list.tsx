import { Link } from '@remix-run/react'
import type { RevisedDocument, RevisionCard } from '../../../server/context.ts'
import { decisionsAddress } from '../../document-view/decision-acts.ts'
import { day, dayIn } from '../../i18n/format.ts'
import { useRevisionWords } from '../../i18n/revision-words.ts'
import { useWords } from '../../i18n/words.ts'
import { useRoomClock } from '../../room-clock.ts'
import { Moment } from '../room/form-parts.tsx'
import {
  compareAddress,
  correspondenceAddress,
  listAddress,
  textAddress,
  versionAddress
} from './addresses.ts'
import { IssueForm, type IssueProblem, type IssueView } from './issue-form.tsx'
import { Done, Problem } from './said.tsx'
import { Who, WordCounts } from './who.tsx'

export interface VersionListProps {
  document: RevisedDocument
  /** The newest first. */
  revisions: RevisionCard[]
  /** What was decided on a version, in words, by its name. */
  decided: Record<string, string[]>
  issue: IssueView
  problem: IssueProblem | null
  /** Name of the version that was issued just now. */
  done: string | null
  /** Somebody asked for a comparison without naming two texts; these were ticked. */
  chosen: string[] | null
}

/** The versions of a text, and the form that issues the next one. */
export function VersionList(props: VersionListProps) {
  const { document, revisions, issue, problem, done } = props
  const { list, issue: words } = useRevisionWords()
  const newest = revisions[0]
  return (
    <div className="versions">
      <h3 className="versions-title">{list.title}</h3>
      <p className="versions-back">
        <Link to={`${textAddress(document.code)}#text`}>{list.toText}</Link>
      </p>
      {done !== null && <Done>{words.done(done)}</Done>}
      {newest ? <p className="muted">{list.lead}</p> : <NoVersion />}
      <IssueForm issue={issue} problem={problem} address={listAddress(document.code)} key={done ?? ''} />
      {newest && <Chooser {...props} newest={newest} />}
      <p className="versions-more">
        {newest && (
          <a
            href={correspondenceAddress(
              document.code,
              (revisions[1] ?? newest).name,
              revisions[1] ? newest.name : 'working'
            )}
          >
            {list.correspondence}
          </a>
        )}
        <a href={`${textAddress(document.code)}/history`}>{list.history}</a>
      </p>
    </div>
  )
}

function NoVersion() {
  const { list } = useRevisionWords()
  return (
    <p className="empty">
      <strong>{list.none}</strong>
      <br />
      {list.noneNext}
    </p>
  )
}

/** The list is a form: two texts are ticked and compared. */
function Chooser({
  document,
  revisions,
  decided,
  issue,
  chosen,
  newest
}: VersionListProps & { newest: RevisionCard }) {
  const { list } = useRevisionWords()
  return (
    <form method="get" action={listAddress(document.code)} className="versions-form">
      {chosen && <Problem id="choose-problem" title={list.compare} said={{ why: list.chooseTwo, way: '' }} />}
      <div className="version-row version-working">
        <Tick name="working" said={list.working} chosen={chosen} />
        <div>
          <p className="version-name">
            <Link to={`${textAddress(document.code)}#text`}>{list.working}</Link>
          </p>
          <p className="muted">
            {issue.changedSince ? list.workingChanged(newest.name) : list.workingSame(newest.name)}
          </p>
        </div>
      </div>
      <Days {...{ revisions, chosen, decided }} code={document.code} />
      <button className="button">{list.compareChosen}</button>
    </form>
  )
}

function Days({
  revisions,
  chosen,
  decided,
  code
}: Pick<VersionListProps, 'revisions' | 'chosen' | 'decided'> & { code: string }) {
  const { language } = useWords()
  const { zone } = useRoomClock()
  const days = [...new Set(revisions.map(({ issuedAt }) => dayIn(new Date(issuedAt), zone)))]
  return days.map(one => {
    const ofDay = revisions.filter(({ issuedAt }) => dayIn(new Date(issuedAt), zone) === one)
    const [first] = ofDay
    return (
      <section key={one} className="versions-day" aria-labelledby={`day-${one}`}>
        <h4 id={`day-${one}`}>{first && day(language, new Date(first.issuedAt), zone)}</h4>
        <ol role="list">
          {ofDay.map(revision => (
            <Row
              key={revision.name}
              revision={revision}
              former={revisions[revisions.indexOf(revision) + 1]?.name ?? null}
              chosen={chosen}
              decided={decided[revision.name] ?? []}
              code={code}
            />
          ))}
        </ol>
      </section>
    )
  })
}

interface RowProps {
  revision: RevisionCard
  former: string | null
  chosen: string[] | null
  decided: string[]
  code: string
}

function Row({ revision, former, chosen, decided, code }: RowProps) {
  const { list } = useRevisionWords()
  const { name, symbol, issuedAt, issuedBy, note, words, opened } = revision
  return (
    <li className="version-row">
      <Tick name={name} said={name} chosen={chosen} />
      <div>
        <p className="version-name">
          <a href={versionAddress(code, name)} aria-label={list.readNamed(name)}>
            {name}
          </a>
          <WordCounts words={words} />
        </p>
        <p className="muted version-symbol">{symbol}</p>
        <Decided name={name} decided={decided} code={code} />
        <p className="muted">
          <Moment at={issuedAt} />
        </p>
        <p>
          <Who by={issuedBy} />
        </p>
        {note && <p className="version-note">{note}</p>}
        <p className="muted">{list.opened(opened.count, opened.of)}</p>
        <Ways name={name} former={former ?? 'working'} code={code} />
      </div>
    </li>
  )
}

/** What was decided on a version, with the way to the decisions. */
function Decided({ name, decided, code }: { name: string; decided: string[]; code: string }) {
  if (decided.length === 0) return null
  const said = decided.join(' · ')
  return (
    <p className="version-decided">
      <a href={decisionsAddress(code)} aria-label={`${name}: ${said}`}>
        {said}
      </a>
    </p>
  )
}

/** What can be done with a version. */
function Ways({ name, former, code }: { name: string; former: string; code: string }) {
  const { list } = useRevisionWords()
  const [from, to] = former === 'working' ? [name, former] : [former, name]
  const address = versionAddress(code, name)
  return (
    <ul role="list" className="version-ways">
      <li>
        <a href={address} aria-label={list.readNamed(name)}>
          {list.read}
        </a>
      </li>
      <li>
        <a
          href={compareAddress(code, from, to)}
          aria-label={list.compareNamed(name, former === 'working' ? list.working : former)}
        >
          {list.compare}
        </a>
      </li>
      <li>
        <a href={versionAddress(code, name, { print: 'on' })} aria-label={list.printNamed(name)}>
          {list.print}
        </a>
      </li>
      <li>
        <a href={`${address}/verify`} aria-label={list.verifyNamed(name)}>
          {list.verify}
        </a>
      </li>
      <li className="script-only">
        <CopyLink address={address} name={name} />
      </li>
    </ul>
  )
}

function CopyLink({ address, name }: { address: string; name: string }) {
  const { list } = useRevisionWords()
  return (
    <button
      type="button"
      className="link-button"
      aria-label={list.copyNamed(name)}
      onClick={event => {
        const button = event.currentTarget
        const whole = new URL(address, location.href).href
        void navigator.clipboard.writeText(whole).then(() => {
          button.textContent = list.copied
          button.setAttribute('aria-label', list.copied)
        })
      }}
    >
      {list.copy}
    </button>
  )
}

function Tick({ name, said, chosen }: { name: string; said: string; chosen: string[] | null }) {
  const { list } = useRevisionWords()
  return (
    <label className="version-tick">
      <input
        type="checkbox"
        name="compare"
        value={name}
        defaultChecked={chosen?.includes(name) ?? false}
        aria-label={list.choose(said)}
      />
    </label>
  )
}
