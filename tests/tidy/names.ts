import path from 'node:path'
import ts from 'typescript'
import { offence, type Source } from './tree.ts'

const NO_NOUN = /^(utils?|helpers?|misc|managers?|data|common|stuff)$/i
const NO_NOUN_ENDING = /(Utils?|Helpers?|Manager|Misc)$/

/** Files and top-level names that say nothing: the noun has not been found yet. */
export function emptyNames(file: Source): string[] {
  if (!file.ast) return []
  const stem = path.posix.basename(file.path).replace(/\..*$/, '')
  const folders = path.posix.dirname(file.path).split('/')
  const wrong = [stem, stem.split('-').at(-1) ?? '', ...folders].find(word => NO_NOUN.test(word))
  const ofFile = wrong ? [`${file.path} is named "${wrong}": name it after what it is about`] : []
  return [
    ...ofFile,
    ...declared(file)
      .filter(isEmpty)
      .map(name => offence(file, name, `"${name.text}" says nothing`))
  ]
}

const isEmpty = (name: ts.Identifier) => NO_NOUN.test(name.text) || NO_NOUN_ENDING.test(name.text)

function declared(file: Source): ts.Identifier[] {
  return (file.ast?.statements ?? [])
    .flatMap(statement => {
      if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(d => d.name)
      const named = statement as ts.Statement & { name?: ts.Node }
      return named.name ? [named.name] : []
    })
    .filter(name => ts.isIdentifier(name))
}
