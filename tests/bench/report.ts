import { median, type Figures } from './figures.ts'
import type { ScenarioName, TargetName } from './options.ts'

/** One row of the table. The product is measured against a relay that does nothing else, or the best peer. */
interface Row {
  key: string
  scenario: ScenarioName
  what: string
  /** The target that sets the measure; `best` is the better of the two peers. */
  against: 'raw' | 'rawblob' | 'best'
  /** The ratio, or the value where `absolute`, that the product is to reach. */
  reach: number | null
  absolute?: boolean
}

const room = (count: number, reach: number | null): Row => ({
  key: `A.cpu.${count}`,
  scenario: 'A',
  what: `CPU per delivered edit, ${count} in the room (µs)`,
  against: 'raw',
  reach
})

type Measured = [key: string, what: string, reach: number | null]

/** What is measured in itself, without anybody to measure it against. */
const milliseconds = (scenario: 'H' | 'I' | 'J' | 'K', measured: Measured[]): Row[] =>
  measured.map(([key, what, reach]) => ({
    key: `${scenario}.${key}`,
    scenario,
    what,
    against: 'best',
    reach,
    absolute: true
  }))

const ROWS: Row[] = [
  room(10, null),
  room(50, 1.5),
  room(100, null),
  room(250, 1.2),
  {
    key: 'A.p50.250',
    scenario: 'A',
    what: 'Time to the reader, 250 in the room, p50 (ms)',
    against: 'raw',
    reach: null
  },
  {
    key: 'A.p95.250',
    scenario: 'A',
    what: 'Time to the reader, 250 in the room, p95 (ms)',
    against: 'raw',
    reach: null
  },
  {
    key: 'C.cpu',
    scenario: 'C',
    what: 'CPU per join of the long document (ms)',
    against: 'rawblob',
    reach: 1.5
  },
  { key: 'C.p95', scenario: 'C', what: 'Join while all join, p95 (ms)', against: 'rawblob', reach: null },
  {
    key: 'D.cpu',
    scenario: 'D',
    what: 'CPU of the first opening after a restart (ms)',
    against: 'best',
    reach: 0.5
  },
  {
    key: 'D.ms',
    scenario: 'D',
    what: 'Time of the first opening after a restart (ms)',
    against: 'best',
    reach: null
  },
  {
    key: 'E.connection',
    scenario: 'E',
    what: 'Memory per idle connection (KB)',
    against: 'raw',
    reach: null
  },
  {
    key: 'E.document',
    scenario: 'E',
    what: 'Memory per open long document (MB)',
    against: 'best',
    reach: null
  },
  {
    key: 'F.lost',
    scenario: 'F',
    what: 'Seen edits lost at kill -9',
    against: 'best',
    reach: 0,
    absolute: true
  },
  { key: 'F.seen', scenario: 'F', what: '… of so many seen', against: 'best', reach: null, absolute: true },
  {
    key: 'G.ratio',
    scenario: 'G',
    what: 'Memory per MB past a stalled client (MB)',
    against: 'raw',
    reach: 0.2,
    absolute: true
  },
  ...milliseconds('H', [
    ['edited', 'Comparing 30,000 words, 15 % edited (ms)', 250],
    ['slightly', 'Comparing 30,000 words, 2 % edited (ms)', null],
    ['one', 'The same in one paragraph, 15 % edited (ms)', null],
    ['other', 'Comparing 30,000 words with others (ms)', null],
    ['long', 'Comparing 500,000 words, 15 % edited (ms)', 2_000],
    ['five', 'Comparing 250,000 words of five (ms)', 2_000],
    ['short', 'Comparing 20,000 short paragraphs, other ids (ms)', 2_000],
    ['slowest', 'The slowest comparison of all (ms)', 2_000]
  ]),
  ...milliseconds('I', [
    ['cold', 'The end of 13,000 updates, first time, slowest (ms)', 300],
    ['moment', 'Any moment of 13,000 updates, slowest (ms)', 300],
    ['writer', 'Who wrote a word, slowest (ms)', null],
    ['page', 'Comparing two versions of 12 paragraphs, HTTP (ms)', 30],
    ['stored', 'A version of 250 KB to its compressed JSON and state', 1.2]
  ]),
  ...milliseconds('J', [
    ['page', 'Page of an adopted text, each of many at once (ms)', 1],
    ['same', 'The same for whoever has it (ms)', 1],
    ['cpu', 'CPU of the server for one (ms)', null]
  ]),
  ...milliseconds('K', [
    ['bare', 'Scripting of a key, 120 paragraphs, p95 (ms)', null],
    ['brackets', 'The same beside 300 brackets and their panel, p95 (ms)', 16],
    ['proposals', 'The same beside 600 proposals and their panel, p95 (ms)', 16],
    ['frame', 'The page’s thread in a frame of scrolling, p95 (ms)', 16]
  ])
]
const PEERS: TargetName[] = ['hocuspocus-sqlite', 'ywebsocket-leveldb']

/** What was found, by scenario and target, one entry per repetition. */
export type Found = Map<`${ScenarioName} ${TargetName}`, Figures[]>

/** The table of ratios. A value with `!` comes from a run in which clients did not end with equal texts. */
export function table(found: Found): string {
  const header = ['', 'product', 'relay', ...PEERS, 'product : measure', 'to reach']
  const rows = ROWS.map(row => cells(row, found)).filter(row => row.slice(1, 5).some(cell => cell !== '-'))
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map(row => row[at]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(header), `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n'
  )
}

function cells(row: Row, found: Found): string[] {
  const relay = row.against === 'best' ? 'raw' : row.against
  const value = (target: TargetName) => valueOf(row, target, found)
  const peers = PEERS.map(value).filter(known => !Number.isNaN(known))
  const best = peers.length > 0 ? Math.min(...peers) : NaN
  const ratio = value('product') / (row.against === 'best' ? best : value(relay))
  return [
    row.what,
    ...(['product', relay, ...PEERS] as const).map(
      target => shown(value(target)) + doubt(row, target, found)
    ),
    row.absolute || !Number.isFinite(ratio)
      ? '-'
      : `${ratio.toFixed(2)} × ${row.against === 'best' ? 'best peer' : relay}`,
    verdict(row, row.absolute ? value('product') : ratio)
  ]
}

function verdict({ reach, absolute }: Row, reached: number): string {
  if (reach === null) return '-'
  const goal = absolute ? `≤ ${reach}` : `≤ ${reach} ×`
  return Number.isFinite(reached) ? `${goal} ${reached <= reach ? 'reached' : 'MISSED'}` : goal
}

function valueOf({ key, scenario }: Row, target: TargetName, found: Found): number {
  const runs = found.get(`${scenario} ${target}`) ?? []
  const values = runs.map(({ figures }) => figures[key]).filter(value => value !== undefined)
  if (values.length === 0) return NaN
  return /^F\./.test(key) ? values.reduce((total, value) => total + value, 0) : median(values)
}

function doubt({ scenario }: Row, target: TargetName, found: Found): string {
  return found.get(`${scenario} ${target}`)?.some(({ converged }) => converged === false) ? '!' : ''
}

function shown(value: number): string {
  if (Number.isNaN(value)) return '-'
  return Number.isInteger(value) ? String(value) : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)
}
