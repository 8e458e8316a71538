import { useHomeWords, type HomeWords } from '../../i18n/home-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Deadline } from './deadline.tsx'
import type { HomeWaiting } from './home-view.ts'

/** What needs the viewer, the most urgent first; each is a link to where it is done. */
export function WaitingList({ waiting, now }: { waiting: HomeWaiting[]; now: Date }) {
  const { waiting: words } = useHomeWords()
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{words.title}</h2>
      {waiting.length === 0 ? (
        <p className="muted">
          {words.none} {words.noneNext}
        </p>
      ) : (
        <ol role="list" className="waiting-list">
          {waiting.map(item => (
            <Waits key={`${item.kind} ${item.href} ${item.action} ${item.target}`} item={item} now={now} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Waits({ item, now }: { item: HomeWaiting; now: Date }) {
  const words = useHomeWords()
  const { language } = useWords()
  return (
    <li className={item.until === null ? 'waits' : 'waits waits-until'}>
      <Icon name={item.until === null ? 'next' : 'clock'} />
      <div>
        <a href={item.href}>{sentenceOf(words, item)}</a>
        <p className="muted">
          {item.theme?.name[language]}
          {item.theme !== null && item.target !== null && ' · '}
          {item.target !== null && <span className="code">{item.target}</span>}
        </p>
        {item.until !== null && <Deadline at={item.until} before={words.waiting.until} now={now} />}
      </div>
    </li>
  )
}

function sentenceOf({ waiting, actions }: HomeWords, { kind, action }: HomeWaiting): string {
  if (kind !== 'second_half' && kind !== 'prepared' && kind !== 'void_half') return waiting[kind]
  return waiting[kind](actions[action ?? ''] ?? '')
}
