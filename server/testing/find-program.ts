import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where a program lies in the path; `null` where it is not there. */
export function findProgram(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(":");
  return (
    folders.map((folder) => join(folder, name)).find((at) => existsSync(at)) ??
    null
  );
}
