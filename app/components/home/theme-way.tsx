import { useHomeWords } from '../../i18n/home-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { STATIONS, stationOf, type HomeTheme } from './home-view.ts'

/** The way of a text from zero draft to agenda: a line of stations, with the one where it stands in words. */
export function ThemeWay({ theme }: { theme: HomeTheme }) {
  const { way } = useHomeWords()
  const { language, stages } = useWords()
  if (theme.stage === null || theme.stage === 'closed_without_agreement') return null
  const here = stationOf(theme)
  return (
    <ol role="list" className="way" aria-label={way.title(theme.name[language])}>
      {STATIONS.map((station, index) => {
        const state = index < here ? 'passed' : index === here ? 'here' : 'ahead'
        return (
          <li
            key={station}
            className={`station station-${state}`}
            aria-current={state === 'here' ? 'step' : undefined}
          >
            <span className="station-mark" aria-hidden="true">
              {state === 'passed' && <Icon name="check" />}
            </span>
            <span className="station-name">
              {station === 'agenda' ? way.agenda : stages[station]}
              {state !== 'ahead' && (
                <span className={state === 'here' ? 'station-now' : 'hidden-visually'}>
                  {' '}
                  {state === 'here' ? way.now : way.passed}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
