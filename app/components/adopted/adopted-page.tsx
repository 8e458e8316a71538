import type { AdoptedCorrigendum, AdoptedText } from '../../../server/context.ts'
import { dateTime, languageName } from '../../i18n/format.ts'
import { usePublicWords } from '../../i18n/public-words.ts'
import { useWords } from '../../i18n/words.ts'
import { AdoptedParagraphs, MarkedWords, notesOf, type NumberedNote } from './adopted-words.tsx'
import { AdoptedAreas } from './adopted-areas.tsx'
import { OpenMark, PublicMain, textAddress, type PublicFrame } from './public-main.tsx'

export interface AdoptedPageProps {
  text: AdoptedText
  /** Another language than the one that was adopted; its words stand in the paragraphs. */
  rendering: string | null
  frame: PublicFrame
  zone: string
  place: string
}

/** An adopted text as it was adopted, with what it carries. */
export function AdoptedPage(props: AdoptedPageProps) {
  const { text, rendering, frame } = props
  const { text: words } = usePublicWords()
  const { language: speaks } = useWords()
  const language = rendering ?? text.language
  const notes = notesOf(text.paragraphs)
  const corrigenda = text.corrigenda.filter(one => one.language === language)
  return (
    <PublicMain frame={frame} className="public-sheet">
      <OpenMark name={words.adoptedAs} />
      <h1 className="page-title" lang={text.language}>
        {text.title}
      </h1>
      <p className="page-lead">{text.theme[speaks]}</p>
      <Facts {...props} />
      <AdoptedParagraphs paragraphs={text.paragraphs} notes={notes} language={language} />
      {notes.length > 0 && <Notes notes={notes} language={text.language} />}
      {text.carried.length > 0 && (
        <section aria-labelledby="carried">
          <h2 id="carried">{words.carried}</h2>
          {text.carried.map(sentence => (
            <p key={sentence} className="public-carried" lang={text.language}>
              {sentence}
            </p>
          ))}
        </section>
      )}
      {corrigenda.length > 0 && <Corrigenda corrigenda={corrigenda} {...props} />}
      {text.areas.length > 0 && <AdoptedAreas areas={text.areas} />}
      <div className="sheet-foot print-only" data-sheet-foot>
        <p>
          <strong>{text.symbol}</strong> · {words.adoptedAs}
        </p>
        <p>
          {words.hash}: <code>{text.hash}</code>
        </p>
      </div>
    </PublicMain>
  )
}

function Facts({ text, rendering, zone, place }: AdoptedPageProps) {
  const { text: words } = usePublicWords()
  const { language } = useWords()
  const moment = (at: string): string => `${dateTime(language, new Date(at), zone)} (${place})`
  return (
    <details className="public-facts" open>
      <summary>{words.facts}</summary>
      <dl className="facts">
        <dt>{words.symbol}</dt>
        <dd>{text.symbol}</dd>
        <dt>{words.adopted}</dt>
        <dd>{moment(text.adoptedAt)}</dd>
        {text.transmittedAt !== null && (
          <>
            <dt>{words.transmitted}</dt>
            <dd>{moment(text.transmittedAt)}</dd>
          </>
        )}
        <dt>{words.in}</dt>
        <dd>
          <Renderings text={text} rendering={rendering} />
        </dd>
        <dt>{words.hash}</dt>
        <dd>
          <code className="public-hash">{text.hash}</code>
        </dd>
      </dl>
      {rendering !== null && <p className="public-note">{words.translation}</p>}
      <p className="muted screen-only">
        {words.verify} <code>{`npm run verify-revision -- ${text.symbol}`}</code>
      </p>
    </details>
  )
}

/** The language that was adopted, and those that are certified against it. */
function Renderings({ text, rendering }: Pick<AdoptedPageProps, 'text' | 'rendering'>) {
  const { text: words } = usePublicWords()
  const { language } = useWords()
  const original = words.original(languageName(language, text.language))
  return (
    <ul role="list" className="public-renderings">
      <li>{rendering === null ? original : <a href={textAddress(text.code, language)}>{original}</a>}</li>
      {text.renderings.map(one => {
        const name = words.certified(languageName(language, one.language))
        return (
          <li key={one.language}>
            {rendering === one.language ? (
              name
            ) : (
              <a href={textAddress(text.code, language, one.language)}>{name}</a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Notes({ notes, language }: { notes: NumberedNote[]; language: string }) {
  const { text: words } = usePublicWords()
  return (
    <section aria-labelledby="footnotes">
      <h2 id="footnotes">{words.footnotes}</h2>
      <ol className="public-notes" lang={language}>
        {notes.map(({ number, runs }) => (
          <li key={number} id={`note-${number}`}>
            <MarkedWords runs={runs} /> <a href={`#to-note-${number}`}>↑</a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Corrigenda({
  corrigenda,
  zone,
  place
}: { corrigenda: AdoptedCorrigendum[] } & Pick<AdoptedPageProps, 'zone' | 'place'>) {
  const { text: words } = usePublicWords()
  const { language } = useWords()
  return (
    <section aria-labelledby="corrigenda">
      <h2 id="corrigenda">{words.corrigenda}</h2>
      <p className="muted">{words.corrigendaLead}</p>
      {corrigenda.map(({ symbol, at, language: own, corrections }) => (
        <article key={symbol} className="public-corrigendum" id={symbol.replaceAll('/', '-')}>
          <h3>{symbol}</h3>
          <p className="muted">{`${dateTime(language, new Date(at), zone)} (${place})`}</p>
          <ul role="list">
            {corrections.map(({ paragraph, number, from, to }) => (
              <li key={paragraph + from}>
                <a href={`#p-${paragraph}`}>{number === null ? words.heading : words.paragraph(number)}</a>:{' '}
                {words.forWords} <q lang={own}>{from}</q> {words.readWords}{' '}
                <q lang={own}>
                  <MarkedWords runs={to} />
                </q>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}
