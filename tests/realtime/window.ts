import { Window } from 'happy-dom'

/*
 * A window for editors in a test that is otherwise a program of Node: with vitest's own environment for browsers,
 * the server's modules and `fetch` would be those of a browser too. Import this before anything that needs it.
 */

const window = new Window({ url: 'http://acuerdo.test' })
const NAMES = [
  'document',
  'navigator',
  'getSelection',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'MutationObserver',
  'DOMParser',
  'Node',
  'Text',
  'Element',
  'HTMLElement',
  'Range',
  'KeyboardEvent'
] as const

Object.defineProperty(globalThis, 'window', { value: window, configurable: true })
for (const name of NAMES) {
  const value: unknown = window[name]
  const bound = name.startsWith('get') || name.endsWith('Frame')
  Object.defineProperty(globalThis, name, {
    value: bound && typeof value === 'function' ? (value.bind(window) as unknown) : value,
    configurable: true
  })
}
