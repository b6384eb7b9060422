import * as fc from "fast-check";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LogEvent } from "../../../shared/engagement/event-record.ts";
import { arbitraryCrowd } from "../../../shared/engagement/testing/arbitrary-log.ts";
import { EVENING_MS } from "../../../shared/engagement/testing/make-log.ts";
import { seedDemonstration } from "../../people/seed-demonstration.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor } from "../../testing/visitor.ts";
import { reportMetrics } from "../metrics.ts";
import { makeStudyOf } from "./testing/import-lines.ts";
import { openPackage } from "./testing/open-package.ts";
import { recompute } from "./testing/recompute.ts";
import { writeExport } from "./write-export.ts";

const CROWDS = 60;
const MINUTE_MS = 60_000;

let island: TestIsland;
let folder: string;

beforeAll(async () => {
  island = await startTestIsland();
  folder = await mkdtemp(join(tmpdir(), "islet-strangers-"));
});
afterAll(async () => {
  await island.stop();
  await rm(folder, { recursive: true });
});

const print = (ms: number): string => new Date(ms).toISOString();

/** A row as a line of an import, with what its name asks for. */
function toLine(
  { atMs, payload, participant, ...event }: LogEvent,
  crowd: number,
) {
  const filled = { x: 0, y: 0, z: 0, channel: "nearby", chars: 5, ...payload };
  const { name, connection, via, place, item } = event;
  return {
    name,
    connection,
    via,
    place,
    item,
    payload: filled,
    occurred_at: print(atMs),
    participant: `${participant}-${crowd}`,
  };
}

const classFact = (name: string, minutes: number, id: string) => ({
  name: `class.${name}`,
  occurred_at: print(EVENING_MS + minutes * MINUTE_MS),
  class: id,
});

test("whatever people do, the script derives the same sessions, dwell, items, attendance and figures", async () => {
  const { database } = island.services;
  const crowds = fc.sample(arbitraryCrowd, { seed: 1966, numRuns: CROWDS });
  const lines = [
    classFact("started", 5, "first"),
    classFact("ended", 65, "first"),
    classFact("started", 40, "second"),
    classFact("ended", 55, "second"),
    classFact("started", 90, "third"),
    ...crowds.flatMap((rows, crowd) => rows.map((row) => toLine(row, crowd))),
  ];
  const studyId = await makeStudyOf(database, "CROWDS", lines);
  const out = join(folder, "crowds");
  const wanted = { database, studyId, code: "CROWDS", folder: out };
  const { report } = await writeExport(wanted);
  expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
  expect(report).toEqual(await reportMetrics(database, studyId, "CROWDS"));
  await openPackage(out);
});

test("a live visit: what was acknowledged is what is exported, and nothing of who did not agree", async () => {
  const { database, recorder } = island.services;
  const { studyId } = island;
  const agreed = new Visitor(island.url);
  const refused = new Visitor(island.url);
  await agreed.come((await island.invite("participant", "Mina")).token);
  await refused.come(
    (await island.invite("participant", "Noor", { consents: false })).token,
  );
  let heard = 0;
  for (const text of ["one", "two", "three"]) {
    const wish = { channel: "nearby", text } as const;
    if ((await agreed.ask("chat.send", wish)).ok) heard += 1;
    await refused.ask("chat.send", wish);
  }
  await agreed.leave();
  await refused.leave();
  await recorder.flush();
  const out = join(folder, "live");
  await writeExport({ database, studyId, code: "TEST", folder: out });
  expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
  const { participants, events, sessions } = await openPackage(out);
  expect(heard).toBe(3);
  expect(participants).toHaveLength(1);
  expect(sessions).toHaveLength(1);
  const sent = events?.filter(({ name }) => name === "message.sent");
  expect(sent).toHaveLength(3);
  const pseudonyms = new Set(events?.map(({ participant }) => participant));
  expect([...pseudonyms].filter((name) => name !== null)).toEqual([
    participants?.[0]?.["participant"],
  ]);
});

test("an export while people talk is the log of one moment (B43)", async () => {
  const { database } = island.services;
  const studyId = await island.addStudy("BUSY");
  const talkers = await Promise.all(
    ["Ana", "Ben", "Cho", "Dee"].map(async (name) => {
      const visitor = new Visitor(island.url);
      const member = await island.invite("participant", name, { studyId });
      await visitor.come(member.token);
      return visitor;
    }),
  );
  const over = new AbortController();
  let acknowledged = 0;
  const talking = Promise.all(
    talkers.map(async (visitor) => {
      while (!over.signal.aborted) {
        const wish = { channel: "nearby", text: "and on" } as const;
        if ((await visitor.ask("chat.send", wish)).ok) acknowledged += 1;
        await sleep(20);
      }
    }),
  );
  for (let round = 1; round <= 3; round++) {
    const out = join(folder, `busy-${round}`);
    const before = acknowledged;
    const wanted = { database, studyId, code: "BUSY", folder: out };
    await writeExport(wanted);
    expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
    const { events } = await openPackage(out);
    const sent = events?.filter(({ name }) => name === "message.sent") ?? [];
    expect(sent.length).toBeGreaterThanOrEqual(before);
    expect(sent.length).toBeLessThanOrEqual(acknowledged + talkers.length);
  }
  over.abort();
  await talking;
  for (const visitor of talkers) await visitor.leave();
  expect(island.errors).toEqual([]);
});

test("the demonstration too is recomputed to the digit", async () => {
  const { database, clock } = island.services;
  await seedDemonstration(island.services, clock.now());
  const study = await database.db
    .selectFrom("study")
    .select(["id", "code"])
    .where("demonstration", "=", true)
    .executeTakeFirstOrThrow();
  const out = join(folder, "demonstration");
  await writeExport({
    database,
    studyId: study.id,
    code: study.code,
    folder: out,
  });
  expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
});

test("rows outside consent stay here, and so do the pseudonyms of others", async () => {
  const { database } = island.services;
  const line = (
    participant: string,
    minutes: number,
    name: string,
    more = {},
  ) => ({
    name,
    occurred_at: print(EVENING_MS + minutes * MINUTE_MS),
    participant,
    ...more,
  });
  const consent = { payload: { scope: "activity" } };
  const studyId = await makeStudyOf(database, "CONSENT", [
    line("P1", 0, "gesture.made"),
    line("P1", 10, "consent.given", consent),
    line("P1", 11, "gesture.made", { payload: { mood: "secret words" } }),
    line("P1", 20, "consent.withdrawn", consent),
    line("P1", 21, "gesture.made"),
    line("P1", 30, "consent.given", consent),
    line("P1", 31, "hand.raised"),
    line("P2", 5, "consent.given", { payload: { scope: "mail" } }),
    line("P2", 6, "gesture.made"),
    line("N1", 7, "gesture.made", { role: "educator" }),
  ]);
  const out = join(folder, "consent");
  const wanted = { database, studyId, code: "CONSENT", folder: out };
  await writeExport(wanted);
  expect(await recompute(out)).toMatchObject({ ok: true });
  const { participants, consents, events } = await openPackage(out);
  expect(events?.map(({ name, payload }) => [name, payload])).toEqual([
    ["consent.given", { scope: "activity" }],
    ["gesture.made", {}],
    ["consent.given", { scope: "activity" }],
    ["hand.raised", {}],
  ]);
  expect(participants).toHaveLength(1);
  expect(participants?.[0]).toMatchObject({ rows_outside_consent: 2 });
  expect(consents).toHaveLength(2);
});
