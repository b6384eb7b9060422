import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { waitUntil } from "../../testing/visitor.ts";

const PATIENCE_MS = 60_000;

/** A program that runs beside the trial, and no longer; what it says is kept. */
export class DrivenProgram {
  #words = "";
  readonly #name: string;
  readonly #child: ChildProcess;

  /** @param variables of its environment, beside our own */
  constructor(
    name: string,
    parameters: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ) {
    this.#name = name;
    this.#child = spawn(name, parameters, {
      env: { ...process.env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer): void => {
      this.#words += chunk.toString();
    };
    this.#child.stdout?.on("data", keep);
    this.#child.stderr?.on("data", keep);
    this.#child.on("error", (error) => {
      this.#words += String(error);
    });
    const kill = (): void => void this.#child.kill();
    process.once("exit", kill);
    this.#child.once("exit", () => process.off("exit", kill));
  }

  /** Everything it has said, line by line. */
  get lines(): readonly string[] {
    return this.#words.split("\n");
  }

  /** Waits for words of its own, and gives the first group. Throws with what it said instead. */
  async says(pattern: RegExp): Promise<string> {
    const find = (): string | undefined => pattern.exec(this.#words)?.[1];
    await waitUntil(
      () => find() !== undefined,
      `${this.#name} says ${String(pattern)}`,
      PATIENCE_MS,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; it said: ${this.#words}`);
    });
    return find() ?? "";
  }

  /** Ends it and waits until it is gone. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
}
