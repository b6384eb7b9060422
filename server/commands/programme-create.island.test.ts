import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { programmeCreate } from "./programme-create.ts";

const island = holdIsland();

const run = (options: Readonly<Record<string, string>>) => {
  const { clock, ...services } = island.services;
  return programmeCreate.run(
    { ...services, now: clock.now },
    { options: { study: "TEST", ...options }, file: "" },
  );
};
const YEAR = new Date().getUTCFullYear() + 1;
const WISH = {
  "starts-at": `${YEAR}-02-02T19:00`,
  "also-at": `${YEAR}-02-04T10:00`,
  "support-group-at": `${YEAR}-02-05T18:00`,
};

test("a 12-week study with two classes a week and a support group is made by one command", async () => {
  // Nothing stays of a wish that can't be met whole.
  const refused = await run({ ...WISH, "also-at": WISH["starts-at"] });
  expect(refused).toMatchObject({
    exitCode: 1,
    json: { errors: [{ code: "class-overlaps" }] },
  });
  const { db } = island.services.database;
  expect(await db.selectFrom("class").select("id").execute()).toEqual([]);

  await island.invite("educator", "Nora");
  const made = await run(WISH);
  expect(made).toMatchObject({
    exitCode: 0,
    json: {
      decks: expect.any(Number),
      classes: 24,
      supportGroups: 12,
      aboveAndBeyond: 6,
    },
  });
  const rows = await db
    .selectFrom("class")
    .leftJoin("topic", "topic.id", "class.topic_id")
    .innerJoin("series", "series.id", "class.series_id")
    .select(["series.kind", "topic.number", "class.starts_at", "class.title"])
    .orderBy("class.starts_at")
    .execute();
  const core = rows.filter(({ kind }) => kind === "class");
  expect(core.map(({ number }) => number)).toEqual(
    Array.from({ length: 24 }, (_, index) => Math.floor(index / 2) + 1),
  );
  // What the curriculum has written in the study's language lies ready for its classes.
  const decks = await db.selectFrom("deck").select("id").execute();
  expect(decks.length).toBeGreaterThan(0);
  const ready = await db
    .selectFrom("class")
    .select("id")
    .where("deck_id", "is not", null)
    .execute();
  expect(ready.length).toBeGreaterThanOrEqual(decks.length);
  // At seven in the evening in New York, before and after the clocks change in March.
  const evenings = core.filter((_, index) => index % 2 === 0);
  const told = new Set(
    evenings.map(({ starts_at: at }) =>
      at.toLocaleTimeString("en-US", { timeZone: "America/New_York" }),
    ),
  );
  expect([...told]).toEqual(["7:00:00 PM"]);
  expect(
    new Set(evenings.map(({ starts_at: at }) => at.getUTCHours())).size,
  ).toBe(2);
  const last = core.at(-1)?.starts_at ?? new Date();
  const beyond = rows.filter(({ kind }) => kind === "above-and-beyond");
  expect(beyond.length).toBe(6);
  for (const { starts_at: at } of beyond) expect(at > last).toBe(true);
});

test.each([
  ["the past", { "starts-at": "2020-01-01T19:00" }, "time-past"],
  ["30 February", { "starts-at": `${YEAR}-02-30T19:00` }, "time-none"],
  ["no minutes", { minutes: "0" }, "bad-minutes"],
  ["no seats", { capacity: "0" }, "bad-capacity"],
  ["no such study", { study: "NONE" }, "no-study"],
])("B42: a programme of %s is turned down", async (_, changes, code) => {
  expect(await run({ ...WISH, ...changes })).toMatchObject({
    exitCode: 1,
    json: { errors: [{ code: expect.stringContaining(code) }] },
  });
});
