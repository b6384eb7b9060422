/** PostgreSQL type numbers (pg_type.oid) whose text form both engines must read alike. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const INTERVAL = 1186;

const asWritten = (text: string): string => text;

/**
 * How column texts become values where the two engines' own habits differ. A day or a zoneless time stays
 * text, for as a Date it would move with the machine's time zone.
 */
export const COLUMN_READERS: Readonly<
  Record<number, (text: string) => unknown>
> = {
  [INT8]: readInt8,
  [DATE]: asWritten,
  [TIMESTAMP]: asWritten,
  [INTERVAL]: asWritten,
};

/** A number while it is exact (counts, `seq`), a bigint beyond 2^53. */
export function readInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
