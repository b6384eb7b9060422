import { randomUUID } from "node:crypto";
import pino from "pino";
import { openDatabase } from "../open-database.ts";
import { inTransaction } from "../write.ts";

/**
 * Run by tests: stores accounts in pairs, one pair a transaction, and says each pair only after its commit
 * was acknowledged. The parent kills it whenever it likes.
 */
const database = await openDatabase({
  dataDir: process.argv[2] ?? "",
  logger: pino({ level: "silent" }),
});
for (;;) {
  const ids = [randomUUID(), randomUUID()];
  const name = ids.join();
  await inTransaction(database, async (transaction) => {
    for (const id of ids) {
      await transaction
        .insertInto("account")
        .values({ id, type: "bot", name, language: "en" })
        .execute();
    }
  });
  process.stdout.write(`${JSON.stringify(name)}\n`);
}
