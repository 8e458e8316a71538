import path from 'node:path'
import ts from 'typescript'
import { importsOf, isProduct, nodes, offence, type Source } from './tree.ts'

/** Who may import whom, by the first words of the path. The finer rules are in .dependency-cruiser.cjs. */
const MAY_IMPORT: [from: RegExp, to: RegExp][] = [
  [/^packages\/domain\/src\/acts\//, /^(packages\/domain\/|zod$)/],
  [/^packages\/domain\//, /^packages\/domain\//],
  [/^packages\/editor\//, /^(?!app\/|server\/|prisma\/)/],
  [/^server\//, /^(?!app\/)/],
  [/^app\//, /^(?!prisma\/|server\/(?!context\.ts))/]
]
const DATABASE = /^(@prisma\/|better-sqlite3$|pg$|prisma\/generated\/)/
const EFFECT = /^use(Layout|Insertion)?Effect$/
const EFFECT_PLACES = /^(app\/live|packages\/editor\/src\/browser)\//

/** Imports against the direction domain ← editor ← server ← app. */
export function wrongImports(file: Source): string[] {
  const allowed = MAY_IMPORT.find(([from]) => from.test(file.path))?.[1]
  if (!allowed || !isProduct(file)) return []
  return importsOf(file)
    .filter(({ specifier, typeOnly }) => {
      const target = targetOf(file, specifier)
      return (
        !allowed.test(target) || (/^app\//.test(file.path) && target === 'server/context.ts' && !typeOnly)
      )
    })
    .map(({ node, specifier }) =>
      offence(file, node, `imports ${specifier} against the direction of the layers`)
    )
}

/** Imports of Prisma or a driver outside server/persistence. */
export function databaseImports(file: Source): string[] {
  if (!isProduct(file) || file.path.startsWith('server/persistence/')) return []
  return importsOf(file)
    .filter(({ specifier }) => DATABASE.test(targetOf(file, specifier)))
    .map(({ node, specifier }) => offence(file, node, `imports ${specifier}: only server/persistence does`))
}

/** Readers of the environment beside server/env.ts and, for tests, tests/settings.ts. */
export function environmentReads(file: Source): string[] {
  if (!file.ast || /^(server\/env|tests\/settings|[\w.]+\.config)\.ts$|\.(mjs|cjs|js)$/.test(file.path))
    return []
  return [...nodes(file.ast)]
    .filter(node => ts.isPropertyAccessExpression(node) && /^process\.env$/.test(node.getText()))
    .map(node =>
      offence(
        file,
        node,
        'reads the environment: take the value from server/env.ts (tests: tests/settings.ts)'
      )
    )
}

/** Effects outside the live session and the editor. */
export function strayEffects(file: Source): string[] {
  if (!file.ast || !isProduct(file) || EFFECT_PLACES.test(file.path)) return []
  return [...nodes(file.ast)]
    .filter(node => ts.isIdentifier(node) && EFFECT.test(node.text) && !ts.isImportSpecifier(node.parent))
    .map(node =>
      offence(file, node, 'is an effect: effects live in app/live and packages/editor/src/browser')
    )
}

/** What the domain may not have: classes, module state, promises. */
export function impureDomain(file: Source): string[] {
  if (!file.ast || !isProduct(file) || !file.path.startsWith('packages/domain/')) return []
  const state = file.ast.statements.filter(
    statement => ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const)
  )
  const wrong = [...nodes(file.ast)].filter(
    node => ts.isClassLike(node) || node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)
  )
  return [...state, ...wrong].map(node => offence(file, node, 'the domain has no state, class or promise'))
}

/** The path from the top that a specifier means; packages by their folder, others as they are written. */
function targetOf(file: Source, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file.path), specifier)
  return specifier.replace(/^~\//, 'app/').replace(/^@acuerdo\/(\w+)/, 'packages/$1/')
}
