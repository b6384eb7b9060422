import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** What may be kept; the kind ends the key, so that a key alone tells how to serve it. */
const FILE_KINDS = [
  "pdf",
  "png",
  "jpg",
  "webp",
  "json",
  "webm",
  "mp4",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file that is read in parts and never held whole. */
export interface FileBody {
  readonly bytes: number;
  /** What lies from one byte up to another, which is not part of it; both within the file. */
  readonly read: (
    fromByte: number,
    untilByte: number,
  ) => AsyncIterable<Uint8Array>;
}

/** A file that has come and is still nobody's: it can be looked at, and is then kept or dropped. */
export interface FileDraft extends FileBody {
  /** The key it has once it is kept. */
  readonly key: string;
  /** Safe when it resolves. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

export type FileOpening =
  | ({ readonly ok: true; readonly kind: FileKind } & FileBody)
  | Extract<FileReading, { ok: false }>;

export type FileReading =
  | { ok: true; bytes: Buffer; kind: FileKind }
  | { ok: false; code: "odd-file-key" | "unknown-file" };

/** Uploaded and made files of an installation, each under the hash of its content; on disk or in the database. */
export interface Files {
  readonly home: FilesHome;
  /** Keeps bytes and gives their key, `<sha-256 in hex>.<kind>`; safe when it resolves. */
  putFile(bytes: Uint8Array, kind: FileKind): Promise<string>;
  /** Gives the bytes; a key that no `putFile` can have made is refused without looking. */
  readFile(key: string): Promise<FileReading>;
  /** Opens a file to be read in parts; refuses as `readFile` does. */
  openFile(key: string): Promise<FileOpening>;
  /**
   * Takes in a file as it comes. Where `content` breaks off by an error, that
   * is thrown on and nothing stays; what a crash leaves is cleared a day later.
   */
  draftFile(
    content: AsyncIterable<Uint8Array>,
    kind: FileKind,
  ): Promise<FileDraft>;
  /** The keys of all files, sorted. */
  listKeys(): Promise<string[]>;
  /**
   * Takes a file away for good; one that is not there, or can't be, is no fault.
   * @param notPutSince spares a file that was put again after this moment
   */
  removeFile(key: string, notPutSince?: Date): Promise<void>;
  /** The same files within a transaction; those on disk know none and stay as they are. */
  within(transaction: Kysely<Tables>): Files;
}

/** Where files lie. */
export type FilesHome = "disk" | "database";

const KEY_PATTERN = new RegExp(`^([0-9a-f]{64})\\.(${FILE_KINDS.join("|")})$`);

/** A draft that is so old was left by a crash. */
export const DRAFT_OLD_MS = 24 * 3_600_000;

/** The key of a content; the same content has one key. */
export function makeFileKey(bytes: Uint8Array, kind: FileKind): string {
  return `${createHash("sha256").update(bytes).digest("hex")}.${kind}`;
}

/** The kind that a key names; `undefined` where it is no key. */
export function readFileKind(key: string): FileKind | undefined {
  return KEY_PATTERN.exec(key)?.[2] as FileKind | undefined;
}
