import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../testing/find-free-port.ts";
import { ServerProcess } from "../../testing/server-process.ts";
import { prepareStudy } from "../../testing/prepare-study.ts";

export const CONTENDERS = ["island", "floor", "textbook"] as const;
export type Contender = (typeof CONTENDERS)[number];

/** A server under test. */
export interface Running {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The words that hold a program to one core, where there are two and the system can. */
export function pinTo(core: 0 | 1): string[] {
  return process.platform === "linux" && availableParallelism() > 1
    ? ["taskset", "-c", String(core)]
    : [];
}

/** Starts one of the servers on the first core. */
export async function startContender(kind: Contender): Promise<Running> {
  const port = await findFreePort();
  return kind === "island" ? startIsland(port) : startPeer(kind, port);
}

async function startIsland(port: number): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-bench-"));
  await prepareStudy(dataDir, []);
  const server = new ServerProcess(port, dataDir, {}, pinTo(0));
  await server.start();
  return {
    url: server.url,
    dataDir,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startPeer(
  kind: "floor" | "textbook",
  port: number,
): Promise<Running> {
  const path = new URL(`./${kind}-process.ts`, import.meta.url).pathname;
  const [program, ...words] = [
    ...pinTo(0),
    process.execPath,
    path,
    String(port),
  ];
  const child: ChildProcess = spawn(program, words, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("no output");
  await once(child.stdout, "data");
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: "",
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
