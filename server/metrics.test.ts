import { describe, expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'

describe('the figures of the running process', () => {
  it('say what happened on the sockets by name, all of it however often they are read', async () => {
    const metrics = createMetrics()
    metrics.count('entries_committed')
    metrics.count('entries_committed', 3)
    metrics.count('frames_refused')
    await metrics.text()
    metrics.count('entries_committed')
    const { body } = await metrics.text()
    expect(body).toContain('acuerdo_realtime_total{what="entries_committed"} 5')
    expect(body).toContain('acuerdo_realtime_total{what="frames_refused"} 1')
  })
})
