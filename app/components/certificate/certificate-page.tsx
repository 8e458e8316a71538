import type { Certificate } from '@acuerdo/domain'
import type { CertificatePage as View } from '../../../server/context.ts'
import { useCertificateWords } from '../../i18n/certificate-words.ts'
import { languageName } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Moment } from '../room/form-parts.tsx'
import { EntitledTable } from './entitled-table.tsx'
import { Fact, People } from './certificate-facts.tsx'

/** What was decided on one exact text, by whom and how; made for the screen and for paper. */
export function CertificatePage({ page }: { page: Omit<View, 'file'> }) {
  const words = useCertificateWords()
  const { certificate, document } = page
  const { version, kind } = certificate
  return (
    <main className="site-main certificate" id="content" tabIndex={-1}>
      <nav className="screen-only" aria-label={words.places}>
        <a href={`/documents/${document.code}`}>{document.title}</a> ·{' '}
        <a href={`/documents/${document.code}/decisions`}>{words.decisions}</a>
      </nav>
      <header className="certificate-head">
        <p className="certificate-kind">
          <Icon name="check" />
          {words.lead[kind]}
        </p>
        <h1 className="page-title">{version.symbol}</h1>
        <p className="page-lead">{words.says[kind]}</p>
      </header>
      <Decision certificate={certificate} />
      {certificate.silence && <Silence silence={certificate.silence} />}
      {certificate.adoption && <Adoption certificate={certificate} adoption={certificate.adoption} />}
      <EntitledTable certificate={certificate} />
      {certificate.waivers.length > 0 && <Waivers waivers={certificate.waivers} />}
      <Verifying page={page} />
    </main>
  )
}

function Decision({ certificate }: { certificate: Certificate }) {
  const words = useCertificateWords()
  const { language: speaks } = useWords()
  const { event, document, version, at, actedBy } = certificate
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{words.decided}</h2>
      <dl className="facts">
        <Fact name={words.event}>
          {event.name} ({event.symbol})
        </Fact>
        <Fact name={words.text}>{document.title}</Fact>
        <Fact name={words.version}>
          {version.symbol}{' '}
          <a className="screen-only" href={`/documents/${document.code}/versions/${version.name}`}>
            {words.toText}
          </a>
        </Fact>
        <Fact name={words.language}>
          {languageName(speaks, document.language as Parameters<typeof languageName>[1])}
        </Fact>
        <Fact name={words.hash}>
          <code className="certificate-hash">{version.hash}</code>
        </Fact>
        <Fact name={words.at}>
          <Moment at={at} />
        </Fact>
        <Fact name={words.actedBy}>{actedBy.length === 0 ? words.clock : <People people={actedBy} />}</Fact>
      </dl>
    </section>
  )
}

function Silence({ silence }: { silence: NonNullable<Certificate['silence']> }) {
  const words = useCertificateWords()
  return (
    <section aria-labelledby="silence">
      <h2 id="silence">{words.silence}</h2>
      <dl className="facts">
        <Fact name={words.started}>
          <Moment at={silence.startedAt} />
        </Fact>
        <Fact name={words.startedBy}>
          <People people={silence.startedBy} />
        </Fact>
        <Fact name={words.deadline}>
          <Moment at={silence.deadline} />
        </Fact>
        {silence.extensions.map(({ from, to, why, at }) => (
          <Fact key={at} name={words.extended}>
            <Moment at={from} /> → <Moment at={to} />
            {why !== '' && ` · ${why}`}
          </Fact>
        ))}
      </dl>
      {silence.inSession && <p>{words.inSession}</p>}
    </section>
  )
}

function Adoption({
  certificate,
  adoption
}: {
  certificate: Certificate
  adoption: NonNullable<Certificate['adoption']>
}) {
  const words = useCertificateWords()
  const form = adoption.disassociationAs as keyof typeof words.forms | null
  return (
    <section aria-labelledby="adoption">
      <h2 id="adoption">{words.adoption}</h2>
      <dl className="facts">
        <Fact name={words.approvals}>
          <People people={adoption.approvals} />
        </Fact>
        {form !== null && <Fact name={words.form}>{words.forms[form]}</Fact>}
        {adoption.words.length > 0 && (
          <Fact name={words.carried}>
            {adoption.words.map(sentence => (
              <q key={sentence} lang={certificate.document.language}>
                {sentence}
              </q>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Waivers({ waivers }: { waivers: Certificate['waivers'] }) {
  const words = useCertificateWords()
  return (
    <section aria-labelledby="waivers">
      <h2 id="waivers">{words.waivers}</h2>
      <dl className="facts">
        {waivers.map(({ requirement, reason, at }) => (
          <Fact key={requirement} name={requirement}>
            {reason} (<Moment at={at} />)
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Verifying({ page: { document, card, certificate } }: { page: Omit<View, 'file'> }) {
  const words = useCertificateWords()
  const address = `/documents/${document.code}/certificates/${card.id}/file`
  return (
    <section aria-labelledby="verify" className="certificate-verify">
      <h2 id="verify">{words.verify}</h2>
      <p>{words.verifyLead}</p>
      <dl className="facts">
        <Fact name={words.own}>
          <code className="certificate-hash">{card.certificateHash}</code>
        </Fact>
      </dl>
      <p className="screen-only">
        <a className="button button-primary" href={address} download>
          {words.download}
        </a>
      </p>
      <p>{words.run}</p>
      <pre>{`npm run verify-revision -- ${fileName(certificate)}`}</pre>
      <p>{words.expected}</p>
      <p className="muted screen-only">{words.print}</p>
    </section>
  )
}

/** As the download is called. */
const fileName = ({ version: { symbol }, kind }: Certificate): string =>
  `${`${symbol}-${kind}`.replaceAll(/[^\w.-]+/g, '-')}.json`
