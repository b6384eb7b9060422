import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { deriveEngagement } from "../../../shared/engagement/derivation/derive-engagement.ts";
import { makeSlidesCohort } from "../../../shared/engagement/make-slides-cohort.ts";
import {
  computeMetrics,
  LOG_ALONE,
} from "../../../shared/engagement/metrics/compute-metrics.ts";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";
import { allowErasure } from "../../storage/allow-erasure.ts";
import type { Database } from "../../storage/database.ts";
import {
  expectAllEngines,
  startEngines,
} from "../../storage/testing/engines.ts";
import { addStudy, makeEvent } from "../../storage/testing/sample-rows.ts";
import { inTransaction } from "../../storage/write.ts";
import { reportSensitivity } from "../../reports/sensitivity.ts";
import { importLog } from "../import-log.ts";
import { readLog } from "../read-log.ts";
import { readParameters } from "../read-parameters.ts";
import { deriveStudy } from "./derive-study.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const START_MS = Date.UTC(2026, 0, 5, 18);
const MINUTE_MS = 60_000;

describe.each(all.engines)("what is kept of a study on $name", (engine) => {
  let database: Database;
  let studyId = "";
  beforeEach(async () => {
    database = await engine.open();
    studyId = await addStudy(database);
  });
  afterEach(() => database.close());

  async function derive(
    more: { isAfresh?: boolean } = {},
    counted: EngagementParameters["counted"] = "participants",
  ) {
    const parameters = {
      ...(await readParameters(database.db, studyId)),
      counted,
    };
    return deriveStudy(
      database.db,
      studyId,
      { parameters, ...more },
      LOG_ALONE,
    );
  }

  /** The same by the plainest way: the whole log at once, nothing kept. */
  async function reckon() {
    const { events, uncounted } = await readLog(database.db, studyId);
    const parameters = await readParameters(database.db, studyId);
    return computeMetrics(
      deriveEngagement(events, uncounted, parameters),
      LOG_ALONE,
    );
  }

  /** However it is derived, it is the same to the digit. */
  async function expectAgreement(): Promise<string> {
    const kept = await derive();
    expect(kept.measured.metrics).toEqual(await reckon());
    const afresh = await derive({ isAfresh: true });
    expect(afresh).toEqual(kept);
    return kept.measured.sha256;
  }

  async function bringIn(lines: readonly object[]): Promise<void> {
    const path = join(tmpdir(), `islet-derived-${studyId}.jsonl`);
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(await importLog(database, studyId, path)).toMatchObject({
      ok: true,
    });
    await rm(path);
  }

  async function add(
    minutes: number,
    name: string,
    more: Parameters<typeof makeEvent>[1] = {},
  ): Promise<void> {
    const occurred_at = new Date(START_MS + minutes * MINUTE_MS);
    await database.db
      .insertInto("event")
      .values(makeEvent(studyId, { name, occurred_at, ...more }))
      .execute();
  }

  /** Half an hour on the island, in the classroom. */
  async function visit(
    participant: string,
    minutes: number,
    role = "participant",
  ) {
    const own = { participant, role, connection: `${participant}-${minutes}` };
    await add(minutes, "connection.opened", own);
    await add(minutes, "place.entered", { ...own, place: "classroom" });
    await add(minutes + 30, "connection.closed", own);
  }

  it("is empty for an empty log", async () => {
    const { measured, ...data } = await derive();
    expect(data).toEqual({ events: 0, throughSeq: 0 });
    expect(measured.metrics).toEqual(await reckon());
  });

  it("agrees with the whole log as the log grows", async () => {
    await bringIn(makeSlidesCohort(START_MS).slice(0, 900));
    const before = await expectAgreement();
    await bringIn(makeSlidesCohort(START_MS).slice(900, 1900));
    const after = await expectAgreement();
    expect(after).not.toBe(before);
    await visit("p-new", 10);
    expect(await expectAgreement()).not.toBe(after);
  });

  it("derives anew whom a class concerns that came to be known later", async () => {
    await visit("p-here", 0);
    await visit("p-later", 600);
    expect((await derive()).measured.metrics["A2"]?.value).toBeNull();
    const fact = { class: "k-1", participant: null };
    await add(5, "class.started", fact);
    await add(25, "class.ended", fact);
    await expectAgreement();
    const { A2 } = (await derive()).measured.metrics;
    expect(A2?.byParticipant).toEqual({ "p-here": 1, "p-later": null });
  });

  it("follows who becomes staff, who is erased, and other parameters", async () => {
    for (const name of ["p-one", "p-two", "p-three"]) await visit(name, 0);
    await derive();
    await visit("p-two", 100, "educator");
    await expectAgreement();
    await inTransaction(database, async (transaction) => {
      await allowErasure(transaction);
      await transaction
        .deleteFrom("event")
        .where("participant", "=", "p-three")
        .execute();
    });
    await expectAgreement();
    expect(
      Object.keys((await derive()).measured.metrics["L1"]?.byParticipant ?? {}),
    ).toEqual(["p-one"]);
    const { rows } = await sql`select participant from derived_person`.execute(
      database.db,
    );
    expect(rows).toEqual([{ participant: "p-one" }]);
    await database.db
      .updateTable("study")
      .set({ time_zone: "Asia/Seoul" })
      .execute();
    await expectAgreement();
  });

  it("tries other thresholds once for the same data", async () => {
    await visit("p-one", 0);
    await visit("p-one", 33);
    const first = await reportSensitivity(database, studyId);
    const find = (gapMin: number) =>
      first.find(({ mergeGapMs }) => mergeGapMs === gapMin * MINUTE_MS);
    expect(find(1)).toMatchObject({ sessions: 2, sessionMinutes: 60 });
    expect(find(5)).toMatchObject({ sessions: 1, sessionMinutes: 60 });
    expect(await reportSensitivity(database, studyId)).toEqual(first);
    await database.db
      .updateTable("sensitivity")
      .set({ body: JSON.stringify([first[0]]) })
      .execute();
    expect(await reportSensitivity(database, studyId)).toHaveLength(1);
    await visit("p-two", 0);
    expect(await reportSensitivity(database, studyId)).toHaveLength(16);
  });

  it("derives anew what another program derived", async () => {
    await visit("p-one", 0);
    await derive();
    await database.db
      .updateTable("derived_person")
      .set({ basis: "of an older version", record: "{}" })
      .execute();
    await expectAgreement();
  });

  it("never mixes people and simulated ones", async () => {
    await visit("p-one", 0);
    await visit("s-one", 0, "simulated");
    await visit("s-one", 300, "simulated");
    await visit("b-one", 0, "bot");
    await expectAgreement();
    const people = await derive();
    const simulated = await derive({}, "simulated");
    expect(people.measured.metrics["L1"]?.byParticipant).toEqual({
      "p-one": 1,
    });
    expect(simulated.measured.metrics["L1"]?.byParticipant).toEqual({
      "s-one": 2,
    });
    expect(simulated.measured.sha256).not.toBe(people.measured.sha256);
  });
});
