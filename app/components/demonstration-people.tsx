import type { DemonstrationPerson } from '../../server/context.ts'
import { useArrivalWords } from '../i18n/arrival-words.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

/** The room from the chair outwards. */
const ORDER: DemonstrationPerson['role'][] = [
  'co_chair',
  'co_facilitator',
  'rapporteur',
  'head_of_delegation',
  'delegate',
  'observer',
  'secretariat',
  'language_reviewer',
  'summit_coordinator',
  'system_admin'
]

/** Everybody as whom the demonstration can be opened, by role, one click each. */
export function DemonstrationPeople({ people }: { people: DemonstrationPerson[] }) {
  const { demo } = useArrivalWords()
  const { roles } = useWords()
  const present = ORDER.filter(role => people.some(person => person.role === role))
  return (
    <main className="site-main" id="content" tabIndex={-1}>
      <h1 className="page-title">{demo.title}</h1>
      <p className="page-lead">{demo.lead}</p>
      {people.length === 0 && <p className="empty">{demo.empty}</p>}
      <div className="groups">
        {present.map(role => (
          <section key={role} aria-labelledby={`role-${role}`}>
            <h2 id={`role-${role}`}>{roles[role]}</h2>
            <ul role="list" className="people-cards">
              {people
                .filter(person => person.role === role)
                .map(person => (
                  <PersonCard key={`${person.id} ${person.themeCode ?? ''}`} person={person} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  )
}

function PersonCard({ person }: { person: DemonstrationPerson }) {
  const { demo } = useArrivalWords()
  const of = [person.delegation, person.themeCode ?? demo.allGroups].filter(Boolean).join(' · ')
  return (
    <li>
      <form method="post" action="/demo">
        <input type="hidden" name="person" value={person.id} />
        <button className="person-card">
          <span>
            <span className="hidden-visually">{demo.openAs} </span>
            <strong>{person.name}</strong>
            <span className="muted">{of}</span>
          </span>
          <Icon name="next" />
        </button>
      </form>
    </li>
  )
}
