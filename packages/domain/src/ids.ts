/** Ids are opaque, generated on the server (paragraphs: on the device that splits) and never reused. */
export type DocumentId = string
export type ParagraphId = string
export type BracketId = string
export type PersonId = string
export type ThemeId = string
/** The code of a delegation or organisation as everybody in the room knows it: `BRA`, `EU`, `OBS-CSO`. */
export type DelegationCode = string

/** What a paragraph or bracket id may look like, in the text and in an address. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
