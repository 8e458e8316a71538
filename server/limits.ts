/** Every limit of the server, with its unit in the name. Tests hand smaller times to `start`. */

// HTTP: what one request may cost.
export const FORM_BYTES_MAX = 64 * 1024
export const JSON_BYTES_MAX = 1024 * 1024
/** A form with the file of a version, which is several times the longest text that groups write. */
export const FILE_FORM_BYTES_MAX = 2 * 1024 * 1024
export const HEADER_BYTES_MAX = 16 * 1024
/** Short ones add up to few bytes, and to much work. */
export const HEADERS_MAX = 100
export const REQUEST_MS_MAX = 25_000
export const HEADERS_MS_MAX = 10_000
/** How often the two times above are looked at. */
export const REQUEST_CHECK_MS = 2_000
export const ADDRESS_LETTERS_MAX = 4_096

/** How long an act waits for the storage before its author is told to look again. */
export const ACT_MS_MAX = 5_500
/** How long an act waits for those before it. */
export const ACT_PATIENCE_MS = 5_000
/** How long an act that was received later waits for one that is still on its way in. */
export const ARRIVAL_PATIENCE_MS = 1_000
/** Acts of one person per window. */
export const ACTS_PER_PERSON_MAX = 600
export const ACTS_WINDOW_MS = 60_000

// Signing in.
export const SESSION_HOURS = 12
export const SIGN_IN_WINDOW_MS = 15 * 60_000
/** Failed tries per window, from one network address at one account. */
export const SIGN_IN_TRIES_MAX = 10
/** Failed tries per window from one network address, whatever the account: a conference shares one. */
export const SIGN_IN_TRIES_PER_ADDRESS_MAX = 100
/** How many keys a limiter remembers; beyond it the oldest windows are forgotten first. */
export const LIMITER_KEYS_MAX = 100_000
/** Password hashes computed at a time (19 MiB each), and how many may wait for their turn. */
export const HASHES_AT_ONCE = 2
export const HASHES_WAITING_MAX = 1_000
export const EMAIL_LETTERS_MAX = 254
export const PASSWORD_LETTERS_MAX = 1_024

// Invitations, links to choose a password, keys for programs.
export const PASSWORD_LETTERS_MIN = 10
export const LINK_HOURS = 7 * 24
export const LINK_WINDOW_MS = 15 * 60_000
/** Links that one network address may try per window, known or not. */
export const LINK_TRIES_PER_ADDRESS_MAX = 60
/** New links that one person may make per window. */
export const LINKS_PER_PERSON_MAX = 300
export const TOKENS_PER_PERSON_MAX = 10
export const TOKEN_NAME_LETTERS_MAX = 100
/** How exactly the last use of a key is remembered. */
export const TOKEN_USE_MS = 60_000

// Letters.
/** How long the mail server may take for each of: the connection, its greeting, any answer. */
export const SMTP_MS_MAX = 10_000
/** Between the tries of one letter; after the last one it is given up. */
export const LETTER_PAUSES_MS: readonly number[] = [30_000, 2 * 60_000, 10 * 60_000, 3_600_000, 6 * 3_600_000]
/** Letters that are taken from the outbox at a time. */
export const LETTERS_AT_ONCE_MAX = 1_000
/** A letter that is older is not sent any more: no mail server took it for days, or none was configured. */
export const LETTER_AGE_MS_MAX = 3 * 24 * 3_600_000
/** Letters that the page of unsent ones shows. */
export const OUTBOX_LETTERS_MAX = 200

// Pages that are open to everybody.
/** How long what is public is taken as it is, unless something is done in this process. */
export const PUBLISHED_FRESH_MS = 1_000
/** Pages that are kept as they were rendered; beyond it the oldest go first. */
export const PUBLIC_PAGES_KEPT_MAX = 200

// Remarks beside a text.
export const REMARK_LIMITS = {
  threads: 5_000,
  /** Of one delegation's own that wait to be sent. */
  ownThreads: 1_000,
  remarks: 500,
  mentions: 50,
  rewordings: 50,
  attachments: 50
}
export const SEARCH_LETTERS_MAX = 200
/** Texts with anchors taken along that are remembered, and those of versions. */
export const ANCHORED_TEXTS_KEPT_MAX = 64
/** The places of anchors are written down anew after so many entries of the log. */
export const ANCHORS_KEPT_EVERY = 50
/** What was written so long before it came was written without a connection. */
export const DELIVERED_LATER_MS = 60_000

// What time brings about.
/** How often the clock looks for what is due; looking late changes no result. */
export const CLOCK_TICK_MS = 1_000
export const HEARTBEAT_MS = 10_000
/** A silence of the server's own that is longer than this is noted as an outage. */
export const OUTAGE_MS_MIN = 30_000
/** Before the deadline of a silence, whoever has not opened the text is reminded; at half time where that is later. */
export const SILENCE_REMINDER_MS = 2 * 3_600_000
/** A test clock that is set by no more than this right after a start says when the server came back. */
export const RETURN_LEAP_MS_MAX = 2 * 3_600_000
/** How long a half that became void is told of. */
export const VOID_HALF_MS = 24 * 3_600_000

// Private drafts.
export const DRAFTS_PER_PERSON_MAX = 500
export const DRAFT_LETTERS_MAX = 100_000

// The record.
export const AUDIT_PAGE_ENTRIES = 100
export const AUDIT_EXPORT_BATCH = 500

// News for open pages.
export const NEWS_STREAMS_PER_PERSON_MAX = 5
export const NEWS_HEARTBEAT_MS = 25_000
export const WRITING_LOOK_MS = 5_000

/** From SIGTERM to the end of the process. */
export const STOP_MS_MAX = 5_000

// Looking back. The log keeps every entry; these say how finely it is listed, where the environment does not.
/** One point a minute and author. */
export const HISTORY_POINT_SECONDS = 60
/** Of times longer ago than this, one an hour. */
export const HISTORY_OLD_AFTER_DAYS = 90
export const HISTORY_OLD_POINT_SECONDS = 3_600
/** So much quiet ends a time of writing. */
export const SITTING_QUIET_MS = 30 * 60_000
/** Comparisons of issued versions that are remembered: they never change. */
export const COMPARISONS_KEPT_MAX = 64
/** Texts of issued versions that are remembered. */
export const ISSUED_TEXTS_KEPT_MAX = 32
/** Letters of a whole counter-draft, about twenty times a text of conclusions. */
export const COUNTER_TEXT_LETTERS_MAX = 200_000
/** Proposals of all texts whose redlines are remembered. */
export const PROPOSALS_REMEMBERED_MAX = 5_000
