import type { Certificate } from '@acuerdo/domain'
import { useCertificateWords } from '../../i18n/certificate-words.ts'

type Entitled = Certificate['entitled'][number]

/** Every delegation that was entitled to decide, with what it said or did not say. */
export function EntitledTable({ certificate: { entitled, kind, document } }: { certificate: Certificate }) {
  const words = useCertificateWords()
  return (
    <section aria-labelledby="entitled">
      <h2 id="entitled">{words.entitled(entitled.length)}</h2>
      {kind === 'silence' && <p className="muted">{words.noSupport}</p>}
      <table className="certificate-table">
        <thead>
          <tr>
            <th scope="col">{words.delegation}</th>
            <th scope="col">{words.position}</th>
          </tr>
        </thead>
        <tbody>
          {entitled.map(one => (
            <tr key={one.delegation}>
              <th scope="row">
                <span className="code">{one.delegation}</span> {one.name}
                {one.binds.length > 0 && (
                  <span className="muted certificate-binds">{words.binds(one.binds.length)}</span>
                )}
              </th>
              <td>
                {words.positions[one.position]}
                <Statements statements={one.statements} language={document.language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Statements({ statements, language }: Pick<Entitled, 'statements'> & { language: string }) {
  const words = useCertificateWords()
  if (statements.length === 0) return null
  return (
    <ul role="list" className="certificate-statements">
      {statements.map(({ kind, paragraph, words: said, at }) => (
        <li key={kind + at}>
          <strong>{words.kinds[kind] ?? kind}</strong> {paragraph === null && `(${words.whole})`}
          {said !== '' && <q lang={language}>{said}</q>}
        </li>
      ))}
    </ul>
  )
}
