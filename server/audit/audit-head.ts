import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Database } from "../storage/database.ts";

const headSchema = z.object({
  seq: z.number().int().positive(),
  hash: z.string(),
});
/** The newest row that this data folder knows of. */
export type AuditHead = z.infer<typeof headSchema>;

/**
 * The head of the chain is also kept beside the database, for whoever cuts rows off the end of the table
 * leaves a chain that is whole. `null` where none was ever kept.
 */
export async function readAuditHead(
  dataDir: string,
): Promise<AuditHead | null> {
  try {
    return headSchema.parse(
      JSON.parse(await readFile(headPath(dataDir), "utf8")),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Moves the kept head to the newest row. It is not moved past a row that is gone or has changed, so that
 * `audit verify` still finds what happened; then this says no.
 * @param isNewBeginning after a restore, whose row in the log names the head before.
 */
export function keepAuditHead(
  database: Database,
  dataDir: string,
  isNewBeginning = false,
): Promise<boolean> {
  const moved = lastMove.then(() =>
    moveHead(database, dataDir, isNewBeginning),
  );
  lastMove = moved.catch(() => undefined);
  return moved;
}

/** One move after the other, or a slow one would put an older head over a newer. */
let lastMove: Promise<unknown> = Promise.resolve();

async function moveHead(
  { db }: Database,
  dataDir: string,
  isNewBeginning: boolean,
): Promise<boolean> {
  const newest = await db
    .selectFrom("audit")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const kept = isNewBeginning ? null : await readAuditHead(dataDir);
  if (kept) {
    const row = await db
      .selectFrom("audit")
      .select("hash")
      .where("seq", "=", kept.seq)
      .executeTakeFirst();
    if (row?.hash !== kept.hash) return false;
  }
  if (newest && newest.seq !== kept?.seq) await writeHead(dataDir, newest);
  return true;
}

async function writeHead(
  dataDir: string,
  { seq, hash }: AuditHead,
): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${headPath(dataDir)}.${randomUUID()}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ seq, hash })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, headPath(dataDir));
}

function headPath(dataDir: string): string {
  return join(dataDir, "audit-head.json");
}
