import type { Run } from '@acuerdo/domain'
import { useRef } from 'react'
import { fieldWords } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { RichWords } from '../../live/rich-words.tsx'
import type { WritingOnScreen } from '../../live/use-writing.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'
import type { WriteFormProps } from './write-form.tsx'

interface WordsProps extends WriteFormProps {
  writing: WritingOnScreen
}

/** Plain words where there are no scripts; with them the same words with their marks. */
export function Words(props: WordsProps) {
  const { begun, writing } = props
  const { write } = useProposalWords()
  const label = begun.kind === 'insert' ? write.newWords : write.words
  return (
    <div className="field">
      <label id="write-label" htmlFor="write-words">
        {label}
      </label>
      <Fields key={writing.at} {...props} label={label} />
      <p className="muted proposal-small" id="write-brackets">
        {writing.base.some(run => 'bracket' in run) ? write.brackets : ''}
      </p>
    </div>
  )
}

/** The field that one writes in, and those that the form sends. */
function Fields({ beside, chosen, writing, label }: WordsProps & { label: string }) {
  const { write } = useProposalWords()
  const inBrowser = useInBrowser()
  const [plainField, runsField] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLTextAreaElement>(null)]
  const { language } = beside.view
  const into = (runs: Run[]) => {
    if (plainField.current) plainField.current.value = fieldWords(runs)
    if (runsField.current) runsField.current.value = JSON.stringify(runs)
    writing.write(runs)
  }
  const labels = { bold: write.bold, italic: write.italic }
  const described = { labelledBy: 'write-label', describedBy: 'write-brackets' }
  return (
    <>
      {inBrowser && (
        <RichWords
          id="write-rich"
          {...described}
          {...{ language, labels, into }}
          begin={writing.begin}
          select={chosen}
        />
      )}
      <div hidden={inBrowser}>
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
        <textarea ref={runsField} name="runs" hidden readOnly aria-label={label} defaultValue="" />
      </div>
    </>
  )
}
