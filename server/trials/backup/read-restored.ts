import { pino } from "pino";
import { hashTables } from "../../storage/archive/hash-tables.ts";
import { openDatabase } from "../../storage/open-database.ts";

/** Tables that neither a restore nor an erasure changes after the rows are back. */
const UNTOUCHED = ["class", "deck", "slide", "study"];

/** What stands in a restored installation. */
export interface Restored {
  readonly accounts: ReadonlySet<string>;
  /** Ids of messages, and of those that the log tells of. */
  readonly messages: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly handled: ReadonlySet<string>;
  /** SHA-256 of the rows of some tables. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Opens a restored data folder and reads what has to fit together. */
export async function readRestored(dataDir: string): Promise<Restored> {
  const logger = pino({ level: "silent" });
  const database = await openDatabase({ dataDir, logger });
  try {
    const { db } = database;
    const read = async (
      rows: Promise<readonly { id: string | null }[]>,
    ): Promise<ReadonlySet<string>> =>
      new Set((await rows).map(({ id }) => id ?? "").toSorted());
    const hashes = await hashTables(database);
    return {
      accounts: await read(db.selectFrom("account").select("id").execute()),
      messages: await read(db.selectFrom("message").select("id").execute()),
      told: await read(
        db
          .selectFrom("event")
          .select("client_event_id as id")
          .where("name", "=", "message.sent")
          .execute(),
      ),
      handled: await read(
        db.selectFrom("handled_request").select("id").execute(),
      ),
      hashes: new Map(
        UNTOUCHED.map((name) => [name, hashes[name]?.sha256 ?? ""]),
      ),
    };
  } finally {
    await database.close();
  }
}
