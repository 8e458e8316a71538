import type { LanguagePage as View, LanguageParagraphView } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { LANGUAGE_NAMES, languageName } from '../../i18n/format.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Words } from '../bracket-panel.tsx'
import { Moment, RoomMain, ProblemNote, WhyNot, WordsField } from '../room/form-parts.tsx'
import { Cards, Done, Fold } from './summit-parts.tsx'

export interface LanguagePageProps {
  page: Omit<View, 'may'>
  why: Record<keyof View['may'], Why | null>
  /** The viewer, who never certifies what he translated. */
  me: string
  problem: FormProblem | null
  done: string | null
}

/** A version beside its rendering in one language, paragraph by paragraph. */
export function LanguagePage(props: LanguagePageProps) {
  const { page, done } = props
  const words = useSummitWords()
  const { language: speaks } = useWords()
  const { document, version, language } = page
  return (
    <RoomMain
      title={words.languages.title(languageName(speaks, language))}
      lead={words.languages.lead}
      aside={
        <p className="act-links">
          <a href={`/documents/${document.code}`}>{words.toText}</a>
        </p>
      }
    >
      <Done sentence={done === null ? undefined : words.done[done]} />
      <p className="summit-marks">
        <strong>{version.symbol}</strong>
        <code className="hash-words">{version.hash}</code>
      </p>
      <Readiness page={page} />
      <Certifying {...props} />
      <Cards>
        {page.paragraphs.map(paragraph => (
          <Paragraph key={paragraph.source.id} {...props} paragraph={paragraph} />
        ))}
      </Cards>
    </RoomMain>
  )
}

/** How far each language is, and the way to the others. */
function Readiness({ page }: { page: LanguagePageProps['page'] }) {
  const { languages } = useSummitWords()
  return (
    <div className="language-bars">
      {page.readiness.map(({ language, concordant, of, required }) => (
        <div key={language} className="summit-fact">
          <a
            href={`/documents/${page.document.code}/languages/${language}`}
            aria-current={language === page.language ? 'page' : undefined}
          >
            {LANGUAGE_NAMES[language]}
          </a>
          <progress max={of} value={concordant} aria-label={LANGUAGE_NAMES[language]} />
          <span className="muted">
            {languages.ready(concordant, of)}
            {required && ` · ${languages.required}`}
          </span>
        </div>
      ))}
    </div>
  )
}

function Certifying({ page, why, me, problem }: LanguagePageProps) {
  const { languages } = useSummitWords()
  const form = 'certify'
  if (why.certify_concordance)
    return (
      <section aria-labelledby="certify">
        <h2 id="certify">{languages.certify}</h2>
        <WhyNot why={why.certify_concordance} />
      </section>
    )
  const ready = page.paragraphs.filter(
    ({ state, translator }) => (state === 'translated' || state === 'contested') && translator?.id !== me
  )
  if (ready.length === 0) return <ProblemNote problem={problem} form={form} />
  return (
    <form method="post" className="act-form">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="hash" value={page.version.hash} />
      {ready.map(({ source }) => (
        <input key={source.id} type="hidden" name="paragraphs" value={source.id} />
      ))}
      <ProblemNote problem={problem} form={form} />
      <p className="act-what">{languages.certifyWhat(page.version.symbol)}</p>
      <button className="button button-primary">{languages.certifyAll}</button>
    </form>
  )
}

type ParagraphProps = LanguagePageProps & { paragraph: LanguageParagraphView }

function Paragraph(props: ParagraphProps) {
  const { page, why, paragraph } = props
  const words = useSummitWords()
  const { source, number, state, runs } = paragraph
  return (
    <li className="summit-card" id={`p-${source.id}`}>
      <p className="summit-marks">
        <strong>{source.part === 'heading' ? '' : words.paragraph(number)}</strong>
        <span className={`chip summit-${state}`}>{words.languages.states[state]}</span>
      </p>
      <div className="language-row">
        <p className="summit-words" lang={page.document.language}>
          <Words runs={source.runs} />
        </p>
        <div>
          {runs === null ? (
            <p className="muted">{words.languages.missing}</p>
          ) : (
            <p className="summit-words" lang={page.language}>
              <Words runs={runs} />
            </p>
          )}
          <History paragraph={paragraph} />
        </div>
      </div>
      {why.translate === null && paragraph.open && <Translating {...props} />}
      {why.challenge_concordance === null && runs !== null && state !== 'contested' && (
        <Contesting {...props} />
      )}
    </li>
  )
}

function History({
  paragraph: { translator, at, certified, contested }
}: {
  paragraph: LanguageParagraphView
}) {
  const { languages } = useSummitWords()
  return (
    <>
      {translator && at && (
        <p className="muted">
          {languages.translator(translator.name)}, <Moment at={at} />
        </p>
      )}
      {certified && (
        <p className="muted">
          {languages.certifiedBy(certified.by.name)}, <Moment at={certified.at} />
        </p>
      )}
      {contested && (
        <p className="summit-attention">
          {languages.contestedBy(contested.delegation ?? '', contested.reason)}
        </p>
      )}
    </>
  )
}

function Translating({ paragraph, problem }: ParagraphProps) {
  const { languages } = useSummitWords()
  const { source, number, runs } = paragraph
  const form = `translate-${source.id}`
  const bracketed = source.runs.some(run => 'bracket' in run)
  const present = (runs ?? []).map(run => ('bracket' in run ? '[…]' : run.text)).join('')
  return (
    <Fold
      summary={number === null ? languages.translateHeading : languages.translate(number)}
      open={problem?.form === form}
    >
      <form method="post" className="act-form">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="paragraph" value={source.id} />
        <ProblemNote problem={problem} form={form} />
        <WordsField
          form={form}
          name="words"
          label={languages.words}
          value={present}
          problem={problem}
          required
          {...(bracketed ? { hint: languages.brackets } : {})}
        />
        <p className="act-what">{languages.translateWhat}</p>
        <button className="button">{languages.save}</button>
      </form>
    </Fold>
  )
}

function Contesting({ paragraph: { source, number }, problem }: ParagraphProps) {
  const { languages, reason } = useSummitWords()
  const form = `contest-${source.id}`
  return (
    <Fold summary={languages.contest(number ?? '')} open={problem?.form === form}>
      <form method="post" className="act-form">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="paragraph" value={source.id} />
        <ProblemNote problem={problem} form={form} />
        <WordsField form={form} name="reason" label={reason} problem={problem} required />
        <p className="act-what">{languages.contestWhat}</p>
        <button className="button">{languages.contestSubmit}</button>
      </form>
    </Fold>
  )
}
