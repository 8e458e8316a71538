import { LANGUAGES, numbering, plain, type Actor, type Run } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { ActPageProps, LanguageLine, ParagraphChoice } from '../../components/decisions/act-page.tsx'
import { areasOf } from '../../decision-reading.server.ts'
import type { DecisionView, PagedAction } from '../../document-view/decision-acts.ts'
import { viewHere } from '../../form/decision-fields.server.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  key: string
  page: DecisionView
}

type Needed = Pick<ActPageProps, 'paragraphs' | 'brackets' | 'areas' | 'languages' | 'lacking'>

/** What the form of an act needs beside everything about the decisions. */
export async function neededBy(action: PagedAction, asked: Asked): Promise<Needed> {
  const { context, actor, page } = asked
  const nothing: Needed = { paragraphs: [], brackets: [], areas: [], languages: [], lacking: [] }
  switch (action) {
    case 'object':
    case 'place_reservation':
    case 'disassociate':
    case 'issue_corrigendum':
      return { ...nothing, paragraphs: await paragraphsOf(asked) }
    case 'issue_chairs_text':
      return {
        ...nothing,
        brackets: (await viewHere(context, actor, asked.key)).brackets,
        paragraphs: await paragraphsOf(asked)
      }
    case 'transmit':
      return {
        ...nothing,
        areas: await areasOf(context, actor, page.document.id),
        languages: await languagesOf(asked)
      }
    case 'record_waiver':
      return { ...nothing, lacking: await lackingIn(asked) }
    default:
      return nothing
  }
}

/** A bracket stands as the words that the chairs' text proposes for it, which are those under silence. */
function wordsIn(runs: readonly Run[], brackets: DecisionView['brackets']): string {
  const worded = runs.map(run => {
    if (!('bracket' in run)) return run
    const proposed = brackets.find(({ id }) => id === run.bracket)?.proposed ?? null
    return { text: proposed ?? '[…]' }
  })
  return plain(worded)
}

/** In the order of the text; those that carry a hash send it along, so that a stale form is noticed. */
async function paragraphsOf({ context, actor, key, page }: Asked): Promise<ParagraphChoice[]> {
  const [{ text }, listed] = await Promise.all([
    viewHere(context, actor, key),
    context.summit.priorities(actor, page.document.id)
  ])
  const hashes = new Map(listed.ok ? listed.value.paragraphs.map(({ id, hash }) => [id, hash]) : [])
  const numbers = numbering(text.paragraphs)
  return text.paragraphs.map(({ id, runs }, index) => ({
    ...{ id, number: numbers[index] ?? null },
    words: wordsIn(runs, page.brackets),
    hash: hashes.get(id) ?? null
  }))
}

async function languagesOf({ context, actor, page }: Asked): Promise<LanguageLine[]> {
  const other = LANGUAGES.find(one => one !== page.document.language)
  const asked = { version: page.latest?.name ?? null, language: other ?? page.document.language }
  const read = await context.summit.language(actor, page.document.id, asked)
  if (!read.ok) return []
  const waived = new Set(page.waivers.map(({ requirement }) => requirement))
  return read.value.readiness
    .filter(({ required }) => required)
    .map(({ language, waiting }) => ({
      language,
      waived: waived.has(`language:${language}`),
      waiting: waiting.map(({ number }) => number ?? '–')
    }))
}

/** What this text lacks and both co-chairs could waive. */
async function lackingIn({ context, actor, key, page }: Asked): Promise<string[]> {
  const gate = await context.decisions.gate(actor, key, 'transmitted')
  const findings = gate.ok ? gate.value.gates.flatMap(one => one.findings) : []
  return [
    ...page.entitled.filter(({ reachable }) => !reachable).map(({ code }) => `head:${code}`),
    ...findings.flatMap(finding => ('language' in finding ? [`language:${finding.language}`] : []))
  ]
}
