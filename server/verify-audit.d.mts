/** Why a line of an exported record is not the entry that comes behind `last`; null where it is. */
export function faultOf(line: string, last: { seq: number; hash: string }): string | null
