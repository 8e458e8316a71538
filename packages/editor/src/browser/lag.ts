import type { DeltaPart } from '../units.ts'

/**
 * How the editor's document differs from the shared text while remote changes wait for the end of a composition:
 * `both` stands in both, `shared` only in the text (inserted by others), `shown` only in the editor (deleted by
 * others). Lengths are units; the list of an editor that has caught up is one stretch of `both`.
 */
interface Stretch {
  where: 'both' | 'shared' | 'shown'
  length: number
}

/** A stretch of units from an index. */
export interface Range {
  at: number
  length: number
}

/** A change of the editor's document that brings it nearer to the shared text, read from the left. */
export type CatchUp =
  | { kind: 'retain'; length: number }
  | { kind: 'delete'; length: number }
  /** Units of the shared text from an index. */
  | { kind: 'insert'; at: number; length: number }

/** How far a document of this length, in units, lags behind the shared text; at the beginning it does not. */
export class Lag {
  private stretches: Stretch[]

  constructor(length: number) {
    this.stretches = [{ where: 'both', length }]
  }

  copy(): Lag {
    const copy = new Lag(0)
    copy.stretches = this.stretches.map(stretch => ({ ...stretch }))
    return copy
  }

  get caughtUp(): boolean {
    return this.stretches.every(one => one.where === 'both')
  }

  /** Somebody else changed the shared text. */
  remote(delta: readonly DeltaPart[]): void {
    let at = 0
    for (const part of delta) {
      if (part.retain !== undefined) at += part.retain
      else if (part.delete !== undefined) this.deleteShared(at, part.delete)
      else {
        const length = typeof part.insert === 'string' ? part.insert.length : 1
        this.insertStretch(this.splitShared(at), { where: 'shared', length })
        at += length
      }
    }
  }

  /** The person inserted units at an index of the editor: answers the index in the shared text. */
  insertShown(at: number, length: number): number {
    const position = this.splitShown(at)
    this.insertStretch(position, { where: 'both', length })
    return this.sharedBefore(position)
  }

  /** The person deleted units of the editor: answers what is to be deleted from the text, from the right. */
  deleteShown(at: number, length: number): Range[] {
    const ranges = this.sharedRanges(at, length)
    const [start, end] = [this.splitShown(at), this.splitShown(at + length)]
    const inside = this.stretches.slice(start, end).filter(one => one.where === 'shared')
    this.stretches.splice(start, end - start, ...inside)
    this.tidy()
    return ranges.reverse()
  }

  /** Where units of the editor stand in the shared text; those that others deleted stand nowhere. */
  sharedRanges(at: number, length: number): Range[] {
    const [start, end] = [this.splitShown(at), this.splitShown(at + length)]
    const ranges: Range[] = []
    for (let position = start; position < end; position++) {
      const stretch = this.stretches[position]
      if (stretch?.where === 'both') ranges.push({ at: this.sharedBefore(position), length: stretch.length })
    }
    return ranges
  }

  /** The index in the shared text of an index of the editor. */
  toShared(at: number): number {
    return this.sharedBefore(this.splitShown(at))
  }

  /** The index in the editor of an index of the shared text. */
  toShown(at: number): number {
    const position = this.splitShared(at)
    return this.sum(position, 'shown')
  }

  /** What the editor has to do to catch up, but for what lies in a range of it that must not be touched. */
  catchUp(spared: { from: number; to: number } | null): CatchUp[] {
    if (spared) {
      this.splitShown(spared.from)
      this.splitShown(spared.to)
    }
    const changes: CatchUp[] = []
    let [shown, shared] = [0, 0]
    this.stretches = this.stretches.flatMap(stretch => {
      const { where, length } = stretch
      const isSpared = spared !== null && liesIn(spared, shown, where === 'shared' ? 0 : length)
      if (where === 'both' || (where === 'shown' && isSpared)) changes.push({ kind: 'retain', length })
      else if (where === 'shown') changes.push({ kind: 'delete', length })
      else if (!isSpared) changes.push({ kind: 'insert', at: shared, length })
      if (where !== 'shared') shown += length
      if (where !== 'shown') shared += length
      if (isSpared || where === 'both') return [stretch]
      return where === 'shown' ? [] : [{ where: 'both' as const, length }]
    })
    this.tidy()
    return changes
  }

  private deleteShared(at: number, length: number): void {
    const [start, end] = [this.splitShared(at), this.splitShared(at + length)]
    const left = this.stretches.slice(start, end).flatMap(stretch => {
      if (stretch.where === 'shared') return []
      return [{ ...stretch, where: 'shown' as const }]
    })
    this.stretches.splice(start, end - start, ...left)
    this.tidy()
  }

  private insertStretch(position: number, stretch: Stretch): void {
    this.stretches.splice(position, 0, stretch)
  }

  /** Cuts so that an index of the editor falls between two stretches; answers the first position there. */
  private splitShown(at: number): number {
    return this.split(at, 'shared')
  }

  /** The same for an index of the shared text. */
  private splitShared(at: number): number {
    return this.split(at, 'shown')
  }

  private split(at: number, foreign: 'shared' | 'shown'): number {
    let rest = at
    for (let position = 0; position < this.stretches.length; position++) {
      if (rest === 0) return position
      const stretch = this.stretches[position]
      if (!stretch || stretch.where === foreign) continue
      if (rest < stretch.length) {
        const halves = [
          { ...stretch, length: rest },
          { ...stretch, length: stretch.length - rest }
        ]
        this.stretches.splice(position, 1, ...halves)
        return position + 1
      }
      rest -= stretch.length
    }
    return this.stretches.length
  }

  private sharedBefore(position: number): number {
    return this.sum(position, 'shared')
  }

  private sum(position: number, where: 'shared' | 'shown'): number {
    let sum = 0
    for (const stretch of this.stretches.slice(0, position)) {
      if (stretch.where === 'both' || stretch.where === where) sum += stretch.length
    }
    return sum
  }

  private tidy(): void {
    const tidy: Stretch[] = []
    for (const stretch of this.stretches) {
      const last = tidy.at(-1)
      if (last?.where === stretch.where) last.length += stretch.length
      else if (stretch.length > 0) tidy.push({ ...stretch })
    }
    this.stretches = tidy
  }
}

function liesIn(spared: { from: number; to: number }, at: number, length: number): boolean {
  return at >= spared.from && at + length <= spared.to && (length > 0 || at > spared.from)
}
