import {
  decideRestore,
  inReadingOrder,
  type Refusal,
  type Restoring as RestoredText,
  type Text
} from '@acuerdo/domain'
import type { RevisionPage } from '../../../server/context.ts'
import { standingAddress } from '../../components/revision/addresses.ts'
import type { Said } from '../../components/revision/said.tsx'
import type { RestoredBrackets, Restoring } from '../../components/revision/version-view.ts'
import { numbersOf } from '../../document-view/outline.ts'
import { say, sayOfRestoring, type Speech } from '../../form/said.server.ts'
import type { ThenAndNow } from './version-reading.server.ts'

/** What could be restored, by the rule itself; the act asks it again. */
export function restoringOf({ page, view, speech }: ThenAndNow & { speech: Speech }): Restoring {
  const refusal = page.may.restore_text
  const brackets = inReadingOrder(view.text, view.brackets)
  const ground = { now: view.text, then: page.text, brackets, ...page.closings }
  const ask = (target: string) =>
    decideRestore(
      { id: view.id, themeCode: view.theme.code },
      ground,
      { target, from: nameOf(page) },
      { person: '', now: '' }
    )
  const whole = ask(nameOf(page))
  const asked = page.text.paragraphs.map(({ id }) => ({ id, outcome: ask(id) }))
  const paragraphs = asked.flatMap(({ id, outcome }): [string, Said | null][] => {
    if (outcome.ok) return [[id, null]]
    return outcome.refusal.code === 'RS4' ? [] : [[id, say(outcome.refusal, speech)]]
  })
  const all = [...asked, { id: 'all', outcome: whole }]
  return {
    brackets: Object.fromEntries(
      all.flatMap(({ id, outcome }) => (outcome.ok ? bracketsOf(id, outcome.value) : []))
    ),
    why: refusal && sayOfRestoring(refusal, view.stage, speech),
    paragraphs: Object.fromEntries(paragraphs),
    whole: whole.ok ? 'possible' : whyNotWhole(whole.refusal, { page, view, speech })
  }
}

/** A text of the same words may still be another one, by what its hash covers beside them. */
function whyNotWhole(
  refusal: Refusal,
  { page, view, speech }: ThenAndNow & { speech: Speech }
): Restoring['whole'] {
  if (refusal.code !== 'RS4')
    return { ...say(refusal, speech), places: bracketPlaces({ page, view, speech }) }
  if (view.headHash === page.revision.hash) return 'same'
  const { code } = page.document
  const address = `/documents/${code}/compare?from=${encodeURIComponent(page.revision.name)}&to=working`
  const { restore, page: words } = speech.revisions
  return { ...restore.sameWords, places: [{ address, label: words.compareNow }] }
}

function bracketsOf(id: string, { brackets }: RestoredText): [string, RestoredBrackets][] {
  const [reopened, closed] = [brackets.reopened.length, brackets.closed.length]
  return reopened + closed === 0 ? [] : [[id, { reopened, closed }]]
}

/** `DG/Rev.1` */
export const nameOf = ({ document, revision }: Pick<RevisionPage, 'document' | 'revision'>): string =>
  `${document.code}/${revision.name}`

/** The paragraphs of the working text that hold other brackets than they held then. */
function bracketPlaces({ page, view, speech }: ThenAndNow & { speech: Speech }): NonNullable<Said['places']> {
  const numbers = numbersOf(view.text)
  const then = bracketsIn(page.text)
  return view.text.paragraphs.flatMap(({ id }) => {
    if (then.get(id) === bracketsIn(view.text).get(id)) return []
    const number = numbers.get(id)
    const { paragraph, heading } = speech.revisions
    return [{ address: standingAddress(view.theme.code, id), label: number ? paragraph(number) : heading }]
  })
}

/** The brackets of each paragraph that has some, to compare. */
const bracketsIn = ({ paragraphs }: Text): Map<string, string> =>
  new Map(
    paragraphs.flatMap(({ id, runs }) => {
      const held = runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
      return held.length > 0 ? [[id, held.sort().join(' ')] as const] : []
    })
  )
