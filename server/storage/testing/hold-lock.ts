import { once } from "node:events";
import { lockDataDir } from "../lock-data-dir.ts";

/** Run by tests: locks the folder given, says how it went, holds on until its input ends. */
const outcome = lockDataDir(process.argv[2] ?? "");
process.stdout.write(`${JSON.stringify({ ...outcome, self: process.pid })}\n`);
if (outcome.ok) {
  process.stdin.resume();
  await once(process.stdin, "end");
  outcome.lock.release();
}
