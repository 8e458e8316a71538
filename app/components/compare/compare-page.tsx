import type { Bracket, ComparisonCounts, ComparisonRow, DelegationCode } from '@acuerdo/domain'
import type { ChangesMade, RevisedDocument, RowAuthor } from '../../../server/context.ts'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { ChangePill, type ChangeSteps } from './change-pill.tsx'
import { Chooser, queryOf, RemarkChoice, ViewChoice, type Asked } from './chooser.tsx'
import { CleanRows } from './clean-rows.tsx'
import { SideCards, TextHead } from './compare-head.tsx'
import { Counts } from './counts.tsx'
import { RedlineProvider, type MakerView, type RedlineSource } from './redline-context.ts'
import { stretchesOf, type Redline } from './redline.ts'
import { RemarksProvider, type ComparedRemark } from './remarks-context.ts'
import { WholeRemarks } from './row-remarks.tsx'
import { InlineRows } from './rows.tsx'
import { compareAddress, sideName, type SideFacts } from './side-names.ts'
import { SideRows } from './side-rows.tsx'

export interface ComparedTexts {
  document: RevisedDocument
  from: SideFacts
  to: SideFacts
  rows: ComparisonRow[]
  counts: ComparisonCounts
  exact: boolean
  isAttributed: boolean
  authors: RowAuthor[][]
  makers: MakerView[]
  made: ChangesMade[]
  brackets: { before: Bracket[]; after: Bracket[] }
  delegations: Record<DelegationCode, string>
}

export interface ComparePageProps {
  compared: ComparedTexts
  redline: Redline
  source: RedlineSource
  steps: ChangeSteps
  asked: Asked
  names: string[]
  /** Whether so long a text begins folded. */
  folds: boolean
  /** What is said about the two texts: what is shown of it, and how much there is. */
  remarks: { shown: readonly ComparedRemark[]; counts: { open: number; resolved: number; elsewhere: number } }
  /** Whether keys of one letter do something on this device. */
  letters: { on: boolean; turn(on: boolean): void }
  /** Sequence that is marked as seen from here, where the later text is the one that stands now. */
  marks: number | null
}

/** Two texts and what changed from one to the other. */
export function ComparePage({ compared, redline, source, steps, ...props }: ComparePageProps) {
  const { asked, names, folds, marks, remarks } = props
  const words = useCompareWords()
  const { document, from, to } = compared
  const foldable = stretchesOf(redline.rows).some(({ unchanged, rows }) => unchanged && rows.length > 1)
  const isSame =
    from.hash === to.hash || (redline.changes.length === 0 && compared.counts.paragraphsFormatted === 0)
  return (
    <main
      className="site-main compare"
      id="content"
      tabIndex={-1}
      data-view={asked.view}
      data-marks={asked.marks}
    >
      <TextHead
        document={document}
        title={words.compare.heading(sideName(from.name, words), sideName(to.name, words))}
      />
      <Chooser code={document.code} asked={asked} names={names} />
      <SideCards from={from} to={to} />
      <div className="compare-summary">
        {isSame ? <Same /> : <Counts counts={compared.counts} />}
        {marks !== null && <MarkSeen code={document.code} sequence={marks} />}
      </div>
      {!compared.exact && <p className="coarse">{words.compare.coarse}</p>}
      {!compared.isAttributed && <p className="coarse">{words.compare.unattributed}</p>}
      <ViewChoice code={document.code} asked={asked} folds={folds} foldable={foldable && asked.marks} />
      {((asked.view !== 'clean' && asked.marks && redline.changes.length > 1) ||
        remarks.shown.length > 0) && <Keys letters={props.letters} />}
      {asked.view === 'clean' && !isSame && <p className="muted screen-only">{words.compare.cleanLead}</p>}
      {asked.view === 'inline' && !asked.marks && (
        <p className="muted screen-only">{words.compare.hiddenMarks}</p>
      )}
      <RemarkChoice code={document.code} asked={asked} folds={folds} counts={remarks.counts} />
      <Redlined {...{ compared, redline, source, steps, asked, folds }} shown={remarks.shown} />
    </main>
  )
}

/** The two texts with their marks, and what is said about them. */
function Redlined({
  compared,
  redline,
  source,
  steps,
  asked,
  folds,
  shown
}: Pick<ComparePageProps, 'compared' | 'redline' | 'source' | 'steps' | 'asked' | 'folds'> & {
  shown: readonly ComparedRemark[]
}) {
  return (
    <RedlineProvider value={source}>
      <RemarksProvider value={shown}>
        <WholeRemarks />
        <div className="text redline" data-view={asked.view}>
          <Rows redline={redline} asked={asked} code={compared.document.code} folds={folds} />
        </div>
      </RemarksProvider>
      {asked.view !== 'clean' && asked.marks && <ChangePill changes={redline.changes} steps={steps} />}
    </RedlineProvider>
  )
}

function Rows({
  redline,
  asked,
  code,
  folds
}: {
  redline: Redline
  asked: Asked
  code: string
  folds: boolean
}) {
  const folded = asked.marks ? asked.fold : null
  if (asked.view === 'inline') return <InlineRows rows={redline.rows} folded={folded} />
  if (asked.view === 'side') return <SideRows rows={redline.rows} folded={folded} />
  const address = compareAddress(code, queryOf({ ...asked, view: 'inline', marks: true }, folds))
  return <CleanRows rows={redline.rows} changes={redline.changes} redline={address} />
}

/** What the keys do, and the way to turn off those of one letter: whoever dictates would press them by speaking. */
function Keys({ letters: { on, turn } }: Pick<ComparePageProps, 'letters'>) {
  const { changes } = useCompareWords()
  return (
    <p className="muted change-keys screen-only script-only">
      {on ? changes.keys : changes.keysBare}{' '}
      <button type="button" className="button button-quiet button-small" onClick={() => turn(!on)}>
        {on ? changes.lettersOff : changes.lettersOn}
      </button>
    </p>
  )
}

function Same() {
  const { compare } = useCompareWords()
  return (
    <p className="compare-same">
      {compare.same} <span className="muted">{compare.sameNext}</span>
    </p>
  )
}

/** Keeps that the reader has seen this text; the way back is this page. */
export function MarkSeen({ code, sequence }: { code: string; sequence: number | null }) {
  const { since } = useCompareWords()
  return (
    <form method="post" action={`/documents/${code}/seen`} className="screen-only">
      {sequence !== null && <input type="hidden" name="sequence" value={sequence} />}
      <button className="button">{since.mark}</button>
    </form>
  )
}
