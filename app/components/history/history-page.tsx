import type { RefObject } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { TextHead } from '../compare/compare-head.tsx'
import { RedlineProvider, type RedlineSource } from '../compare/redline-context.ts'
import type { Redline } from '../compare/redline.ts'
import { InlineRows } from '../compare/rows.tsx'
import { compareAddress } from '../compare/side-names.ts'
import { FilterForm, HistoryLists } from './history-lists.tsx'
import type { HistoryFacts, MomentView, WriterView } from './history-view.ts'
import { Player, type PlayerState } from './player.tsx'
import { NoSuchWord, WhoPanel, WriterAnswer, type AskedWord } from './who-panel.tsx'

export interface HistoryPageProps {
  facts: HistoryFacts
  moment: MomentView
  redline: Redline
  source: RedlineSource
  player: PlayerState
  slider: RefObject<HTMLInputElement>
  /** A word that was named in the form. */
  asked: AskedWord | null
  /** Who wrote the word that was clicked; `none` where nobody can be named, null before the first click. */
  clicked: WriterView | 'none' | null
  /** Where clicks on words are heard. */
  words: RefObject<HTMLDivElement>
}

/** How a text came to be: a moment of it, the way to every other, and who wrote its words. */
export function HistoryPage({ facts, moment, player, slider, asked, ...drawn }: HistoryPageProps) {
  const { history } = useCompareWords()
  return (
    <main className="site-main history" id="content" tabIndex={-1}>
      <TextHead document={facts.document} title={history.title} lead={history.lead} />
      <FilterForm facts={facts} />
      <Player points={facts.points} revisions={facts.revisions} state={player} slider={slider} />
      <div className="history-columns">
        <MomentText facts={facts} moment={moment} player={player} {...drawn} />
        <div className="history-aside screen-only">
          <WhoPanel
            key={`${asked?.paragraph} ${asked?.word}`}
            facts={facts}
            at={moment.sequence}
            asked={asked}
          />
          <HistoryLists facts={facts} index={player.index} />
        </div>
      </div>
    </main>
  )
}

function MomentText({
  facts,
  moment,
  redline,
  source,
  player,
  clicked,
  words
}: Omit<HistoryPageProps, 'asked' | 'slider'>) {
  const { history } = useCompareWords()
  return (
    <div>
      {player.failed && (
        <p className="problem" role="alert">
          {history.failed}
        </p>
      )}
      <MomentSaid facts={facts} moment={moment} changes={redline.changes.length} />
      <RedlineProvider value={source}>
        <div
          className="text redline"
          data-view="inline"
          data-moment={moment.sequence}
          aria-busy={player.loading}
          ref={words}
        >
          <InlineRows rows={redline.rows} folded={null} />
        </div>
      </RedlineProvider>
      <div className="who-live screen-only" role="status">
        {clicked === 'none' ? <NoSuchWord /> : clicked && <WriterAnswer writer={clicked} />}
      </div>
    </div>
  )
}

function MomentSaid({
  facts,
  moment,
  changes
}: {
  facts: HistoryFacts
  moment: MomentView
  changes: number
}) {
  const words = useCompareWords()
  const { history } = words
  const version = facts.revisions.filter(({ sequence }) => sequence <= moment.sequence).at(-1)
  const said =
    moment.before === null ? history.begins : changes === 0 ? history.unchanged : words.changes.total(changes)
  return (
    <p className="moment-said">
      {said} <span className="muted">{version ? history.bracketsOf(version.name) : history.bracketsNow}</span>{' '}
      <a
        className="screen-only"
        href={compareAddress(facts.document.code, { from: `at.${moment.sequence}`, to: 'working' })}
      >
        {history.withNow}
      </a>
    </p>
  )
}

/** In place of the player where no moment fits what was chosen. */
export function NoMoment({ facts }: { facts: HistoryFacts }) {
  const { history } = useCompareWords()
  return (
    <main className="site-main history" id="content" tabIndex={-1}>
      <TextHead document={facts.document} title={history.title} lead={history.lead} />
      <FilterForm facts={facts} />
      <p className="empty">
        {history.empty} {history.emptyNext}
      </p>
    </main>
  )
}
