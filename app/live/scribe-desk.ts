import type { ParagraphId } from '@acuerdo/domain'
import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ScribeDesk } from '../document-view/scribe-desk.ts'
import { entryOfKey, REOPENS, type EntryKind } from '../document-view/scribe-entry.ts'

interface Place {
  /** Of the address that it belongs to: after an entry was sent there is another one. */
  address: string
  at: ParagraphId | null
  entry: EntryKind | null
  concerned: string
  kept: ScribeDesk['kept']
}

/**
 * The scribe's desk. It begins as the address says, so that it works without scripts; with them, letters open entries
 * at once, and no key that is pressed next is lost.
 */
export function useScribeDesk(
  ids: readonly ParagraphId[],
  asked: Pick<ScribeDesk, 'at' | 'entry' | 'kept'>,
  enters: boolean
): ScribeDesk {
  const { key: address } = useLocation()
  const [moved, setMoved] = useState<Place | null>(null)
  const [keys, setKeys] = useState(true)
  const here = moved?.address === address ? moved : { address, ...asked, concerned: '' }
  const at = ids.find(id => id === here.at) ?? ids[0] ?? null
  const go = (place: Partial<Place>) =>
    flushSync(() => setMoved({ address, at, entry: null, concerned: '', kept: null, ...place }))
  const desk: ScribeDesk = {
    ...{ at, entry: here.entry, concerned: here.concerned, kept: here.kept, keys, setKeys },
    choose: paragraph => {
      go({ at: paragraph })
      showAtHand()
    },
    open: kind => {
      const chosen = chosenWords()
      go({ at: chosen?.paragraph ?? at, entry: kind, concerned: chosen?.words ?? '' })
      document.getElementById('enter-delegation')?.focus()
    },
    close: () => {
      go({})
      showAtHand()
    }
  }
  useDeskKeys({ desk, ids, enters })
  useReopenedAtHand(asked.kept?.id ?? null)
  return desk
}

/** Whoever takes up what he kept goes on with its words. */
function useReopenedAtHand(id: string | null): void {
  useEffect(() => {
    if (id === null) return
    const words = document.getElementById('enter-words') ?? document.getElementById('enter-concerned')
    words?.focus()
  }, [id])
}

function showAtHand(): void {
  const element = document.querySelector<HTMLElement>('[data-at-hand]')
  element?.scrollIntoView({ block: 'nearest' })
  element?.focus({ preventScroll: true })
}

/** Words of one paragraph that are selected in the text. */
function chosenWords(): { paragraph: ParagraphId; words: string } | null {
  const selection = getSelection()
  const words = selection?.toString().trim() ?? ''
  const [from, to] = [selection?.anchorNode, selection?.focusNode].map(
    node =>
      (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-scribe]') ?? null
  )
  const paragraph = from?.dataset['scribe']
  return words === '' || paragraph === undefined || from !== to ? null : { paragraph, words }
}

function useDeskKeys(given: { desk: ScribeDesk; ids: readonly ParagraphId[]; enters: boolean }): void {
  const latest = useRef(given)
  useEffect(() => void (latest.current = given))
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!latest.current.enters || event.isComposing || event.defaultPrevented) return
      const form = event.target instanceof Element ? event.target.closest('form') : null
      const done = form?.id === 'enter-form' ? inForm(event, form) : outside(event)
      if (done) event.preventDefault()
    }
    const inForm = (event: KeyboardEvent, form: HTMLFormElement): boolean => {
      const command = event.ctrlKey || event.metaKey
      if (command && event.key === 'Enter') form.requestSubmit()
      else if (command && event.key.toLowerCase() === 's') keep(form)
      else if (event.key !== 'Escape') return false
      else if (isWritten(form)) keep(form)
      else latest.current.desk.close()
      return true
    }
    const outside = (event: KeyboardEvent): boolean => {
      const { desk, ids } = latest.current
      if (event.ctrlKey || event.metaKey || event.altKey || !desk.keys || isField(event.target)) return false
      if (event.key === REOPENS) return reopenLast()
      const kind = entryOfKey(event.key)
      const next = { j: 1, k: -1 }[event.key]
      if (kind !== null) desk.open(kind)
      else if (next !== undefined) desk.choose(ids[ids.indexOf(desk.at ?? '') + next] ?? desk.at ?? '')
      return kind !== null || next !== undefined
    }
    const leaving = (event: BeforeUnloadEvent) => {
      const form = document.querySelector<HTMLFormElement>('#enter-form')
      if (form && isWritten(form) && form.dataset['sending'] !== 'true') event.preventDefault()
    }
    addEventListener('keydown', pressed)
    addEventListener('beforeunload', leaving)
    return () => {
      removeEventListener('keydown', pressed)
      removeEventListener('beforeunload', leaving)
    }
  }, [])
}

const reopenLast = (): boolean => {
  const link = document.querySelector<HTMLAnchorElement>('[data-reopens]')
  link?.click()
  return link !== null
}

/** Nothing that was typed is thrown away: it goes to the server and waits there. */
const keep = (form: HTMLFormElement): void =>
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name=keep]'))

const isWritten = (form: HTMLFormElement): boolean =>
  form.querySelector<HTMLTextAreaElement>('textarea[name=words]')?.value.trim() !== '' &&
  form.querySelector('textarea[name=words]') !== null

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null
