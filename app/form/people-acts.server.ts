import type { SentForm } from './form-answer.server.ts'

/** An empty choice is none. */
export const orNull = (word: string | undefined): string | null =>
  word === undefined || word === '' ? null : word

const nameIn = ({ values }: SentForm) => ({
  name: values['person.name'] ?? '',
  email: values['person.email'] ?? '',
  language: values['person.language'] ?? ''
})

/** Accredits the person whom the form describes; `target` for somebody known. */
export const accreditPerson = (sent: SentForm, target = sent.values['person.email'] ?? '') => ({
  action: 'accredit',
  target,
  person: {
    ...nameIn(sent),
    role: sent.values['person.role'] ?? '',
    delegation: orNull(sent.values['person.delegation']),
    workingGroup: orNull(sent.values['person.workingGroup'])
  }
})

export const accreditDelegation = ({ values }: SentForm) => ({
  action: 'accredit',
  target: values['delegation.code'] ?? '',
  delegation: {
    code: values['delegation.code'] ?? '',
    name: values['delegation.name'] ?? '',
    kind: values['delegation.kind'] ?? '',
    group: values['delegation.group'] ?? ''
  }
})

export const nominatePerson = (sent: SentForm, target = sent.values['person.email'] ?? '') => ({
  action: 'nominate_delegate',
  target,
  person: { ...nameIn(sent), workingGroup: orNull(sent.values['person.workingGroup']) }
})
