// The journeys in a real browser, one after the other: each has the machine and the product for itself.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { alias: { '~': new URL('../app', import.meta.url).pathname } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    // Seen once in some thirty runs on a crowded machine: React says that a root "did not complete" (its error
    // 345) while the first page of a visit hydrates, and draws the page anew. Until its cause is found a journey
    // may be walked a second time; the reporter says which one was.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 90_000
  }
})
