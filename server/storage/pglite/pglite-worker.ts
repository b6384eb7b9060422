import { parentPort, workerData } from "node:worker_threads";
import type { QueryErrorFields } from "../query-error.ts";
import { createCluster } from "./create-cluster.ts";
import { openSyncingPglite } from "./open-syncing-pglite.ts";
import {
  READY_ID,
  type QueryAnswer,
  type WorkerReply,
  type WorkerRequest,
} from "./worker-messages.ts";

/**
 * The storage worker: one thread that runs the embedded database, so that a long report never stops the
 * island. Started by `start-pglite-worker.ts`, which also decides what happens in which order.
 */
if (!parentPort)
  throw new Error("The storage worker must be started as a worker thread.");
const port = parentPort;
const { directory } = workerData as { directory: string };

await createCluster(directory);
const { db, countSyncs } = await openSyncingPglite(directory, stop);

port.on("message", (request: WorkerRequest) => {
  answer(request).then(
    (answer) => send({ id: request.id, ok: true, answer }),
    (error: unknown) => fail(request.id, error),
  );
});
send({ id: READY_ID, ok: true, answer: null });

async function answer(
  request: WorkerRequest,
): Promise<QueryAnswer | number | null> {
  if (request.kind === "count-syncs") return countSyncs();
  if (request.kind === "close") {
    await db.close();
    // The reply goes out first: a closed port still delivers what was posted before.
    setImmediate(() => port.close());
    return null;
  }
  const { rows, command, affectedRows } = await db.query(request.sql, [
    ...request.parameters,
  ]);
  return { rows, command: command ?? "", affectedRows: affectedRows ?? 0 };
}

function send(reply: WorkerReply): void {
  port.postMessage(reply);
}

/** A wrong statement is answered; what stops the engine never gets here, see `stop`. */
function fail(id: number, error: unknown): void {
  const { message, code, severity, detail, constraint, table, column } =
    error as QueryErrorFields;
  send({
    id,
    ok: false,
    error: { message, code, severity, detail, constraint, table, column },
  });
}

/**
 * A failed sync, no memory: what the engine holds can no longer be trusted, while the disk holds all that
 * was acknowledged. So the thread ends, and everybody who waits is told.
 */
function stop(message: string): never {
  send({ id: READY_ID, ok: false, error: { message } });
  process.exit(1);
}
