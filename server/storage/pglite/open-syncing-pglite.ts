import { PGlite } from "@electric-sql/pglite";
import { fsyncSync } from "node:fs";
import { COLUMN_READERS } from "../read-columns.ts";

/** An open embedded database and how often it has synced to disk since. */
export interface SyncingPglite {
  db: PGlite;
  countSyncs: () => number;
}

/** The part of Emscripten's Node file layer that has no `fsync` of its own. */
interface NodeFileLayer {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  tryFSOperation(operation: () => void): void;
}

/**
 * Opens PGlite so that a commit is on disk before it is acknowledged. By default it starts with `-F`
 * (never sync) and its file layer has no `fsync`; `wal_sync_method` must be `fsync`, for the default,
 * `fdatasync`, never reaches the file layer. This uses parts of PGlite that are not public, therefore its
 * version is pinned and the last step proves on the spot that a commit syncs.
 */
export async function openSyncingPglite(
  directory: string,
): Promise<SyncingPglite> {
  const db = await PGlite.create(directory, {
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      "-c",
      "wal_sync_method=fsync",
      "-c",
      "timezone=UTC",
    ],
    parsers: COLUMN_READERS,
  });
  let syncs = 0;
  const files = (db.Module as unknown as { NODEFS: NodeFileLayer }).NODEFS;
  files.stream_ops.fsync = (stream) => {
    files.tryFSOperation(() => fsyncSync(stream.nfd));
    syncs++;
    return 0;
  };
  const countSyncs = (): number => syncs;
  await proveSync(db, countSyncs);
  return { db, countSyncs };
}

async function proveSync(db: PGlite, countSyncs: () => number): Promise<void> {
  const { rows } = await db.query<{ fsync: string }>("show fsync");
  const before = countSyncs();
  await db.query("select pg_logical_emit_message(true, 'islet', 'opened')");
  if (rows[0]?.fsync === "on" && countSyncs() > before) return;
  throw new Error(
    "This version of PGlite does not sync its commits to disk; use the pinned one.",
  );
}
