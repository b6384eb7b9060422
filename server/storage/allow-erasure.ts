import { sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Lets this one transaction change and delete rows of the event log, which the database refuses otherwise.
 * Only for erasing a person on their request.
 */
export async function allowErasure(
  transaction: Transaction<Tables>,
): Promise<void> {
  await sql`select set_config('islet.erasure', 'on', true)`.execute(
    transaction,
  );
}
