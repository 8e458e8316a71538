import { useCompareWords } from '../../i18n/compare-words.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { paragraphName } from './history-lists.tsx'
import type { HistoryFacts, WriterView } from './history-view.ts'

/** A word that was named, and who wrote it wherever it stands in its paragraph. */
export interface AskedWord {
  paragraph: string
  word: string
  writers: WriterView[]
}

/** The question by form, for the keyboard and without scripts. */
export function WhoPanel({ facts, at, asked }: { facts: HistoryFacts; at: number; asked: AskedWord | null }) {
  const { who, history } = useCompareWords()
  const { paragraph, sitting } = facts.filter
  return (
    <section className="who" aria-labelledby="who-title">
      <h2 id="who-title">{who.title}</h2>
      <p className="muted">
        <span className="script-only">{who.lead}</span>
        <noscript>{who.leadForm}</noscript>
      </p>
      <form method="get" action="#who-title">
        <input type="hidden" name="at" value={at} />
        {paragraph !== null && <input type="hidden" name="paragraph" value={paragraph} />}
        {sitting !== null && <input type="hidden" name="sitting" value={sitting} />}
        <div className="field">
          <label htmlFor="who-paragraph">{history.paragraph}</label>
          <select id="who-paragraph" name="in" defaultValue={asked?.paragraph ?? paragraph ?? undefined}>
            {facts.paragraphs.map(one => (
              <option key={one.id} value={one.id}>
                {paragraphName(one, history)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="who-word">{who.word}</label>
          <input id="who-word" name="word" required maxLength={200} defaultValue={asked?.word ?? ''} />
        </div>
        <button className="button button-small">{who.ask}</button>
      </form>
      {asked?.writers.map((writer, index) => (
        <WriterAnswer key={index} writer={writer} />
      ))}
      {asked?.writers.length === 0 && <NoSuchWord />}
    </section>
  )
}

export function NoSuchWord() {
  const { who } = useCompareWords()
  return (
    <p role="status">
      {who.none} <span className="muted">{who.noneNext}</span>
    </p>
  )
}

export function WriterAnswer({ writer }: { writer: WriterView }) {
  const catalogue = useWords()
  const { who } = useCompareWords()
  const clock = useRoomClock()
  return (
    <div className="who-answer">
      <p className="who-word">{who.of(writer.word)}</p>
      <dl>
        <Fact name={who.writtenBy} value={writer.person ?? who.unknown} />
        <Fact name={who.delegation} value={writer.delegation ?? who.services} />
        <Fact name={who.when} value={momentWords(catalogue, clock, new Date(writer.at))} />
        <Fact name={who.came} value={writer.revision ?? who.notYet} />
        <Fact name={who.how} value={howWords(writer, who)} />
      </dl>
    </div>
  )
}

function howWords(
  { kind, action, record }: WriterView,
  who: ReturnType<typeof useCompareWords>['who']
): string {
  if (kind === 'typing') return who.typed
  if (kind === 'repair') return who.repaired
  const act = action === null ? who.actPlain : who.act(action)
  return record === null ? act : `${act} · ${who.record(record)}`
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd suppressHydrationWarning>{value}</dd>
    </>
  )
}
