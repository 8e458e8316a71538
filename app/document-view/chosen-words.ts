/** Selected words as a comment names them: of a paragraph, or of one wording of a bracket. */
export interface ChosenWords {
  paragraphId: string
  bracketId?: string
  alternative?: string
  start: number
  end: number
  quote: string
  text: string
}

/** Words that were selected, as they stand now. */
export interface FollowedWords {
  start: number
  end: number
  quote: string
  /** The letters beside them. */
  before: string
  after: string
}
