import { type Kysely, sql } from "kysely";
import type { FileBody } from "../files.ts";
import type { Tables } from "../tables.ts";

/** A file in the database is read, and a large one kept, so much at a time. */
const PIECE_BYTES = 256 * 1024;

/** Writes a content as the pieces of a file, numbered from 0; all but the last are full. */
export async function writePieces(
  db: Kysely<Tables>,
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  let number = 0;
  for await (const piece of cutEvenly(content))
    await db
      .insertInto("stored_piece")
      .values({ key, number: number++, content: piece })
      .execute();
}

async function* cutEvenly(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for await (const part of content)
    for (let at = 0; at < part.byteLength;) {
      const taken = part.subarray(at, at + PIECE_BYTES - filled);
      piece.set(taken, filled);
      filled += taken.byteLength;
      at += taken.byteLength;
      if (filled < PIECE_BYTES) continue;
      yield piece.slice();
      filled = 0;
    }
  if (filled > 0) yield piece.slice(0, filled);
}

/** A file of the database to be read in parts, whether it lies in pieces or in its row; `null` where there is none. */
export async function openPieces(
  db: Kysely<Tables>,
  key: string,
): Promise<FileBody | null> {
  const { rows } = await sql<{ whole: number; pieced: number }>`
    select octet_length(content) as whole, (
      select coalesce(sum(octet_length(piece.content)), 0)::int
      from stored_piece piece where piece.key = stored_file.key) as pieced
    from stored_file where key = ${key}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const readPart = row.pieced > 0 ? readPiece : readSlice;
  return {
    bytes: row.whole + row.pieced,
    async *read(fromByte, untilByte) {
      for (let at = fromByte; at < untilByte;) {
        const number = Math.floor(at / PIECE_BYTES);
        const part = await readPart(db, key, number);
        const startByte = number * PIECE_BYTES;
        const wanted = part?.subarray(at - startByte, untilByte - startByte);
        if (!wanted?.length) throw new Error(`The file ${key} went away.`);
        yield wanted;
        at += wanted.length;
      }
    },
  };
}

type PartReader = (
  db: Kysely<Tables>,
  key: string,
  number: number,
) => Promise<Uint8Array | undefined>;

const readPiece: PartReader = async (db, key, number) => {
  const row = await db
    .selectFrom("stored_piece")
    .select("content")
    .where("key", "=", key)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.content;
};

const readSlice: PartReader = async (db, key, number) => {
  const { rows } = await sql<{ part: Uint8Array }>`
    select substring(content from ${number * PIECE_BYTES + 1}::int for ${PIECE_BYTES}::int) as part
    from stored_file where key = ${key}`.execute(db);
  return rows[0]?.part;
};
