import type { Language } from '@acuerdo/domain'
import type { DocumentView } from '../../../server/context.ts'
import type { QuestionView } from '../../components/document-head.tsx'
import { questionWords } from '../../i18n/question-words.ts'

/** What is agreed, who may speak, when changes may be suggested and who types, what is undecided; each with where it is settled. */
export async function questionsOf(view: DocumentView, language: Language): Promise<QuestionView[]> {
  const words = await questionWords.load(language)
  const { stage, metrics, coChairs } = view
  const { agreedParagraphs: agreed, paragraphs: of, openBrackets: open } = metrics
  const unopposed = metrics.bracketsWithAnUnopposedAlternative
  const all = of > 0 && agreed === of
  const page = `/documents/${view.theme.code}`
  return [
    {
      ask: words.agreed,
      answer: all ? words.agreedAll(of) : words.agreedAnswer(agreed, of),
      to: `${page}/measures`,
      share: { agreed, of }
    },
    {
      ask: words.speak,
      answer: words.speakAnswers[stage],
      to: `/groups/${view.theme.code}`,
      ...(coChairs.length > 0 ? { more: words.chairs(coChairs.map(chairName)) } : {})
    },
    {
      ask: words.changes,
      answer: words.changesAnswers[stage],
      to: `${page}/proposals#panel`,
      more: words.typeAnswers[stage]
    },
    {
      ask: words.undecided,
      answer: open === 0 ? words.undecidedNone : words.undecidedAnswer(open, metrics.paragraphsWithBrackets),
      to: `${page}/open`,
      ...(unopposed > 0 ? { more: words.unopposed(unopposed) } : {})
    }
  ]
}

const chairName = ({ name, delegation }: DocumentView['coChairs'][number]): string =>
  delegation ? `${name} (${delegation})` : name
