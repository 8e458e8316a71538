import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseImports, environmentReads, impureDomain, strayEffects, wrongImports } from './tidy/layers.ts'
import { longFiles, longFunctions } from './tidy/lengths.ts'
import { emptyNames } from './tidy/names.ts'
import { droppedAnswers, unkeptNews } from './tidy/news.ts'
import { citationsOf, ruleOffences, rulesOf } from './tidy/rules.ts'
import { source, sourcesOf, type Source } from './tidy/tree.ts'
import { strayWrites } from './tidy/writes.ts'
import { literalWords, machinePaths, skippedTests, sleepingTests, unfinished } from './tidy/words.ts'

const TREE = sourcesOf(path.join(import.meta.dirname, '..'))

interface House {
  rule: string
  check: (file: Source) => string[]
  /** A file that offends once; proves that the check can fail. */
  offender: Source
}

const lines = (n: number) => 'f()\n'.repeat(n)

const HOUSE: House[] = [
  {
    rule: 'functions have at most 40 lines, or say why, and never more than 70',
    check: longFunctions,
    offender: source('server/a.ts', `// long: it is a table of cases\nfunction a() {\n${lines(70)}}\n`)
  },
  {
    rule: 'files have at most 400 lines, routes at most 150',
    check: longFiles,
    offender: source('app/routes/a.tsx', lines(151))
  },
  { rule: 'names say what they mean', check: emptyNames, offender: source('server/text-utils.ts', '') },
  {
    rule: 'imports follow the layers',
    check: wrongImports,
    offender: source('app/routes/a.tsx', "import { a } from '../../server/acts/a.ts'")
  },
  {
    rule: 'only persistence imports Prisma or a driver',
    check: databaseImports,
    offender: source('server/acts/a.ts', "import Database from 'better-sqlite3'")
  },
  {
    rule: 'only server/env.ts reads the environment',
    check: environmentReads,
    offender: source('server/a.ts', 'export const a = process.env.A')
  },
  {
    rule: 'rows are written by perform, the accounts and the update log',
    check: strayWrites,
    offender: source('server/acts/a.ts', 'await prisma.document.update({ where })')
  },
  {
    rule: 'effects live in two places',
    check: strayEffects,
    offender: source('app/components/a.tsx', "import { useEffect } from 'react'\nuseEffect(() => {})")
  },
  {
    rule: 'why a form was refused stands until somebody goes elsewhere',
    check: droppedAnswers,
    offender: source('app/routes/a.tsx', 'const answer = useActionData<Answer>()')
  },
  {
    rule: 'the domain has no state, class or promise',
    check: impureDomain,
    offender: source('packages/domain/src/a.ts', 'let count = 0')
  },
  {
    rule: 'every word on a page is in the catalogue',
    check: literalWords,
    offender: source('app/components/a.tsx', 'export const A = () => <p>{open ? "Open" : null}</p>')
  },
  {
    rule: 'no path of a machine is in the tree',
    check: machinePaths,
    offender: source('server/a.ts', "const a = '/ro" + "ot/a'")
  },
  {
    rule: 'nothing is left unfinished',
    check: unfinished,
    offender: source('server/a.ts', '// TO' + 'DO: later')
  },
  {
    rule: 'no test is skipped',
    check: skippedTests,
    offender: source('tests/a.test.ts', "it.only('a', () => {})")
  },
  {
    rule: 'no test sleeps',
    check: sleepingTests,
    offender: source('tests/a.test.ts', 'await new Promise(done => setTimeout(done, 50))')
  }
]

describe('the house rules', () => {
  it.each(HOUSE)('$rule', ({ check }) => {
    expect(TREE.flatMap(check)).toEqual([])
  })

  it.each(HOUSE)('would notice where not: $rule', ({ check, offender }) => {
    expect(check(offender)).toHaveLength(1)
  })

  it('a reason on the spot allows up to 70 lines, a loop that asks again may pause, a table may be long', () => {
    const long = source('server/a.ts', `// long: it is a table of cases\nfunction a() {\n${lines(60)}}\n`)
    const poll = source('tests/a.test.ts', 'while (!done()) await new Promise(go => setTimeout(go, 5))')
    const table = source('server/a.ts', `// table: who may do what\n${lines(500)}`)
    expect([longFunctions(long), sleepingTests(poll), longFiles(table)]).toEqual([[], [], []])
  })
})

describe('a page that listens to news', () => {
  const listens = source('app/routes/a.$code/screen.ts', 'useNews(id)')
  const reads = 'export async function loader() {}\n'
  const keeping = `${reads}export const clientLoader = () => readOrKeep('a', read)\n`

  it('keeps what it read last where the network is away, and so do those inside it', () => {
    expect(unkeptNews(TREE)).toEqual([])
  })

  it('would be noticed where it does not', () => {
    const routes = ['a.$code', 'a.$code.b', 'a_.$code.c', 'a.$codes']
    const all = (text: string) => routes.map(route => source(`app/routes/${route}/route.tsx`, text))
    expect(unkeptNews([listens, ...all(reads)]).map(said => said.split('/')[2])).toEqual([
      'a.$code',
      'a.$code.b'
    ])
    expect(unkeptNews([listens, ...all(keeping)])).toEqual([])
    expect(unkeptNews(all(reads))).toEqual([])
  })
})

describe('the numbered rules', () => {
  it('are all cited by a test, and every citation exists', () => {
    expect(ruleOffences(TREE)).toEqual([])
  })

  it('are read from their pages and from the names of tests', () => {
    expect(rulesOf('- **TX1** A text …\n| RT12 | …\n### ST3 …\nsee PM4')).toEqual(['TX1', 'RT12', 'ST3'])
    expect(citationsOf("it('[TX1] …'); it('[RT1, RT2] …')")).toEqual(['TX1', 'RT1', 'RT2'])
  })
})
