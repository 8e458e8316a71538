import type { Stage } from '@acuerdo/domain'
import { useWords } from '../i18n/words.ts'

const TONES: Record<Stage, string> = {
  outline: '',
  zero_draft: '',
  negotiation: '',
  chairs_text: '',
  silence: 'chip-silence',
  agreed_ad_ref: 'chip-agreed',
  adopted: 'chip-agreed',
  transmitted: 'chip-agreed',
  closed_without_agreement: 'chip-closed'
}

export function StageChip({ stage }: { stage: Stage }) {
  const { stages } = useWords()
  return <span className={`chip ${TONES[stage]}`}>{stages[stage]}</span>
}

const CELLS = 12

/** The agreed share as twelve cells; part of it never looks like none or all. */
export function AgreedShare({ agreed, of }: { agreed: number; of: number }) {
  const { home } = useWords()
  const filled = agreed >= of ? (of === 0 ? 0 : CELLS) : Math.ceil((agreed / of) * CELLS - 1e-9)
  const cells = agreed > 0 && agreed < of ? Math.min(filled, CELLS - 1) : filled
  return (
    <span className="share" role="img" aria-label={home.agreed(agreed, of)}>
      {Array.from({ length: CELLS }, (_, index) => (
        <span key={index} className={index < cells ? 'share-cell share-cell-agreed' : 'share-cell'} />
      ))}
    </span>
  )
}
