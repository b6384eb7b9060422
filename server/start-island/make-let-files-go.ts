import * as z from "zod";
import { defineJob, type JobHandler } from "../jobs/define-job.ts";
import { findLeftovers } from "../people/erase-leftovers.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";
import { LET_FILES_GO } from "../storage/files/let-files-go.ts";

/** A file that was put so lately may belong to rows that are still to come. */
const JUST_PUT_MS = 10 * 60_000;

/** The job that takes files away which nothing names any more. */
export function makeLetFilesGo(database: Database, files: Files): JobHandler {
  return defineJob({
    name: LET_FILES_GO,
    payload: z.object({ keys: z.array(z.string()) }),
    async run({ keys }, { nowMs }) {
      const { filesInUse } = await findLeftovers(database, [], new Set(keys));
      const justPut = new Date(nowMs - JUST_PUT_MS);
      for (const key of keys)
        if (!filesInUse.has(key)) await files.removeFile(key, justPut);
    },
  });
}
