import { expect, it } from 'vitest'
import { safeRedirect } from './safe-redirect.ts'

it.each(['/', '/documents/DG', '/documents/DG?at=p1#p1', '/documents/%C3%A9t%C3%A9', '/a/../b'])(
  'stays within the site: %s',
  to => {
    expect(safeRedirect(to).startsWith('/')).toBe(true)
    expect(new URL(safeRedirect(to), 'https://here.example').host).toBe('here.example')
  }
)

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/a\r\nSet-Cookie: x=y',
  '/\u0000',
  '/\u2028/evil.example',
  `/${'a'.repeat(4_000)}`,
  '',
  null,
  undefined,
  7,
  ['/a']
])('goes home instead of %j', to => {
  expect(safeRedirect(to)).toBe('/')
})

it('keeps what it was given where that is safe', () => {
  expect(safeRedirect('/documents/DG?at=p1#p1')).toBe('/documents/DG?at=p1#p1')
})
