/** The stages of a document, as in the state machine of the room. */
export const STAGES = [
  'outline',
  'zero_draft',
  'negotiation',
  'chairs_text',
  'silence',
  'agreed_ad_ref',
  'adopted',
  'transmitted',
  'closed_without_agreement'
] as const
export type Stage = (typeof STAGES)[number]

/** Whether a document has come to its end, and nobody writes in it any more. */
export const isFinal = (stage: Stage): boolean =>
  stage === 'adopted' || stage === 'transmitted' || stage === 'closed_without_agreement'

/** Whether a document has come as far as a stage, or farther; one closed without agreement came nowhere. */
export const isAtLeast = (stage: Stage, least: Stage): boolean =>
  stage !== 'closed_without_agreement' && STAGES.indexOf(stage) >= STAGES.indexOf(least)
