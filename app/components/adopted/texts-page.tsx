import type { AdoptedText } from '../../../server/context.ts'
import { day } from '../../i18n/format.ts'
import { usePublicWords } from '../../i18n/public-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Empty } from '../room/form-parts.tsx'
import { PublicMain, textAddress, type PublicFrame } from './public-main.tsx'

export type TextCard = Pick<
  AdoptedText,
  'code' | 'theme' | 'title' | 'symbol' | 'language' | 'adoptedAt' | 'transmittedAt'
> & { paragraphs: number; corrigenda: number }

/** Every text that was adopted. */
export function TextsPage({ texts, frame, zone }: { texts: TextCard[]; frame: PublicFrame; zone: string }) {
  const { texts: words } = usePublicWords()
  return (
    <PublicMain frame={frame}>
      <h1 className="page-title">{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {texts.length === 0 && <Empty says={words.none} next={words.noneNext} />}
      <ul role="list" className="public-texts">
        {texts.map(text => (
          <Card key={text.code} text={text} zone={zone} />
        ))}
      </ul>
    </PublicMain>
  )
}

function Card({ text, zone }: { text: TextCard; zone: string }) {
  const { texts: words } = usePublicWords()
  const { language } = useWords()
  return (
    <li className="public-card">
      <h2>
        <a href={textAddress(text.code, language)} aria-label={words.read(text.theme[language])}>
          {text.theme[language]}
        </a>
      </h2>
      <p className="public-title" lang={text.language}>
        {text.title}
      </p>
      <p className="muted">
        {text.symbol} · {words.adopted}: {day(language, new Date(text.adoptedAt), zone)}
        {text.transmittedAt !== null &&
          ` · ${words.transmitted}: ${day(language, new Date(text.transmittedAt), zone)}`}
      </p>
      <p className="muted">
        {words.paragraphs(text.paragraphs)}
        {text.corrigenda > 0 && ` · ${words.corrigenda(text.corrigenda)}`}
      </p>
    </li>
  )
}
