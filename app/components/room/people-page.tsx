import type { DelegationCard, PersonCard } from '../../../server/context.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { DoneNote, Empty, RoomMain } from './form-parts.tsx'
import { PersonEntry } from './person-words.tsx'

interface PeoplePageProps {
  people: PersonCard[]
  delegations: DelegationCard[]
  /** What was searched for; empty on the first visit. */
  search: string
  mayAccredit: boolean
  done: string | null
}

/** Everybody who takes part, by delegation, the regions first. */
export function PeoplePage({ people, delegations, search, mayAccredit, done }: PeoplePageProps) {
  const words = useRoomWords()
  const found = people.filter(person => matches(person, delegations, search))
  const accredit = (
    <a className="button button-primary" href="/people/new">
      {words.people.accredit}
    </a>
  )
  return (
    <RoomMain title={words.people.title} lead={words.people.lead} aside={mayAccredit && accredit}>
      <DoneNote done={done} />
      <Search search={search} found={found.length} />
      {people.length === 0 && <Empty says={words.people.empty} next={words.people.emptyNext} />}
      {people.length > 0 && found.length === 0 && (
        <Empty says={words.people.none} next={words.people.noneNext} />
      )}
      <div className="groups groups-side">
        {seats(found, delegations).map(({ key, title, seated }) => (
          <section key={key} aria-labelledby={`seat-${key}`}>
            <h2 id={`seat-${key}`}>
              {title ? <a href={`/delegations/${key}`}>{title}</a> : words.people.services}
            </h2>
            <ul role="list" className="entries">
              {seated.map(person => (
                <PersonEntry key={person.id} person={person} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </RoomMain>
  )
}

function Search({ search, found }: { search: string; found: number }) {
  const words = useRoomWords()
  return (
    <form method="get" className="filter" role="search">
      <div className="field">
        <label htmlFor="search">{words.people.search}</label>
        <input id="search" type="search" name="name" defaultValue={search} autoComplete="off" />
      </div>
      <button className="button">{words.form.search}</button>
      {search !== '' && (
        <p className="filter-found">
          {words.people.found(found)} · <a href="/people">{words.people.all}</a>
        </p>
      )}
    </form>
  )
}

/** People at the seat of their delegation: regions in their order, then organisations, then whoever has no seat. */
function seats(people: PersonCard[], delegations: DelegationCard[]) {
  const ordered = byRegion(delegations).flatMap(({ members }) => members)
  return [
    ...ordered.map(({ code, name }) => ({
      key: code,
      title: name,
      seated: people.filter(person => person.delegation === code)
    })),
    {
      key: 'services',
      title: null,
      seated: people.filter(({ delegation }) => !ordered.some(({ code }) => code === delegation))
    }
  ].filter(({ seated }) => seated.length > 0)
}

/** Delegations by region, organisations last. */
export function byRegion(
  delegations: DelegationCard[]
): { region: string | null; members: DelegationCard[] }[] {
  const seated = delegations.filter(({ kind }) => kind !== 'observer')
  const regions = [...new Set(seated.map(({ group }) => group))]
  const observers = delegations.filter(({ kind }) => kind === 'observer')
  return [
    ...regions.map(region => ({ region, members: seated.filter(({ group }) => group === region) })),
    ...(observers.length > 0 ? [{ region: null, members: observers }] : [])
  ]
}

function matches(person: PersonCard, delegations: DelegationCard[], search: string): boolean {
  const named = delegations.find(({ code }) => code === person.delegation)
  const said = [person.name, person.delegation ?? '', named?.name ?? ''].map(folded)
  return folded(search)
    .split(/\s+/)
    .every(word => said.some(text => text.includes(word)))
}

/** "María" is found by "maria". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
