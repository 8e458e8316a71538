import type { DelegationCard } from '../../../server/context.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { DoneNote, Empty, RoomMain } from './form-parts.tsx'
import { byRegion } from './people-page.tsx'

/** All delegations by region, organisations last. */
export function DelegationsPage({
  delegations,
  mayAccredit,
  done
}: {
  delegations: DelegationCard[]
  mayAccredit: boolean
  done: string | null
}) {
  const words = useRoomWords().delegations
  const accredit = (
    <a className="button button-primary" href="/delegations/new">
      {words.accredit}
    </a>
  )
  return (
    <RoomMain title={words.title} lead={words.lead} aside={mayAccredit && accredit}>
      <DoneNote done={done} />
      {delegations.length === 0 && <Empty says={words.empty} next={words.emptyNext} />}
      <div className="groups">
        {byRegion(delegations).map(({ region, members }) => (
          <section key={region ?? 'observers'} aria-labelledby={`region-${region ?? 'observers'}`}>
            <h2 id={`region-${region ?? 'observers'}`}>
              {region === null ? words.observers : (words.regions[region] ?? region)}
            </h2>
            <ul role="list" className="entries entries-side">
              {members.map(delegation => (
                <DelegationEntry key={delegation.code} delegation={delegation} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </RoomMain>
  )
}

function DelegationEntry({ delegation }: { delegation: DelegationCard }) {
  const words = useRoomWords().delegations
  const { code, name, binds, suspended, people } = delegation
  return (
    <li className="entry">
      <div>
        <p className="entry-name">
          <span className="code">{code}</span>
          <a href={`/delegations/${code}`}>{name}</a>
          {suspended && <span className="chip chip-closed">{words.suspended}</span>}
        </p>
        <p>
          <HeadsOf delegation={delegation} />
        </p>
        <p className="muted">
          {[words.people(people), ...(binds.length > 0 ? [words.binds(binds.length)] : [])].join(' · ')}
        </p>
      </div>
    </li>
  )
}

/** Who leads a delegation; an organisation has nobody who binds it. */
export function HeadsOf({ delegation: { heads, kind } }: { delegation: DelegationCard }) {
  const words = useRoomWords().delegations
  if (heads.length > 0) return <>{words.heads(heads.map(({ name }) => name))}</>
  return kind === 'observer' ? null : <span className="muted">{words.noHead}</span>
}
