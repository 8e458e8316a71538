// The layers: domain ← editor ← server/* ← app/routes. Each rule says what to do instead.
const production = '^(app|server|packages)/'
const test = '\\.test\\.tsx?$'
const drivers =
  '(^|/)(node_modules/)?(@prisma/[^/]+|better-sqlite3|@types/better-sqlite3|pg|@types/pg)(/|$)|^prisma/generated/'

/** Forbids an import; `to` may narrow by path, pathNot or the kind of dependency. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    // Types that name each other are no circle: nothing of them is left when the program runs.
    forbid(
      'no-circle',
      'Break the circle: the more inward module must not know the outer one.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    ),
    forbid('no-missing', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbid(
      'domain-stands-alone',
      'The domain is pure: hand in what it needs as an argument.',
      { path: '^packages/domain/src/', pathNot: [test, '^packages/domain/src/acts/'] },
      { pathNot: '^packages/domain/src/' }
    ),
    forbid(
      'domain-acts-know-zod-only',
      'Schemas of acts may use zod and the domain, nothing else.',
      { path: '^packages/domain/src/acts/', pathNot: test },
      { pathNot: ['^packages/domain/src/', 'node_modules/zod/'] }
    ),
    forbid(
      'domain-hides-its-schemas',
      'zod stays out of the browser bundle: only acts/ and the server read the schemas.',
      { path: '^packages/domain/src/', pathNot: [test, '^packages/domain/src/acts/'] },
      { path: '^packages/domain/src/acts/' }
    ),
    forbid(
      'editor-knows-the-domain-only',
      'The editor knows no roles, routes or database.',
      { path: '^packages/editor/' },
      { path: '^(app|server|prisma)/' }
    ),
    forbid(
      'editor-headless',
      'The headless half runs on the server: browser code belongs into browser/.',
      { path: '^packages/editor/src/(?!browser/)', pathNot: test },
      { path: ['^packages/editor/src/browser/', 'node_modules/(react|react-dom)/'] }
    ),
    forbid(
      'server-knows-no-page',
      'The server hands values to pages by the load context.',
      { path: '^server/' },
      { path: '^app/' }
    ),
    forbid(
      'pages-know-the-context-only',
      'A module with state that both a page and the server import exists twice: use the load context.',
      { path: '^app/', pathNot: test },
      { path: '^(server|prisma)/', pathNot: '^server/context\\.ts$' }
    ),
    forbid(
      'pages-know-types-of-the-context-only',
      'Values arrive through the load context: write `import type`.',
      { path: '^app/', pathNot: test },
      { path: '^server/context\\.ts$', dependencyTypesNot: ['type-only'] }
    ),
    forbid(
      'components-know-domain-types-only',
      'Props in, JSX out: a component gets what it shows from the route.',
      { path: '^app/components/', pathNot: test },
      {
        path: [
          '^app/(routes|live)/',
          '^server/(?!context\\.ts)',
          '^packages/editor/src/(?!(index|protocol)\\.ts)',
          '^packages/domain/src/acts/'
        ]
      }
    ),
    forbid(
      'components-know-context-types-only',
      'A component may name the types of what a route reads for it, nothing that runs.',
      { path: '^app/components/', pathNot: test },
      { path: '^server/context\\.ts', dependencyTypesNot: ['type-only'] }
    ),
    forbid(
      'components-know-editor-types-only',
      'A component may name the types of the protocol, nothing that runs.',
      { path: '^app/components/', pathNot: test },
      { path: '^packages/editor/', dependencyTypesNot: ['type-only'] }
    ),
    forbid(
      'only-persistence-knows-the-database',
      'Add a function to server/persistence and call it.',
      { path: production, pathNot: ['^server/persistence/', test] },
      { path: drivers }
    ),
    forbid(
      'realtime-knows-its-ports-only',
      'The socket reaches accounts, reading and the log through server/realtime/ports.ts.',
      { path: '^server/realtime/', pathNot: test },
      { path: '^server/', pathNot: ['^server/realtime/', '^server/(limits|clock|log)\\.ts$'] }
    ),
    forbid(
      'persistence-is-called-not-calling',
      'Persistence knows ports and nouns, never who asks.',
      { path: '^server/persistence/', pathNot: test },
      {
        path: '^server/',
        pathNot: [
          '^server/persistence/',
          '^server/realtime/(ports|messages)\\.ts$',
          '^server/(limits|clock|log|context)\\.ts$'
        ]
      }
    ),
    forbid(
      'no-development-tools',
      'The product runs without development dependencies, except behind a dynamic import in development.',
      { path: production, pathNot: test },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'dynamic-import'] }
    )
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: '^(build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json']
    }
  }
}
