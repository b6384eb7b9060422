import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A child process of a test: its lines as they come, and a way to end it hard. */
export interface Script {
  lines: AsyncIterator<string>;
  /** Its standard input; ending it asks the script to finish. */
  finish(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file of this folder in a process of its own. */
export function startScript(fileName: string, ...parameters: string[]): Script {
  const path = new URL(fileName, import.meta.url).pathname;
  const child: ChildProcess = spawn(process.execPath, [path, ...parameters], {
    stdio: ["pipe", "pipe", "inherit"],
  });
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
