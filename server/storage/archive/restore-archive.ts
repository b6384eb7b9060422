import { sql, type Transaction } from "kysely";
import { buffer } from "node:stream/consumers";
import type { Database } from "../database.ts";
import type { FileKind, Files } from "../files.ts";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/registry.ts";
import type { Tables } from "../tables.ts";
import { inTransaction } from "../write.ts";
import { checkArchive, type ArchiveCheck } from "./check-archive.ts";
import { emptySchema, findTablesInUse } from "./empty-schema.ts";
import { hashTablesIn } from "./hash-tables.ts";
import { loadTable } from "./load-table.ts";
import { fileEntry, type Manifest, tableEntry } from "./manifest.ts";
import { readArchive } from "./read-archive.ts";
import { readTableLayouts } from "./table-layout.ts";
import { withoutReferences } from "./without-references.ts";

/** A larger file is never held whole on its way. */
const HELD_MAX_BYTES = 4 * 1024 * 1024;

export type Restoring =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      /** The migrations that have brought an older archive up to date. */
      readonly applied: readonly string[];
    }
  | Extract<ArchiveCheck, { ok: false }>
  | {
      readonly ok: false;
      readonly code: "archive-newer" | "archive-foreign" | "not-empty";
      readonly sentence: string;
    };

/**
 * Takes an archive of either engine, of this version or an older one, into an installation without data.
 * All or nothing. Erased people come back with it: whoever calls this replays the erasures at once
 * (`people/erase-replay.ts`).
 */
export async function restoreArchive({
  database,
  files,
  path,
}: {
  readonly database: Database;
  readonly files: Files;
  readonly path: string;
}): Promise<Restoring> {
  const check = await checkArchive(path);
  if (!check.ok) return check;
  const { manifest } = check;
  const refusal =
    judgeSchema(manifest) ??
    judgeUse(await findTablesInUse(database.db), database.engine);
  if (refusal) return refusal;
  // First, so that no row ever names a file that is not there; without rows they do no harm.
  if (files.home === "disk") await restoreFiles(files, path, manifest);
  const applied = await inTransaction(database, async (transaction) => {
    await emptySchema(transaction);
    await migrate(transaction, MIGRATIONS.slice(0, manifest.schema.length));
    await withoutReferences(transaction, () =>
      loadTables(transaction, path, manifest),
    );
    await setNumberings(transaction, manifest);
    await proveTables(transaction, manifest);
    const steps = await migrate(transaction);
    if (files.home === "database")
      await restoreFiles(files.within(transaction), path, manifest);
    return steps;
  });
  return { ok: true, manifest, applied };
}

type Refusal = Exclude<Restoring, { ok: true }>;

function judgeSchema({ schema, appVersion }: Manifest): Refusal | null {
  const known = MIGRATIONS.map((step) => step.name);
  const newer = schema.filter((name) => !known.includes(name));
  if (newer.length > 0)
    return {
      ok: false,
      code: "archive-newer",
      sentence:
        `This archive was written by a newer version of Islet (${appVersion}, with ${newer.join(", ")}). ` +
        `Nothing was changed. Install that version and restore with it.`,
    };
  if (schema.every((name, index) => name === known[index])) return null;
  return {
    ok: false,
    code: "archive-foreign",
    sentence: `This archive has steps that do not lead to this version of Islet. Nothing was changed.`,
  };
}

function judgeUse(
  used: readonly string[],
  engine: Database["engine"],
): Refusal | null {
  if (used.length === 0) return null;
  const elsewhere =
    engine === "pglite"
      ? "Set DATA_DIR to a new folder"
      : "Set DATABASE_URL to a new, empty database";
  return {
    ok: false,
    code: "not-empty",
    sentence: `This installation already holds data (${used.join(", ")}). Nothing was changed. ${elsewhere} and restore there.`,
  };
}

async function restoreFiles(
  files: Files,
  path: string,
  manifest: Manifest,
): Promise<void> {
  const named = new Map(
    manifest.files.map((file) => [fileEntry(file.key), file]),
  );
  for await (const { name, content } of readArchive(path)) {
    const file = named.get(name);
    if (!file) continue;
    const kind = file.key.split(".")[1] as FileKind;
    if (file.bytes > HELD_MAX_BYTES)
      await (await files.draftFile(content, kind)).keep();
    else await files.putFile(await buffer(content), kind);
  }
}

async function loadTables(
  transaction: Transaction<Tables>,
  path: string,
  manifest: Manifest,
): Promise<void> {
  const layouts = new Map(
    (await readTableLayouts(transaction)).map((layout) => [
      tableEntry(layout.name),
      layout,
    ]),
  );
  // Tables lie before the files, so the files need not be read again.
  let left = manifest.tables.length;
  for await (const { name, content } of readArchive(path)) {
    const layout = layouts.get(name);
    if (!layout) continue;
    await loadTable(transaction, layout, content);
    if (--left === 0) break;
  }
}

async function setNumberings(
  transaction: Transaction<Tables>,
  { numberings }: Manifest,
): Promise<void> {
  for (const { table, column, last } of numberings)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column})::regclass, n) from
        (select greatest(${last}::bigint, max(${sql.ref(column)})) as n from ${sql.table(table)}) stand
      where n > 0`.execute(transaction);
}

/** What stands in the tables now must be what stood in those that were written down. */
async function proveTables(
  transaction: Transaction<Tables>,
  { tables }: Manifest,
): Promise<void> {
  const hashes = await hashTablesIn(transaction);
  for (const { name, sha256 } of tables)
    if (hashes[name]?.sha256 !== sha256)
      throw new Error(
        `The table ${name} did not come back as it was. Nothing was changed.`,
      );
}
