import { useRevisionWords } from '../../i18n/revision-words.ts'
import { Icon } from '../icons.tsx'
import { versionAddress } from './addresses.ts'
import { groupsOf } from './fingerprint.tsx'
import { Problem, type Said } from './said.tsx'
import { TextPath } from './version-head.tsx'

/** The hash as it was issued, and as it was found. */
export interface HashPair {
  issued: string
  found: string
}

export type FileAnswer = { refused: Said } | { name: string; pair: HashPair }

export interface VerifyPageProps {
  document: { code: string; title: string }
  name: string
  symbol: string
  stored: HashPair
  /** Of a file that was sent; null before. */
  answer: FileAnswer | null
  /** Megabytes that a file may have. */
  megabytesMax: number
}

/** Recomputes the hash of a version: from what is stored, and from a file. */
export function VerifyPage(props: VerifyPageProps) {
  const { document, name, symbol, stored } = props
  const { verify } = useRevisionWords()
  return (
    <main className="site-main version verify" id="content" tabIndex={-1}>
      <TextPath document={document} />
      <header className="version-head">
        <h1 className="page-title">{verify.title(name)}</h1>
        <p className="page-lead">{verify.lead}</p>
        <p>
          <a href={versionAddress(document.code, name)}>{symbol}</a>
        </p>
      </header>
      <section className="verify-part" aria-labelledby="verify-stored">
        <h2 id="verify-stored">{verify.stored}</h2>
        <Pair pair={stored} found={verify.recomputed} same={verify.same} differs={verify.differs} />
      </section>
      <OfFile {...props} />
      <section className="verify-part" aria-labelledby="verify-elsewhere">
        <h2 id="verify-elsewhere">{verify.elsewhere}</h2>
        <p>{verify.elsewhereLead}</p>
        <pre>{`npm run verify-revision -- ${symbol}`}</pre>
      </section>
    </main>
  )
}

function OfFile({ document, name, answer, megabytesMax }: VerifyPageProps) {
  const { verify, page } = useRevisionWords()
  const refused = answer && 'refused' in answer ? answer.refused : null
  return (
    <section className="verify-part" aria-labelledby="verify-file">
      <h2 id="verify-file">{verify.file}</h2>
      <p>
        {verify.fileLead}{' '}
        <a href={`${versionAddress(document.code, name)}/file`} download>
          {page.download}
        </a>
      </p>
      {refused && <Problem id="file-problem" title={verify.problem} said={refused} />}
      {answer && 'pair' in answer && (
        <Pair
          pair={answer.pair}
          found={verify.fileOf(answer.name)}
          same={verify.fileSame}
          differs={verify.fileDiffers}
        />
      )}
      <form
        method="post"
        encType="multipart/form-data"
        action={`${versionAddress(document.code, name)}/verify`}
        className="act-form"
      >
        <FileField wrong={refused !== null} megabytesMax={megabytesMax} />
        <button className="button button-primary">{verify.submit}</button>
      </form>
    </section>
  )
}

function FileField({ wrong, megabytesMax }: { wrong: boolean; megabytesMax: number }) {
  const { verify } = useRevisionWords()
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor="file">{verify.fileField}</label>
      <input
        id="file"
        name="file"
        type="file"
        accept=".json,application/json"
        required
        aria-describedby={wrong ? 'file-problem file-hint' : 'file-hint'}
        aria-invalid={wrong ? true : undefined}
      />
      <p className="field-hint" id="file-hint">
        {verify.fileSize(megabytesMax)}
      </p>
    </div>
  )
}

/** Two hashes one above the other in groups of eight digits, and whether they are the same, in words. */
function Pair({
  pair,
  found,
  same,
  differs
}: {
  pair: HashPair
  found: string
  same: string
  differs: string
}) {
  const { verify } = useRevisionWords()
  const isSame = pair.issued === pair.found
  return (
    <div className="hash-pair" data-same={isSame} role={isSame ? 'status' : 'alert'}>
      <dl>
        <dt>{verify.issued}</dt>
        <dd>
          <Digits hash={pair.issued} other={pair.found} />
        </dd>
        <dt>{found}</dt>
        <dd>
          <Digits hash={pair.found} other={pair.issued} />
        </dd>
      </dl>
      <p className="hash-verdict">
        <Icon name={isSame ? 'check' : 'alert'} />
        {isSame ? same : differs}
      </p>
    </div>
  )
}

function Digits({ hash, other }: { hash: string; other: string }) {
  const others = groupsOf(other)
  return (
    <code className="hash">
      {groupsOf(hash).map((group, index) => (
        <span key={index} className={group === others[index] ? undefined : 'hash-differs'}>
          {group}
        </span>
      ))}
    </code>
  )
}
