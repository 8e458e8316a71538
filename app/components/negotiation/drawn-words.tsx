import type { BracketId, Run, WordingPiece } from '@acuerdo/domain'
import type { Element } from '@acuerdo/editor'
import { drawnRuns, type Drawing } from '../../document-view/drawn-runs.ts'
import { useWords } from '../../i18n/words.ts'
import { Words } from '../bracket-panel.tsx'
import { Markup } from '../markup.tsx'

/** Words with the brackets among them drawn, one of them marked as the one that this is about. */
export function DrawnWords({ runs, of, about }: { runs: readonly Run[]; of: Drawing; about?: BracketId }) {
  const { bracketLabels: labels } = useWords()
  const described = drawnRuns(runs, of, labels)
  return described.map((node, index) => <Markup key={index} node={about ? marked(node, about) : node} />)
}

function marked(node: Element | string, about: BracketId): Element | string {
  if (typeof node === 'string' || node.attributes['data-bracket'] !== about) return node
  return { ...node, attributes: { ...node.attributes, class: `${node.attributes['class']} bracket-about` } }
}

/** What changed between two wordings: struck, underlined, and neither by colour alone. */
export function Redlined({ pieces }: { pieces: readonly WordingPiece[] }) {
  return pieces.map((piece, index) => {
    switch (piece.piece) {
      case 'removed':
        return (
          <del key={index}>
            <Words runs={piece.runs} />
          </del>
        )
      case 'added':
        return (
          <ins key={index}>
            <Words runs={piece.runs} />
          </ins>
        )
      case 'formatted':
        return <Words key={index} runs={piece.after} />
      case 'kept':
        return <Words key={index} runs={piece.runs} />
    }
  })
}
