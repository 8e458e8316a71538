import type { PersonCard } from '../../../server/context.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Moment } from './form-parts.tsx'

/** What somebody is, in words: "Delegate, DG". */
export function RolesOf({ person }: { person: PersonCard }) {
  const { roles } = useWords()
  const words = useRoomWords().person
  if (person.assignments.length === 0) return <span className="muted">{words.noRole}</span>
  const said = person.assignments.map(({ role, themeCode }) =>
    themeCode === null ? words.roleInAll(roles[role]) : words.roleIn(roles[role], themeCode)
  )
  return <span>{[...new Set(said)].join(' · ')}</span>
}

export function MandateOf({ mandate }: { mandate: NonNullable<PersonCard['mandate']> }) {
  const words = useRoomWords().person
  return (
    <span className="muted">
      {mandate.until === null ? (
        `${words.mandate}, ${words.noEnd}`
      ) : (
        <>
          {words.mandateUntil} <Moment at={mandate.until} />
        </>
      )}
    </span>
  )
}

function StateChip({ person }: { person: PersonCard }) {
  const words = useRoomWords().person
  const state = person.administered?.state
  if (state === undefined || state === 'active') return null
  return <span className={state === 'suspended' ? 'chip chip-closed' : 'chip'}>{words.states[state]}</span>
}

/** One person in a list: who, as what, until when, and the way to administer. */
export function PersonEntry({ person, marks = [] }: { person: PersonCard; marks?: string[] }) {
  const words = useRoomWords().person
  return (
    <li className="entry">
      <div>
        <p className="entry-name">
          <a href={`/people/${person.id}`}>{person.name}</a>
          <StateChip person={person} />
          {marks.map(mark => (
            <span key={mark} className="chip">
              {mark}
            </span>
          ))}
        </p>
        <p>
          <RolesOf person={person} />
        </p>
        {person.mandate && (
          <p>
            <MandateOf mandate={person.mandate} />
          </p>
        )}
      </div>
      {person.administered && (
        <a
          className="button button-small"
          href={`/people/${person.id}`}
          aria-label={words.administerOf(person.name)}
        >
          {words.administer}
        </a>
      )}
    </li>
  )
}
