import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "./testing/visitor.ts";

const MAIN = new URL("main.ts", import.meta.url).pathname;
let folder: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "islet-main-"));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

/** Starts the program as `npm start` does, with these variables alone. */
function run(variables: Record<string, string>): Run {
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { PORT: "0", DATA_DIR: folder, ...variables },
  });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return {
    child,
    said: () => said,
    exit: new Promise((resolve) => child.on("exit", resolve)),
  };
}

describe("a start that can't be (B45)", () => {
  test("tells every problem at once and ends with 2", async () => {
    const { exit, said } = run({
      LOG_LEVEL: "loud",
      METRICS_TOKEN: "changeme",
      DATABASE_URL: "postgres://islet:password@db.example.org/islet",
      TLS_CERT: "/no/such/file.pem",
      RATE_FACTOR: "-1",
    });
    expect(await exit).toBe(2);
    for (const name of [
      "LOG_LEVEL",
      "METRICS_TOKEN",
      "DATABASE_URL",
      "TLS_CERT",
      "TLS_KEY",
      "RATE_FACTOR",
    ])
      expect(said()).toMatch(new RegExp(`^  ${name}: `, "m"));
    expect(said()).not.toMatch(/changeme|:password@/);
  });

  test("tries a database that is not there, says so, and ends with 1 (R05)", async () => {
    const { exit, said } = run({
      DATABASE_URL: "postgres://islet:k3Jw9-xQ@127.0.0.1:1/islet",
      DATABASE_WAIT_SECONDS: "2",
    });
    expect(await exit).toBe(1);
    expect(
      said().match(/The database can't be reached. Trying again./g)?.length,
    ).toBeGreaterThanOrEqual(2);
    expect(said()).toMatch(/^Islet can't start: /m);
    expect(said()).not.toContain("Islet is running");
    expect(said()).not.toContain("k3Jw9-xQ");
  });
});

test("a start prints address and links before it is ready, and SIGTERM ends it with 0 (R02)", async () => {
  const { child, exit, said } = run({ HOST: "127.0.0.1", LOG_LEVEL: "warn" });
  await waitUntil(() => /Islet is running: /.test(said()), "it runs", 60_000);
  const [, url = ""] = /Islet is running: (\S+)/.exec(said()) ?? [];
  await waitUntil(
    async () => (await fetch(`${url}/readyz`)).ok,
    "it is ready",
    60_000,
  );
  expect(said().match(/\/come-in#/g)?.length).toBe(5);
  const beganMs = performance.now();
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  expect(performance.now() - beganMs).toBeLessThan(10_000);
  expect(said()).toContain("Going down.");
});

test("a second start on the same folder names the first and ends (R23)", async () => {
  const first = run({ LOG_LEVEL: "warn" });
  await waitUntil(
    () => /Islet is running: /.test(first.said()),
    "it runs",
    60_000,
  );
  const second = run({ LOG_LEVEL: "warn" });
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain(`process ${first.child.pid}`);
  expect(second.said()).not.toContain("Islet is running");
  expect(first.child.exitCode).toBeNull();
});

test("a public address brings no demonstration, and says what is missing", async () => {
  const { child, exit, said } = run({
    PUBLIC_URL: "https://islet.example.org",
    LOG_LEVEL: "warn",
  });
  await waitUntil(() => /TRUSTED_PROXIES/.test(said()), "advice", 60_000);
  expect(said()).toContain("Islet is running: https://islet.example.org");
  expect(said()).not.toContain("/come-in#");
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
});
