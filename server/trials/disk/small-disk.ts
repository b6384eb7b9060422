import { execFile } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { TrialSkipped } from "../trial-skipped.ts";

const run = promisify(execFile);
const MB = 1024 * 1024;
const FILLER = "filler";

/** A disk of its own that can be filled up. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until so much is left. */
  fill(leftMb: number): Promise<void>;
  /** Makes room again. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes a disk in memory.
 * @throws TrialSkipped where this process may not mount anything
 */
export async function makeSmallDisk(sizeMb: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), "islet-disk-"));
  try {
    await run("mount", [
      "-t",
      "tmpfs",
      "-o",
      `size=${sizeMb}m`,
      "tmpfs",
      folder,
    ]);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw new TrialSkipped(`no disk can be mounted here: ${String(error)}`);
  }
  const filler = join(folder, FILLER);
  const clear = (): Promise<void> => rm(filler, { force: true });
  return {
    folder,
    async fill(leftMb) {
      await clear();
      const { bavail, bsize } = await statfs(folder);
      const bytes = Math.max(0, bavail * bsize - leftMb * MB);
      await writeFile(filler, Buffer.alloc(bytes)).catch(passOverFull);
    },
    clear,
    async remove() {
      await run("umount", [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** To the last byte, and somebody else was quicker: it is full all the same. */
function passOverFull(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
}
