import type { Bytes, Timestamp } from "./columns.ts";

/** A file, where files lie in the database; archives carry them as files, not as rows. */
export interface StoredFileTable {
  key: string;
  content: Bytes;
  /** When it was put last; the same content is kept once. */
  put_at: Timestamp;
}

/** A part of a file that came as a stream; such a file has an empty `content`. */
export interface StoredPieceTable {
  key: string;
  /** From 0; all but the last are of one size. */
  number: number;
  content: Bytes;
}
