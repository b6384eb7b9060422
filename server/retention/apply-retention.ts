import { type RawBuilder, sql } from "kysely";
import { recordDeed } from "../audit/record-deed.ts";
import type { Database } from "../storage/database.ts";
import type { RetentionRule } from "./rules.ts";

/** What one rule means at one moment. */
export interface RetentionLine {
  readonly table: string;
  readonly what: string;
  readonly days: number | null;
  /** Rows that are older: due in a dry run, gone otherwise. */
  readonly rows: number;
}

/** Others have their turn after so many rows. */
const BATCH_ROWS = 500;
const DAY_MS = 86_400_000;

/** Counts what is due by each rule and changes nothing. */
export async function planRetention(
  { db }: Database,
  rules: readonly RetentionRule[],
  now: Date,
): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = [];
  for (const rule of rules) {
    const due = isDue(rule, now);
    const { rows } = due
      ? await sql<{ rows: number }>`
        select count(*) as rows from ${sql.table(rule.table)} where ${due}`.execute(
          db,
        )
      : { rows: [] };
    lines.push(makeLine(rule, rows[0]?.rows ?? 0));
  }
  return lines;
}

/** Does what the rules say, in small steps, and records in the audit log what went. */
export async function applyRetention(
  database: Database,
  dataDir: string,
  rules: readonly RetentionRule[],
  now: Date,
  actor: string,
): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = [];
  for (const rule of rules)
    lines.push(makeLine(rule, await applyRule(database, rule, now)));
  const rows = Object.fromEntries(lines.map((line) => [line.table, line.rows]));
  if (lines.some((line) => line.rows > 0))
    await recordDeed(database, dataDir, {
      actor,
      action: "retention.applied",
      object: null,
      study: null,
      detail: { rows },
      at: now,
    });
  return lines;
}

async function applyRule(
  { db }: Database,
  rule: RetentionRule,
  now: Date,
): Promise<number> {
  const due = isDue(rule, now);
  if (!due) return 0;
  const table = sql.table(rule.table);
  const batch = sql`ctid = any(array(select ctid from ${table} where ${due} limit ${sql.lit(BATCH_ROWS)}))`;
  let total = 0;
  for (;;) {
    const { rows } = await (
      rule.empties
        ? sql`update ${table} set ${rule.empties} where ${batch} returning 1`
        : sql`delete from ${table} where ${batch} returning 1`
    ).execute(db);
    total += rows.length;
    if (rows.length < BATCH_ROWS) return total;
  }
}

function isDue(rule: RetentionRule, now: Date): RawBuilder<boolean> | null {
  if (rule.days === null) return null;
  const before = new Date(now.getTime() - rule.days * DAY_MS);
  const old = sql<boolean>`${rule.since} < ${before.toISOString()}::timestamptz`;
  return rule.only ? sql<boolean>`${old} and ${rule.only}` : old;
}

function makeLine(rule: RetentionRule, rows: number): RetentionLine {
  return { table: rule.table, what: rule.what, days: rule.days, rows };
}
