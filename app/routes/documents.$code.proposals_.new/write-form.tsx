import type { Part, Run } from '@acuerdo/domain'
import { Form } from '@remix-run/react'
import { ProposalTrouble } from '../../components/proposals/proposal-card.tsx'
import { problemOf, type ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { MoveTo, PartChoice, WritingStands } from '../../components/proposals/write-parts.tsx'
import type { BesideText } from '../../document-view/beside-text.ts'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { stampKey } from '../../live/proposal-sending.ts'
import { useWriting } from '../../live/use-writing.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'
import { Buttons } from './write-buttons.tsx'
import type { WriteScreenProps } from './write-screen.tsx'
import { Words } from './write-words.tsx'

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
