import type { Database } from "../database.ts";
import { inTransaction } from "../write.ts";
import { countLog } from "./count-log.ts";
import { readNumberedRows, readRows } from "./read-rows.ts";
import { readTableLayouts } from "./table-layout.ts";

/**
 * Shows every row of every table as text, a page at a time and table by table, while others write. For
 * looking something up everywhere; what it shows is of no single moment.
 */
export async function visitRows(
  database: Database,
  visit: (table: string, lines: readonly string[]) => void,
): Promise<void> {
  for (const layout of await readTableLayouts(database.db)) {
    if (layout.name === "event") {
      const { throughSeq } = await countLog(database.db);
      for await (const lines of readNumberedRows(
        database.db,
        layout,
        throughSeq,
      ))
        visit(layout.name, lines);
      continue;
    }
    await inTransaction(database, async (transaction) => {
      for await (const lines of readRows(transaction, layout))
        visit(layout.name, lines);
    });
  }
}
