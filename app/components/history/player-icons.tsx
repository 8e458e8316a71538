/** The drawings of the player, on the same grid as those of the interface. */
const PATHS = {
  first: 'M6 5v14M19 5l-9 7 9 7z',
  previous: 'm15 5-7 7 7 7',
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  next: 'm9 5 7 7-7 7',
  last: 'M18 5v14M5 5l9 7-9 7z'
} as const

export type PlayerIconName = keyof typeof PATHS

export function PlayerIcon({ name }: { name: PlayerIconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
