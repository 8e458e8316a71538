import { nodes, type Source } from './tree.ts'
import ts from 'typescript'

const ROUTE = /^app\/routes\/([^/]+)\//

/**
 * Routes that read afresh whenever news comes, by themselves or inside a layout that listens, and do not keep what they read
 * last: without a network such a page would be taken away from whoever has it open.
 */
export function unkeptNews(files: readonly Source[]): string[] {
  const routes = new Map<string, Source[]>()
  for (const file of files) {
    const [, route] = ROUTE.exec(file.path) ?? []
    if (route !== undefined) routes.set(route, [...(routes.get(route) ?? []), file])
  }
  const listening = [...routes].flatMap(([route, own]) =>
    own.some(file => calls(file, 'useNews')) ? route : []
  )
  return [...routes]
    .filter(([route]) => listening.some(one => route === one || route.startsWith(`${one}.`)))
    .flatMap(([, own]) => own.filter(file => hasName(file, 'loader') && !keeps(file)))
    .map(({ path }) => `${path} reads afresh on news: have its clientLoader call readOrKeep`)
}

/** Answers to forms that the router would drop with the next piece of news. */
export const droppedAnswers = (file: Source): string[] =>
  file.path.startsWith('app/') && file.path !== 'app/live/use-answer.ts' && calls(file, 'useActionData')
    ? [`${file.path} forgets why a form was refused as soon as it reads itself afresh: call useAnswer`]
    : []

const keeps = (file: Source): boolean => hasName(file, 'clientLoader') && calls(file, 'readOrKeep')

const calls = (file: Source, name: string): boolean =>
  file.ast !== null &&
  [...nodes(file.ast)].some(node => ts.isCallExpression(node) && node.expression.getText() === name)

/** Whether a module exports something under this name. */
const hasName = (file: Source, name: string): boolean =>
  new RegExp(`^export (async function|const) ${name}\\b`, 'm').test(file.text)
