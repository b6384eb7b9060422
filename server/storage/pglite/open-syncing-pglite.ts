import { PGlite } from "@electric-sql/pglite";
import { COLUMN_READERS } from "../read-columns.ts";
import { SyncingNodeFS } from "./syncing-node-fs.ts";

/** The machine keeps the pages of files anyway; the engine's usual 128 MB more made no report quicker. */
const BUFFERS = "32MB";

/** An open embedded database and how often it has synced to disk since. */
export interface SyncingPglite {
  db: PGlite;
  countSyncs: () => number;
}

/**
 * Opens PGlite so that a commit is on disk before it is acknowledged. By default it starts with `-F`
 * (never sync) and its file layer has no `fsync`; `wal_sync_method` must be `fsync`, for the default,
 * `fdatasync`, never reaches the file layer. This leans on PGlite's inside, therefore its version is pinned
 * and the last step proves on the spot that a commit syncs.
 * @param onStopped see `SyncingNodeFS`.
 */
export async function openSyncingPglite(
  directory: string,
  onStopped: (reason: string) => void,
): Promise<SyncingPglite> {
  const fs = new SyncingNodeFS(directory, onStopped);
  const settings = [
    "wal_sync_method=fsync",
    "timezone=UTC",
    `shared_buffers=${BUFFERS}`,
  ];
  const db = await PGlite.create({
    fs,
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    parsers: COLUMN_READERS,
  });
  const countSyncs = (): number => fs.syncs;
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
