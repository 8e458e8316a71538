import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One text file of the product, its path relative to the top with forward slashes. */
export interface Source {
  path: string
  text: string
  /** The syntax tree of a script; null for other files. */
  ast: ts.SourceFile | null
}

const IGNORED = new Set(['node_modules', '.git', 'build', 'data', 'generated', '.output', 'trace', 'results'])
const TEXT =
  /\.(tsx?|mts|[cm]?js|jsx|json|md|css|prisma|sql|ya?ml|toml|html|svg|sh)$|^\.?[\w.-]*(run|rc|ignore|example)$/
const SCRIPT = /\.(tsx?|[cm]?js)$/
const VENDORED = new Set(['package-lock.json', 'prisma/schema-engine.mjs'])

/** Every text file below `top` that people write; what is installed, built or generated is left out. */
export function sourcesOf(top: string): Source[] {
  return pathsOf(top, '').map(file => source(file, readFileSync(path.join(top, file), 'utf8')))
}

export function source(file: string, text: string): Source {
  const ast = SCRIPT.test(file) ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) : null
  return { path: file, text, ast }
}

function pathsOf(top: string, folder: string): string[] {
  return readdirSync(path.join(top, folder), { withFileTypes: true }).flatMap(entry => {
    if (IGNORED.has(entry.name)) return []
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return pathsOf(top, file)
    return entry.isFile() && TEXT.test(entry.name) && !VENDORED.has(file) ? [file] : []
  })
}

export const isTest = (file: Source) =>
  /\.(test|e2e)\.tsx?$/.test(file.path) || file.path.startsWith('tests/')
export const isBench = (file: Source) => file.path.startsWith('tests/bench/')

/** Product code: what runs when the product runs. */
export const isProduct = (file: Source) => /^(app|server|packages)\//.test(file.path) && !isTest(file)

/** Every node of the tree, parents first. */
export function* nodes(root: ts.Node): Generator<ts.Node> {
  yield root
  const children: ts.Node[] = []
  ts.forEachChild(root, child => void children.push(child))
  for (const child of children) yield* nodes(child)
}

/** `path:line`, as editors and terminals understand it. */
export function place(file: Source, node: ts.Node): string {
  const line = file.ast?.getLineAndCharacterOfPosition(node.getStart()).line ?? 0
  return `${file.path}:${line + 1}`
}

/** An offence: where, and what to do about it. */
export const offence = (file: Source, node: ts.Node, what: string) => `${place(file, node)} ${what}`

/** The modules that a script names, in `import`, `export … from` and `import()`. */
export function importsOf(file: Source): { node: ts.Node; specifier: string; typeOnly: boolean }[] {
  if (!file.ast) return []
  return [...nodes(file.ast)].flatMap(node => {
    const literal = specifierOf(node)
    return literal ? [{ node, specifier: literal.text, typeOnly: isTypeOnly(node) }] : []
  })
}

function specifierOf(node: ts.Node): ts.StringLiteral | null {
  const candidate =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined
  return candidate && ts.isStringLiteral(candidate) ? candidate : null
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly ?? false
  return ts.isExportDeclaration(node) && node.isTypeOnly
}
