import type { DocumentView } from '../../../server/context.ts'
import type { ChangedView } from '../../changed-text.server.ts'
import { BY_HALVES, STEP_OF, type DecisionView, type PagedAction } from '../../document-view/decision-acts.ts'
import type { DecisionAnswer } from '../../form/decision-acts.server.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { Icon } from '../icons.tsx'
import { groupsOf } from '../revision/fingerprint.tsx'
import { ActForm, WhyNot } from '../room/form-parts.tsx'
import { ActFields } from './act-fields.tsx'
import { DecisionFrame } from './decision-frame.tsx'
import { Gate } from './gate.tsx'
import { NoLetters } from './opened.tsx'
import { HalfSays } from './halves.tsx'
import { SinceLook, SinceOpened } from './looks.tsx'
import { CorrectionWords } from './payload.tsx'
import { ReasonField } from './reason-field.tsx'
import { RunningSilence } from './silence-card.tsx'
import type { AreaLine } from './sources.tsx'
import { formsOf, UnplacedProblem } from './unplaced-problem.tsx'

/** What the page of one act needs beside everything about the decisions. */
export interface ActPageProps {
  page: DecisionView
  /** As the page was opened: what is decided on is what was shown then, whatever has come in since. */
  opened: { page: DecisionView; why: Why | null }
  action: PagedAction
  own: string | null
  why: Why | null
  whyRefuse: Why | null
  changed: ChangedView | null
  paragraphs: ParagraphChoice[]
  brackets: DocumentView['brackets']
  areas: AreaLine[]
  languages: LanguageLine[]
  /** Of waivers: what the text lacks, `head:SUR`. */
  lacking: string[]
  answer: DecisionAnswer | undefined
}

export interface ParagraphChoice {
  id: string
  number: string | null
  words: string
  /** Of the paragraph, where it is known. */
  hash: string | null
}

export interface LanguageLine {
  language: string
  waived: boolean
  /** Numbers of the paragraphs that are not concordant. */
  waiting: string[]
}

/** One act on its own: what it is about, what changed, what stands in the way, and its form with what will happen. */
export function ActPage(props: ActPageProps) {
  const { page, opened, action, changed, answer } = props
  const { why } = opened
  const words = useDecisionWords()
  const { code, language } = page.document
  const gate = page.gates.find(({ step }) => step === STEP_OF[action])
  const { title } = words.acts[action]
  return (
    <DecisionFrame code={code} title={title} lead={page.document.title} one>
      <UnplacedProblem {...{ page, opened, action }} problem={problemIn(answer)} />
      {answer?.changed && <SinceOpened changed={answer.changed} {...{ code, language }} />}
      {hasMoved(props) && <Moved />}
      {action === 'object' && <RunningSilence page={page} problem={null} mayExtend={false} />}
      <Concerned page={opened.page} action={action} />
      {why === null && changed && LOOKED.has(action) && (
        <SinceLook changed={changed} {...{ code, language }} />
      )}
      {gate && (
        <Gate
          gate={gate}
          page={page}
          level="h2"
          {...(action === 'issue_chairs_text' ? { without: 'unproposed_bracket' as const } : {})}
        />
      )}
      {why === null && TOLD.has(action) && <NoLetters page={page} />}
      {why === null ? <Forms {...props} /> : <WhyNot why={why} />}
    </DecisionFrame>
  )
}

/** Acts of which every entitled delegation is told by a letter. */
const TOLD: ReadonlySet<PagedAction> = new Set<PagedAction>(['start_silence', 'extend_silence'])

/** Another text or another stage stands now than when the page was opened. */
const hasMoved = ({ page, opened, action }: ActPageProps): boolean =>
  page.working.hash !== opened.page.working.hash ||
  page.document.stage !== opened.page.document.stage ||
  concernedBy(page, action).hash !== concernedBy(opened.page, action).hash

function Moved() {
  const { look } = useDecisionWords()
  return (
    <div className="notice decision-moved" role="status">
      <Icon name="alert" />
      <p>
        {look.moved} <a href="">{look.reload}</a>
      </p>
    </div>
  )
}

/** Whatever cannot be taken back is decided beside the redline since the viewer last looked. */
const LOOKED: ReadonlySet<PagedAction> = new Set<PagedAction>([
  ...(['start_silence', 'declare_agreed', 'approve_version', 'adopt', 'object', 'confirm_capital'] as const),
  ...(['close_without_agreement', 'transmit', 'issue_chairs_text'] as const)
])

/** The text that the act names, by its symbol and its whole fingerprint. */
function Concerned({ page, action }: { page: DecisionView; action: PagedAction }) {
  const { form, stands } = useDecisionWords()
  const { hash, symbol } = concernedBy(page, action)
  return (
    <section className="decision-concerned" aria-labelledby="concerned">
      <h2 id="concerned">{form.concerns}</h2>
      <p>
        <strong>{symbol ?? stands.none}</strong> <code>{hash.slice(0, SHORT)}…</code>
      </p>
      <p className="hash-words">
        {stands.fingerprint}
        <br />
        <code className="hash">{groupsOf(hash).join(' ')}</code>
      </p>
    </section>
  )
}

const SHORT = 12

/** Acts on the text as it stands; all others are about the latest version. */
const ON_WORKING: ReadonlySet<PagedAction> = new Set<PagedAction>([
  ...(['issue_chairs_text', 'declare_agreed', 'close_without_agreement', 'record_waiver'] as const)
])

/** What an act names: the name of a version, its symbol and its hash. */
function concernedBy(
  { latest, working, next, silence, adoption, document }: DecisionView,
  action: PagedAction
): { name: string; symbol: string | null; hash: string } {
  if (action === 'issue_chairs_text')
    return { name: next.chairsText, symbol: `${document.code}/${next.chairsText}`, hash: working.hash }
  if (action === 'declare_agreed' && latest?.same !== true)
    return { name: next.revision, symbol: `${document.code}/${next.revision}`, hash: working.hash }
  const ofSilence = action === 'object' || action === 'extend_silence' ? silence : null
  const ofAdoption = action === 'issue_corrigendum' || action === 'transmit' ? adoption : null
  const named = ofSilence ?? ofAdoption
  if (named) return { name: named.version, symbol: named.symbol, hash: named.hash }
  const hash = ON_WORKING.has(action) || latest === null ? working.hash : latest.hash
  return { name: latest?.name ?? '', symbol: latest?.symbol ?? null, hash }
}

function Forms(props: ActPageProps) {
  const { page, action, answer } = props
  const { halves } = useDecisionWords()
  const { half, folded, first } = formsOf(props)
  const given = half?.mine === 'given'
  const problem = problemIn(answer)
  return (
    <>
      {half?.mine === 'wanted' && <SecondHalf page={page} half={half} problem={problem} />}
      {given && <GivenHalf page={page} half={half} problem={problem} />}
      {!folded ? (
        <FirstForm {...props} problem={problem} />
      ) : (
        first && (
          <details className="decision-fold" open={problem?.form === action}>
            <summary>{halves.other}</summary>
            <p className="muted">{halves.otherWhat}</p>
            <FirstForm {...props} problem={problem} />
          </details>
        )
      )}
      {action === 'confirm_capital' && <Refusing {...props} problem={problem} />}
    </>
  )
}

/** A preview answers without anything being wrong. */
const problemIn = (answer: DecisionAnswer | undefined): FormProblem | null => answer?.problem ?? null

interface HalfProps {
  page: DecisionView
  half: DecisionView['halves'][number]
  problem: FormProblem | null
}

function SecondHalf({ page, half, problem }: HalfProps) {
  const { halves, next, acts } = useDecisionWords()
  const { title, what } = acts[half.action as PagedAction]
  return (
    <>
      <section className="half" aria-labelledby="repeat">
        <h2 id="repeat">{halves.repeat}</h2>
        <p>{next.secondWhat(half.by.name)}</p>
        <HalfSays half={half} page={page} />
      </section>
      <ActForm
        form="second"
        level="h2"
        title={halves.give(title)}
        what={`${what} ${halves.giveWhat}`}
        button={acts[half.action as PagedAction].button}
        problem={problem}
        hidden={{ half: half.id, sequence: String(page.working.sequence) }}
        primary
      />
    </>
  )
}

function GivenHalf({ page, half, problem }: HalfProps) {
  const { halves, next } = useDecisionWords()
  return (
    <>
      <section className="half" aria-labelledby="given">
        <h2 id="given">{next.waits(half.waitsFor.map(({ name }) => name))}</h2>
        <HalfSays half={half} page={page} />
      </section>
      <ActForm
        form="withdraw"
        level="h2"
        title={halves.withdraw}
        what={halves.withdrawWhat}
        button={halves.withdraw}
        problem={problem}
        hidden={{ half: half.id }}
      />
    </>
  )
}

function FirstForm(props: ActPageProps & { problem: FormProblem | null }) {
  const { page, opened, action, answer, problem } = props
  const { acts, halves, form } = useDecisionWords()
  const { title, what, button } = acts[action]
  const { name, hash } = concernedBy(opened.page, action)
  const both = BY_HALVES.has(action) ? ` ${halves.firstWhat}` : ''
  const final = FINAL.has(action) ? ` ${form.sure}` : ''
  return (
    <>
      {answer?.preview && <Preview answer={answer} page={page} />}
      <ActForm
        form={action}
        level="h2"
        title={title}
        what={`${what}${final}${both}`}
        button={button}
        problem={problem?.refusal.code === 'preview' ? null : problem}
        hidden={{ version: name, hash, sequence: String(opened.page.working.sequence) }}
        primary={!page.halves.some(half => half.action === action)}
      >
        <ActFields {...props} problem={problem} />
      </ActForm>
    </>
  )
}

const FINAL: ReadonlySet<PagedAction> = new Set<PagedAction>([
  ...(['object', 'adopt', 'close_without_agreement', 'issue_corrigendum', 'transmit'] as const)
])

function Refusing({ opened: { page }, whyRefuse, problem }: ActPageProps & { problem: FormProblem | null }) {
  const { acts, form } = useDecisionWords()
  const { title, what, button } = acts.refuse_confirmation
  const { name, hash } = concernedBy(page, 'confirm_capital')
  return (
    <ActForm
      form="refuse"
      level="h2"
      title={title}
      what={what}
      button={button}
      problem={problem}
      why={whyRefuse}
      hidden={{ version: name, hash, sequence: String(page.working.sequence) }}
    >
      <ReasonField form="refuse" problem={problem} label={form.reason} required />
    </ActForm>
  )
}

function Preview({ answer, page }: { answer: DecisionAnswer; page: DecisionView }) {
  const { form, reservations } = useDecisionWords()
  return (
    <section className="half" aria-labelledby="preview">
      <h2 id="preview">{form.previewTitle}</h2>
      <p className="muted">{form.previewWhat}</p>
      {answer.preview?.map(({ paragraph, from, to }, index) => (
        <div key={index} lang={page.document.language}>
          <p className="muted">{reservations.on(page.numbers[paragraph] ?? null)}</p>
          <CorrectionWords from={from} to={to} />
        </div>
      ))}
    </section>
  )
}
