import type { Database } from "../database.ts";
import type { Files, FilesHome } from "../files.ts";
import { openDatabaseFiles } from "./database-files.ts";
import { openDiskFiles } from "./disk-files.ts";

/** Opens the files of an installation where its settings say they lie. */
export function openFiles(
  { db }: Pick<Database, "db">,
  where: { readonly filesIn: FilesHome; readonly dataDir: string },
): Files {
  return where.filesIn === "database"
    ? openDatabaseFiles(db)
    : openDiskFiles(where.dataDir);
}
