import { isAtLeast } from '@acuerdo/domain'
import { Link } from '@remix-run/react'
import { useHomeWords } from '../../i18n/home-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { AgreedShare, StageChip } from '../marks.tsx'
import { Deadline } from './deadline.tsx'
import type { HomeTheme } from './home-view.ts'
import { ThemeWay } from './theme-way.tsx'

/** One theme: where its text stands, what runs out, its figures, and the ways to it. */
export function ThemeEntry({ theme, now }: { theme: HomeTheme; now: Date }) {
  const words = useHomeWords()
  const { language } = useWords()
  return (
    <li className="theme" id={`theme-${theme.code}`}>
      <div>
        <div className="theme-name">
          <h3>{theme.name[language]}</h3>
          {theme.stage && <StageChip stage={theme.stage} />}
        </div>
        <p className="theme-symbol">{theme.symbol ?? theme.code}</p>
      </div>
      {theme.documentId === null ? (
        <p className="muted">
          {words.noDocument} {words.noDocumentNext}
        </p>
      ) : (
        <Figures theme={theme} />
      )}
      <Ways theme={theme} />
      <div className="theme-way">
        <ThemeWay theme={theme} />
        {theme.stage === 'closed_without_agreement' && <p className="muted">{words.way.closed}</p>}
        {theme.deadline !== null && (
          <Deadline at={theme.deadline} before={words.deadline.silence(theme.version ?? '')} now={now} />
        )}
      </div>
    </li>
  )
}

function Figures({ theme }: { theme: HomeTheme }) {
  const words = useHomeWords()
  return (
    <div className="theme-figures">
      <p className="theme-figure">
        <AgreedShare agreed={theme.agreedParagraphs} of={theme.paragraphs} />
        <span aria-hidden="true">{words.agreed(theme.agreedParagraphs, theme.paragraphs)}</span>
      </p>
      <p className="theme-figure">
        <Icon name="brackets" />
        {theme.openBrackets === 0 ? words.noBrackets : words.brackets(theme.openBrackets)}
        {' · '}
        {words.paragraphs(theme.paragraphs)}
      </p>
    </div>
  )
}

function Ways({ theme }: { theme: HomeTheme }) {
  const words = useHomeWords()
  const { language } = useWords()
  const name = theme.name[language]
  const adopted = theme.stage !== null && isAtLeast(theme.stage, 'adopted')
  if (!theme.readable && !adopted) return null
  return (
    <div className="theme-open">
      {theme.readable && theme.documentId !== null && (
        <Link
          className="button"
          to={`/documents/${theme.code}`}
          // A page of its own: whatever leaves it, the browser asks first while words are unsent.
          reloadDocument
          aria-label={words.openTheme(name)}
        >
          {words.open}
        </Link>
      )}
      <p className="theme-ways">
        {theme.readable && (
          <a href={`/groups/${theme.code}`} aria-label={words.groupOf(name)}>
            {words.group}
          </a>
        )}
        {theme.readable && theme.documentId !== null && (
          <a href={`/documents/${theme.code}/decisions`} aria-label={words.decisionsOf(name)}>
            {words.decisions}
          </a>
        )}
        {adopted && (
          <a href={`/adopted/${theme.code}`} aria-label={words.adoptedOf(name)}>
            {words.adopted}
          </a>
        )}
      </p>
      {theme.readable && theme.documentId !== null && <WritingNow theme={theme} />}
    </div>
  )
}

function WritingNow({ theme }: { theme: HomeTheme }) {
  const words = useHomeWords()
  const names = theme.writing.map(({ name, delegation }) => (delegation ? `${name} (${delegation})` : name))
  if (names.length === 0) return <p className="writing writing-nobody">{words.nobody}</p>
  return (
    <p className="writing">
      <Icon name="pen" />
      {words.writing(names)}
    </p>
  )
}
