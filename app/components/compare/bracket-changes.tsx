import type { BracketChange, Run, WordingPiece } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { useCompareWords, type CompareWords } from '../../i18n/compare-words.ts'
import { useWords, type Catalogue } from '../../i18n/words.ts'
import { useRedline } from './redline-context.ts'
import type { Change } from './redline.ts'
import { Runs } from './runs.tsx'
import { ChangeMark } from './segments.tsx'

/** What became of the brackets of a paragraph, in words. */
export function BracketChanges({
  changes,
  counted
}: {
  changes: readonly BracketChange[]
  /** Where this is a change by itself, and not only the words for what is seen in the text. */
  counted: Change | null
}) {
  if (changes.length === 0) return null
  const list = (
    <span className="bracket-changes" role="list">
      {changes.map((change, index) => (
        <span key={index} role="listitem">
          <OneChange change={change} />
        </span>
      ))}
    </span>
  )
  return (
    <div className="row-brackets">{counted ? <ChangeMark change={counted}>{list}</ChangeMark> : list}</div>
  )
}

function OneChange({ change }: { change: BracketChange }) {
  const words = useCompareWords()
  const catalogue = useWords()
  const { delegations } = useRedline()
  const said = sentenceOf(change, { words, catalogue, named: code => delegations[code] ?? code })
  const wording = wordingOf(change)
  return (
    <>
      {said}
      {wording && <>: {wording}</>}
    </>
  )
}

interface Spoken {
  words: CompareWords
  catalogue: Catalogue
  named(code: string): string
}

// long: one sentence for each way in which a bracket can change
function sentenceOf(change: BracketChange, spoken: Spoken): string {
  const { brackets } = spoken.words
  const { kinds, states } = spoken.catalogue.brackets
  switch (change.change) {
    case 'opened':
      return change.base?.length
        ? brackets.openedAround(kinds[change.kind])
        : brackets.opened(kinds[change.kind])
    case 'closed':
      return closedWords(change, spoken)
    case 'moved':
      return brackets.moved
    case 'kind':
      return brackets.kind(kinds[change.from], kinds[change.to])
    case 'state':
      if (change.from === change.to) return brackets.proposed
      return brackets.state(states[change.from], states[change.to])
    case 'base':
      return brackets.base
    case 'alternative_added':
      return brackets.added(keyWords(change.key, spoken)) + proposers(change.alternative.proposedBy, spoken)
    case 'alternative_removed':
      return brackets.removed(keyWords(change.key, spoken)) + proposers(change.alternative.proposedBy, spoken)
    case 'alternative_reworded':
      return brackets.reworded(keyWords(change.key, spoken))
    case 'attribution':
      return attributionWords(change, spoken)
    case 'origin':
      if (change.to === null) return brackets.noOrigin(keyWords(change.key, spoken))
      return brackets.origin(keyWords(change.key, spoken), spoken.named(change.to))
  }
}

type Of<C extends BracketChange['change']> = Extract<BracketChange, { change: C }>

function closedWords(change: Of<'closed'>, spoken: Spoken): string {
  const { brackets } = spoken.words
  const kind = spoken.catalogue.brackets.kinds[change.kind]
  if (change.with === null) return brackets.closed(kind)
  if (change.with === 'base') return brackets.closedBase(kind)
  return brackets.closedWith(kind, keyWords(change.with, spoken))
}

function attributionWords(change: Of<'attribution'>, spoken: Spoken): string {
  const { brackets } = spoken.words
  const key = keyWords(change.key, spoken)
  const added = change.added.map(spoken.named)
  const removed = change.removed.map(spoken.named)
  return [
    ...(added.length > 0 ? [brackets.proposedBy(key, added)] : []),
    ...(removed.length > 0 ? [brackets.leftBy(key, removed)] : [])
  ].join('; ')
}

/** `Alt 2` in the words of the reader; `add`, `del` and `tbd` name the kind. */
function keyWords(key: string, { catalogue }: Spoken): string {
  const number = /^Alt (\d+)$/.exec(key)?.[1]
  if (number) return catalogue.brackets.alternative(Number(number))
  const kinds = catalogue.brackets.kinds
  if (key === 'add') return kinds.insertion
  if (key === 'del') return kinds.deletion
  return key === 'tbd' ? kinds.placeholder : key
}

const proposers = (codes: readonly string[], { named }: Spoken): string =>
  codes.length === 0 ? '' : ` (${codes.map(named).join(', ')})`

function wordingOf(change: BracketChange): ReactNode {
  switch (change.change) {
    case 'opened':
      return change.base?.length ? <Wording runs={change.base} side="after" /> : null
    case 'state':
      return change.proposed ? <Wording runs={change.proposed} side="after" /> : null
    case 'alternative_added':
      return <Wording runs={change.alternative.runs} side="after" />
    case 'alternative_removed':
      return <Wording runs={change.alternative.runs} side="before" />
    case 'base':
    case 'alternative_reworded':
      return <Reworded pieces={change.pieces} />
    default:
      return null
  }
}

function Wording({ runs, side }: { runs: readonly Run[]; side: 'before' | 'after' }) {
  const { brackets } = useCompareWords()
  const { language } = useRedline()
  if (runs.length === 0) return <em>{brackets.placeholder}</em>
  return (
    <q className="bracket-wording" lang={language}>
      <Runs runs={runs} side={side} />
    </q>
  )
}

function Reworded({ pieces }: { pieces: readonly WordingPiece[] }) {
  const { language } = useRedline()
  return (
    <q className="bracket-wording" lang={language}>
      {pieces.map((piece, index) => {
        if (piece.piece === 'kept') return <Runs key={index} runs={piece.runs} side="after" />
        if (piece.piece === 'formatted') return <Runs key={index} runs={piece.after} side="after" />
        const runs = (
          <Runs runs={piece.runs} side={piece.piece === 'added' ? 'after' : 'before'} changed="redline" />
        )
        return piece.piece === 'added' ? <ins key={index}>{runs}</ins> : <del key={index}>{runs}</del>
      })}
    </q>
  )
}
