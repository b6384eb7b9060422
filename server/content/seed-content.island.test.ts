import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { pharmacyContent } from "../../shared/places/pharmacy/content.ts";
import { createStudy } from "../people/studies.ts";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { readCatalogue } from "./read-catalogue.ts";
import { seedEveryStudy } from "./seed-content.ts";
import { STARTING_CONTENT } from "./starting-content.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

describe.each(all.engines)("an upgrade on $name", (engine) => {
  let database: Database;
  let studyId: string;
  beforeEach(async () => {
    database = await engine.open();
    studyId = await createStudy(database.db, {
      code: "OLD",
      name: "Older than the pharmacy's shelf",
      timeZone: "UTC",
      language: "en",
      isDemonstration: false,
      now: NOW,
    });
    await database.db
      .deleteFrom("content")
      .where("place", "in", ["pharmacy", "bookstore"])
      .execute();
  });
  afterEach(() => database.close());

  const contentOf = (place: string) =>
    database.db
      .selectFrom("content")
      .select(["station", "language", "version", "body"])
      .where("study_id", "=", studyId)
      .where("place", "=", place)
      .orderBy("version")
      .execute();

  it("gives an older study what newer stations start with, once", async () => {
    expect((await readCatalogue(database.db, studyId)).has("meter")).toBe(
      false,
    );
    expect(await seedEveryStudy(database.db, NOW)).toBe(2);
    expect(await contentOf("pharmacy")).toEqual([
      {
        station: "shelf",
        language: "*",
        version: 1,
        body: pharmacyContent.shelf,
      },
    ]);
    const items = await readCatalogue(database.db, studyId);
    for (const item of ["meter", "page-cdc-monitoring", "book-plate"])
      expect(items.has(item)).toBe(true);
    expect(await seedEveryStudy(database.db, NOW)).toBe(0);
  });

  it("leaves alone what staff changed", async () => {
    await database.db
      .insertInto("content")
      .values({
        study_id: studyId,
        place: "pharmacy",
        station: "shelf",
        language: "en",
        version: 7,
        body: JSON.stringify({ mine: true }),
        hash: "mine",
        created_at: NOW,
      })
      .execute();
    await seedEveryStudy(database.db, NOW);
    expect(await contentOf("pharmacy")).toEqual([
      { station: "shelf", language: "en", version: 7, body: { mine: true } },
    ]);
  });

  it("writes nothing twice where two processes start at once", async () => {
    const seeded = await Promise.all([
      seedEveryStudy(database.db, NOW),
      seedEveryStudy(database.db, NOW),
    ]);
    expect(seeded[0] + seeded[1]).toBe(2);
    const rows = await database.db
      .selectFrom("content")
      .select("station")
      .where("study_id", "=", studyId)
      .execute();
    expect(rows).toHaveLength(STARTING_CONTENT.length);
  });

  it("leaves a closed study as it was", async () => {
    await database.db
      .updateTable("study")
      .set({ closed_at: NOW })
      .where("id", "=", studyId)
      .execute();
    expect(await seedEveryStudy(database.db, NOW)).toBe(0);
  });
});
