import { ESCAPE_CLAUSES, LANGUAGES, OPENINGS, VERBS, type Language } from '@acuerdo/domain'
import type { MarkedWords, PhraseRow } from '../../document-view/phrase-marks.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Empty } from '../room/form-parts.tsx'
import { BoardMain } from './board-main.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { wordingName } from './wording-name.ts'
import { Codes } from './wordings.tsx'

export interface PhrasesPageProps {
  document: { code: string; title: string; language: Language }
  /** In which the text is read here, and those in which it can be. */
  language: Language
  languages: Language[]
  rows: PhraseRow[]
  /** How many paragraphs there are. */
  paragraphs: number
  delegations: Record<string, string>
}

/** Verbs by their strength and clauses that take some of it, where they stand; and the bank itself. */
export function PhrasesPage(props: PhrasesPageProps) {
  const { document, rows, paragraphs, languages } = props
  const words = useBoardWords().phrases
  return (
    <BoardMain board="phrases" code={document.code} document={document} lead={words.lead}>
      {languages.length > 1 && <Languages {...props} />}
      <section className="board-section" aria-labelledby="in-text">
        <h2 id="in-text">{words.inText}</h2>
        {paragraphs === 0 && <Empty says={words.noText} next={words.noTextNext} />}
        {paragraphs > 0 && rows.length === 0 && <Empty says={words.none} next={words.noneNext} />}
        {rows.length > 0 && <Flags {...props} />}
      </section>
      <Bank />
    </BoardMain>
  )
}

function Languages({ languages, language, document }: PhrasesPageProps) {
  const { site } = useWords()
  return (
    <nav className="comment-shows phrase-languages screen-only" aria-label={site.language}>
      {languages.map(one => (
        <a
          key={one}
          lang={one}
          href={one === document.language ? '?' : `?in=${one}`}
          aria-current={one === language ? 'true' : undefined}
        >
          {LANGUAGE_NAMES[one]}
        </a>
      ))}
    </nav>
  )
}

function Flags({ rows, document, language, delegations }: PhrasesPageProps) {
  const words = useBoardWords()
  const clauses = rows.reduce(
    (sum, { own, wordings }) => sum + own.clauses + wordings.reduce((all, one) => all + one.found.clauses, 0),
    0
  )
  const verbs = rows.filter(({ own }) => own.strength !== null).length
  return (
    <>
      <p className="muted">
        {words.phrases.flags(verbs, clauses)} · {words.phrases.strongest}
      </p>
      <ol role="list" className="phrase-rows">
        {rows.map(({ id, number, own, wordings }) => (
          <li key={id}>
            <h3>
              <a href={`/documents/${document.code}#p-${id}`}>{words.paragraph(number)}</a>{' '}
              <Found found={own} />
            </h3>
            <Marked found={own} language={language} />
            {wordings.map(({ bracket, key, proposedBy, found }) => (
              <InWording
                key={`${bracket} ${key}`}
                {...{ name: key, found, language, proposedBy, delegations }}
              />
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

interface InWordingProps {
  name: string
  found: MarkedWords
  language: Language
  proposedBy: string[]
  delegations: Record<string, string>
}

function InWording({ name, found, language, proposedBy, delegations }: InWordingProps) {
  const { phrases } = useBoardWords()
  const words = useWords()
  return (
    <div className="board-wording">
      <p className="board-wording-key">
        {phrases.inWording(wordingName(name, words))} <Codes codes={proposedBy} delegations={delegations} />{' '}
        <Found found={found} />
      </p>
      <Marked found={found} language={language} />
    </div>
  )
}

function Found({ found: { strength, clauses } }: { found: MarkedWords }) {
  const { phrases } = useBoardWords()
  return (
    <span className="phrase-found">
      {strength !== null && (
        <span className="phrase-strength">{phrases.strength(strength, VERBS.length)}</span>
      )}
      {clauses > 0 && <span className="phrase-clause">{phrases.escape}</span>}
    </span>
  )
}

function Marked({ found, language }: { found: MarkedWords; language: Language }) {
  return (
    <p className="board-words" lang={language}>
      {found.segments.map(({ words, mark }, index) =>
        mark === null ? (
          <span key={index}>{words}</span>
        ) : (
          <mark key={index} className={`phrase-mark-${mark}`}>
            {words}
          </mark>
        )
      )}
    </p>
  )
}

/** What the bank looks for, in every language of the event. */
function Bank() {
  const words = useBoardWords().phrases
  return (
    <section className="board-section" aria-labelledby="bank">
      <h2 id="bank">{words.bank}</h2>
      <p className="muted">{words.bankLead}</p>
      <Fold
        title={words.verbs}
        rank={words.rank}
        rows={VERBS.map(({ strength, words: verbs }) => ({ rank: String(strength), words: verbs }))}
      />
      <Fold title={words.openings} rows={OPENINGS.map(one => ({ rank: null, words: one }))} />
      <Fold
        title={words.clauses}
        rows={ESCAPE_CLAUSES.map(({ words: clauses }) => ({ rank: null, words: joined(clauses) }))}
      />
    </section>
  )
}

const joined = (clauses: Record<Language, readonly string[]>): Record<Language, string> => ({
  en: clauses.en.join(' · '),
  es: clauses.es.join(' · '),
  pt: clauses.pt.join(' · '),
  fr: clauses.fr.join(' · ')
})

interface FoldProps {
  title: string
  /** Name of the first column, where the rows have a rank. */
  rank?: string
  rows: { rank: string | null; words: Record<Language, string> }[]
}

function Fold({ title, rank, rows }: FoldProps) {
  return (
    <details className="board-table-fold">
      <summary>{title}</summary>
      <ScrollRegion className="table-scroll" label={title}>
        <table className="board-table">
          <thead>
            <tr>
              {rank !== undefined && <th scope="col">{rank}</th>}
              {LANGUAGES.map(language => (
                <th key={language} scope="col" lang={language}>
                  {LANGUAGE_NAMES[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rank: place, words }) => (
              <tr key={words.en}>
                {place !== null && <th scope="row">{place}</th>}
                {LANGUAGES.map(language => (
                  <td key={language} lang={language}>
                    {words[language]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
