import type { ReactNode } from 'react'
import type { MeasuresPage } from '../../../server/context.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { number, percent } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { When } from '../comments/when.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { ChangedChart, SharesChart } from './series-charts.tsx'
import { StepChart } from './step-chart.tsx'

/** The measures over the versions of the text: drawn, and as a table. */
export function OverTime({ page }: { page: MeasuresPage }) {
  const words = useBoardWords().measures
  const { series, steps } = page
  const issued = series.some(({ version }) => version !== null)
  return (
    <section className="board-section" aria-labelledby="over-time">
      <h2 id="over-time">{words.overTime}</h2>
      {!issued && <p className="muted">{words.noSeries}</p>}
      {steps.length > 0 && (
        <Drawn title={words.steps} lead={words.stepsLead}>
          <StepChart page={page} />
        </Drawn>
      )}
      <Projection page={page} />
      {issued && (
        <div className="charts">
          <Drawn title={words.shares} lead={words.sharesLead}>
            <SharesChart points={series} />
          </Drawn>
          <Drawn title={words.changed} lead={words.changedLead}>
            <ChangedChart points={series} />
          </Drawn>
        </div>
      )}
      {issued && <SeriesTable page={page} />}
    </section>
  )
}

function Drawn({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <h3>{title}</h3>
        <p className="muted">{lead}</p>
      </figcaption>
      {children}
    </figure>
  )
}

/** A range with its caution, in words; a date alone is never said. */
function Projection({ page: { projection } }: { page: MeasuresPage }) {
  const words = useBoardWords().measures
  if (projection === null) return <p className="muted">{words.noProjection}</p>
  return (
    <div className="measure-projection">
      <p>
        <strong>{words.projection}:</strong> {words.projectionOf(projection.low, projection.high)} (
        <When at={projection.at} />
        ).
      </p>
      <p className="muted">
        {words.projectionFrom(projection.steps)} {words.caution}
      </p>
    </div>
  )
}

function SeriesTable({ page: { series } }: { page: MeasuresPage }) {
  const words = useBoardWords().measures
  const { language } = useWords()
  const share = (value: number | null): string => (value === null ? words.nothing : percent(language, value))
  const heads = [
    words.version,
    words.at,
    words.openBrackets,
    words.bracketShare,
    words.agreedShare,
    words.wordsChanged
  ]
  return (
    <details className="board-table-fold" open>
      <summary>{words.table}</summary>
      <ScrollRegion className="table-scroll" label={words.table}>
        <table className="board-table">
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map(({ version, at, openBrackets, density, agreedShare, wordsChanged }) => (
              <tr key={version ?? ''}>
                <th scope="row">{version ?? words.working}</th>
                <td>
                  <When at={at} />
                </td>
                <td>{number(language, openBrackets)}</td>
                <td>{share(density)}</td>
                <td>{share(agreedShare)}</td>
                <td>{share(wordsChanged)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
