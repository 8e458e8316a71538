import type { PersonHere } from '../document-view/live-view.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'

/** So many faces fit; whoever is beyond is in the list. */
const FACES_MAX = 6
/** Grounds of the faces, in the stylesheet. */
const TONES = 8

interface PeopleHereProps {
  people: PersonHere[]
  delegations: Record<string, string>
  carets: boolean
  onCarets: (shown: boolean) => void
}

/** Who has this text open: faces by delegation, the whole list behind them. */
export function PeopleHere({ people, delegations, carets, onCarets }: PeopleHereProps) {
  const words = useWords()
  const more = people.length - FACES_MAX
  const label = `${words.people.title}: ${words.people.count(people.length)}`
  return (
    <Menu className="people" label={label} summary={<Faces people={people} more={more} />}>
      <p className="people-title">{words.people.list}</p>
      {people.length < 2 && <p className="muted">{words.people.nobody}</p>}
      {grouped(people).map(([code, members]) => (
        <div key={code} className="people-group">
          <p className="people-delegation">
            {code === '' ? words.people.noDelegation : (delegations[code] ?? code)}
          </p>
          <ul role="list">
            {members.map(person => (
              <PersonLine key={person.id} person={person} />
            ))}
          </ul>
        </div>
      ))}
      <label className="switch">
        <input type="checkbox" checked={carets} onChange={event => onCarets(event.currentTarget.checked)} />
        {words.people.carets}
      </label>
    </Menu>
  )
}

function Faces({ people, more }: { people: PersonHere[]; more: number }) {
  const words = useWords()
  if (people.length === 0) return <Icon name="people" />
  return (
    <span className="faces" aria-hidden="true">
      {people.slice(0, FACES_MAX).map(person => (
        <span
          key={person.id}
          className={`face tone-${toneOf(person)} ${person.editing ? 'face-editing' : ''}`}
        >
          {initials(person.name)}
        </span>
      ))}
      {more > 0 && <span className="face face-more">{words.people.more(more)}</span>}
    </span>
  )
}

function PersonLine({ person }: { person: PersonHere }) {
  const { people } = useWords()
  return (
    <li className="person-line">
      <Icon name={person.editing ? 'pen' : 'eye'} />
      {person.name}
      {person.me && ` (${people.you})`}
      <span className="muted">{person.editing ? people.editing : people.reading}</span>
    </li>
  )
}

function grouped(people: PersonHere[]): [string, PersonHere[]][] {
  const groups = new Map<string, PersonHere[]>()
  for (const person of people) {
    const code = person.delegation ?? ''
    groups.set(code, [...(groups.get(code) ?? []), person])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** "Ana María Pérez" → AP. */
function initials(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase()
}

/** One tone per delegation, the same on every page. */
function toneOf({ delegation, id }: PersonHere): number {
  const key = delegation ?? id
  return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % TONES
}
