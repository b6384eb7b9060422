import type { Plugin } from "vite";

/** Where zod keeps what all its parts go by, when it begins. */
const BEGINS = "__zod_globalConfig = {}";

/**
 * Tells zod from the start to make no code of text. The page's policy forbids
 * that; zod finds out by trying, and Firefox reports each try as a fault. By
 * then `z.config` would come too late: schemas ask as they are made. Throws
 * where zod's file is no longer written as it was.
 */
export function forbidEval(code: string): string {
  if (!code.includes(BEGINS))
    throw new Error("zod begins otherwise now: see client/forbid-eval.ts");
  return code.replace(BEGINS, "__zod_globalConfig = { jitless: true }");
}

/** The same as a step of the build. */
export const evalForbidder: Plugin = {
  name: "forbid-eval",
  apply: "build",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith("/zod/v4/core/core.js") ? forbidEval(code) : undefined,
};
