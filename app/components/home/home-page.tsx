import { useHomeWords } from '../../i18n/home-words.ts'
import type { HomeTheme, HomeWaiting } from './home-view.ts'
import { ThemeEntry } from './theme-entry.tsx'
import { WaitingList } from './waiting-list.tsx'

export interface HomePageProps {
  themes: HomeTheme[]
  waiting: HomeWaiting[]
  /** By the rules' clock. */
  now: Date
}

/** The home of the event: what waits for the viewer, then one entry per theme, the own working groups first. */
export function HomePage({ themes, waiting, now }: HomePageProps) {
  const words = useHomeWords()
  const own = themes.filter(({ readable }) => readable)
  const others = themes.filter(({ readable }) => !readable)
  return (
    <main className="site-main home" id="content" tabIndex={-1}>
      <h1 className="page-title">{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {themes.length === 0 && (
        <p className="empty">
          {words.empty} {words.emptyNext}
        </p>
      )}
      {themes.length > 0 && <WaitingList waiting={waiting} now={now} />}
      <div className="groups">
        <ThemeGroup id="own-groups" title={words.yours} themes={own} now={now} />
        <ThemeGroup
          id="other-groups"
          title={words.others}
          lead={words.figuresOnly}
          themes={others}
          now={now}
        />
      </div>
    </main>
  )
}

interface ThemeGroupProps {
  id: string
  title: string
  lead?: string
  themes: HomeTheme[]
  now: Date
}

function ThemeGroup({ id, title, lead, themes, now }: ThemeGroupProps) {
  if (themes.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="muted">{lead}</p>}
      <ul role="list" className="themes">
        {themes.map(theme => (
          <ThemeEntry key={theme.id} theme={theme} now={now} />
        ))}
      </ul>
    </section>
  )
}
