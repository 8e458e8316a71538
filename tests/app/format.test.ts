import { describe, expect, it } from 'vitest'
import { dateTime, dayIn, list, number, percent, plural, time, zoneName } from '../../app/i18n/format.ts'
import { fr } from '../../app/i18n/home/fr.ts'
import { es } from '../../app/i18n/home/es.ts'
import { remaining } from '../../app/i18n/remaining.ts'

const FORMS = { one: '# one', many: '# many', other: '# other' }
const EVENING = new Date('2023-11-27T14:05:00Z')

describe('plural', () => {
  it('chooses by the rules of each language', () => {
    expect(plural('en', 0, FORMS)).toBe('0 other')
    expect(plural('en', 1, FORMS)).toBe('1 one')
    expect(plural('fr', 0, FORMS)).toBe('0 one')
    expect(plural('pt', 2, FORMS)).toBe('2 other')
  })

  it('knows that Romance languages count millions of things', () => {
    expect(plural('es', 1_000_000, FORMS)).toBe('1.000.000 many')
    expect(plural('fr', 1_000_000, FORMS)).toMatch(/many$/)
    expect(es.brackets(2_000_000)).toBe('2.000.000 de corchetes abiertos')
    expect(fr.brackets(0)).toBe('0 crochet ouvert')
  })

  it('falls back to the general form', () => {
    expect(plural('es', 1_000_000, { one: '#', other: '# things' })).toBe('1.000.000 things')
  })
})

describe('numbers, lists and moments', () => {
  it('are written as the language writes them', () => {
    expect(number('en', 1234567)).toBe('1,234,567')
    expect(number('pt', 1234567)).toMatch(/^1.234.567$/)
    expect(percent('fr', 0.25)).toMatch(/^25\s%$/u)
    expect(list('es', ['Brasil', 'Chile', 'México'])).toBe('Brasil, Chile y México')
  })

  it('name the moment in the zone that is asked for', () => {
    expect(dateTime('en', EVENING, 'America/Bogota')).toContain('09:05')
    expect(time('fr', EVENING, 'Europe/Paris')).toBe('15:05')
    expect(dayIn(new Date('2023-11-28T02:00:00Z'), 'America/Bogota')).toBe('2023-11-27')
    expect(zoneName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  })
})

describe('what is left of a deadline', () => {
  const HOUR_MS = 3_600_000
  it('is said in its two largest units, and a begun minute counts whole', () => {
    expect(remaining('en', 27 * HOUR_MS + 60_000)).toBe('1 day, 3 hours')
    expect(remaining('es', 2 * HOUR_MS + 1)).toBe('2 horas y 1 minuto')
    expect(remaining('en', 24 * HOUR_MS + 60_000)).toBe('1 day')
    expect(remaining('fr', 1)).toMatch(/^1\sminute$/u)
    expect(remaining('pt', 0)).toBe('0 minutos')
  })
})
