import type { MeasuresPage } from '../../../server/context.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { percent } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { wordingName } from './wording-name.ts'

/** Where a bracket stands, and the letters of its wordings by their keys. */
export type Places = Record<string, { number: string; wordings: Record<string, string> }>

interface ListProps {
  page: MeasuresPage
  places: Places
}

/** So many rows say enough; the list of what is open has all. */
const ROWS_MAX = 12

/** Wordings that nobody opposes, those with most support in both regions first. */
export function Closest({ page: { closest, document }, places }: ListProps) {
  const words = useBoardWords()
  const all = useWords()
  const regions = [...new Set(closest.flatMap(({ shares }) => Object.keys(shares)))]
  const brackets = new Set(closest.map(({ bracket }) => bracket)).size
  return (
    <section className="board-section" aria-labelledby="closest">
      <h2 id="closest">{words.measures.closest}</h2>
      {closest.length === 0 ? (
        <p className="muted">
          {words.measures.noClosest} {words.measures.noClosestNext}
        </p>
      ) : (
        <>
          <p>
            {words.measures.closestLead(brackets)}{' '}
            <span className="muted">{words.measures.closestOrder}</span>
          </p>
          <ScrollRegion className="table-scroll" label={words.measures.closestLead(brackets)}>
            <table className="board-table">
              <thead>
                <tr>
                  <th scope="col">{words.measures.bracket}</th>
                  <th scope="col">{words.measures.wording}</th>
                  {regions.map(region => (
                    <th key={region} scope="col">
                      {words.measures.supportIn(words.regions[region] ?? region)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {closest.slice(0, ROWS_MAX).map(({ bracket, paragraph, key, shares }) => (
                  <tr key={`${bracket} ${key}`}>
                    <th scope="row">
                      <BracketLink code={document.code} bracket={bracket} number={paragraph.number} />
                    </th>
                    <td>
                      <span className="muted">{wordingName(key, all)}:</span>{' '}
                      <span className="board-words" lang={document.language}>
                        {places[bracket]?.wordings[key] ?? ''}
                      </span>
                    </td>
                    {regions.map(region => (
                      <td key={region}>{percent(all.language, shares[region] ?? 0)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </section>
  )
}

function BracketLink({ code, bracket, number }: { code: string; bracket: string; number: string }) {
  const { paragraph } = useBoardWords()
  return <a href={`/documents/${code}/brackets/${bracket}`}>{paragraph(number)}</a>
}

/** Pairs of wordings that differ by few words. */
export function QuickWins({ page: { distances, document }, places }: ListProps) {
  const { measures: words } = useBoardWords()
  const all = useWords()
  return (
    <section className="board-section" aria-labelledby="quick">
      <h2 id="quick">{words.quick}</h2>
      {distances.length === 0 ? (
        <p className="muted">{words.noQuick}</p>
      ) : (
        <>
          <p className="muted">{words.quickLead}</p>
          <ul role="list" className="measure-quick">
            {distances.slice(0, ROWS_MAX).map(({ bracket, one, other, words: n, share }) => (
              <li key={`${bracket} ${one} ${other}`}>
                <strong>{words.differ(n)}</strong>
                <span>
                  <BracketLink
                    code={document.code}
                    bracket={bracket}
                    number={places[bracket]?.number ?? ''}
                  />
                  : {words.pair(wordingName(one, all), wordingName(other, all))}
                </span>
                <span className="muted">{words.common(percent(all.language, share))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** How many of those who decide have opened the latest version; which ones only where the server says so. */
export function Reading({ page: { reading, document } }: { page: MeasuresPage }) {
  const { measures: words } = useBoardWords()
  if (reading === null) {
    return (
      <section className="board-section" aria-labelledby="reading">
        <h2 id="reading">{words.reading}</h2>
        <p className="muted">{words.noReading}</p>
      </section>
    )
  }
  const { version, count, of, names } = reading
  return (
    <section className="board-section" aria-labelledby="reading">
      <h2 id="reading">{words.reading}</h2>
      <p>
        <strong>{words.readingCount(count, of)}</strong> {words.readingOf(version)}.{' '}
        {names === null && <span className="muted">{words.namesForChairs}</span>}
      </p>
      {names && (
        <dl className="facts">
          <Names label={words.opened} codes={codesOf(names, true)} document={document} />
          <Names label={words.notOpened} codes={codesOf(names, false)} document={document} />
        </dl>
      )}
    </section>
  )
}

const codesOf = (names: { code: string; opened: boolean }[], opened: boolean): string[] =>
  names.filter(one => one.opened === opened).map(({ code }) => code)

interface NamesProps {
  label: string
  codes: string[]
  document: MeasuresPage['document']
}

function Names({ label, codes, document }: NamesProps) {
  const { measures } = useBoardWords()
  return (
    <>
      <dt>{label}</dt>
      <dd title={codes.map(code => document.delegations[code] ?? code).join(', ')}>
        {codes.length === 0 ? measures.nobody : codes.join(', ')}
      </dd>
    </>
  )
}
