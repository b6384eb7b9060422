import type { Selectable } from "kysely";
import type { Database } from "../storage/database.ts";
import type { AuditTable } from "../storage/tables/safe-keeping.ts";
import { type AuditHead, readAuditHead } from "./audit-head.ts";
import { CHAIN_START, hashRow, SEALED_FIELDS, sealValue } from "./audit-row.ts";

export type AuditVerdict =
  | {
      readonly ok: true;
      readonly rows: number;
      /** Rows in which an erased person was forgotten. */
      readonly forgotten: number;
      readonly head: AuditHead | null;
    }
  | {
      readonly ok: false;
      readonly code: "row-missing" | "row-changed" | "row-forgotten";
      /** The first row that is wrong. */
      readonly row: number;
      readonly sentence: string;
    };

/** The action whose detail names the rows in which somebody was forgotten (`auditRows`). */
export const ERASURE_ACTION = "person.erased";

type Row = Selectable<AuditTable>;
type Fault = Extract<AuditVerdict, { ok: false }>;
const PAGE_ROWS = 1000;

/**
 * Walks the audit log and holds every row against the one before it, against its seals, and the end against
 * the head that is kept beside the database. Reads page by page and changes nothing.
 */
export async function verifyAudit(
  database: Database,
  dataDir: string,
): Promise<AuditVerdict> {
  const head = await readAuditHead(dataDir);
  const forgotten = new Set<number>();
  let before = { seq: 0, hash: CHAIN_START };
  for await (const row of readAudit(database)) {
    const fault = judgeRow(row, before, head);
    if (fault) return fault;
    if (SEALED_FIELDS.some((field) => row.salts[field] === undefined))
      forgotten.add(row.seq);
    before = { seq: row.seq, hash: row.hash };
  }
  if (head && before.seq < head.seq) return missing(before.seq + 1);
  const unexplained = await findUnexplained(database, forgotten);
  if (unexplained !== null)
    return {
      ok: false,
      code: "row-forgotten",
      row: unexplained,
      sentence: `Row ${unexplained} of the audit log was emptied, and no erasure says so.`,
    };
  return { ok: true, rows: before.seq, forgotten: forgotten.size, head };
}

function judgeRow(
  row: Row,
  before: { seq: number; hash: string },
  head: AuditHead | null,
): Fault | null {
  const { seq } = row;
  if (seq !== before.seq + 1) return missing(before.seq + 1);
  const isLinked =
    row.hash === hashRow(before.hash, { ...row, study: row.study_id });
  const isSealed = SEALED_FIELDS.every((field) => {
    const salt = row.salts[field];
    if (salt === undefined) return row[field] === null;
    return sealValue(salt, row[field]) === row.seals[field];
  });
  const isHead = head?.seq !== seq || head.hash === row.hash;
  if (isLinked && isSealed && isHead) return null;
  return {
    ok: false,
    code: "row-changed",
    row: seq,
    sentence: `Row ${seq} of the audit log is not as it was written.`,
  };
}

function missing(row: number): Fault {
  return {
    ok: false,
    code: "row-missing",
    row,
    sentence: `Row ${row} of the audit log is missing.`,
  };
}

async function findUnexplained(
  database: Database,
  forgotten: Set<number>,
): Promise<number | null> {
  const left = new Set(forgotten);
  if (left.size === 0) return null;
  for await (const row of readAudit(database)) {
    const named = row.detail?.["auditRows"];
    if (row.action !== ERASURE_ACTION || !Array.isArray(named)) continue;
    for (const seq of named as unknown[]) left.delete(Number(seq));
  }
  return left.size === 0 ? null : Math.min(...left);
}

async function* readAudit({ db }: Database): AsyncGenerator<Row> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(PAGE_ROWS)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
