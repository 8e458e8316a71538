import type { DelegationCode, PersonId } from '@acuerdo/domain'
import type { Store } from '../persistence/store.ts'

/** Somebody as pages name him. */
export interface NamedPerson {
  id: PersonId
  name: string
  delegation: DelegationCode | null
}

/** Everybody by id; whoever is gone is named by the id. */
export async function peopleNamed({ people }: Pick<Store, 'people'>): Promise<(id: PersonId) => NamedPerson> {
  const all = new Map((await people.list()).map(person => [person.id, person]))
  return id => {
    const person = all.get(id)
    return { id, name: person?.name ?? id, delegation: person?.delegation ?? null }
  }
}
