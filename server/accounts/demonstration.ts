import type { DemonstrationPerson } from '../context.ts'
import type { PersonRecord } from '../persistence/people.ts'

/** Whom the demonstration page offers: everybody who may sign in, with the role that tells most about him. */
export const demonstrationPeople = (people: PersonRecord[]): DemonstrationPerson[] =>
  people.flatMap(person => {
    const [assignment] = person.assignments
    if (person.suspended || !assignment) return []
    return [
      {
        id: person.id,
        email: person.email,
        name: person.name,
        role: assignment.role,
        delegation: person.delegation,
        themeCode: assignment.themeCode
      }
    ]
  })
