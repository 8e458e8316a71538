import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readEnv({})).toEqual({
      ok: true,
      value: {
        mode: 'production',
        host: '127.0.0.1',
        port: 3000,
        databaseUrl: 'file:./data/acuerdo.sqlite',
        publicUrl: null,
        demo: false,
        demoPassword: 'demo',
        metricsPublic: false,
        logLevel: 'info',
        faultAt: null
      }
    })
  })

  it('takes an empty value for a missing one', () => {
    expect(readEnv({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ ok: true, value: { port: 3000 } })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['NODE_ENV', 'staging'],
    ['PUBLIC_URL', 'acuerdo.example'],
    ['PUBLIC_URL', 'https://acuerdo.example/path'],
    ['PUBLIC_URL', 'ftp://acuerdo.example'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO', 'yes'],
    ['METRICS_PUBLIC', 'true']
  ])('names %s=%s and the way out', (name, value) => {
    const env = readEnv({ [name]: value })
    expect(env.ok).toBe(false)
    if (env.ok) return
    expect(env.refusal.message).toBe(`${name} is ${JSON.stringify(value)}, which is not usable.`)
    expect(env.refusal.hint).toMatch(/\.$/)
  })

  it('does not repeat a password', () => {
    const env = readEnv({ DEMO_PASSWORD: 'x'.repeat(2_000) })
    expect(JSON.stringify(env)).not.toContain('xx')
  })

  it('wants to know under which name it is reached when it listens to other machines', () => {
    expect(readEnv({ HOST: '0.0.0.0' })).toMatchObject({ ok: false })
    expect(readEnv({ HOST: '0.0.0.0', PUBLIC_URL: 'https://acuerdo.example/' })).toMatchObject({
      ok: true,
      value: { publicUrl: 'https://acuerdo.example' }
    })
  })

  it('has fault points in tests only', () => {
    expect(readEnv({ FAULT_AT: 'append:after-commit' })).toMatchObject({ ok: false })
    expect(readEnv({ FAULT_AT: 'append:after-commit', NODE_ENV: 'test' })).toMatchObject({ ok: true })
  })
})
