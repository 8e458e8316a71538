import { BracketPanel } from '../../components/bracket-panel.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import { bracketCards } from '../../document-view/bracket-cards.ts'

/** The brackets of the text, in its order: the panel that stands there when the address names none. */
export default function BracketsRoute() {
  const { text, view, numbers } = useBesideText()
  const cards = bracketCards(text, view.brackets, numbers)
  return <BracketPanel cards={cards} language={view.language} delegations={view.delegations} />
}
