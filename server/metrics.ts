import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Figures about the running process, as Prometheus reads them. */
export interface Metrics {
  /** Counts and times every answer. */
  observe: RequestHandler
  /** Counts what happens on the sockets. */
  count(what: string, n?: number): void
  /** Adds a figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void
  /** Adds a figure that only grows, by what happened; the answer counts one more. */
  counter(name: string, help: string): (what: string) => void
  text(): Promise<{ type: string; body: string }>
}

const LOOP_LOOK_MS = 250

export function createMetrics(): Metrics {
  const registry = new Registry()
  // Its own look at the event loop wakes the process a hundred times a second; four times show a stall as well.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_LOOK_MS })
  const answers = new Counter({
    name: 'acuerdo_http_answers_total',
    help: 'Answers by method and class of status.',
    labelNames: ['method', 'status'] as const,
    registers: [registry]
  })
  // A letter that somebody types is counted several times: in a number of its own, which is read when somebody asks.
  const counts = new Map<string, number>()
  new Counter({
    name: 'acuerdo_realtime_total',
    help: 'What happened on the sockets, by name.',
    labelNames: ['what'] as const,
    registers: [registry],
    collect() {
      this.reset()
      for (const [what, n] of counts) this.inc({ what }, n)
    }
  })
  const seconds = new Histogram({
    name: 'acuerdo_http_answer_seconds',
    help: 'Time from a request to the end of its answer.',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry]
  })
  return {
    observe: (req, res, next) => {
      const stop = seconds.startTimer()
      res.once('finish', () => {
        stop()
        answers.inc({ method: req.method, status: `${Math.floor(res.statusCode / 100)}xx` })
      })
      next()
    },
    count: (what, n = 1) => void counts.set(what, (counts.get(what) ?? 0) + n),
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read())
        }
      })
    },
    counter: (name, help) => {
      const counted = new Counter({ name, help, labelNames: ['what'] as const, registers: [registry] })
      return what => counted.inc({ what })
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() })
  }
}
