import type { ReactNode } from 'react'
import type { AgendaItemView, AgendaPage as View, AgendaSource } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Empty, ProblemNote, RoomMain } from '../room/form-parts.tsx'
import { AgendaAnswer } from './agenda-answer.tsx'
import { ItemMoves, type DragWays } from './agenda-moves.tsx'
import { Cards, Done } from './summit-parts.tsx'

export interface AgendaPageProps {
  page: Omit<View, 'may'>
  why: Record<keyof View['may'], Why | null>
  problem: FormProblem | null
  done: string | null
  /** Whether somebody is signed in; what waits is theirs to see. */
  signedIn: boolean
  /** Of a browser with scripts and a pointer. */
  drag: DragWays | null
}

/** The agenda of the Summit, in the coordinator's order, with what still waits for an answer. */
export function AgendaPage(props: AgendaPageProps) {
  const { page, why, problem, done, signedIn } = props
  const words = useSummitWords()
  const mayOrder = why.order_agenda === null
  return (
    <RoomMain title={words.agenda.title} lead={words.agenda.lead}>
      <Done sentence={done === null ? undefined : words.done[done]} />
      <ProblemNote problem={problem} form="order" />
      {page.items.length === 0 && <Empty says={words.agenda.none} next={words.agenda.noneNext} />}
      {mayOrder && page.items.length > 1 && props.drag && (
        <p className="muted screen-only">{words.agenda.drag}</p>
      )}
      <ol role="list" className="summit-cards agenda">
        {page.items.map((item, index) => (
          <Item key={item.id} {...props} item={item} index={index} mayOrder={mayOrder} />
        ))}
      </ol>
      {signedIn && <Waiting {...props} />}
    </RoomMain>
  )
}

interface ItemProps extends AgendaPageProps {
  item: AgendaItemView
  index: number
  mayOrder: boolean
}

function Item({ page, why, item, index, mayOrder, problem, drag }: ItemProps) {
  const words = useSummitWords()
  const former = page.items[index - 1]?.group ?? null
  // Below the heading of its group, where it has one.
  const Title = item.group === null ? 'h2' : 'h3'
  const dragging = mayOrder && drag ? drag.item(item.id) : {}
  return (
    <>
      {item.group !== null && item.group !== former && (
        <li className="agenda-heading">
          <h2>{item.group}</h2>
        </li>
      )}
      <li className="summit-card agenda-item" id={`item-${item.id}`} {...dragging}>
        <Title>{item.title}</Title>
        {item.attention && (
          <p className="summit-attention">
            <Icon name="alert" />
            <span>{words.agenda.attention[item.attention]}</span>
          </p>
        )}
        <p className="muted">{words.sources(item.sources.length)}</p>
        <ul role="list" className="agenda-sources">
          {item.sources.map(source => (
            <Source key={source.id} source={source}>
              {why.decide_agenda === null && (
                <AgendaAnswer source={source} items={page.items} problem={problem} />
              )}
            </Source>
          ))}
        </ul>
        {mayOrder && <ItemMoves items={page.items} index={index} problem={problem} />}
      </li>
    </>
  )
}

/** A priority area, down to the paragraph that it comes from. */
function Source({ source, children }: { source: AgendaSource; children?: ReactNode }) {
  const words = useSummitWords()
  const { language } = useWords()
  const { theme, number } = source
  return (
    <li id={source.id}>
      <p>
        <strong>{source.title}</strong>
      </p>
      <p className="summit-marks">
        <a href={`/adopted/${theme.code}#p-${source.paragraph}`}>
          {words.agenda.from(theme.name[language], number ?? '')}
        </a>
        <span className="muted">{source.symbol}</span>
        {source.answer && <span className="chip">{words.priorities.states[source.answer.decision]}</span>}
      </p>
      <p className="summit-words" lang={source.language}>
        {source.words}
      </p>
      <p className="hash-words">
        {words.agenda.hash}: <code>{source.paragraphHash}</code>
      </p>
      {source.answer?.remark && <p className="summit-remark">{`${words.remark}: ${source.answer.remark}`}</p>}
      {children}
    </li>
  )
}

function Waiting({ page, why, problem }: AgendaPageProps) {
  const { agenda } = useSummitWords()
  const lists = [
    ['waiting', agenda.waiting, page.waiting],
    ['deferred', agenda.deferred, page.deferred],
    ['returned', agenda.returned, page.returned]
  ] as const
  return lists.map(([name, title, sources]) =>
    sources.length === 0 && name !== 'waiting' ? null : (
      <section key={name} aria-labelledby={name}>
        <h2 id={name}>{title}</h2>
        {sources.length === 0 && <p className="muted">{agenda.nothingWaits}</p>}
        <Cards>
          {sources.map(source => (
            <li key={source.id} className="summit-card">
              <ul role="list">
                <Source source={source} />
              </ul>
              {why.decide_agenda === null && (
                <AgendaAnswer source={source} items={page.items} problem={problem} />
              )}
            </li>
          ))}
        </Cards>
      </section>
    )
  )
}
