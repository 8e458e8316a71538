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
