import { describe, expect, it } from 'vitest'
import { instantOf, localTime } from '../form/zoned-time.ts'
import { momentWords } from '../room-clock.ts'
import { loadCatalogue } from './catalogue.ts'
import { countdown } from './countdown.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

describe('the time that is left', () => {
  it('is told in the two largest units, and by the second in the last hour', () => {
    expect(countdown('en', 27 * HOUR_MS)).toBe('1 day, 3 hours')
    expect(countdown('en', HOUR_MS + 1)).toBe('1 hour, 1 minute')
    expect(countdown('en', HOUR_MS)).toBe('60 minutes, 0 seconds')
    expect(countdown('en', 5 * MINUTE_MS)).toBe('5 minutes, 0 seconds')
    expect(countdown('es', 59_001)).toBe('1 minuto y 0 segundos')
    expect(countdown('pt', 1_000)).toBe('1 segundo')
    expect(countdown('fr', 1)).toBe('1\u00a0seconde')
    expect(countdown('en', 0)).toBe('0 seconds')
    expect(countdown('en', -5_000)).toBe('0 seconds')
  })
})

describe('a deadline over a change of the clocks', () => {
  it('is one instant, and each zone tells it as its own clocks show it', async () => {
    const words = await loadCatalogue('en')
    // In Madrid the clocks go from 02:00 to 03:00 at 01:00 UTC; in Cartagena nothing happens.
    const at = new Date('2024-03-31T01:30:00Z')
    const said = momentWords(
      words,
      { zone: 'America/Bogota', place: 'Cartagena', viewerZone: 'Europe/Madrid' },
      at
    )
    expect(said).toContain('30 Mar 2024, 20:30 (Cartagena)')
    expect(said).toContain('31 Mar 2024, 03:30')
    // The time left is that between the instants, whatever the clocks on the wall jumped over.
    expect(countdown('en', at.getTime() - Date.parse('2024-03-31T00:45:00Z'))).toBe('45 minutes, 0 seconds')
  })

  it('[SI10] typed at a time that is skipped or shown twice is never earlier than meant, and comes back as typed', () => {
    const skipped = instantOf('2024-03-31T02:30', 'Europe/Madrid')
    expect(skipped).toBe('2024-03-31T01:00:00.000Z')
    expect(localTime(skipped, 'Europe/Madrid')).toBe('2024-03-31T03:00')
    const twice = instantOf('2024-10-27T02:30', 'Europe/Madrid')
    expect(twice).toBe('2024-10-27T01:30:00.000Z')
    expect(localTime(twice, 'Europe/Madrid')).toBe('2024-10-27T02:30')
  })
})
