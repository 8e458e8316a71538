import type { RevisedDocument } from '../../../server/context.ts'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { sideName, sideTime, type SideFacts } from './side-names.ts'

/** Digits of a hash that a person compares by eye; the whole of it is on paper and behind the pointer. */
const HASH_DIGITS = 16

/** Where one is, and the way to the other pages of the text. */
export function TextHead({
  document,
  title,
  lead
}: {
  document: RevisedDocument
  title: string
  lead?: string
}) {
  const words = useWords()
  const { compare } = useCompareWords()
  const here = `/documents/${document.code}`
  return (
    <header className="compare-head">
      <nav className="breadcrumb screen-only" aria-label={words.document.breadcrumb}>
        <a href="/">{words.site.home}</a>
        <span aria-hidden="true"> › </span>
        <a href={here} lang={document.language}>
          {document.title}
        </a>
      </nav>
      <h1 className="page-title">{title}</h1>
      {lead && <p className="page-lead">{lead}</p>}
      <nav className="compare-places screen-only" aria-label={compare.places}>
        <a href={here}>{compare.toText}</a>
        <a href={`${here}/versions`}>{compare.toVersions}</a>
        <a href={`${here}/history`}>{compare.toHistory}</a>
        <a href={`${here}/compare`}>{compare.title}</a>
      </nav>
    </header>
  )
}

/** The two texts, each with its name, its time and its hash. */
export function SideCards({ from, to }: { from: SideFacts; to: SideFacts }) {
  const { compare } = useCompareWords()
  return (
    <dl className="side-cards">
      <SideCard title={compare.before} side={from} />
      <SideCard title={compare.after} side={to} />
    </dl>
  )
}

function SideCard({ title, side }: { title: string; side: SideFacts }) {
  const words = useCompareWords()
  const catalogue = useWords()
  const clock = useRoomClock()
  const time = sideTime(side, words, at => momentWords(catalogue, clock, at))
  return (
    <div className="side-card">
      <dt>{title}</dt>
      <dd>
        <strong>{sideName(side.name, words)}</strong>
        {side.symbol && <span className="muted side-symbol">{side.symbol}</span>}
        <span className="muted" suppressHydrationWarning>
          {side.at === null ? time : <time dateTime={side.at}>{time}</time>}
        </span>
        <span className="muted side-hash">
          {catalogue.document.fingerprint}:{' '}
          <code className="screen-only" title={side.hash}>
            {side.hash.slice(0, HASH_DIGITS)}…
          </code>
          <code className="print-only">{side.hash}</code>
        </span>
      </dd>
    </div>
  )
}
