/** What one act may carry at most. Letters are UTF-16 code units. */
export const REASON_LETTERS_MAX = 2_000
export const TITLE_LETTERS_MAX = 300
export const NAME_LETTERS_MAX = 200
export const EMAIL_LETTERS_MAX = 254
export const WORDING_LETTERS_MAX = 20_000
export const COMMENT_LETTERS_MAX = 10_000
/** One remark beside the text, and the words that it quotes. */
export const REMARK_LETTERS_MAX = 8_000
export const RUNS_MAX = 1_000
/** People, paragraphs, brackets, drafts or items that one act may name. */
export const NAMED_MAX = 1_000
export const KEY_LETTERS_MAX = 200
export const PARAGRAPH_LETTERS_MAX = 100_000
/** The longest time of silence that an event may ask for, in hours, and of an outage that counts, in minutes. */
export const SILENCE_HOURS_MAX = 720
export const OUTAGE_MINUTES_MAX = 1_440
/** Proposals that may wait for a decision on one paragraph, and drafts that one delegation may keep for one text. */
export const PROPOSALS_PER_PARAGRAPH_MAX = 200
export const DRAFT_PROPOSALS_MAX = 500
/** Suggestions of one organisation that may wait for a decision on one text. */
export const SUGGESTIONS_WAITING_MAX = 200
