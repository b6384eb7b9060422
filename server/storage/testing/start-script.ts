import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A child process of a test: its lines as they come, and a way to end it hard. */
export interface Script {
  lines: AsyncIterator<string>;
  /** Ends its input, which asks it to end, and waits until it has. */
  finish(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file in a process of its own. */
export function startScript(file: URL, ...parameters: string[]): Script {
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(file), ...parameters],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  if (!child.stdout || !child.stdin)
    throw new Error("A script needs both of its pipes.");
  const exited = once(child, "exit");
  const { stdin } = child;
  return {
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    finish: async () => {
      stdin.end();
      await exited;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/** The next line of a script, read as JSON. */
export async function readLine<T>({ lines }: Script): Promise<T> {
  const { value, done } = await lines.next();
  if (done) throw new Error("The script ended without a word.");
  return JSON.parse(value) as T;
}
