import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { Database } from "../database.ts";
import { MIGRATIONS } from "../migrations/registry.ts";
import { openDatabase } from "../open-database.ts";

/** A database of its own for one test file; `close` also removes its folder. */
export interface TestDatabase extends Database {
  dataDir: string;
}

const silent = pino({ level: "silent" });

/**
 * Opens an empty, migrated, embedded database in a new temporary folder. The first call on a machine makes
 * a template (seconds); later ones copy it (a fraction of a second).
 */
export async function openTestDatabase(
  options: { idleInTransactionMs?: number } = {},
): Promise<TestDatabase> {
  const dataDir = await makeTestDataDir();
  const database = await openDatabase({ ...options, dataDir, logger: silent });
  return {
    ...database,
    dataDir,
    close: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A new data folder with an empty, migrated database at rest; the caller removes it. */
export async function makeTestDataDir(): Promise<string> {
  const template = await makeTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), "islet-test-"));
  cpSync(template, join(dataDir, "database"), { recursive: true });
  return dataDir;
}

/** Built aside and renamed into place, so that test files starting at once do not disturb each other. */
async function makeTemplate(): Promise<string> {
  const template = join(
    tmpdir(),
    `islet-template-${userInfo().username}-${fingerprint()}`,
  );
  if (existsSync(template)) return template;
  const draft = mkdtempSync(`${template}-`);
  const database = await openDatabase({ dataDir: draft, logger: silent });
  await database.close();
  try {
    renameSync(join(draft, "database"), template);
  } catch (error) {
    if (!existsSync(template)) throw error; // another process was quicker
  }
  rmSync(draft, { recursive: true, force: true });
  return template;
}

/** A change of the schema or of the engine makes a new template. */
function fingerprint(): string {
  const hash = createHash("sha256");
  // Also what this process runs by, where the files have just been changed under it.
  hash.update(MIGRATIONS.map(({ name }) => name).join());
  const migrations = new URL("../migrations/", import.meta.url);
  for (const name of readdirSync(migrations, {
    recursive: true,
    encoding: "utf8",
  }).toSorted()) {
    if (name.endsWith(".ts"))
      hash.update(name).update(readFileSync(new URL(name, migrations)));
  }
  hash.update(
    readFileSync(new URL(import.meta.resolve("@electric-sql/pglite"))),
  );
  return hash.digest("hex").slice(0, 16);
}
