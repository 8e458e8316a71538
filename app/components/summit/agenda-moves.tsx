import type { DragEvent, KeyboardEvent } from 'react'
import type { AgendaItemView } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { ProblemNote, TextField } from '../room/form-parts.tsx'
import { Fold } from './summit-parts.tsx'

/** What makes an item one that can be dragged, and dropped upon. */
export interface DragWays {
  item(id: string): {
    draggable: true
    onDragStart(event: DragEvent<HTMLElement>): void
    onDragOver(event: DragEvent<HTMLElement>): void
    onDrop(event: DragEvent<HTMLElement>): void
    /** Alt with an arrow key, from anywhere inside. */
    onKeyDown(event: KeyboardEvent<HTMLElement>): void
  }
}

interface ItemMovesProps {
  items: AgendaItemView[]
  index: number
  problem: FormProblem | null
}

/** One item up or down, and its title and heading: each is a form, so that it needs neither script nor mouse. */
export function ItemMoves({ items, index, problem }: ItemMovesProps) {
  const { agenda } = useSummitWords()
  const item = items[index]
  if (item === undefined) return null
  const before = items[index - 2]?.id ?? null
  const next = items[index + 1]
  return (
    <div className="agenda-moves">
      {index > 0 && <Move item={item} after={before} say={agenda.up(item.title)} short={agenda.upShort} />}
      {next && <Move item={item} after={next.id} say={agenda.down(item.title)} short={agenda.downShort} />}
      <Naming item={item} after={items[index - 1]?.id ?? null} problem={problem} />
    </div>
  )
}

interface PlacedItem {
  item: AgendaItemView
  after: string | null
}

function Move({ item, after, say, short }: PlacedItem & { say: string; short: string }) {
  return (
    <form method="post">
      <Step form="order" item={item} after={after} />
      <input type="hidden" name="title" value={item.title} />
      <input type="hidden" name="group" value={item.group ?? ''} />
      <button className="button button-small" aria-label={say}>
        {short}
      </button>
    </form>
  )
}

function Step({ form, item, after }: PlacedItem & { form: string }) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="after" value={after ?? ''} />
    </>
  )
}

function Naming({ item, after, problem }: PlacedItem & { problem: FormProblem | null }) {
  const { agenda } = useSummitWords()
  const form = `name-${item.id}`
  return (
    <Fold summary={agenda.editShort} open={problem?.form === form}>
      <form method="post" className="act-form" aria-label={agenda.edit(item.title)}>
        <Step form={form} item={item} after={after} />
        <ProblemNote problem={problem} form={form} />
        <TextField
          form={form}
          name="title"
          label={agenda.itemTitle}
          value={item.title}
          problem={problem}
          required
          maxLength={300}
        />
        <TextField
          form={form}
          name="group"
          label={agenda.heading}
          hint={agenda.headingHint}
          value={item.group ?? ''}
          problem={problem}
          maxLength={300}
        />
        <p className="act-what">{agenda.orderWhat}</p>
        <button className="button">{agenda.save}</button>
      </form>
    </Fold>
  )
}
