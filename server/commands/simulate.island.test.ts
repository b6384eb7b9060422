import { expect, test } from "vitest";
import { makeSlidesScenario } from "../../shared/engagement/slides-scenario.ts";
import { reportMetrics } from "../reports/metrics.ts";
import { holdIsland } from "../testing/hold-island.ts";
import {
  hasSimulatedPeople,
  simulatePeople,
} from "../people/simulate-people.ts";

const island = holdIsland();

test("simulated people give the published figures, and no other figure knows of them", async () => {
  const { services, studyId } = island;
  const { database, recorder } = services;
  await island.invite("participant", "Rosa");
  await recorder.flush();
  const before = await reportMetrics(database, studyId, "TEST");
  const now = services.clock.now();
  const dayZeroMs = now.getTime() - 179 * 86_400_000;
  expect(await hasSimulatedPeople(database, studyId)).toBe(false);
  const study = { id: studyId, language: "en" };
  const made = await simulatePeople(
    database,
    recorder,
    study,
    makeSlidesScenario(dayZeroMs),
    now,
  );
  expect(made.people).toBe(20);
  expect(await hasSimulatedPeople(database, studyId)).toBe(true);

  const { parameters, metrics } = await reportMetrics(
    database,
    studyId,
    "TEST",
    { counted: "simulated" },
  );
  expect(parameters.counted).toBe("simulated");
  expect(metrics["L1"]).toMatchObject({ value: 38, n: 20 });
  expect(metrics["L2"]?.value).toBe(43);
  expect(metrics["L3"]?.value).toBe(0.75);
  expect(metrics["I1"]?.value).toBe(1180);
  expect(metrics["Z1"]?.value).toBeCloseTo(0.486, 3);
  expect(metrics["E2"]?.value).toBeGreaterThan(0);
  expect(Object.keys(metrics["I4"]?.["byKind"] ?? {})).toEqual(
    expect.arrayContaining(["book", "pharmacy", "web-page"]),
  );

  const after = await reportMetrics(database, studyId, "TEST");
  expect(after.parameters.counted).toBe("participants");
  expect(after.metrics).toEqual(before.metrics);
  expect(after.data.sha256).toBe(before.data.sha256);

  const { db } = database;
  const kept = await db
    .selectFrom("event")
    .select((of) => ["name", of.fn.countAll().as("count")])
    .where("name", "in", ["note.kept", "bookmark.put"])
    .groupBy("name")
    .orderBy("name")
    .execute();
  expect(kept.map(({ name }) => name)).toEqual(["bookmark.put", "note.kept"]);
  const rows = await db
    .selectFrom("event")
    .innerJoin("membership", "membership.pseudonym", "event.participant")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["event.role", "account.name"])
    .where("account.type", "=", "simulated")
    .execute();
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(["simulated"]));
  for (const { name } of rows) expect(name).toMatch(/^Simulated /);
});
