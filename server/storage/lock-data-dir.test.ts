import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockDataDir, type LockOutcome } from "./lock-data-dir.ts";
import { readProcessStart } from "./read-process-start.ts";
import { readLine, startScript, type Script } from "./testing/start-script.ts";

type Word = { ok: boolean; code?: string; pid?: number | null; self: number };

const HOLDER = new URL("./testing/hold-lock.ts", import.meta.url);
let dataDir: string;
let scripts: Script[];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "islet-lock-"));
  scripts = [];
});
afterEach(async () => {
  await Promise.all(scripts.map((script) => script.kill()));
  rmSync(dataDir, { recursive: true, force: true });
});

function startHolder(): Script {
  const script = startScript(HOLDER, dataDir);
  scripts.push(script);
  return script;
}

function expectFree(outcome: LockOutcome): void {
  expect(outcome.ok).toBe(true);
  if (outcome.ok) outcome.lock.release();
}

it("refuses a second holder in the same process, by whatever path, until the first lets go", () => {
  const first = lockDataDir(dataDir);
  const otherPath = `${dataDir}-link`;
  symlinkSync(dataDir, otherPath);
  for (const path of [dataDir, otherPath]) {
    expect(lockDataDir(path)).toMatchObject({
      code: "data-dir-in-use",
      pid: process.pid,
    });
  }
  rmSync(otherPath);
  expectFree(first);
  expectFree(lockDataDir(dataDir));
});

it("refuses another process, and says who has the folder and what to do", async () => {
  const { self } = await readLine<Word>(startHolder());
  const refusal = lockDataDir(dataDir);
  expect(refusal).toMatchObject({
    ok: false,
    code: "data-dir-in-use",
    pid: self,
  });
  if (!refusal.ok) {
    expect(refusal.sentence).toContain(dataDir);
    expect(refusal.sentence).toContain(`process ${self}`);
    expect(refusal.sentence).toContain("stop it");
  }
});

it("is free after the holder has let go", async () => {
  const holder = startHolder();
  await readLine(holder);
  await holder.finish();
  expectFree(lockDataDir(dataDir));
});

it("is free after the holder was killed, and its name is replaced", async () => {
  const holder = startHolder();
  await readLine(holder);
  await holder.kill();
  const second = await readLine<Word>(startHolder());
  expect(second.ok).toBe(true);
  expect(lockDataDir(dataDir)).toMatchObject({ ok: false, pid: second.self });
});

it("goes to exactly one of several processes that start at once, fresh or after a kill", async () => {
  for (let round = 0; round < 3; round++) {
    const rivals = Array.from({ length: 4 }, startHolder);
    const words = await Promise.all(
      rivals.map((rival) => readLine<Word>(rival)),
    );
    const winners = words.filter((word) => word.ok);
    expect(winners).toHaveLength(1);
    for (const loser of words.filter((word) => !word.ok)) {
      expect(loser).toMatchObject({
        code: "data-dir-in-use",
        pid: winners[0]?.self,
      });
    }
    await Promise.all(rivals.map((rival) => rival.kill()));
  }
});

it.each([
  ["a process that is gone", { pid: 2 ** 22 + 1, processStart: "1" }],
  [
    "a process that got the same number later",
    { pid: process.pid, processStart: "1" },
  ],
  [
    "a process on another machine",
    { pid: 1, processStart: "1", hostName: "elsewhere" },
  ],
  ["nobody that can be read", "half a na"],
])("is not held by a name left behind by %s", (_, holder) => {
  const name = { hostName: hostname(), token: "old", ...(holder as object) };
  const text = typeof holder === "string" ? holder : JSON.stringify(name);
  writeFileSync(join(dataDir, "lock.json"), text);
  expectFree(lockDataDir(dataDir));
});

it("tells processes apart by their start, where the system says it", () => {
  const own = readProcessStart(process.pid);
  expect(own === null ? process.platform !== "linux" : /^\d+$/.test(own)).toBe(
    true,
  );
  expect(readProcessStart(2 ** 22 + 1)).toBeNull();
});
