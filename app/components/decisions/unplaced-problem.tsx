import type { DecisionView, PagedAction } from '../../document-view/decision-acts.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { ProblemNote } from '../room/form-parts.tsx'

/** Acts whose halves say nothing beside the text: there is nothing else to propose. */
const SAY_NOTHING: ReadonlySet<PagedAction> = new Set<PagedAction>([
  ...(['approve_version', 'declare_agreed', 'transmit'] as const)
])

interface Shown {
  page: DecisionView
  opened: { page: DecisionView; why: Why | null }
  action: PagedAction
}

/** The half of this act that waits, and which forms the page of the act has now. */
export function formsOf({ page, opened, action }: Shown) {
  const isHalf = (one: DecisionView['halves'][number]) => one.action === action && one.part === 'half'
  const half = page.halves.find(isHalf)
  // What is being typed stays where it is when a half comes in.
  const folded = opened.page.halves.some(isHalf) && action !== 'record_waiver'
  const first = !folded || !SAY_NOTHING.has(action)
  return { half, folded, first }
}

/** Why something was refused whose form has left the page meanwhile: others were quicker, or a right has ended. */
export function UnplacedProblem({ problem, ...shown }: Shown & { problem: FormProblem | null }) {
  if (problem === null || problem.refusal.code === 'preview') return null
  const { half, first } = formsOf(shown)
  const placed: Record<string, boolean> = {
    second: half?.mine === 'wanted',
    withdraw: half?.mine === 'given',
    refuse: shown.action === 'confirm_capital',
    [shown.action]: first
  }
  if (shown.opened.why === null && placed[problem.form] === true) return null
  return <ProblemNote problem={problem} form={problem.form} />
}
