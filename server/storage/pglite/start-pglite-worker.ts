import { Worker } from "node:worker_threads";
import { DatabaseGone } from "../database-gone.ts";
import { QueryError } from "../query-error.ts";
import {
  READY_ID,
  type QueryAnswer,
  type WorkerReply,
  type WorkerRequest,
} from "./worker-messages.ts";

/** Rows on their way out are soon forgotten; without a limit the thread keeps some 50 MB for them. */
const YOUNG_MB = 12;

/** The main thread's end of the storage worker. Every promise settles, also when the worker dies. */
export interface PgliteWorker {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer>;
  /** How often the database has synced to disk since it was opened. */
  countSyncs(): Promise<number>;
  /** The seconds of a core that the thread has used so far. */
  readCpuS(): Promise<number>;
  /** Closes the database and ends the thread. */
  close(): Promise<void>;
  /** Ends the thread at once, as a crash would. */
  kill(): Promise<void>;
  /** Resolves with the reason once the worker has ended. */
  whenGone: Promise<DatabaseGone>;
}

type Pending = Pick<PromiseWithResolvers<never>, "reject"> & {
  resolve(answer: unknown): void;
};
/** A request before it gets its number (plain `Omit` would merge the kinds). */
type Unnumbered = WorkerRequest extends infer R
  ? R extends WorkerRequest
    ? Omit<R, "id">
    : never
  : never;

const MICROSECONDS_PER_S = 1e6;
const WORKER_PROGRAM = new URL("./pglite-worker.ts", import.meta.url);

/**
 * Starts the worker on a database folder and waits until it is open.
 * @param program only tests give another than the worker's own.
 * @throws DatabaseGone when it ends before that, with the reason as its cause.
 */
export async function startPgliteWorker(
  directory: string,
  program = WORKER_PROGRAM,
): Promise<PgliteWorker> {
  const worker = new Worker(program, {
    workerData: { directory },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    name: "storage",
  });
  const pending = new Map<number, Pending>();
  const gone = Promise.withResolvers<DatabaseGone>();
  let goneError: DatabaseGone | null = null;
  let cause: unknown;
  let lastId = READY_ID;

  const expectReply = (id: number): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    pending.set(id, { resolve, reject });
    return promise;
  };
  const request = (message: Unnumbered): Promise<unknown> => {
    if (goneError) return Promise.reject(goneError);
    const id = ++lastId;
    const reply = expectReply(id);
    worker.postMessage({ ...message, id });
    return reply;
  };

  worker.on("message", (reply: WorkerReply) => {
    if (reply.id === READY_ID && !reply.ok) {
      cause = new Error(reply.error.message);
      return;
    }
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.answer);
    else waiting?.reject(new QueryError(reply.error));
  });
  worker.on("error", (error) => (cause ??= error));
  worker.on("exit", () => {
    goneError = new DatabaseGone("The database has stopped.", cause);
    for (const waiting of pending.values()) waiting.reject(goneError);
    pending.clear();
    gone.resolve(goneError);
  });

  await expectReply(READY_ID);
  return {
    query: (sql, parameters) =>
      request({ kind: "query", sql, parameters }) as Promise<QueryAnswer>,
    countSyncs: () => request({ kind: "count-syncs" }) as Promise<number>,
    async readCpuS() {
      const { user, system } = await worker.cpuUsage();
      return (user + system) / MICROSECONDS_PER_S;
    },
    close: async () => {
      if (goneError) return;
      await request({ kind: "close" });
      await gone.promise;
    },
    kill: async () => void (await worker.terminate()),
    whenGone: gone.promise,
  };
}
