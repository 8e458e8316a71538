import {
  concordanceState,
  grant,
  isAtLeast,
  LANGUAGES,
  readinessOf,
  refuse,
  why,
  type Actor,
  type Language,
  type Outcome,
  type TranslatedParagraph
} from '@acuerdo/domain'
import type { LanguagePage, LanguageParagraphView } from '../context.ts'
import { subjectOf } from '../accounts/access.ts'
import type { FoundDocument } from '../reading.ts'
import { peopleNamed, type NamedPerson } from '../revisions/people-named.ts'
import type { SummitParts } from './reading.ts'
import { sourceParagraphs, type SourceVersion } from './source-paragraphs.ts'

interface Wanted {
  actor: Actor
  found: FoundDocument
  which: { version: string | null; language: string }
}

/** A version beside its rendering in one language, and how far every language is. */
export async function languagePage(
  parts: SummitParts,
  { actor, found: { row }, which }: Wanted
): Promise<Outcome<LanguagePage>> {
  const { store } = parts
  const [versions, event] = await Promise.all([store.revisions.list(row.id), store.events.find()])
  const offered = LANGUAGES.filter(one => one !== row.language && event?.languages.all.includes(one))
  const language = offered.find(one => one === which.language)
  const name = which.version ?? versions.at(-1)?.name
  const source = name === undefined ? null : await sourceParagraphs(parts, row.id, name)
  if (language === undefined || source === null)
    return refuse(
      'not_found',
      'There is no such version in this language.',
      'Choose a version from the list.'
    )
  const [translated, revision, named, may] = await Promise.all([
    store.translations.ofDocument(row.id),
    store.revisions.byName(row.id, source.name),
    peopleNamed(store),
    rightsOf(parts, actor, row)
  ])
  const required = event?.languages.requiredForTransmission ?? []
  const final = isAtLeast(row.stage, 'adopted')
  return grant({
    document: {
      ...{ id: row.id, code: row.theme.code, title: row.title, language: row.language },
      stage: row.stage
    },
    version: { name: source.name, symbol: source.symbol, hash: source.hash },
    versions: versions.map(one => one.name),
    language,
    readiness: offered.map(one => ({
      ...readinessOf(one, source.paragraphs, translated),
      required: required.includes(one)
    })),
    paragraphs: paragraphViews(source, language, { translated, named, final }),
    brackets: revision?.brackets ?? [],
    may
  })
}

async function rightsOf(
  parts: SummitParts,
  actor: Actor,
  row: FoundDocument['row']
): Promise<LanguagePage['may']> {
  const subject = await subjectOf(parts, row)
  return {
    translate: why(actor, 'translate', subject),
    // Whether it is one's own translation is asked of each paragraph.
    certify_concordance: why(actor, 'certify_concordance', { ...subject, translator: '' }),
    challenge_concordance: why(actor, 'challenge_concordance', subject)
  }
}

function paragraphViews(
  source: SourceVersion,
  language: Language,
  {
    translated,
    named,
    final
  }: { translated: readonly TranslatedParagraph[]; named: (id: string) => NamedPerson; final: boolean }
): LanguageParagraphView[] {
  const own = new Map(translated.filter(one => one.language === language).map(one => [one.paragraph, one]))
  const nameOf = (id: string) => ({ id, name: named(id).name })
  return source.paragraphs.map(({ hash, number, brackets: _brackets, ...paragraph }) => {
    const found = own.get(paragraph.id)
    const state = concordanceState(found, { hash })
    const { certified, contested } = found ?? { certified: null, contested: null }
    return {
      source: paragraph,
      number,
      state,
      open: !final || state !== 'concordant',
      runs: found?.runs ?? null,
      translator: found ? nameOf(found.translator) : null,
      at: found?.at ?? null,
      certified: certified && { by: nameOf(certified.by), at: certified.at },
      contested: contested && {
        delegation: contested.delegation,
        reason: contested.reason,
        at: contested.at
      }
    }
  })
}
