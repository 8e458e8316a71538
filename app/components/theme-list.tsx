import { Link } from '@remix-run/react'
import type { ThemeCard } from '../../server/context.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import { AgreedShare, StageChip } from './marks.tsx'

/** The home of the event: one entry per theme, the own working groups first. */
export function ThemeList({ themes }: { themes: ThemeCard[] }) {
  const { home } = useWords()
  const own = themes.filter(({ readable }) => readable)
  const others = themes.filter(({ readable }) => !readable)
  return (
    <main className="site-main" id="content" tabIndex={-1}>
      <h1 className="page-title">{home.title}</h1>
      <p className="page-lead">{home.lead}</p>
      {themes.length === 0 && (
        <p className="empty">
          {home.empty} {home.emptyNext}
        </p>
      )}
      <div className="groups">
        <ThemeGroup id="own-groups" title={home.yours} themes={own} />
        <ThemeGroup id="other-groups" title={home.others} lead={home.figuresOnly} themes={others} />
      </div>
    </main>
  )
}

function ThemeGroup({
  id,
  title,
  lead,
  themes
}: {
  id: string
  title: string
  lead?: string
  themes: ThemeCard[]
}) {
  if (themes.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="muted">{lead}</p>}
      <ul role="list" className="themes">
        {themes.map(theme => (
          <ThemeEntry key={theme.id} theme={theme} />
        ))}
      </ul>
    </section>
  )
}

function ThemeEntry({ theme }: { theme: ThemeCard }) {
  const { language, home } = useWords()
  return (
    <li className="theme">
      <div>
        <div className="theme-name">
          <h3>{theme.name[language]}</h3>
          {theme.stage && <StageChip stage={theme.stage} />}
        </div>
        <p className="theme-symbol">{theme.symbol ?? theme.code}</p>
      </div>
      {theme.documentId === null ? (
        <p className="muted">
          {home.noDocument} {home.noDocumentNext}
        </p>
      ) : (
        <Figures theme={theme} />
      )}
      {theme.readable && <OpenTheme theme={theme} />}
    </li>
  )
}

function Figures({ theme }: { theme: ThemeCard }) {
  const { home } = useWords()
  return (
    <div className="theme-figures">
      <p className="theme-figure">
        <AgreedShare agreed={theme.agreedParagraphs} of={theme.paragraphs} />
        <span aria-hidden="true">{home.agreed(theme.agreedParagraphs, theme.paragraphs)}</span>
      </p>
      <p className="theme-figure">
        <Icon name="brackets" />
        {theme.openBrackets === 0 ? home.noBrackets : home.brackets(theme.openBrackets)}
        {' · '}
        {home.paragraphs(theme.paragraphs)}
      </p>
    </div>
  )
}

function OpenTheme({ theme }: { theme: ThemeCard }) {
  const { language, home } = useWords()
  const name = theme.name[language]
  return (
    <div className="theme-open">
      {theme.documentId !== null && (
        <Link
          className="button"
          to={`/documents/${theme.code}`}
          // A page of its own: whatever leaves it, the browser asks first while words are unsent.
          reloadDocument
          aria-label={home.openTheme(name)}
        >
          {home.open}
        </Link>
      )}
      <a href={`/groups/${theme.code}`} aria-label={home.groupOf(name)}>
        {home.group}
      </a>
      {theme.documentId !== null && <WritingNow theme={theme} />}
    </div>
  )
}

function WritingNow({ theme }: { theme: ThemeCard }) {
  const { home } = useWords()
  const names = theme.writing.map(({ name, delegation }) => (delegation ? `${name} (${delegation})` : name))
  if (names.length === 0) return <p className="writing writing-nobody">{home.nobody}</p>
  return (
    <p className="writing">
      <Icon name="pen" />
      {home.writing(names)}
    </p>
  )
}
