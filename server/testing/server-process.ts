import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { waitUntil } from "./visitor.ts";

const MAIN = new URL("../main.ts", import.meta.url).pathname;
/** A first start makes the database and turns the sample slides into pictures. */
const START_PATIENCE_MS = 180_000;

/** The island as an operator starts it: a process of its own that can be killed. */
export class ServerProcess {
  readonly url: string;
  readonly #port: number;
  readonly #dataDir: string;
  readonly #variables: Readonly<Record<string, string>>;
  readonly #before: readonly string[];
  #child: ChildProcess | null = null;
  #words = "";

  /**
   * @param variables settings that differ from the defaults
   * @param before words before the program's own, such as those that hold it to one core
   */
  constructor(
    port: number,
    dataDir: string,
    variables: Readonly<Record<string, string>> = {},
    before: readonly string[] = [],
  ) {
    this.#port = port;
    this.#dataDir = dataDir;
    this.#variables = variables;
    this.#before = before;
    this.url = `http://localhost:${port}`;
  }

  /** Starts the process without waiting for it. */
  spawn(): void {
    this.#words = "";
    const [program, ...words] = [...this.#before, process.execPath, MAIN];
    const child = spawn(program, words, {
      env: {
        ...process.env,
        PORT: String(this.#port),
        DATA_DIR: this.#dataDir,
        LOG_LEVEL: "error",
        ...this.#variables,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer): void => {
      this.#words += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    this.#child = child;
  }

  /** Waits until `/readyz` says yes. Throws with the process's own words when it ends instead. */
  async ready(): Promise<void> {
    await waitUntil(
      async () => {
        if (this.#child?.exitCode !== null)
          throw new Error(`the server ended: ${this.#words}`);
        const answer = await fetch(`${this.url}/readyz`).catch(() => null);
        return answer?.status === 200;
      },
      `the server is ready; it said: ${this.#words}`,
      START_PATIENCE_MS,
    );
  }

  async start(): Promise<void> {
    this.spawn();
    await this.ready();
  }

  /** Whether the process that was started last is still there. */
  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** What it said since it was started. */
  get words(): string {
    return this.#words;
  }

  /** `kill -9`. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  /** Asks it to stop, as an operator does. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}
