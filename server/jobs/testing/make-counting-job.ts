import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Database } from "../../storage/database.ts";
import { defineJob, type JobContext, type JobHandler } from "../define-job.ts";

/** A job whose only effect is one more account with a number for a name: each must come to be exactly once. */
export function makeCountingJob(
  work: (number: number, context: JobContext) => Promise<void> = async () => {},
  more: { atOnce?: number; maxAttempts?: number } = {},
): JobHandler {
  return defineJob({
    ...more,
    name: "count",
    payload: z.object({ number: z.number() }),
    async run({ number }, context) {
      await work(number, context);
      return async (transaction) => {
        await transaction
          .insertInto("account")
          .values({
            id: randomUUID(),
            type: "bot",
            name: String(number),
            language: "en",
          })
          .execute();
      };
    },
    giveUp:
      ({ number }, reason) =>
      async (transaction) => {
        await transaction
          .insertInto("account")
          .values({
            id: randomUUID(),
            type: "bot",
            name: `${number} given up: ${reason}`,
            language: "en",
          })
          .execute();
      },
  });
}

/** What the counting jobs have left behind. */
export async function readCounted({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom("account").select("name").execute();
  return rows.map(({ name }) => name).sort();
}
