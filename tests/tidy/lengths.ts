import ts from 'typescript'
import { isTest, nodes, offence, place, type Source } from './tree.ts'

const FUNCTION_LINES = 40
const FUNCTION_LINES_MAX = 70
const FILE_LINES_MAX = 400
const ROUTE_LINES_MAX = 150

/**
 * Functions of more than 40 lines without a reason on the spot, or of more than 70 whatever the reason. Blank
 * lines and comments are free. A function inside another is measured by itself, so that a maker of an object with
 * several short functions is short, but never more than 70 in all. Chapters of a test (`describe`) are no functions.
 */
export function longFunctions(file: Source): string[] {
  if (!file.ast) return []
  return [...nodes(file.ast)].filter(isFunction).flatMap(node => {
    const all = linesOf(file, node)
    if (all <= FUNCTION_LINES || isChapter(node)) return []
    if (all > FUNCTION_LINES_MAX) return [offence(file, node, `has ${all} lines: split it (at most 70)`)]
    const lines = all - sum(inside(node).map(inner => linesOf(file, inner) - 1))
    if (lines <= FUNCTION_LINES) return []
    return hasReason(file, node)
      ? []
      : [offence(file, node, `has ${lines} lines: split it, or say why on the spot with "// long: …"`)]
  })
}

/** Files of more than 400 lines, routes of more than 150. Catalogues and tables (`// table: …`) may be long. */
export function longFiles(file: Source): string[] {
  if (!file.ast || /^app\/i18n\//.test(file.path) || /^\/\/ table: \S/.test(file.text)) return []
  const lines = file.text.split('\n').length - 1
  const max = /^app\/routes\//.test(file.path) && !isTest(file) ? ROUTE_LINES_MAX : FILE_LINES_MAX
  return lines > max ? [`${file.path} has ${lines} lines: split it (at most ${max})`] : []
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

/** The functions directly inside a function. */
function inside(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const look = (child: ts.Node): void =>
    isFunction(child) ? void found.push(child) : ts.forEachChild(child, look)
  ts.forEachChild(node, look)
  return found
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

function linesOf(file: Source, node: ts.Node): number {
  const lines = file.text.slice(node.getStart(), node.getEnd()).split('\n')
  return lines.filter(line => line.trim() !== '' && !/^(\/\/|\/\*|\*|\{\/\*)/.test(line.trim())).length
}

function isChapter(node: ts.Node): boolean {
  const call = node.parent
  if (!call || !ts.isCallExpression(call)) return false
  return /^(describe|suite)\b/.test(call.expression.getText()) || /Contract$/.test(call.expression.getText())
}

/** The reason stands in the comment above the function or its statement, or opens its body. */
function hasReason(file: Source, node: ts.Node): boolean {
  const lines = file.text.split('\n')
  const start = Number(place(file, statementOf(node)).split(':')[1]) - 1
  const above: string[] = []
  for (let at = start - 1; at >= 0 && /^\s*(\/\/|\/\*|\*)/.test(lines[at] ?? ''); at--)
    above.push(lines[at] ?? '')
  const nodeLine = Number(place(file, node).split(':')[1]) - 1
  return [...above, ...lines.slice(nodeLine, nodeLine + 3)].some(line => /^\s*\/\/ long: \S.{9,}/.test(line))
}

function statementOf(node: ts.Node): ts.Node {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isStatement(at) || ts.isClassElement(at)) return at
  }
  return node
}
