import ts from 'typescript'
import { isBench, isTest, nodes, offence, type Source } from './tree.ts'

const LETTERS = /\p{L}{2,}/u
const SPOKEN =
  /^(title|alt|placeholder|label|aria-(label|description|roledescription|placeholder|valuetext))$/
/** Names that are the same in every language. */
const NAMES = new Set(['Acuerdo'])
/** In pieces, so that this file does not offend. */
const MACHINE = new RegExp(
  `(?<![\\w.~-])/(${['wo' + 'rk', 'ro' + 'ot', 'ho' + 'me', 'Us' + 'ers'].join('|')})/[\\w.]|\\.\\./sha` +
    'red/'
)
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`)

/** Words in JSX that a translation cannot reach. */
export function literalWords(file: Source): string[] {
  if (!file.ast || isTest(file) || !/^(app|packages\/editor\/src\/browser)\/.*\.tsx$/.test(file.path))
    return []
  return [...nodes(file.ast)]
    .filter(node => LETTERS.test(shown(node)) && !NAMES.has(shown(node).trim()))
    .map(node =>
      offence(file, node, `shows "${shown(node).trim().slice(0, 40)}": put it into the catalogue (app/i18n)`)
    )
}

/** The words that a node puts before people, or nothing. */
function shown(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text.replace(/&\w+;/g, ' ')
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return ''
  if (ts.isJsxAttribute(node.parent)) return SPOKEN.test(node.parent.name.getText()) ? node.text : ''
  return isChild(node) ? node.text : ''
}

/** A literal that is rendered as it is: `{'x'}`, `{a ? 'x' : 'y'}`, `{a && 'x'}` among the children or in a spoken attribute. */
function isChild(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxExpression(parent)) {
    return !ts.isJsxAttribute(parent.parent) || SPOKEN.test(parent.parent.name.getText())
  }
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isChild(parent)
  if (ts.isParenthesizedExpression(parent)) return isChild(parent)
  const joins = ts.isBinaryExpression(parent) && /^(&&|\|\||\?\?)$/.test(parent.operatorToken.getText())
  return joins && parent.right === node && isChild(parent)
}

/** Paths of one person's machine. */
export function machinePaths(file: Source): string[] {
  return linesLike(file, MACHINE, 'names a path that exists on one machine only')
}

/** Marks of unfinished work in code. */
export function unfinished(file: Source): string[] {
  return file.ast ? linesLike(file, UNFINISHED, 'is unfinished: finish it or take it out') : []
}

function linesLike(file: Source, pattern: RegExp, what: string): string[] {
  return file.text
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${file.path}:${at + 1} ${what}`] : []))
}

/** Tests that never run, and tests that keep the others from running. */
export function skippedTests(file: Source): string[] {
  if (!file.ast || !isTest(file)) return []
  return [...nodes(file.ast)]
    .filter(node => ts.isPropertyAccessExpression(node) || ts.isIdentifier(node))
    .filter(node =>
      /^(it|test|describe|suite)\.(skip|only|todo|fails|skipIf|runIf)$|^[xf](it|test|describe)$/.test(
        node.getText()
      )
    )
    .map(node => offence(file, node, 'is skipped or keeps others from running'))
}

/** Tests that wait for time to pass instead of for what they expect. A bounded loop that asks again may pause. */
export function sleepingTests(file: Source): string[] {
  if (!file.ast || !isTest(file) || isBench(file)) return []
  return [...nodes(file.ast)]
    .filter(node => ts.isCallExpression(node) && isSleep(file, node) && !isInLoop(node))
    .map(node => offence(file, node, 'sleeps: wait for the condition or the event, with a deadline'))
}

function isSleep(file: Source, call: ts.CallExpression): boolean {
  const name = call.expression.getText()
  if (/(^|\.)waitForTimeout$|^(sleep|delay)$/.test(name)) return true
  if (name !== 'setTimeout') return false
  if (/from 'node:timers\/promises'/.test(file.text)) return true
  const executor = promiseExecutor(call)
  const resolve = executor?.parameters[0]?.name.getText()
  return (
    resolve !== undefined &&
    new RegExp(`^(\\(\\) => )?${resolve}\\b`).test(call.arguments[0]?.getText() ?? '')
  )
}

function promiseExecutor(node: ts.Node): ts.ArrowFunction | ts.FunctionExpression | null {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if ((ts.isArrowFunction(at) || ts.isFunctionExpression(at)) && ts.isNewExpression(at.parent)) return at
  }
  return null
}

function isInLoop(node: ts.Node): boolean {
  const executor = promiseExecutor(node)
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isIterationStatement(at, false)) return true
    if (ts.isFunctionLike(at) && at !== executor) return false
  }
  return false
}
