import type { Plugin } from "vite";

/** Each kind of schema names the way it would be told as JSON Schema. */
const TELLER = /^ *inst\._zod\.processJSONSchema = .*\n/gm;
const IMPORTED =
  /^import \{ (createStandardJSONSchemaMethod), (createToJSONSchemaMethod) \} from .*$/m;

/**
 * Makes zod's file of schemas what a page needs: it never asks for JSON Schema, which
 * is a fiftieth of all script, and it may not compile code, so zod need not try,
 * which some browsers would report. Throws where the file is no longer written as it was.
 */
export function trimZod(code: string): string {
  if (!TELLER.test(code) || !IMPORTED.test(code))
    throw new Error("zod is written in another way: see trim-zod");
  return code.replaceAll(TELLER, "").replace(
    IMPORTED,
    `const tell = () => () => { throw new Error("left out by client/trim-zod.ts"); };
const $1 = tell, $2 = tell;
core.config({ jitless: true });`,
  );
}

/** The same as a step of the build. */
export const zodTrimmer: Plugin = {
  name: "trim-zod",
  apply: "build",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith("/zod/v4/classic/schemas.js") ? trimZod(code) : undefined,
};
