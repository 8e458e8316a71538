import { describe, expect, it } from 'vitest'
import { changed, complete, emptySetUp, setUpOf } from '../../app/form/set-up-fields.ts'
import { wrongField } from '../../app/form/form-answer.server.ts'
import { explained, onInstruction } from '../../app/form/why.server.ts'
import { instantOf, localTime } from '../../app/form/zoned-time.ts'

describe('a local time', () => {
  it('is an instant in its zone, and back', () => {
    const zone = 'America/Bogota'
    expect(instantOf('2023-05-12T18:00', zone)).toBe('2023-05-12T23:00:00.000Z')
    expect(localTime('2023-05-12T23:00:00Z', zone)).toBe('2023-05-12T18:00')
  })

  it('is the later of two where the clocks go back, and the end of the jump where they skip it', () => {
    expect(instantOf('2023-10-29T02:30', 'Europe/Madrid')).toBe('2023-10-29T01:30:00.000Z')
    expect(instantOf('2023-03-26T02:30', 'Europe/Madrid')).toBe('2023-03-26T01:00:00.000Z')
    expect(instantOf('2023-03-26T03:30', 'Europe/Madrid')).toBe('2023-03-26T01:30:00.000Z')
  })

  it('stays what it is where it is none, for the schema to refuse', () => {
    expect(instantOf('tomorrow', 'UTC')).toBe('tomorrow')
    expect(instantOf('2023-99-99T00:00', 'UTC')).toBe('2023-99-99T00:00')
  })
})

describe('a form that is wrong', () => {
  it('knows its field', () => {
    const person = { name: 'Ana', email: 'nowhere', language: 'en', workingGroup: null }
    expect(wrongField({ action: 'nominate_delegate', target: 'x', person })).toBe('person.email')
    expect(wrongField({ action: 'lock_text', target: 'QX', locked: true })).toBeNull()
  })
})

describe('why not', () => {
  const refusal = (code: string) => ({ code, message: 'm', hint: 'h' })

  it('names the stages only where the stage stands against it', () => {
    expect(explained('lock_text', refusal('PM2'))?.stages).toEqual(['negotiation', 'chairs_text'])
    expect(explained('lock_text', refusal('PM1'))?.stages).toEqual([])
    expect(explained('lock_text', null)).toBeNull()
  })

  it('knows from the table what takes an instruction', () => {
    expect(onInstruction()).toContain('lock_text')
    expect(onInstruction()).not.toContain('accredit')
  })
})

describe('the form of the first start', () => {
  const sent = (fields: [string, string][]): FormData => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return form
  }

  it('is read with its rows, whatever their numbers, and without what nobody asked for', () => {
    const form = setUpOf(
      sent([
        ['event.name.es', ' Jornadas '],
        ['event.languages.all', 'es'],
        ['event.languages.all', 'xx'],
        ['themes.7.code', 'QX'],
        ['themes.7.name.es', 'Cosas'],
        ['themes.7.coChairs.0.name', 'Ana'],
        ['themes.__proto__.code', 'no'],
        ['delegations.0.kind', 'galaxy']
      ])
    )
    expect(form.event.name.es).toBe('Jornadas')
    expect(form.event.languages.all).toEqual(['es'])
    expect(form.themes).toHaveLength(1)
    expect(form.themes[0]?.coChairs[0]?.name).toBe('Ana')
    expect(form.delegations[0]?.kind).toBe('state')
  })

  it('gets and loses rows', () => {
    const form = emptySetUp('en')
    expect(changed(form, 'add themes').themes).toHaveLength(2)
    expect(changed(form, 'remove delegations 0').delegations).toHaveLength(1)
    expect(changed(form, 'add sessions').event.sessions).toHaveLength(2)
    expect(changed(form, 'add galaxies')).toBe(form)
  })

  it('is completed: no empty row, and every name in every language', () => {
    const form = emptySetUp('pt')
    const named = { ...form, event: { ...form.event, name: { ...form.event.name, pt: 'Jornadas' } } }
    const whole = complete(named)
    expect(whole.event.name).toEqual({ en: 'Jornadas', es: 'Jornadas', pt: 'Jornadas', fr: 'Jornadas' })
    expect([whole.themes, whole.delegations, whole.bodies, whole.event.sessions]).toEqual([[], [], [], []])
  })
})
