import { expect } from 'vitest'
import type { Room } from '../http/decision-room.ts'

export interface Answer {
  status: number
  html: string
  location: string | null
}

export const decisions = (path = ''): string => `/documents/DG/decisions${path}`

/** The forms of decisions, sent as a browser without scripts does. */
export function decisionForms(room: () => Room) {
  const get = (person: string, path: string): Promise<Answer> =>
    answered(room().ask(`${path}${path.includes('?') ? '&' : '?'}lang=en`, { person }))
  const post = (person: string, path: string, fields: [string, string][]): Promise<Answer> =>
    answered(
      room().ask(`${decisions(path)}?lang=en`, { person, method: 'POST', body: new URLSearchParams(fields) })
    )
  /** The hidden fields of a form, as the page has them. */
  const hidden = async (person: string, path: string, form: string): Promise<[string, string][]> => {
    const { html } = await get(person, decisions(path))
    const start = html.indexOf(`name="form" value="${form}"`)
    expect(start, `${form} is on ${path}`).toBeGreaterThan(0)
    const inside = html.slice(start - 60, html.indexOf('</form>', start))
    return [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value]
    )
  }
  /** Opens the page of an act, fills in its form and sends it. */
  const send = async (person: string, path: string, form: string, fields: [string, string][] = []) =>
    post(person, path, [...(await hidden(person, path, form)), ...fields])
  return { get, post, hidden, send }
}

/** The page stays, and says why; a whole page is no message of a test. */
export const isRefused = ({ status, html }: Answer, code: number, why: string): void => {
  expect([status, html.includes(why)], why).toEqual([code, true])
}

export const isDone = ({ status, location }: Answer, done: string): void => {
  expect([status, location]).toEqual([303, expect.stringContaining(`done=${done}`)])
}

async function answered(asked: Promise<Response>): Promise<Answer> {
  const answer = await asked
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') }
}
