import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Statement } from '../realtime/ports.ts'

type Table = Prisma.ModelName
type Columns<T extends Table> = Prisma.TypeMap['model'][T]['payload']['scalars']
type Value = string | number | bigint | boolean | Date | Uint8Array | null
/** Equal to the value, one of the values, or null. */
type Condition<T extends Table> = { [C in keyof Columns<T>]?: Columns<T>[C] | Columns<T>[C][] }

/**
 * Statements that write rows, checked against the models. They are made here and executed by the writer thread, so
 * that what an act changes is one transaction with its text and its entry of the record.
 */
export function insert<T extends Table>(table: T, row: Partial<Columns<T>>): Statement {
  const entries = given(row)
  const names = entries.map(([column]) => quoted(column)).join(', ')
  const marks = entries.map(() => '?').join(', ')
  return {
    sql: `INSERT INTO ${quoted(table)} (${names}) VALUES (${marks})`,
    params: entries.map(([, value]) => stored(value))
  }
}

export function update<T extends Table>(table: T, set: Partial<Columns<T>>, where: Condition<T>): Statement {
  const entries = given(set)
  const condition = conditionOf(where)
  return {
    sql: `UPDATE ${quoted(table)} SET ${entries.map(([column]) => `${quoted(column)} = ?`).join(', ')}${condition.sql}`,
    params: [...entries.map(([, value]) => stored(value)), ...condition.params]
  }
}

export function remove<T extends Table>(table: T, where: Condition<T>): Statement {
  const { sql, params } = conditionOf(where)
  if (sql === '') throw new Error(`remove: ${table} without a condition`)
  return { sql: `DELETE FROM ${quoted(table)}${sql}`, params }
}

/** A statement that the three above can't say. */
export const raw = (sql: string, ...params: Value[]): Statement => ({ sql, params: params.map(stored) })

function conditionOf(where: object): Statement {
  const entries = given(where)
  const params: Statement['params'][number][] = []
  const terms = entries.map(([column, value]) => {
    if (value === null) return `${quoted(column)} IS NULL`
    const values = Array.isArray(value) ? (value as Value[]) : [value]
    params.push(...values.map(stored))
    return Array.isArray(value)
      ? `${quoted(column)} IN (${values.map(() => '?').join(', ')})`
      : `${quoted(column)} = ?`
  })
  return { sql: terms.length === 0 ? '' : ` WHERE ${terms.join(' AND ')}`, params }
}

const given = (row: object): [string, Value][] =>
  Object.entries(row).filter(([, value]) => value !== undefined) as [string, Value][]

const quoted = (name: string): string => `"${name}"`

/** As Prisma stores it: times as whole milliseconds, yes and no as 1 and 0. */
function stored(value: Value): Statement['params'][number] {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'boolean' ? Number(value) : value
}
