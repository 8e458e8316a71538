import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  test: {
    include: [
      'packages/**/*.test.ts',
      'server/**/*.test.ts',
      'app/**/*.test.{ts,tsx}',
      'tests/**/*.test.{ts,tsx}'
    ],
    exclude: ['**/node_modules/**', 'tests/bench/**', 'tests/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2
  }
})
