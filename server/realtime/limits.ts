/**
 * What one socket, one person and one text may cost. Times are in milliseconds, by the monotonic clock; tests
 * hand in smaller ones.
 */
export const LIMITS = {
  /** One frame from a client; the WebSocket layer closes with 1009 above. */
  FRAME_BYTES_MAX: 8 * 1024 * 1024,
  /** Messages and pings of one socket, and of all sockets of one person, refilled evenly over the window. */
  MESSAGES_MAX: 3_000,
  MESSAGES_WINDOW_MS: 15_000,
  PINGS_MAX: 100,
  SOCKETS_PER_PERSON_MAX: 150,
  UPGRADES_PER_SECOND_MAX: 50,
  /** Seconds of them that may come at once: a working group opens its text in one moment. */
  UPGRADES_SAVED_S: 2,
  /** From the upgrade request to the open socket. */
  ADMISSION_MS_MAX: 10_000,
  /** A document frame counts from its arrival to its commit; above the total, senders are not read from. */
  PENDING_BYTES_MAX: 32 * 1024 * 1024,

  PING_MS: 30_000,
  SILENCE_MS_MAX: 70_000,
  /** How often silence, sessions and slow clients are looked at. */
  SWEEP_MS: 1_000,
  /** A peer that does not answer a close frame is cut. */
  CLOSING_MS_MAX: 5_000,
  STOP_MS_MAX: 5_000,

  /** How long the step 2 of a client that writes ahead of it may take. */
  STEP_TWO_MS_MAX: 10_000,
  STATE_VECTOR_ENTRIES_MAX: 5_000,
  /** Between two answers to step 1, and between two answers to a query for presence. */
  ANSWER_MS_MIN: 1_000,
  /** Computed answers of one person's sockets together. */
  ANSWERS_PER_SECOND_MAX: 10,

  PRESENCE_IDS_PER_FRAME_MAX: 50,
  PRESENCE_IDS_PER_SOCKET_MAX: 2,
  PRESENCE_STATE_BYTES_MAX: 2_048,
  PRESENCE_CURSOR_BYTES_MAX: 1_024,

  /** Above this backlog a client gets nothing new until it has read what it has. */
  BACKLOG_BYTES_SOFT: 1024 * 1024,
  /** Above this one, beyond what it was sent of the text's state, it is cut. */
  BACKLOG_BYTES_HARD: 4 * 1024 * 1024,
  BACKLOG_MS_MAX: 30_000,

  /** Who writes on into a text that is closed to him, after this long since the first refusal, is closed. */
  REFUSED_MS_MAX: 5_000,
  /** A document frame whose commit was refused is tried again, this often. */
  RESUBMIT_MAX: 3,

  /** A tail above this, and above the state, becomes a checkpoint. */
  TAIL_BYTES_MIN: 64 * 1024,
  /** A tail above this becomes a checkpoint when the room empties. */
  TAIL_BYTES_MIN_EMPTY: 8 * 1024,
  /** A failed compaction is not tried again before. */
  COMPACTION_RETRY_MS: 60_000,

  WRITING_MS: 60_000
}

export type Limits = typeof LIMITS
