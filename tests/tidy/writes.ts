import ts from 'typescript'
import { isProduct, nodes, offence, type Source } from './tree.ts'

/** Prisma's methods that write, wherever they are called on a model or on the client. */
const WRITES =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany|\$executeRaw|\$executeRawUnsafe|\$transaction)$/
const MODEL = /(^|\.)(prisma|tx|db)(\.\w+)?$/

/** Nouns that are written outside of acts, and why each may. */
const WRITERS: Record<string, string> = {
  'server/persistence/sessions.ts': 'signing in and out is no act',
  'server/persistence/tokens.ts': 'when a key was last used',
  'server/persistence/drafts.ts': 'what is private is on no record',
  'server/persistence/proposal-drafts.ts': 'what is not sent is on no record',
  'server/persistence/thread-marks.ts': 'reactions and unread marks are on no record',
  'server/persistence/outbox.ts': 'what became of a letter is no deed of anybody',
  'server/persistence/seen.ts': 'what somebody has looked at is on no record',
  'server/persistence/documents.ts': 'a fence may be raised at any time',
  'server/persistence/storage.ts': 'the offset of the rules’ clock',
  'server/persistence/demonstration.ts': 'the demonstration, into an empty database',
  'server/persistence/db.ts': 'settings of the connection'
}

/** Who may write through the record: acts, accounts, and the turns that the clock alone brings. */
const RECORDERS = /^server\/(acts|accounts|schedule|persistence)\//
/** Who may append to the update log: the rooms. */
const APPENDERS = /^server\/(realtime|persistence)\//

/** Writes outside `perform`, the accounts and the update log. */
export function strayWrites(file: Source): string[] {
  if (!file.ast || !isProduct(file) || !file.path.startsWith('server/')) return []
  return [...nodes(file.ast)].filter(ts.isCallExpression).flatMap(call => {
    const { expression } = call
    if (!ts.isPropertyAccessExpression(expression))
      return expression.getText() === 'record' && !RECORDERS.test(file.path)
        ? [offence(file, call, 'writes outside of perform')]
        : []
    const name = expression.name.text
    const on = expression.expression.getText()
    if (WRITES.test(name) && MODEL.test(on) && !(file.path in WRITERS))
      return [offence(file, call, `writes rows (${name}): decide in an act, and let its transaction write`)]
    if (name === 'record' && !RECORDERS.test(file.path))
      return [offence(file, call, 'writes outside of perform')]
    if (name === 'append' && /[lL]og$|updates$/.test(on) && !APPENDERS.test(file.path))
      return [offence(file, call, 'appends to the update log: ask the room')]
    return []
  })
}
