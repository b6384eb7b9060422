import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ClassHouse,
  openClassHouse,
} from "../features/testing/open-class.ts";
import { membershipOf } from "../features/testing/open-group.ts";
import { recompute } from "./export/testing/recompute.ts";
import { writeExport } from "./export/write-export.ts";
import { reportMetrics } from "./metrics.ts";
import { readInvitations } from "./read-invitations.ts";

const DAY_MS = 86_400_000;

let house: ClassHouse;
let folder: string;
beforeAll(async () => {
  house = await openClassHouse();
  await house.begin();
  folder = await mkdtemp(join(tmpdir(), "islet-invited-"));
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

test("attendance is a share of those invited when a class began, whoever is named later", async () => {
  const { studyId } = house;
  const { database, recorder } = house.island.services;
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  const nora = await house.bring("Nora", "educator");
  const [idOfRosa, idOfWalter] = [
    await membershipOf(house, "Rosa"),
    await membershipOf(house, "Walter"),
  ];
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  const planned = await nora.ask("calendar.plan", {
    kind: "support-group",
    title: "Talking it over",
    startsLocal: `${tomorrow}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: [idOfRosa],
  });
  expect(planned.ok).toBe(true);
  const { id } = await database.db
    .selectFrom("class")
    .select("id")
    .where("study_id", "=", studyId)
    .executeTakeFirstOrThrow();
  expect(await nora.ask("class.start", { class: id })).toMatchObject({
    ok: true,
  });
  expect(
    await nora.ask("calendar.changeLists", {
      class: id,
      of: "series",
      to: [idOfWalter],
      before: [idOfRosa],
    }),
  ).toMatchObject({ ok: true });
  await nora.ask("class.end", {});
  const forAll = await house.start(nora);
  await nora.ask("class.end", {});
  for (const each of [rosa, walter]) await each.leave();
  await recorder.flush();

  const { pseudonym } = await database.db
    .selectFrom("membership")
    .select("pseudonym")
    .where("id", "=", idOfRosa)
    .executeTakeFirstOrThrow();
  expect(await readInvitations(database.db, studyId)).toEqual(
    new Map([[id, new Set([pseudonym])]]),
  );
  const { metrics } = await reportMetrics(database, studyId, "INVITED");
  expect(metrics["A2"]).toMatchObject({ denominator: 3 });
  expect(metrics["A2"]?.["byClass"]).toHaveProperty(forAll);
  const out = join(folder, "export");
  const written = await writeExport({
    database,
    studyId,
    code: "INVITED",
    folder: out,
  });
  expect(written.report.metrics["A2"]).toEqual(metrics["A2"]);
  expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
});
