import { MessageChannel, Worker } from "node:worker_threads";
import type { LogSnapshot } from "../../../engagement/log-snapshot.ts";
import type { Progress } from "../derive-stepwise.ts";
import type { WrittenTables } from "../write-tables.ts";
import { lendDatabase } from "./lend-database.ts";
import type { ToWrite, WriterNews } from "./writer-news.ts";

const PROGRAM = new URL("./writer-thread.ts", import.meta.url);
/** What a row leaves behind until the end, at most: what was derived of its person. */
const KEPT_BYTES_A_ROW = 400;
const OLD_MB = 96;
const YOUNG_MB = 12;

/**
 * Writes every table of an export in a thread of its own: nobody on the island
 * waits for it, and it gets no more memory than it needs.
 * @throws Error what went wrong there, or `progress.signal`'s reason
 */
export async function writeTablesApart(
  { db, studyId, throughSeq, rows }: LogSnapshot,
  code: string,
  folder: string,
  progress: Progress = {},
): Promise<WrittenTables> {
  const { signal } = progress;
  signal?.throwIfAborted();
  const { port1: own, port2: database } = new MessageChannel();
  lendDatabase(own, db);
  const toWrite: ToWrite = {
    database,
    studyId,
    throughSeq,
    rows,
    code,
    folder,
  };
  const worker = new Worker(PROGRAM, {
    name: "export",
    workerData: toWrite,
    transferList: [database],
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_MB,
      maxOldGenerationSizeMb: OLD_MB + (rows * KEPT_BYTES_A_ROW) / 1e6,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<WrittenTables>();
  const stop = (): void => reject(signal?.reason);
  signal?.addEventListener("abort", stop);
  worker.on("error", reject);
  worker.on("exit", () => reject(new Error("The exporting thread ended.")));
  worker.on("message", (news: WriterNews) => {
    if ("rowsRead" in news) progress.onRows?.(news.rowsRead);
    else if ("written" in news) resolve(news.written);
    else reject(news.failed);
  });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", stop);
    await worker.terminate();
    own.close();
  }
}
