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
        mail: null,
        history: { pointMs: 60_000, oldAfterMs: 90 * 86_400_000, oldPointMs: 3_600_000 },
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
    ['HISTORY_POINT_SECONDS', '0'],
    ['HISTORY_POINT_SECONDS', '1.5'],
    ['HISTORY_OLD_AFTER_DAYS', '-1'],
    ['HISTORY_OLD_POINT_SECONDS', '604801'],
    ['METRICS_PUBLIC', 'true']
  ])('names %s=%s and the way out', (name, value) => {
    const env = readEnv({ [name]: value })
    expect(env.ok).toBe(false)
    if (env.ok) return
    expect(env.refusal.message).toBe(`${name} is ${JSON.stringify(value)}, which is not usable.`)
    expect(env.refusal.hint).toMatch(/\.$/)
  })

  it('takes how finely history is listed', () => {
    const env = readEnv({
      HISTORY_POINT_SECONDS: '10',
      HISTORY_OLD_AFTER_DAYS: '7',
      HISTORY_OLD_POINT_SECONDS: '600'
    })
    expect(env.ok && env.value.history).toEqual({
      pointMs: 10_000,
      oldAfterMs: 7 * 86_400_000,
      oldPointMs: 600_000
    })
  })

  it('takes a mail server with its sender', () => {
    const mail = (SMTP_URL: string, MAIL_FROM: string) => {
      const env = readEnv({ SMTP_URL, MAIL_FROM })
      return env.ok ? env.value.mail : env.refusal
    }
    expect(mail('smtp://mail.example', 'office@acuerdo.example')).toEqual({
      smtp: { host: 'mail.example', port: 587, secure: false, login: null },
      from: { name: '', address: 'office@acuerdo.example' }
    })
    expect(
      mail('smtps://us%40er:p%3A%2Fw@[::1]:2465/', '"Secretaría, Bogotá" <office@acuerdo.example>')
    ).toEqual({
      smtp: { host: '::1', port: 2465, secure: true, login: { user: 'us@er', password: 'p:/w' } },
      from: { name: 'Secretaría, Bogotá', address: 'office@acuerdo.example' }
    })
    expect(mail('smtp://mail.example', 'Secretariat <office@acuerdo.example>')).toMatchObject({
      from: { name: 'Secretariat' }
    })
    expect(mail('smtp://mail.example', '')).toEqual({
      code: 'environment',
      message: 'MAIL_FROM is missing, and SMTP_URL has invitations sent by e-mail.',
      hint: 'Set MAIL_FROM to their sender, such as MAIL_FROM=Secretariat <secretariat@acuerdo.example>.'
    })
  })

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp:mail.example',
    'smtp://',
    'smtp://mail.example:0',
    'smtp://mail.example:70000',
    'smtp://mail.example/inbox',
    'smtp://mail.example?tls.rejectUnauthorized=false',
    'smtp://mail.example#a',
    'smtp://user@mail.example',
    'smtp://user:secret%@mail.example',
    'smtp://user:sec ret@mail example'
  ])('names SMTP_URL where it is %s, says the way out, and does not repeat it', url => {
    const env = readEnv({ SMTP_URL: url, MAIL_FROM: 'office@acuerdo.example' })
    expect(env).toMatchObject({ ok: false, refusal: { message: 'SMTP_URL is not usable.' } })
    if (!env.ok) expect(env.refusal.hint).toMatch(/^Give the mail server as smtp:\/\/.*\.$/)
  })

  it.each([
    'office',
    'Office',
    'a@b.example, c@d.example',
    'A <a@b.example',
    'A\r\nBcc: c@d.example <a@b.example>',
    'A <a@b.example> <c@d.example>',
    'A <a@b.example\r\nBcc:c@d.example>'
  ])('names MAIL_FROM where it is %j', from => {
    const env = readEnv({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: from })
    expect(env).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('MAIL_FROM is ') } })
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
