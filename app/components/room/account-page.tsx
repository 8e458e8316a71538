import { LANGUAGES } from '@acuerdo/domain'
import type { OwnSessions, OwnTokens, PersonCard } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { useRoomWords, type RoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { ActForm, DoneNote, Moment, RoomMain, TextField } from './form-parts.tsx'
import { OnceShown } from './personal-link.tsx'
import { RolesOf } from './person-words.tsx'

/** For whom somebody speaks, and how far that goes. */
export interface Speaking {
  delegation: string | null
  as: 'head' | 'mandated' | 'unmandated' | 'reader' | 'office'
  until: string | null
}

export interface AccountPageProps {
  person: PersonCard
  speaking: Speaking
  sessions: Awaited<ReturnType<OwnSessions['list']>>
  tokens: Awaited<ReturnType<OwnTokens['list']>>
  /** A key that was made just now, shown once. */
  token: string | null
  problem: FormProblem | null
  done: string | null
}

export function AccountPage(props: AccountPageProps) {
  const { person, token, done } = props
  const words = useRoomWords().account
  return (
    <RoomMain title={words.title} lead={person.name} narrow>
      <DoneNote done={done} />
      {token && (
        <OnceShown title={words.key} value={token}>
          <p>{words.keysLead}</p>
        </OnceShown>
      )}
      <section aria-labelledby="role">
        <h2 id="role">{words.role}</h2>
        <p className="room-sentence">
          <SpeakingSentence {...props.speaking} />
        </p>
        <p>
          <RolesOf person={person} />
        </p>
        {person.delegation && (
          <p>
            <a href={`/delegations/${person.delegation}`}>{words.delegation}</a>
          </p>
        )}
      </section>
      <Sessions {...props} />
      <Keys {...props} />
      <Languages />
    </RoomMain>
  )
}

function SpeakingSentence(speaking: Speaking) {
  const words = useRoomWords()
  const catalogue = useWords()
  const clock = useRoomClock()
  const until = speaking.until && momentWords(catalogue, clock, new Date(speaking.until))
  return <span suppressHydrationWarning>{sentenceOf(words, speaking, until)}</span>
}

function sentenceOf({ account }: RoomWords, { delegation, as }: Speaking, until: string | null): string {
  if (delegation === null) return account.services
  switch (as) {
    case 'head':
      return account.leads(delegation)
    case 'mandated':
      return until === null ? account.mandateOpen(delegation) : account.mandateUntil(delegation, until)
    case 'unmandated':
      return account.noMandate(delegation)
    case 'reader':
      return account.reads(delegation)
    case 'office':
      return account.office(delegation)
  }
}

function Sessions({ sessions, problem }: AccountPageProps) {
  const words = useRoomWords().account
  const catalogue = useWords()
  const clock = useRoomClock()
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      <p className="muted">{words.sessionsLead}</p>
      <ul role="list" className="entries">
        {sessions.map(session => (
          <li key={session.id} className="entry">
            <div>
              <p className="entry-name">
                {words.since} <Moment at={session.createdAt} />
                {session.current && <span className="chip">{words.here}</span>}
              </p>
              <p className="muted">
                {words.ends} <Moment at={session.expiresAt} />
              </p>
            </div>
            {!session.current && (
              <form method="post">
                <input type="hidden" name="form" value="endSession" />
                <input type="hidden" name="id" value={session.id} />
                <button
                  className="button button-small"
                  aria-label={words.endOf(momentWords(catalogue, clock, new Date(session.createdAt)))}
                >
                  {words.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div className="acts">
        <ActForm
          form="endAll"
          title={words.endAll}
          what={words.endAllWhat}
          button={words.endAll}
          problem={problem}
        />
      </div>
    </section>
  )
}

function Keys({ tokens, problem }: AccountPageProps) {
  const words = useRoomWords().account
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{words.keys}</h2>
      {tokens.length === 0 && (
        <p className="muted">
          {words.noKeys} {words.noKeysNext}
        </p>
      )}
      <ul role="list" className="entries">
        {tokens.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="entry">
            <div>
              <p className="entry-name">{name}</p>
              <p className="muted">
                {words.created} <Moment at={createdAt} />
                {' · '}
                {lastUsedAt ? (
                  <>
                    {words.lastUsed} <Moment at={lastUsedAt} />
                  </>
                ) : (
                  words.neverUsed
                )}
              </p>
            </div>
            <form method="post">
              <input type="hidden" name="form" value="revokeToken" />
              <input type="hidden" name="id" value={id} />
              <button className="button button-small" aria-label={words.revokeOf(name)}>
                {words.revoke}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <div className="acts">
        <ActForm
          form="createToken"
          title={words.create}
          what={words.keysLead}
          button={words.create}
          problem={problem}
        >
          <TextField
            form="createToken"
            problem={problem}
            name="name"
            label={words.keyName}
            hint={words.keyHint}
            maxLength={200}
            required
          />
        </ActForm>
      </div>
    </section>
  )
}

function Languages() {
  const words = useRoomWords().account
  const { language } = useWords()
  return (
    <section aria-labelledby="language">
      <h2 id="language">{words.language}</h2>
      <p className="muted">{words.languageLead}</p>
      <form method="post" action="/preferences" className="menu-choices">
        <input type="hidden" name="redirectTo" value="/account" />
        {LANGUAGES.map(one => (
          <button
            key={one}
            className="button"
            name="language"
            value={one}
            lang={one}
            aria-pressed={one === language}
          >
            {LANGUAGE_NAMES[one]}
          </button>
        ))}
      </form>
    </section>
  )
}
