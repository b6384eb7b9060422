import fs, { existsSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { workerData } from "node:worker_threads";

/** Run by tests: the storage worker on a disk that fails once a file `disk-is-broken` lies beside it. */
const { directory } = workerData as { directory: string };
const mark = join(dirname(directory), "disk-is-broken");
const sync = fs.fsyncSync;
fs.fsyncSync = (fd) => {
  if (existsSync(mark))
    throw Object.assign(new Error("EIO: i/o error, fsync"), { code: "EIO" });
  sync(fd);
};
syncBuiltinESMExports();
await import("../pglite/pglite-worker.ts");
