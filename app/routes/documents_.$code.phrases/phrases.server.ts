import { LANGUAGES, type Actor, type Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView, LanguagePage } from '../../../server/context.ts'
import type { PhrasesPageProps } from '../../components/boards/phrases-page.tsx'
import { numbersOf } from '../../document-view/outline.ts'
import { phraseRows } from '../../document-view/phrase-marks.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  view: DocumentView
}

/** What the bank finds in the text as it stands, or in the latest version's rendering in another language. */
export async function phrasesOf(asked: Asked, wanted: string | null): Promise<PhrasesPageProps> {
  const { view } = asked
  const { theme, title, language: original, delegations } = view
  const renderings = await Promise.all(
    LANGUAGES.filter(one => one !== original).map(async one => [one, await rendering(asked, one)] as const)
  )
  const found = new Map(renderings.filter(([, page]) => page?.paragraphs.some(({ runs }) => runs !== null)))
  const language = LANGUAGES.find(one => one === wanted && found.has(one)) ?? original
  const page = found.get(language) ?? null
  const paragraphs = page === null ? own(view) : translated(page)
  return {
    document: { code: theme.code, title, language: original },
    language,
    languages: [original, ...found.keys()],
    rows: phraseRows(paragraphs, page === null ? view.brackets : page.brackets, language),
    paragraphs: paragraphs.length,
    delegations
  }
}

async function rendering({ context, actor, view }: Asked, language: Language): Promise<LanguagePage | null> {
  const page = await context.summit.language(actor, view.id, { version: null, language })
  return page.ok ? page.value : null
}

function own({ text }: DocumentView) {
  const numbers = numbersOf(text)
  return text.paragraphs.map(({ id, part, runs }) => ({ id, part, runs, number: numbers.get(id) ?? '' }))
}

const translated = ({ paragraphs }: LanguagePage) =>
  paragraphs.flatMap(({ source: { id, part }, number, runs }) =>
    runs === null ? [] : [{ id, part, runs, number: number ?? '' }]
  )
