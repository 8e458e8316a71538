import type { MeasuresPage as Page } from '../../../server/context.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { duration } from '../../i18n/duration.ts'
import { number, percent } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { BoardMain } from './board-main.tsx'
import { Closest, QuickWins, Reading, type Places } from './measure-lists.tsx'
import { LanguageBars } from './language-bars.tsx'
import { OverTime } from './over-time.tsx'

export interface MeasuresPageProps {
  page: Page
  /** Of the brackets that are open: where they stand, and their wordings. */
  places: Places
}

/** How far a text is from agreement, now and over its versions. Words are counted, nobody is ranked. */
export function MeasuresPage({ page, places }: MeasuresPageProps) {
  const words = useBoardWords().measures
  const { document } = page
  return (
    <BoardMain board="measures" code={document.code} document={document} lead={words.lead}>
      <Now page={page} />
      <Cells page={page} />
      <OverTime page={page} />
      <Closest page={page} places={places} />
      <QuickWins page={page} places={places} />
      <Reading page={page} />
      <LanguageBars page={page} />
    </BoardMain>
  )
}

interface Figure {
  name: string
  value: string
  more: string[]
}

function Now({ page }: { page: Page }) {
  const words = useBoardWords().measures
  return (
    <section className="board-section" aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <dl className="measure-figures">
        {useFigures(page).map(({ name, value, more }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              {more.map(line => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

// long: one figure after the other, each with what it is of
function useFigures({ now, agreedShare, openPlaces, threads, age }: Page): Figure[] {
  const words = useBoardWords().measures
  const { language } = useWords()
  const count = (n: number): string => number(language, n)
  return [
    {
      name: words.openBrackets,
      value: count(now.openBrackets),
      more: [words.inParagraphs(now.paragraphsWithBrackets, now.paragraphs), words.places(openPlaces)]
    },
    {
      name: words.agreed,
      value: percent(language, agreedShare.paragraphs),
      more: [
        words.agreedParagraphs(now.agreedParagraphs, now.paragraphs),
        words.agreedWords(percent(language, agreedShare.words))
      ]
    },
    {
      name: words.density,
      value: percent(language, now.bracketDensity),
      more: [words.densityOf(now.bracketWords, now.baseWords)]
    },
    {
      name: words.unopposed,
      value: count(now.alternativesWithoutOpposition),
      more: [
        words.unopposedOf(now.alternativesWithoutOpposition, now.alternatives),
        words.unopposedBrackets(now.bracketsWithAnUnopposedAlternative)
      ]
    },
    {
      name: words.threads,
      value: count(threads.substantiveOpen),
      more: [
        words.threadsOpen(threads.substantiveOpen),
        ...(threads.oldestHours === null
          ? []
          : [words.threadsOldest(duration(language, threads.oldestHours))])
      ]
    },
    {
      name: words.age,
      value: age.medianHours === null ? words.nothing : duration(language, age.medianHours),
      more: [age.medianHours === null ? words.noAge : words.ageOf]
    },
    {
      name: words.relapse,
      value: `${count(age.agreed)} · ${count(age.reopened)}`,
      more: [words.relapseOf(age.agreed, age.reopened)]
    }
  ]
}

/** Each state has a mark besides its word and its colour. */
const MARKS: Record<Page['cells'][number]['state'], string> = {
  agreed: '✓',
  open: '–',
  bracketed: '[ ]',
  reserved: '⚑'
}
const STATES = Object.keys(MARKS) as (keyof typeof MARKS)[]

function Cells({ page: { cells, document } }: { page: Page }) {
  const { measures: words, paragraph } = useBoardWords()
  if (cells.length === 0) return <p className="muted">{words.noCells}</p>
  return (
    <section className="board-section" aria-labelledby="cells">
      <h2 id="cells">{words.cells}</h2>
      <p className="muted">{words.cellsLead}</p>
      <ol role="list" className="measure-cells">
        {cells.map(({ paragraph: { id, number: shown }, state }) => (
          <li key={id}>
            <a
              href={`/documents/${document.code}#p-${id}`}
              className={`measure-cell measure-${state}`}
              aria-label={`${paragraph(shown)}: ${words.cellStates[state]}`}
              title={words.cellStates[state]}
            >
              <span>{shown}</span>
              <span>{MARKS[state]}</span>
            </a>
          </li>
        ))}
      </ol>
      <p className="chart-legend">
        {STATES.map(state => (
          <span key={state} className="measure-key">
            <span className={`measure-cell measure-${state}`} aria-hidden="true">
              {MARKS[state]}
            </span>
            {words.cellStates[state]}
          </span>
        ))}
      </p>
    </section>
  )
}
