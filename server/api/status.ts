import type { Refusal } from '@acuerdo/domain'

const STATUS: Record<string, number> = {
  malformed: 400,
  signed_out: 401,
  credentials: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  content_type: 415,
  too_many: 429,
  // Decisions on another text, halves that differ, and what was done already: others were faster.
  AP1: 409,
  AP2: 409,
  HV2: 409,
  HV3: 409,
  HV9: 409,
  unavailable: 503
}

/** The HTTP status of a refusal. Codes of rules are 422: understood, permitted, and against a rule. */
export function statusOf(refusal: Refusal): number {
  if (/^PM\d/.test(refusal.code)) return 403
  return STATUS[refusal.code] ?? 422
}
