import { expect, it } from 'vitest'
import { loggedPath } from './logged-path.ts'

it.each([
  ['/invitation/s3cret', '/invitation/…'],
  ['/invitation/s3cret.data', '/invitation/…'],
  ['/set-up/s3cret', '/set-up/…'],
  ['/documents/DG', '/documents/DG'],
  ['/', '/']
])('of %s the log says %s', (path, said) => {
  expect(loggedPath(path)).toBe(said)
})
