import type { Part, Run } from '@acuerdo/domain'
import { Form, Link, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { ProposalTrouble } from '../../components/proposals/proposal-card.tsx'
import { problemOf, type ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { delegationName } from '../../components/proposals/proposal-names.ts'
import { MoveTo, PartChoice, WritingStands } from '../../components/proposals/write-parts.tsx'
import type { BesideText } from '../../document-view/beside-text.ts'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { fieldWords } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { stampKey } from '../../live/proposal-sending.ts'
import { RichWords } from '../../live/rich-words.tsx'
import { useWriting, type WritingOnScreen } from '../../live/use-writing.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'
import type { WriteScreenProps } from './write-screen.tsx'

export interface WriteFormProps extends WriteScreenProps {
  beside: BesideText
  answer: ProposalAnswer | undefined
  /** The words that were selected when it was begun. */
  chosen: ChosenWords | null
  paragraph: string
  /** Where the device keeps it. */
  draft: string
}

/** The words of the proposal, the change that they make, the reason, and the ways to send or keep it. */
export function WriteForm(props: WriteFormProps) {
  const { begun, answer, beside, paragraph, draft } = props
  const { kind } = begun
  const problem = problemOf(answer, 'propose')
  const inBrowser = useInBrowser()
  const writing = useWriting({
    ...{ kind, paragraph, draft, runs: begun.runs },
    refused: problem?.values ?? null,
    text: beside.text
  })
  const { standing } = writing
  // Without scripts whoever was shown both wordings goes on from the words that stand.
  const base = !inBrowser && standing.stands === 'collides' ? standing.now : writing.base
  const writes = kind === 'replace' || kind === 'insert'
  return (
    <Form
      method="post"
      className="proposal-form"
      preventScrollReset
      onSubmit={({ currentTarget }) => stampKey(currentTarget)}
    >
      <Hidden {...props} base={base} />
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      {answer?.offline && <Offline />}
      {writes && <Words {...props} writing={writing} />}
      {kind === 'insert' && <PartChoice part={partOf(props)} />}
      {kind === 'move' && <MoveTo {...props} after={begun.after} />}
      <WritingStands kind={kind} writing={writing} language={beside.view.language} />
      <Reason value={problem?.values['reason'] ?? begun.reason ?? ''} />
      <Buttons {...props} />
    </Form>
  )
}

function Hidden({ begun, paragraph, draft, base }: WriteFormProps & { base: readonly Run[] }) {
  const { kind, amends, of } = begun
  const fields: Record<string, string> = {
    ...{ form: 'propose', kind, paragraph, key: '', base: JSON.stringify(base) },
    amends: amends?.id ?? '',
    of: of ?? '',
    ...(kind === 'replace' || kind === 'insert' ? { draft } : {})
  }
  return Object.entries(fields).map(([name, value]) =>
    name === 'key' ? (
      <input key={name} type="hidden" name={name} defaultValue="" />
    ) : (
      <input key={name} type="hidden" name={name} value={value} readOnly />
    )
  )
}

function Offline() {
  const { write } = useProposalWords()
  return (
    <p className="proposal-notice" role="alert">
      {write.offline}
    </p>
  )
}

/** Plain words where there are no scripts; with them the same words with their marks. */
function Words({ begun, beside, chosen, writing }: WriteFormProps & { writing: WritingOnScreen }) {
  const { write } = useProposalWords()
  const inBrowser = useInBrowser()
  const [plainField, runsField] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLTextAreaElement>(null)]
  const { language } = beside.view
  const label = begun.kind === 'insert' ? write.newWords : write.words
  const into = (runs: Run[]) => {
    if (plainField.current) plainField.current.value = fieldWords(runs)
    if (runsField.current) runsField.current.value = JSON.stringify(runs)
    writing.write(runs)
  }
  return (
    <div className="field">
      <label id="write-label" htmlFor="write-words">
        {label}
      </label>
      {inBrowser && (
        <RichWords
          key={writing.at}
          id="write-rich"
          labelledBy="write-label"
          describedBy="write-brackets"
          language={language}
          begin={writing.begin}
          select={chosen}
          labels={{ bold: write.bold, italic: write.italic }}
          into={into}
        />
      )}
      <div hidden={inBrowser} key={`fields-${writing.at}`}>
        <textarea
          ref={plainField}
          id="write-words"
          name="text"
          rows={7}
          lang={language}
          dir="auto"
          className="proposal-words"
          aria-describedby="write-brackets"
          defaultValue={fieldWords(writing.begin)}
        />
        <textarea
          ref={runsField}
          name="runs"
          hidden
          readOnly
          defaultValue={inBrowser ? JSON.stringify(writing.begin) : ''}
          aria-label={label}
        />
      </div>
      <p className="muted proposal-small" id="write-brackets">
        {writing.base.some(run => 'bracket' in run) ? write.brackets : ''}
      </p>
    </div>
  )
}

const partOf = ({ begun, answer, beside, paragraph }: WriteFormProps): Part => {
  const sent = problemOf(answer, 'propose')?.values['part'] as Part | undefined
  return sent ?? begun.part ?? beside.text.paragraphs.find(({ id }) => id === paragraph)?.part ?? 'op'
}

function Reason({ value }: { value: string }) {
  const { write } = useProposalWords()
  return (
    <div className="field">
      <label htmlFor="write-reason">{write.reason}</label>
      <textarea id="write-reason" name="reason" rows={2} maxLength={2_000} defaultValue={value} dir="auto" />
    </div>
  )
}

function Buttons({ begun, speaks, mayDraft, seat, beside, delegations }: WriteFormProps) {
  const { write } = useProposalWords()
  const { state } = useNavigation()
  const busy = state !== 'idle'
  const sends = speaks === 'proposes'
  const isDraft = begun.of !== null && begun.kept === null
  return (
    <>
      {begun.amends && (
        <p className="muted proposal-small">
          {begun.amends.own
            ? write.revising
            : write.amending(delegationName(begun.amends.delegation, delegations))}
        </p>
      )}
      <p className="muted proposal-small">{sends ? write.as(seat) : write.headSends}</p>
      <p className="proposal-buttons">
        {sends && (
          <button className="button button-primary" name="intent" value="send" aria-disabled={busy}>
            {begun.amends ? write.sendAmend : write.send}
          </button>
        )}
        {mayDraft && begun.kept === null && (
          <button
            className={sends ? 'button' : 'button button-primary'}
            name="intent"
            value="keep"
            aria-disabled={busy}
          >
            {isDraft ? write.keepAgain : write.keep}
          </button>
        )}
        <Link className="button button-quiet" to={`${beside.page}/proposals#panel`} preventScrollReset>
          {write.cancel}
        </Link>
      </p>
      {mayDraft && begun.kept === null && <p className="muted proposal-small">{write.private}</p>}
      <p className="proposal-kept muted proposal-small">{write.onDevice}</p>
    </>
  )
}
