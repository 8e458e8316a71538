import type { RefObject } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { indexAt, type HistoryFacts } from './history-view.ts'
import { PlayerIcon, type PlayerIconName } from './player-icons.tsx'

/** Going through the moments; what is behind it belongs to the page. */
export interface PlayerState {
  index: number
  playing: boolean
  loading: boolean
  failed: boolean
  goTo(index: number): void
  play(): void
  pause(): void
}

interface PlayerProps {
  points: HistoryFacts['points']
  revisions: HistoryFacts['revisions']
  state: PlayerState
  slider: RefObject<HTMLInputElement>
}

/** The slider over the moments, its buttons, and who wrote at the one that is shown. */
export function Player({ points, revisions, state, slider }: PlayerProps) {
  const { history } = useCompareWords()
  const last = points.length - 1
  return (
    <section className="player" aria-label={history.player}>
      <div className="player-row">
        <Tools state={state} last={last} />
        <PointSaid points={points} index={state.index} />
      </div>
      <div className="script-only">
        <input
          type="range"
          ref={slider}
          min={0}
          max={last}
          step={1}
          value={state.index}
          list="history-versions"
          aria-label={history.slider}
          aria-valuetext={history.moment(state.index + 1, points.length)}
          onChange={event => state.goTo(Number(event.target.value))}
        />
        <datalist id="history-versions">
          {marksOf({ points, revisions }).map(({ name, index }) => (
            <option key={name} value={index} label={name} />
          ))}
        </datalist>
        <Marks points={points} revisions={revisions} state={state} />
      </div>
    </section>
  )
}

function Tools({ state, last }: { state: PlayerState; last: number }) {
  const { history } = useCompareWords()
  return (
    <div className="player-tools script-only">
      <Tool icon="first" title={history.first} disabled={state.index === 0} onClick={() => state.goTo(0)} />
      <Tool
        icon="previous"
        title={history.previous}
        disabled={state.index === 0}
        onClick={() => state.goTo(state.index - 1)}
      />
      {state.playing ? (
        <Tool icon="pause" title={history.pause} onClick={state.pause} />
      ) : (
        <Tool icon="play" title={history.play} onClick={state.play} />
      )}
      <Tool
        icon="next"
        title={history.next}
        disabled={state.index === last}
        onClick={() => state.goTo(state.index + 1)}
      />
      <Tool
        icon="last"
        title={history.last}
        disabled={state.index === last}
        onClick={() => state.goTo(last)}
      />
    </div>
  )
}

function PointSaid({ points, index }: { points: HistoryFacts['points']; index: number }) {
  const catalogue = useWords()
  const { history } = useCompareWords()
  const clock = useRoomClock()
  const point = points[index]
  if (!point) return null
  return (
    <p className="player-said" role="status">
      <strong>{history.moment(index + 1, points.length)}</strong>{' '}
      <time dateTime={point.at} suppressHydrationWarning>
        {momentWords(catalogue, clock, new Date(point.at))}
      </time>{' '}
      <span className="muted">
        {[
          ...(point.person ? [personSaid(point.person)] : []),
          history.kinds[point.kind],
          history.entries(point.entries)
        ].join(' · ')}
      </span>
    </p>
  )
}

export const personSaid = ({ name, delegation }: { name: string; delegation: string | null }): string =>
  delegation === null ? name : `${name} (${delegation})`

function Tool({
  icon,
  title,
  disabled = false,
  onClick
}: {
  icon: PlayerIconName
  title: string
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <button
      type="button"
      className="tool"
      title={title}
      aria-label={title}
      disabled={disabled}
      onClick={onClick}
    >
      <PlayerIcon name={icon} />
    </button>
  )
}

/** The versions on the way, to go to. */
function Marks({ points, revisions, state }: Omit<PlayerProps, 'slider'>) {
  const { history } = useCompareWords()
  return (
    <div className="player-marks" role="group" aria-label={history.revisions}>
      {marksOf({ points, revisions }).map(({ name, index }) => (
        <button
          key={name}
          type="button"
          className="button button-small"
          aria-pressed={index === state.index}
          onClick={() => state.goTo(index)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/** Each version at the last moment that it holds. */
const marksOf = ({ points, revisions }: Pick<PlayerProps, 'points' | 'revisions'>) =>
  revisions.map(({ name, sequence }) => ({
    name,
    index: indexAt(points, sequence)
  }))
