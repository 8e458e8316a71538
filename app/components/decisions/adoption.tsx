import { LANGUAGES } from '@acuerdo/domain'
import type { DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { languageName } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Fingerprint } from '../revision/fingerprint.tsx'
import { Moment } from '../room/form-parts.tsx'
import { CorrectionWords, requirementWords } from './payload.tsx'
import { wordsOf } from './looks.tsx'
import { Sources, type AreaLine } from './sources.tsx'

/** What became of the text: its adoption, what corrects it, and what the preparation of the Summit makes of it. */
export function Adoption({ page, areas }: { page: DecisionView; areas: AreaLine[] }) {
  const { adoption: words } = useDecisionWords()
  if (page.closure) return <Closed page={page} />
  const { adoption, document } = page
  if (adoption === null) return null
  return (
    <section className="adopted-card" aria-labelledby="adoption">
      <h2 id="adoption">
        <Icon name="check" /> {words.done(adoption.symbol)}
      </h2>
      <dl className="facts">
        <dt>{words.at}</dt>
        <dd>
          <Moment at={adoption.at} />
        </dd>
        <dt>{words.by}</dt>
        <dd>{adoption.names.join(', ')}</dd>
        <Codes term={words.adopting} codes={adoption.adopting} />
        <Codes term={words.disassociating} codes={adoption.disassociating} />
        <Codes term={words.explaining} codes={adoption.explaining} />
        {adoption.disassociationAs !== null && (
          <>
            <dt>{words.carries}</dt>
            <dd lang={adoption.words.length > 0 ? document.language : undefined}>
              {adoption.words.length === 0 ? words.carriesNothing : adoption.words.join(' ')}
            </dd>
          </>
        )}
      </dl>
      <AdoptedHash hash={adoption.hash} />
      <h3>{words.atSummit}</h3>
      {document.stage === 'transmitted' ? (
        <Sources areas={areas} />
      ) : (
        <p className="muted">{words.notTransmitted}</p>
      )}
      <Corrigenda page={page} />
    </section>
  )
}

function AdoptedHash({ hash }: { hash: string }) {
  const { stands } = useDecisionWords()
  return <Fingerprint title={stands.fingerprint} hash={hash} />
}

function Codes({ term, codes }: { term: string; codes: readonly string[] }) {
  if (codes.length === 0) return null
  return (
    <>
      <dt>{term}</dt>
      <dd className="code">{codes.join(', ')}</dd>
    </>
  )
}

function Corrigenda({ page }: { page: DecisionView }) {
  const { adoption: words, reservations } = useDecisionWords()
  const { language } = useWords()
  return (
    <>
      <h3>{words.corrigenda}</h3>
      {page.corrigenda.length === 0 && <p className="muted">{words.noCorrigenda}</p>}
      <ul role="list" className="reservations">
        {page.corrigenda.map(one => (
          <li key={one.id} className="reservation">
            <p>
              <strong>{one.symbol}</strong> ·{' '}
              {languageName(
                language,
                LANGUAGES.find(code => code === one.language) ?? page.document.language
              )}
            </p>
            {one.corrections.map(({ paragraph, from, to }, index) => (
              <div key={index}>
                <p className="muted">{reservations.on(page.numbers[paragraph] ?? null)}</p>
                <CorrectionWords from={from} to={wordsOf(to)} />
              </div>
            ))}
            <p className="muted">
              {one.names.join(', ')} · <Moment at={one.at} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Closed({ page: { closure } }: { page: DecisionView }) {
  const { adoption: words, payload } = useDecisionWords()
  if (closure === null) return null
  return (
    <section className="silence-card" aria-labelledby="closed">
      <h2 id="closed">{words.closed}</h2>
      <p>
        {words.closedBy(closure.names)} · <Moment at={closure.at} />
      </p>
      {closure.summary === null ? (
        <p className="muted">{words.noSummary}</p>
      ) : (
        <>
          <h3>{payload.summary}</h3>
          <p className="decision-words">{closure.summary}</p>
        </>
      )}
    </section>
  )
}

/** Certificates and waivers of this text. */
export function OnRecord({ page }: { page: DecisionView }) {
  const words = useDecisionWords()
  const { language } = useWords()
  const { certificates, waivers, document } = page
  if (certificates.length + waivers.length === 0) return null
  return (
    <section aria-labelledby="record">
      <h2 id="record">{words.adoption.record}</h2>
      <ul role="list" className="decision-list">
        {certificates.map(({ id, kind, version, at }) => (
          <li key={id}>
            <Icon name="check" />
            <span>
              <a href={`/documents/${encodeURIComponent(document.code)}/certificates/${id}`}>
                {words.adoption.certificate[kind]}: {version}
              </a>{' '}
              · <Moment at={at} />
            </span>
          </li>
        ))}
        {waivers.map(({ id, requirement, reason, names, at }) => (
          <li key={id}>
            <Icon name="alert" />
            <span>
              {words.adoption.waivers}: {requirementWords(requirement, { words, language })}
              <q className="decision-words">{reason}</q>
              <span className="muted">
                {names.join(', ')} · <Moment at={at} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
