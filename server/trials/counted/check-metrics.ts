import { deepEqual, equal } from "node:assert/strict";
import { type Kysely, sql } from "kysely";
import type { MetricsReport } from "../../../shared/engagement/reports.ts";
import type { Tables } from "../../storage/tables.ts";
import type { VisitPlan } from "./plan-visit.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const add = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0);

/**
 * Throws unless the metrics are what the plans say, to the digit: a login each
 * for who came and none for who did not, every item, kind, message and class.
 * Minutes are held against a reckoning of connections in SQL.
 *
 * @param absent enrolled members who never came
 */
export async function checkMetrics(
  db: Kysely<Tables>,
  { metrics }: MetricsReport,
  plans: readonly VisitPlan[],
  absent: number,
): Promise<void> {
  const n = plans.length + absent;
  const looked = add(plans, ({ looks }) => looks.length);
  const ordered = add(plans, ({ orders }) => orders.length);
  const writers = plans.filter(({ messages }) => messages > 0);
  const keen = plans.filter(({ messages }) => messages >= 3);
  const inClass = plans.filter(({ attends }) => attends === "whole").length;
  const expect = (id: string, value: number): void =>
    equal(metrics[id]?.value, value, id);

  expect("L1", plans.length / n);
  equal(metrics["L1"]?.n, n);
  equal(metrics["L1"]?.everActive.n, plans.length);
  expect("L3", 1);
  expect("L4", 1);
  expect("I1", plans.length + looked + ordered);
  expect("I4", looked + ordered > 0 ? 2 : 1);
  equal(metrics["I4"]?.byKind?.["menu"], plans.length);
  equal(metrics["I4"]?.byKind?.["food"], looked + ordered);
  expect("M1", plans.length / n);
  expect("M2", 0);
  expect("E2", writers.length);
  expect("A1", 1);
  expect("A2", inClass / n);
  expect("A3", inClass / n);
  expect("C1", n);
  expect("R1", plans.length / n);
  // A night that goes past midnight parts the messages over two days.
  if (Object.keys(metrics["E1"]?.byDay ?? {}).length === 1)
    expect("E1", keen.length / writers.length);

  const connectedMs = await reckonConnectedMs(db);
  equal(metrics["L5"]?.numerator, connectedMs / HOUR_MS);
  expect("L2", connectedMs / MINUTE_MS / plans.length);
  equal(metrics["Z1"]?.denominator, connectedMs / MINUTE_MS);
  // A millisecond of loading may count as no place.
  const places = Object.keys(metrics["Z1"]?.byPlace ?? {})
    .filter((place) => place !== "none")
    .toSorted();
  deepEqual(places, ["classroom", "dock", "restaurant"]);
}

/** From opened to closed, over all connections of people. */
async function reckonConnectedMs(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select sum(extract(epoch from closed.occurred_at - opened.occurred_at) * 1000)::bigint as ms
    from event opened join event closed using (connection)
    where opened.name = 'connection.opened' and closed.name = 'connection.closed'
      and opened.role = 'participant'`.execute(db);
  return rows[0]?.ms ?? 0;
}
