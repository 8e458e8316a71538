import type { MeasuresPage } from '../../../server/context.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'

/** How far the latest version is certified in each language. */
export function LanguageBars({ page: { languages, document } }: { page: MeasuresPage }) {
  const { measures: words } = useBoardWords()
  return (
    <section className="board-section" aria-labelledby="languages">
      <h2 id="languages">{words.languages}</h2>
      {languages === null ? (
        <p className="muted">{words.noReading}</p>
      ) : (
        <>
          <p className="muted">{words.languagesLead(languages.version)}</p>
          <ul role="list" className="measure-languages">
            {languages.ready.map(({ language, concordant, of, original }) => (
              <li key={language}>
                {original ? (
                  <span lang={language}>{LANGUAGE_NAMES[language]}</span>
                ) : (
                  <a href={`/documents/${document.code}/languages/${language}`} lang={language}>
                    {LANGUAGE_NAMES[language]}
                  </a>
                )}
                <progress max={of} value={concordant} aria-label={LANGUAGE_NAMES[language]} />
                <span className="muted">
                  {words.readingCount(concordant, of)}
                  {original && ` · ${words.original}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
