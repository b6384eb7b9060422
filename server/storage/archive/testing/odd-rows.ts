import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../../database.ts";
import { addStudy, makeEvent } from "../../testing/sample-rows.ts";

/** Values that have been lost somewhere before: in JSON, in line readers, in numbers, in time zones. */
export async function addOddRows(database: Database): Promise<void> {
  const { db } = database;
  const study = await addStudy(database);
  await db
    .updateTable("study")
    .set({
      name: `김 \u0001\u001f\u2028 "q" \\ \t\n '; 👩🏽‍⚕️ \u202e`,
      telephone: "",
    })
    .where("id", "=", study)
    .execute();
  const bodies = [
    null,
    [],
    { a: null, b: [null, { c: null }] },
    "null",
    1e300,
    "\u2028",
  ];
  await db
    .insertInto("content")
    .values(
      bodies.map((body, index) => ({
        study_id: study,
        place: ["Z", "a", "ä", "가", "_", "A"][index] ?? "",
        station: "s",
        language: "en",
        version: 1,
        body: JSON.stringify(body),
        hash: "h",
      })),
    )
    .execute();
  const account = randomUUID();
  const membership = randomUUID();
  await db
    .insertInto("account")
    .values({
      id: account,
      type: "person",
      name: "é",
      language: "ko",
      look: "null",
    })
    .execute();
  await db
    .insertInto("membership")
    .values({
      id: membership,
      study_id: study,
      account_id: account,
      role: "participant",
      pseudonym: "p-1",
      joined_at: "1900-01-01T00:00:00.001Z",
    })
    .execute();
  await db
    .insertInto("whereabouts")
    .values({
      membership_id: membership,
      x: 0.1,
      z: -1.17549435e-38,
      heading_rad: 3.4028235e38,
      place: "hall",
      seat: "",
      at: "2026-11-01T01:59:59.987-04:00",
    })
    .execute();
  await db
    .insertInto("event")
    .values(
      Array.from({ length: 2500 }, (_, index) =>
        makeEvent(study, { item: `n${index}`, skew_ms: -2147483648 }),
      ),
    )
    .execute();
  // Numbers beyond what JavaScript counts exactly, and a gap at the end.
  await sql`insert into event (id, seq, name, version, occurred_at, study_id, source)
    overriding system value values
    (${randomUUID()}, 9007199254740993, 'a.b', 1, 'infinity', ${study}, 'import')`.execute(
    db,
  );
  await sql`select setval(pg_get_serial_sequence('event', 'seq'), 9007199254740999)`.execute(
    db,
  );
}

/** Adds a row to the log and gives the number it got. */
export async function nextSeq(database: Database): Promise<unknown> {
  const { id } = await database.db
    .selectFrom("study")
    .select("id")
    .executeTakeFirstOrThrow();
  const row = await database.db
    .insertInto("event")
    .values(makeEvent(id))
    .returning("seq")
    .executeTakeFirstOrThrow();
  return row.seq;
}
