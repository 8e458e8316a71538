import type { Certificate } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { useCertificateWords } from '../../i18n/certificate-words.ts'
import { Moment } from '../room/form-parts.tsx'

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="certificate-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Who acted, for which region and when. */
export function People({ people }: { people: Certificate['actedBy'] }) {
  const words = useCertificateWords()
  return (
    <ul role="list">
      {people.map(({ id, name, region, at }) => (
        <li key={id}>
          {region === null ? name : words.person(name, region)}{' '}
          <span className="muted">
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
