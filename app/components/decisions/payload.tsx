import type { DisassociationForm, Language, Run } from '@acuerdo/domain'
import type { HalfView } from '../../../server/context.ts'
import type { DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { languageName } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Moment } from '../room/form-parts.tsx'
import { wordsOf } from './looks.tsx'

/** What a half says beside the version, as terms and descriptions; every field that the server has is shown. */
export function Payload({ half, page }: { half: HalfView; page: DecisionView }) {
  const { halves } = useDecisionWords()
  const fields = Object.entries(everythingIn(half, page))
  if (fields.length === 0) return <dd className="half-nothing muted">{halves.nothingMore}</dd>
  return fields.map(([name, value]) => <Field key={name} {...{ name, value, half, page }} />)
}

/** Where a half does not say whether objectors are named, what holds then is said all the same (SI5). */
function everythingIn({ action, payload }: HalfView, { objectorNames }: DecisionView): HalfView['payload'] {
  if (action !== 'start_silence' || payload['objectorNames'] !== undefined) return payload
  return { ...payload, objectorNames: objectorNames === 'shown' ? 'shown' : 'withheld' }
}

interface FieldProps {
  name: string
  value: unknown
  half: HalfView
  page: DecisionView
}

// long: one case for each field that an act of both co-chairs may have
function Field({ name, value, half, page }: FieldProps) {
  const words = useDecisionWords()
  const { language } = useWords()
  const { payload, silence, form } = words
  const said = String(value)
  switch (name) {
    case 'deadline':
      return <Fact term={payload.deadline} value={<Moment at={said} />} />
    case 'inSession':
      return <Fact term={payload.period} value={silence.inSession} />
    case 'objectorNames':
      return <Fact term={payload.objectorNames} value={silence.names[said as 'shown' | 'withheld']} />
    case 'disassociationAs':
      return (
        <Fact
          term={payload.disassociationAs}
          value={<Carried form={said as DisassociationForm} page={page} />}
        />
      )
    case 'requirement':
      return <Fact term={payload.requirement} value={requirementWords(said, { words, language })} />
    case 'reason': {
      const term = half.action === 'close_without_agreement' ? payload.summary : payload.reason
      return <Fact term={term} value={<span className="decision-words">{said}</span>} />
    }
    case 'language':
      return <Fact term={payload.language} value={languageName(language, said as Language)} />
    case 'proposes':
      return Object.entries(value as Record<string, Run[]>).map(([id, runs]) => {
        const number = page.brackets.find(one => one.id === id)?.number ?? null
        const proposed = runs.length === 0 ? payload.nothing : wordsOf(runs)
        return (
          <Fact key={id} term={payload.proposes(number)} value={proposed} lang={page.document.language} />
        )
      })
    case 'corrections':
      return (value as Correction[]).map(({ paragraph, from, to }, index) => (
        <Fact
          key={index}
          term={payload.correction(page.numbers[paragraph] ?? null)}
          value={<CorrectionWords from={from} to={wordsOf(to)} />}
        />
      ))
    default:
      return <Fact term={form.words} value={JSON.stringify(value)} />
  }
}

/** The form that was chosen, and to the letter what the text would carry. */
function Carried({ form, page }: { form: DisassociationForm; page: DecisionView }) {
  const { adoption, form: fields } = useDecisionWords()
  const words = page.disassociationForms.find(one => one.form === form)?.words ?? []
  return (
    <>
      {adoption.forms[form]}
      {words.length > 0 && (
        <span className="decision-words">
          {fields.wouldRead} <q lang={page.document.language}>{words.join(' ')}</q>
        </span>
      )}
    </>
  )
}

interface Correction {
  paragraph: string
  from: string
  to: Run[]
}

export function CorrectionWords({ from, to }: { from: string; to: string }) {
  const { adoption } = useDecisionWords()
  return (
    <span className="correction">
      <span className="muted">{adoption.wrong}</span> <del>{from}</del>
      <br />
      <span className="muted">{adoption.right}</span> <ins>{to}</ins>
    </span>
  )
}

/** `head:SUR`, `language:pt`, in words. */
export function requirementWords(
  requirement: string,
  { words, language }: { words: ReturnType<typeof useDecisionWords>; language: Language }
): string {
  const [what, of = ''] = requirement.split(':')
  const { waiver } = words.adoption
  return what === 'head' ? waiver.head(of) : waiver.language(languageName(language, of as Language))
}

function Fact({ term, value, lang }: { term: string; value: React.ReactNode; lang?: Language }) {
  return (
    <>
      <dt>{term}</dt>
      <dd lang={lang}>{value}</dd>
    </>
  )
}
