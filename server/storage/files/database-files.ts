import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { type Kysely, sql } from "kysely";
import {
  DRAFT_OLD_MS,
  type Files,
  makeFileKey,
  readFileKind,
} from "../files.ts";
import type { Tables } from "../tables.ts";
import { measureContent } from "./measure-content.ts";
import { openPieces, writePieces } from "./pieces.ts";

const DRAFT_PREFIX = "draft-";

/** The files in the table `stored_file`, for processes that share a database and no disk. */
export function openDatabaseFiles(db: Kysely<Tables>): Files {
  const removeRow = async (key: string): Promise<void> =>
    void (await db.deleteFrom("stored_file").where("key", "=", key).execute());
  return {
    home: "database",
    async putFile(bytes, kind) {
      const key = makeFileKey(bytes, kind);
      const put_at = new Date();
      const known = await db
        .updateTable("stored_file")
        .set({ put_at })
        .where("key", "=", key)
        .returning("key")
        .executeTakeFirst();
      if (!known)
        await db
          .insertInto("stored_file")
          .values({ key, content: bytes, put_at })
          .onConflict((conflict) =>
            conflict.column("key").doUpdateSet({ put_at }),
          )
          .execute();
      return key;
    },
    async readFile(key) {
      const kind = readFileKind(key);
      if (!kind) return { ok: false, code: "odd-file-key" };
      const row = await db
        .selectFrom("stored_file")
        .select("content")
        .where("key", "=", key)
        .executeTakeFirst();
      if (!row) return { ok: false, code: "unknown-file" };
      if (row.content.length > 0)
        return { ok: true, bytes: Buffer.from(row.content), kind };
      const body = await openPieces(db, key);
      const bytes = body
        ? await buffer(body.read(0, body.bytes))
        : Buffer.alloc(0);
      return { ok: true, bytes, kind };
    },
    async openFile(key) {
      const kind = readFileKind(key);
      if (!kind) return { ok: false, code: "odd-file-key" };
      const body = await openPieces(db, key);
      return body
        ? { ok: true, kind, ...body }
        : { ok: false, code: "unknown-file" };
    },
    async draftFile(content, kind) {
      await db
        .deleteFrom("stored_file")
        .where("key", "like", `${DRAFT_PREFIX}%`)
        .where("put_at", "<", new Date(Date.now() - DRAFT_OLD_MS))
        .execute();
      const draft = `${DRAFT_PREFIX}${randomUUID()}`;
      const drop = () => removeRow(draft);
      await db
        .insertInto("stored_file")
        .values({ key: draft, content: new Uint8Array(), put_at: new Date() })
        .execute();
      const { parts, readMeasure } = measureContent(content);
      try {
        await writePieces(db, draft, parts);
      } catch (error) {
        await drop();
        throw error;
      }
      const { sha256 } = readMeasure();
      const key = `${sha256}.${kind}`;
      const body = await openPieces(db, draft);
      if (!body) throw new Error(`The draft of ${key} went away.`);
      return { key, ...body, keep: () => keepDraft(db, draft, key), drop };
    },
    async listKeys() {
      // A backup before an update also looks at data that had no such table yet.
      const { rows } = await sql<{ found: string | null }>`
        select to_regclass('stored_file')::text as found`.execute(db);
      if (!rows[0]?.found) return [];
      const found = await db.selectFrom("stored_file").select("key").execute();
      const keys = found.map(({ key }) => key);
      return keys.filter((key) => readFileKind(key)).toSorted();
    },
    async removeFile(key, notPutSince) {
      if (!readFileKind(key)) return;
      let query = db.deleteFrom("stored_file").where("key", "=", key);
      if (notPutSince) query = query.where("put_at", "<=", notPutSince);
      await query.execute();
    },
    within: (transaction) => openDatabaseFiles(transaction),
  };
}

/** In one statement a draft gets its key; where the same content is there already, that stays and the draft goes. */
async function keepDraft(
  db: Kysely<Tables>,
  draft: string,
  key: string,
): Promise<void> {
  await sql`
    with kept as (
      insert into stored_file (key, content, put_at) values (${key}, '', ${new Date()})
      on conflict (key) do update set put_at = excluded.put_at
      returning xmax = 0 as is_new
    ), moved as (
      update stored_piece set key = ${key}
      where key = ${draft} and (select is_new from kept)
    )
    delete from stored_file where key = ${draft}`.execute(db);
}
