import type { AuditFilter, AuditView } from '../../../server/context.ts'
import { number } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Empty, Moment, RoomMain, WhyNot, type Choice } from './form-parts.tsx'
import type { Why } from '../../form/problem.ts'

/** What checks a record that was downloaded. */
const VERIFIER = 'npm run verify-audit -- audit.jsonl'
/** The whole record: a part of a chain proves nothing. */
const EXPORT = '/api/v1/audit/export'
/** Of a hash, so many digits are shown; the rest is in its details. */
const HASH_DIGITS = 12

export interface RecordPageProps {
  entries: AuditView[]
  /** Entries before this one make the next page. */
  next: number | null
  first: boolean
  filter: AuditFilter
  choices: { texts: Choice[]; people: Choice[]; delegations: Choice[]; actions: string[] }
  /** Why the acts of these entries were refused, by the codes of the refusals. */
  reasons: Record<string, string>
  why: Why | null
}

/** The record of everything: who did what, when, to what, and with which outcome. */
export function RecordPage(props: RecordPageProps) {
  const { entries, next, first, filter, reasons, why } = props
  const words = useRoomWords().record
  if (why) {
    return (
      <RoomMain title={words.title} lead={words.lead}>
        <WhyNot why={why} />
      </RoomMain>
    )
  }
  return (
    <RoomMain title={words.title} lead={words.lead}>
      <Filter {...props} />
      {entries.length === 0 && <NothingThere filtered={Object.keys(filter).length > 0} />}
      <ol role="list" className="record" aria-label={words.columns}>
        {entries.map(entry => (
          <RecordEntry key={entry.seq} entry={entry} reasons={reasons} />
        ))}
      </ol>
      <nav className="record-pages" aria-label={words.columns}>
        {!first && <a href={addressOf(filter, null)}>{words.newest}</a>}
        {next !== null && (
          <a className="button" href={addressOf(filter, next)}>
            {words.older}
          </a>
        )}
      </nav>
      <Verify />
    </RoomMain>
  )
}

function NothingThere({ filtered }: { filtered: boolean }) {
  const words = useRoomWords().record
  return filtered ? (
    <Empty says={words.empty} next={words.emptyNext} />
  ) : (
    <Empty says={words.emptyYet} next={words.emptyYetNext} />
  )
}

function Filter({ filter, choices }: RecordPageProps) {
  const words = useRoomWords()
  const { record } = words
  const actions = choices.actions.map((action): Choice => [action, words.actions[action] ?? action])
  const fields: [keyof AuditFilter, string, Choice[]][] = [
    ['document', record.text, choices.texts],
    ['person', record.person, choices.people],
    ['delegation', record.delegation, choices.delegations],
    ['action', record.action, actions]
  ]
  const filtered = Object.keys(filter).length > 0
  return (
    <form method="get" className="filter" aria-label={record.filter}>
      {fields.map(([name, label, offered]) => (
        <div key={name} className="field">
          <label htmlFor={`filter-${name}`}>{label}</label>
          <select id={`filter-${name}`} name={name} defaultValue={filter[name] ?? ''}>
            <option value="">{record.any}</option>
            {offered.map(([value, said]) => (
              <option key={value} value={value}>
                {said}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="button">{record.show}</button>
      {filtered && (
        <p className="filter-found">
          <a href="/audit">{record.clear}</a>
        </p>
      )}
    </form>
  )
}

function RecordEntry({ entry, reasons }: { entry: AuditView; reasons: Record<string, string> }) {
  const words = useRoomWords()
  const { language } = useWords()
  const { seq, hash, shown } = entry
  const title = words.record.entry(number(language, seq))
  if (!shown) {
    return (
      <li className="record-entry record-hidden" aria-label={title}>
        <p className="muted">
          <span className="record-seq">{seq}</span> {words.record.hidden}
        </p>
        <Hash name={words.record.hash} hash={hash} />
      </li>
    )
  }
  const { actor, themeCode } = shown
  return (
    <li className="record-entry" aria-label={title}>
      <p className="muted">
        <span className="record-seq">{seq}</span> <Moment at={shown.at} />
      </p>
      <p className="entry-name">
        <strong>{actor.id === null && actor.name === '' ? words.record.clock : actor.name}</strong>
        {actor.delegation && <span className="code">{actor.delegation}</span>}
        <span>{words.actions[shown.action] ?? shown.action}</span>
        {themeCode && <span className="code">{themeCode}</span>}
      </p>
      <OutcomeOf shown={shown} why={reasons[shown.refusalCode ?? '']} />
      <EntryDetails hash={hash} shown={shown} />
    </li>
  )
}

type Shown = NonNullable<AuditView['shown']>

function OutcomeOf({ shown: { outcome, refusalCode }, why }: { shown: Shown; why: string | undefined }) {
  const { record } = useRoomWords()
  const refused = outcome === 'refused'
  return (
    <p className={`record-outcome record-${outcome}`}>
      <Icon name={refused ? 'lock' : outcome === 'done' ? 'check' : 'clock'} />
      {refused ? record.refused(why ?? refusalCode ?? record.outcomes.refused) : record.outcomes[outcome]}
    </p>
  )
}

function EntryDetails({ hash, shown }: { hash: string; shown: Shown }) {
  const { record } = useRoomWords()
  return (
    <details className="record-details">
      <summary>{record.details}</summary>
      {shown.target && (
        <p>
          {record.target}: <code>{shown.target}</code>
        </p>
      )}
      {shown.payload === null ? (
        <p className="muted">{record.metadata}</p>
      ) : (
        Object.keys(shown.payload).length > 0 && (
          <>
            <p>{record.carried}:</p>
            <pre>{JSON.stringify(shown.payload, null, 2)}</pre>
          </>
        )
      )}
      <Hash name={record.hash} hash={hash} whole />
      {shown.hashBefore && <Hash name={record.before} hash={shown.hashBefore} whole />}
      {shown.hashAfter && <Hash name={record.after} hash={shown.hashAfter} whole />}
    </details>
  )
}

function Hash({ name, hash, whole = false }: { name: string; hash: string; whole?: boolean }) {
  return (
    <p className="record-hash">
      {name}: <code title={hash}>{whole ? hash : `${hash.slice(0, HASH_DIGITS)}…`}</code>
    </p>
  )
}

function Verify() {
  const words = useRoomWords().record
  return (
    <section className="room-aside" aria-labelledby="verify">
      <h2 id="verify">{words.verify}</h2>
      <p>{words.verifyLead}</p>
      <pre>{VERIFIER}</pre>
      <p>
        <a className="button" href={EXPORT} download="audit.jsonl">
          {words.export}
        </a>
      </p>
    </section>
  )
}

function addressOf(filter: AuditFilter, before: number | null): string {
  const query = new URLSearchParams(Object.entries(filter))
  if (before !== null) query.set('before', String(before))
  const written = query.toString()
  return written === '' ? '/audit' : `/audit?${written}`
}
