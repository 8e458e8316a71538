import type { ParagraphId, ParagraphRow } from '@acuerdo/domain'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { Icon } from '../icons.tsx'
import { cardAddress, useRemarks, useSigns, wordsAddress, type ComparedRemark } from './remarks-context.ts'

/** What is said about the words of a row, folded under their number. */
export function RowRemarks({ row }: { row: ParagraphRow }) {
  const here = useRemarks().filter(({ side, paragraph }) => row[side].some(({ id }) => id === paragraph))
  return <RemarkCards remarks={here} />
}

/** What is said about the words of one paragraph of a single text. */
export function ParagraphRemarks({ id }: { id: ParagraphId }) {
  const here = useRemarks().filter(({ paragraph }) => paragraph === id)
  return <RemarkCards remarks={here} />
}

/** What is said about the whole of the text. */
export function WholeRemarks() {
  const { remarks } = useCompareWords()
  const whole = useRemarks().filter(({ paragraph }) => paragraph === null)
  return <RemarkCards remarks={whole} title={remarks.whole} />
}

function RemarkCards({ remarks, title }: { remarks: readonly ComparedRemark[]; title?: string }) {
  const words = useCompareWords()
  if (remarks.length === 0) return null
  const who = [...new Set(remarks.map(remark => remark.who))]
  return (
    <details className="row-remarks screen-only">
      <summary>
        <Icon name="comment" />
        {title && <>{title}: </>}
        {words.remarks.count(remarks.length)} <span className="muted">{words.remarks.by(who)}</span>
      </summary>
      <ul role="list">
        {remarks.map(remark => (
          <RemarkCard key={remark.id} remark={remark} />
        ))}
      </ul>
    </details>
  )
}

function RemarkCard({ remark }: { remark: ComparedRemark }) {
  const { remarks } = useCompareWords()
  const { who, said, quote, excerpt, replies, address } = remark
  const drawn =
    useSigns() && remark.places.some(({ bracketId, start, end }) => bracketId !== undefined || end > start)
  return (
    <li className="row-remark" id={cardAddress(remark)} data-resolved={remark.resolved}>
      <p className="row-remark-who">
        <strong>{who}</strong>
        {said.map((one, index) => (
          <span key={index} className="muted">
            {one}
          </span>
        ))}
      </p>
      {quote !== null && <q dir="auto">{quote}</q>}
      <p className="row-remark-words" dir="auto">
        {excerpt}
      </p>
      <p className="row-remark-ways">
        <a href={address}>
          {replies > 0 ? remarks.openReplies(replies) : remarks.open}
          <span className="hidden-visually">, {who}</span>
        </a>
        {drawn && <a href={`#${wordsAddress(remark)}`}>{remarks.toWords}</a>}
      </p>
    </li>
  )
}

/** Behind words, or a bracket, about which something is said: the way to it. */
export function RemarkSign({ remark, anchor = false }: { remark: ComparedRemark; anchor?: boolean }) {
  const { remarks } = useCompareWords()
  return (
    <a
      className="remark-sign screen-only"
      href={`#${cardAddress(remark)}`}
      aria-label={remarks.sign(remark.who)}
      {...(anchor ? { id: wordsAddress(remark) } : {})}
    >
      <Icon name="comment" />
    </a>
  )
}
