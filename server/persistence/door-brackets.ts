import type { Bracket, DocumentId } from '@acuerdo/domain'
import type Database from 'better-sqlite3'
import { grouped } from './grouped.ts'
import { bracketOf, type AlternativeRow, type BracketRow } from './brackets.ts'

/**
 * Every bracket of a document with everything in it, at one instant: an act may be written between any two statements,
 * and a wording may name a bracket that was opened by it.
 */
export function bracketsOf(db: Database.Database): (documentId: DocumentId) => Bracket[] {
  const ask = statementsOf(db)
  return db.transaction((documentId: DocumentId): Bracket[] => {
    const positions = grouped(ask.positions.all(documentId), one => one.alternativeId)
    const refusals = grouped(ask.refusals.all(documentId), one => one.alternativeId)
    const resolutions = grouped(ask.resolutions.all(documentId), one => one.bracketId)
    const footnotes = grouped(ask.footnotes.all(documentId), one => one.bracketId)
    const alternatives = grouped(ask.alternatives.all(documentId), one => one.bracketId)
    // The rows are nobody else's: to copy hundreds of them would take longer than to read them.
    return ask.brackets.all(documentId).map(row => {
      const last = resolutions.get(row.id)?.at(-1)
      return bracketOf(
        Object.assign(row, {
          openedAt: row.openedMs === null ? null : new Date(row.openedMs),
          alternatives: (alternatives.get(row.id) ?? []).map(one =>
            Object.assign(one, {
              positions: positions.get(one.id) ?? [],
              refusals: refusals.get(one.id) ?? []
            })
          ),
          resolutions: last === undefined ? [] : [{ ...last, at: new Date(last.at) }],
          footnotes: footnotes.get(row.id) ?? []
        })
      )
    })
  })
}

type Resolutions = BracketRow['resolutions'][number]
type AlternativeColumns = Omit<AlternativeRow, 'positions' | 'refusals'> & { id: string; bracketId: string }
type BracketColumns = Omit<BracketRow, 'openedAt' | 'alternatives' | 'resolutions' | 'footnotes'> & {
  openedMs: number | null
}

function statementsOf(db: Database.Database) {
  const inDocument = 'JOIN Bracket ON Bracket.id = bracketId WHERE Bracket.documentId = ?'
  const ofAlternatives = `JOIN Alternative ON Alternative.id = alternativeId ${inDocument}`
  return {
    brackets: db.prepare<[string], BracketColumns>(
      `SELECT id, paragraphId, kind, state, baseJson, note, openedBy, openedAt AS openedMs, packageId,
         parentBracketId, parentKey, proposedJson
       FROM Bracket WHERE documentId = ? ORDER BY position`
    ),
    alternatives: db.prepare<[string], AlternativeColumns>(
      `SELECT Alternative.id, bracketId, "key", runsJson, proposedByJson, originatedBy, Alternative.state, mergedFromJson
       FROM Alternative ${inDocument} ORDER BY ordinal`
    ),
    positions: db.prepare<[string], { alternativeId: string; delegationCode: string; stance: string }>(
      `SELECT Position.* FROM Position ${ofAlternatives} ORDER BY delegationCode`
    ),
    refusals: db.prepare<[string], { alternativeId: string; delegationCode: string }>(
      `SELECT WordingRefusal.* FROM WordingRefusal ${ofAlternatives} ORDER BY delegationCode`
    ),
    resolutions: db.prepare<[string], Omit<Resolutions, 'at'> & { bracketId: string; at: number }>(
      `SELECT Resolution.* FROM Resolution ${inDocument} AND undoneAt IS NULL ORDER BY at`
    ),
    footnotes: db.prepare<[string], { bracketId: string; runsJson: string }>(
      'SELECT * FROM Footnote WHERE documentId = ?'
    )
  }
}
