import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useSyncExternalStore, type RefObject } from 'react'
import type { CommentAnswer } from '../components/comments/comment-form.ts'

/** The fields of a form, by name. */
export type Fields = Record<string, string>

/** A comment that was sent without a connection. */
export interface WaitingComment {
  fields: Fields
  /** Why the server did not take it after all; null while it waits. */
  refused: string | null
}

const PREFIX = 'acuerdo.comments'
/** Forms whose words are kept when the server cannot be reached. */
const KEPT: ReadonlySet<string> = new Set(['comment', 'reply'])
/** Milliseconds between two tries to send what waits. */
const RETRY_EVERY = 10_000

/** Where the drafts of one person in one document are kept on this device; they go when the person signs out. */
export const draftsOf = (person: string, document: string): string => `${PREFIX}.${person}.${document}`

const outboxOf = (drafts: string): string => `${drafts}.outbox`

/**
 * Sends a form. Where the server cannot be reached its words stay on this device, with the time at which they were
 * written and a key by which the server takes them once only; they are sent later.
 */
export async function sendOrKeep(
  request: Request,
  send: () => Promise<CommentAnswer>
): Promise<CommentAnswer> {
  const fields = fieldsIn(await request.clone().formData())
  try {
    const answer = await send()
    if (answer.problem === null) forget(fields)
    return answer
  } catch (error) {
    if (error instanceof Response && error.status < 500) {
      if (error.status < 400) forget(fields)
      throw error
    }
    if (!KEPT.has(fields['form'] ?? '')) throw error
    if (fields['quiet'] === undefined) keep(fields)
    return { problem: null, done: null, kept: true }
  }
}

function keep(fields: Fields): void {
  const { draft = '', drafts = '', offset = '0', ...own } = fields
  // What is on the record goes by the rules' clock.
  const now = new Date(Date.now() + Number(offset))
  const waiting: WaitingComment = {
    fields: { ...own, writtenAt: now.toISOString(), key: crypto.randomUUID?.() ?? chance() },
    refused: null
  }
  writeJson(outboxOf(drafts), [...waitingIn(drafts), waiting])
  localStorage.removeItem(draft)
  changed()
}

/** What was sent is no draft any more. */
export function forget({ draft }: Fields): void {
  if (draft === undefined) return
  localStorage.removeItem(draft)
  changed()
}

/** 128 bits, also where a page without https has no `randomUUID`. */
const chance = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

export const fieldsIn = (form: FormData): Fields =>
  Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/**
 * Keeps what is being written in the forms of a panel on this device, and puts it back after the page was loaded again.
 * A form says by its field `draft` where; while there is something it has the attribute `data-kept`.
 */
export function useFormDrafts(panel: RefObject<HTMLElement>): void {
  // After every time that the panel was drawn: forms come and go with the threads that are unfolded.
  useEffect(() => {
    for (const form of panel.current?.querySelectorAll('form') ?? []) putBack(form)
  })
  useEffect(() => {
    const element = panel.current
    const typed = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest('form') : null
      if (form) keepTyped(form)
    }
    element?.addEventListener('input', typed)
    return () => element?.removeEventListener('input', typed)
  }, [panel])
}

const draftIn = (form: HTMLFormElement): string | null => {
  const field = form.elements.namedItem('draft')
  return field instanceof HTMLInputElement ? field.value : null
}

function putBack(form: HTMLFormElement): void {
  const draft = draftIn(form)
  if (draft === null || form.dataset['drafted'] === draft) return
  form.dataset['drafted'] = draft
  const fields = readJson<Fields>(draft)
  form.toggleAttribute('data-kept', fields !== null)
  if (fields) fill(form, fields)
}

function keepTyped(form: HTMLFormElement): void {
  const draft = draftIn(form)
  if (draft === null) return
  const fields = fieldsIn(new FormData(form))
  const typed = [...form.elements].some(
    element => element instanceof HTMLTextAreaElement && element.value !== ''
  )
  form.toggleAttribute('data-kept', typed)
  if (typed) writeJson(draft, fields)
  else localStorage.removeItem(draft)
}

/** The fields of a draft; null on the server, and where there is none. */
export function useDraftFields(draft: string): Fields | null {
  const stored = useStored(draft)
  return stored === null ? null : parsed<Fields>(stored)
}

/** Only what a person fills in; what the page says itself stays. */
function fill(form: HTMLFormElement, fields: Fields): void {
  for (const element of form.elements) {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
      const value = fields[element.name]
      if (value !== undefined && element.value !== value) element.value = value
    } else if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (fields[element.name] !== undefined) element.checked = fields[element.name] === element.value
    }
  }
}

export interface Outbox {
  waiting: WaitingComment[]
  sendNow(): void
  discard(index: number): void
}

/** Sends what was written without a connection, one after the other, as soon as the server answers again. */
export function useOutbox(drafts: string): Outbox {
  const stored = useStored(outboxOf(drafts))
  const fetcher = useFetcher<CommentAnswer>()
  const { submit, state, data } = fetcher
  const waiting = stored === null ? [] : (parsed<WaitingComment[]>(stored) ?? [])
  const next = waiting.find(({ refused }) => refused === null)?.fields['key']
  const idle = state === 'idle'
  const sendNow = useCallback(() => {
    const first = waitingIn(drafts).find(({ refused }) => refused === null)
    if (first) submit({ ...first.fields, quiet: '1' }, { method: 'post' })
  }, [drafts, submit])
  useEffect(() => {
    if (next === undefined || !idle) return
    const timer = setInterval(sendNow, RETRY_EVERY)
    addEventListener('online', sendNow)
    return () => {
      clearInterval(timer)
      removeEventListener('online', sendNow)
    }
  }, [next, idle, sendNow])
  useEffect(() => {
    if (!data || data.kept) return
    settle(drafts, data)
    sendNow()
  }, [data, drafts, sendNow])
  const discard = (index: number) => {
    const rest = waitingIn(drafts).filter((_, at) => at !== index)
    writeJson(outboxOf(drafts), rest)
    changed()
  }
  return { waiting, sendNow, discard }
}

/**
 * What waited was answered: it is taken, or it stays with the reason. It is known by its key: another page of this device
 * may have sent the same words, and have settled them already.
 */
function settle(drafts: string, { problem, key = problem?.values['key'] }: CommentAnswer): void {
  const settled = waitingIn(drafts).flatMap(one => {
    if (one.fields['key'] !== key) return [one]
    return problem ? [{ ...one, refused: problem.sentence }] : []
  })
  writeJson(outboxOf(drafts), settled)
  changed()
}

const waitingIn = (drafts: string): WaitingComment[] => readJson<WaitingComment[]>(outboxOf(drafts)) ?? []

/** Browsers tell the other pages of this device; this page is told the same way. */
const changed = (): boolean => dispatchEvent(new StorageEvent('storage'))

function listen(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}

const useStored = (key: string): string | null =>
  useSyncExternalStore(
    listen,
    () => localStorage.getItem(key),
    () => null
  )

/** A device that keeps nothing, or is full, is no reason to stop writing. */
function writeJson(key: string, value: unknown): void {
  try {
    if (Array.isArray(value) && value.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // The form itself still holds the words.
  }
}

const readJson = <T>(key: string): T | null => parsed<T>(localStorage.getItem(key))

function parsed<T>(stored: string | null): T | null {
  try {
    return stored === null ? null : (JSON.parse(stored) as T)
  } catch {
    return null
  }
}
