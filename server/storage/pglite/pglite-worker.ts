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
const { db, countSyncs } = await openSyncingPglite(directory);

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

/**
 * A wrong statement is answered. Anything that stops the engine itself (a failed sync, no memory) ends the
 * worker: what it holds can no longer be trusted, while the disk holds all that was acknowledged.
 */
function fail(id: number, error: unknown): void {
  if (!(error instanceof Error) || stopsEngine(error)) throw error;
  const { message, code, severity, detail, constraint, table, column } =
    error as QueryErrorFields;
  send({
    id,
    ok: false,
    error: { message, code, severity, detail, constraint, table, column },
  });
}

function stopsEngine(error: Error): boolean {
  const { severity } = error as QueryErrorFields;
  if (severity === "FATAL" || severity === "PANIC") return true;
  return error.name === "RuntimeError" || error.name === "ExitStatus"; // WebAssembly's and Emscripten's
}
