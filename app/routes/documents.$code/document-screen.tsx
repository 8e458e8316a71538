import type { DocumentView } from '../../../server/context.ts'
import { describeParagraph } from '@acuerdo/editor'
import { useMemo } from 'react'
import { BracketPanel } from '../../components/bracket-panel.tsx'
import { DocumentHead } from '../../components/document-head.tsx'
import { DocumentPage } from '../../components/document-page.tsx'
import { Outline } from '../../components/outline.tsx'
import { TextPage } from '../../components/text-page.tsx'
import { bracketCards } from '../../document-view/bracket-cards.ts'
import { numbersOf, openBrackets, outlineOf } from '../../document-view/outline.ts'
import { useWords } from '../../i18n/words.ts'

export function DocumentScreen({ view, me }: { view: DocumentView; me: { id: string; delegation: string | null } }) {
  const words = useWords()
  const text = view.text
  const numbers = numbersOf(text)
  const open = openBrackets(view.brackets)
  const paragraphs = useMemo(() => {
    const context = {
      brackets: new Map(view.brackets.map(b => [b.id, b])),
      delegations: view.delegations,
      labels: words.bracketLabels,
      numbers: numbersOf(view.text)
    }
    return view.text.paragraphs.map(p => describeParagraph(p, context))
  }, [view, words])
  return (
    <DocumentPage
      head={<DocumentHead view={view} />}
      save={null}
      people={null}
      toolbar={null}
      above={null}
      outline={<Outline entries={outlineOf(text, open)} language={view.language} />}
      text={<TextPage paragraphs={paragraphs} language={view.language} live={false} host={() => {}} />}
      brackets={<BracketPanel cards={bracketCards(text, view.brackets, numbers)} delegations={view.delegations} language={view.language} />}
      openBrackets={view.metrics.openBrackets}
      mayDo={me.id}
      told=""
    />
  )
}
