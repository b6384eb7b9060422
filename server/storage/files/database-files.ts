import { type Kysely, sql } from "kysely";
import { type Files, makeFileKey, readFileKind } from "../files.ts";
import type { Tables } from "../tables.ts";

/** The files in the table `stored_file`, for processes that share a database and no disk. */
export function openDatabaseFiles(db: Kysely<Tables>): Files {
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
      return { ok: true, bytes: Buffer.from(row.content), kind };
    },
    async listKeys() {
      // A backup before an update also looks at data that had no such table yet.
      const { rows } = await sql<{ found: string | null }>`
        select to_regclass('stored_file')::text as found`.execute(db);
      if (!rows[0]?.found) return [];
      const keys = await db.selectFrom("stored_file").select("key").execute();
      return keys.map(({ key }) => key).toSorted();
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
