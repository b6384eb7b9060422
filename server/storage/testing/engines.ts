import { expect, type TestContext } from "vitest";
import pino from "pino";
import type { Database } from "../database.ts";
import { openDatabase } from "../open-database.ts";
import { openTestDatabase } from "./open-test-database.ts";
import { startPostgres } from "./start-postgres.ts";

/** One engine to run a conformance suite on. */
interface Engine {
  name: string;
  /** An empty, migrated database; its `close` cleans up. */
  open(options?: { idleInTransactionMs?: number }): Promise<Database>;
}

/** Both engines, or the embedded one and the reason why the other is missing. */
export interface Engines {
  engines: Engine[];
  missing: string | null;
  stop(): Promise<void>;
}

/** Finds the engines on this machine; a missing PostgreSQL is said loudly by `expectAllEngines`. */
export async function startEngines(): Promise<Engines> {
  const embedded: Engine = {
    name: "the embedded database",
    open: openTestDatabase,
  };
  const started = await startPostgres();
  if (!started.ok) {
    return {
      engines: [embedded],
      missing: started.reason,
      stop: async () => {},
    };
  }
  const { postgres } = started;
  const server: Engine = {
    name: "PostgreSQL",
    open: async (options) =>
      openDatabase({
        ...options,
        dataDir: "unused",
        databaseUrl: await postgres.createDatabase(),
        logger: pino({ level: "silent" }),
      }),
  };
  return {
    engines: [embedded, server],
    missing: null,
    stop: () => postgres.stop(),
  };
}

/** A test that fails in CI, and elsewhere is shown as skipped, where no PostgreSQL could be had. */
export function expectAllEngines(
  { missing }: Engines,
  context: TestContext,
): void {
  if (missing === null) return;
  process.stderr.write(
    `\nSKIPPED: the database suite on a real PostgreSQL. ${missing}\n\n`,
  );
  expect(process.env["CI"], missing).toBeFalsy();
  context.skip(missing);
}
