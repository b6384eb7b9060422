import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readProcessStart } from "./read-process-start.ts";

/** Who holds a data folder, as written beside the lock for the next one who asks. */
interface Holder {
  pid: number;
  /** Boot ticks at which that process started (see `readProcessStart`), null where unknown. */
  processStart: string | null;
  hostName: string;
  token: string;
}

/** A held lock; it ends with `release()` or with the process, however that dies. */
interface DataDirLock {
  release(): void;
}

/** The refusal: somebody else works on this folder; `pid` is null where it cannot be told. */
interface DataDirInUse {
  ok: false;
  code: "data-dir-in-use";
  pid: number | null;
  sentence: string;
}

export type LockOutcome = { ok: true; lock: DataDirLock } | DataDirInUse;

/** How often and how long the loser waits for the winner to have written its name. */
const HOLDER_READ_TRIES = 10;
const HOLDER_READ_PAUSE_MS = 20;
const SQLITE_BUSY = 5;

/**
 * Takes a data folder for this process alone, or says who has it.
 *
 * The lock itself is the kernel's (SQLite's file lock on `lock`): it is exclusive at once, also within
 * one process, and is gone the moment the holder dies, so nothing stale is ever left to judge.
 * `lock.json` (process id, start time, random token) only explains; see README, "One process".
 */
export function lockDataDir(dataDir: string): LockOutcome {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const holderPath = join(dataDir, "lock.json");
  const arbiter = takeFileLock(join(dataDir, "lock"));
  if (!arbiter) return refuse(dataDir, readLiveHolder(holderPath));
  const token = randomUUID();
  writeHolder(holderPath, {
    pid: process.pid,
    processStart: readProcessStart(process.pid),
    hostName: hostname(),
    token,
  });
  heldArbiters.add(arbiter);
  const release = (): void => {
    if (!heldArbiters.delete(arbiter)) return;
    if (readHolder(holderPath)?.token === token)
      rmSync(holderPath, { force: true });
    arbiter.close();
  };
  return { ok: true, lock: { release } };
}

/** Held locks stay referenced here: a collected handle would silently let go of its lock. */
const heldArbiters = new Set<DatabaseSync>();

function takeFileLock(path: string): DatabaseSync | null {
  const arbiter = new DatabaseSync(path);
  try {
    arbiter.exec("pragma busy_timeout = 0; begin exclusive");
    return arbiter;
  } catch (error) {
    arbiter.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

/** Written whole or not at all, so that a reader never sees half a name. */
function writeHolder(path: string, holder: Holder): void {
  const draft = `${path}.${holder.token}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null; // missing or foreign: the lock holds all the same, only the name is unknown
  }
}

/** The holder by name; a name left by a dead process is passed over until the new one is written. */
function readLiveHolder(path: string): Holder | null {
  for (let tries = 0; tries < HOLDER_READ_TRIES; tries++) {
    const holder = readHolder(path);
    if (holder && isPlausible(holder)) return holder;
    Atomics.wait(
      new Int32Array(new SharedArrayBuffer(4)),
      0,
      0,
      HOLDER_READ_PAUSE_MS,
    );
  }
  return null;
}

/** Another machine's process cannot be looked up from here (a container counts as a machine). */
function isPlausible(holder: Holder): boolean {
  if (holder.hostName !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.processStart === readProcessStart(holder.pid);
}

function refuse(dataDir: string, holder: Holder | null): DataDirInUse {
  const who = !holder
    ? "another process"
    : holder.hostName === hostname()
      ? `process ${holder.pid}`
      : `process ${holder.pid} on ${holder.hostName}`;
  const sentence =
    `Islet is already running on the data folder ${dataDir} (${who}). ` +
    `Use that one, or stop it first, or start this one with DATA_DIR set to another folder.`;
  return {
    ok: false,
    code: "data-dir-in-use",
    pid: holder?.pid ?? null,
    sentence,
  };
}
