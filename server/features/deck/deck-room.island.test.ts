import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import { makeLetFilesGo } from "../../start-island/make-let-files-go.ts";
import type { RequestContext } from "../context.ts";
import type { Caller } from "../../engagement/caller.ts";
import { deck } from "../deck.ts";
import { addDeck } from "./add-deck.ts";
import { readDeckLimits } from "./deck-limits.ts";
import {
  openTestContext,
  openTestWorld,
} from "./fixtures/open-test-context.ts";
import { openTestStudy, type TestStudy } from "./fixtures/open-test-study.ts";
import { writePages } from "./fixtures/write-pdf.ts";

const HOUR_MS = 3_600_000;
const PROJECTOR = "classroom/projector";

let study: TestStudy;
let educator: Caller;
let context: RequestContext;
beforeEach(async () => {
  study = await openTestStudy();
  educator = await study.addMember("educator");
  context = openTestContext(study, educator, openTestWorld(study));
});
afterEach(() => study.close());

const tryAdd = (pages: number, quotaBytes = Number.MAX_SAFE_INTEGER) =>
  addDeck({
    ...study,
    membershipId: educator.membershipId,
    title: `${pages} pages`,
    bytes: writePages(pages),
    limits: { ...readDeckLimits(study.config), quotaBytes },
  });

const add = async (pages: number): Promise<DeckSummary> => {
  const added = await tryAdd(pages);
  if (!added.ok) throw new Error(added.code);
  return added.deck;
};

const readUsed = async (): Promise<number> => {
  const listed = await deck.requests.list({}, context);
  return listed.ok ? listed.reply.room.usedBytes : Number.NaN;
};

describe("the room of a study", () => {
  test("is used by what its decks weigh, and told beside the most there is", async () => {
    expect(await readUsed()).toBe(0);
    const first = await add(2);
    const second = await add(3);
    const keys = await study.files.listKeys();
    const readings = await Promise.all(
      keys.map((key) => study.files.readFile(key)),
    );
    const onDisk = readings.reduce(
      (sum, reading) => sum + (reading.ok ? reading.bytes.length : 0),
      0,
    );
    expect(first.bytes + second.bytes).toBeGreaterThanOrEqual(onDisk);
    expect(await readUsed()).toBe(first.bytes + second.bytes);
    expect(await deck.requests.list({}, context)).toMatchObject({
      reply: {
        decks: [{ bytes: second.bytes }, { bytes: first.bytes }],
        room: {
          quotaBytes: 1000 * 1024 * 1024,
          maxFileBytes: 30 * 1024 * 1024,
        },
      },
    });
  });

  test("takes no deck that would not fit, keeps nothing of it, and has room again once one is gone", async () => {
    const first = await add(2);
    const before = await study.files.listKeys();
    const full = { ok: false, code: "storage-full" };
    expect(await tryAdd(3, first.bytes)).toEqual(full);
    expect(await tryAdd(3, first.bytes + 1)).toEqual(full);
    expect(await study.files.listKeys()).toEqual(before);
    await deck.requests.remove({ deck: first.id }, context);
    expect(await tryAdd(2, first.bytes)).toMatchObject({ ok: true });
  });

  test("is each study's own", async () => {
    await add(2);
    const elsewhere = await study.addStudy();
    const other = await study.addMember("educator", elsewhere);
    const listed = await deck.requests.list({}, { ...context, caller: other });
    expect(listed).toMatchObject({
      reply: { decks: [], room: { usedBytes: 0 } },
    });
  });
});

describe("removing a deck", () => {
  test("takes it and its slides away; a class that was to show it stays", async () => {
    const { id, title } = await add(2);
    await study.database.db
      .insertInto("class")
      .values({
        id: randomUUID(),
        study_id: study.studyId,
        place: "classroom",
        title: "Plates",
        starts_at: new Date(),
        minutes: 60,
        deck_id: id,
      })
      .execute();
    expect(await deck.requests.remove({ deck: id }, context)).toEqual({
      ok: true,
      reply: { title },
    });
    const gone = { ok: false, code: "not-found" };
    expect(await deck.requests.read({ deck: id }, context)).toEqual(gone);
    expect(await deck.requests.remove({ deck: id }, context)).toEqual(gone);
    const classes = await study.database.db
      .selectFrom("class")
      .select("deck_id")
      .execute();
    expect(classes).toEqual([{ deck_id: null }]);
  });

  test("waits until it is off the screen", async () => {
    const { id } = await add(1);
    await deck.requests.show({ station: PROJECTOR, deck: id }, context);
    expect(await deck.requests.remove({ deck: id }, context)).toEqual({
      ok: false,
      code: "deck-on-screen",
    });
    await deck.requests.close({ station: PROJECTOR }, context);
    expect(await deck.requests.remove({ deck: id }, context)).toMatchObject({
      ok: true,
    });
  });

  test("of another study is no removing at all", async () => {
    const { id } = await add(1);
    const other = await study.addMember("educator", await study.addStudy());
    expect(
      await deck.requests.remove({ deck: id }, { ...context, caller: other }),
    ).toEqual({ ok: false, code: "not-found" });
  });

  test("lets its pictures go later, but none that another deck has too or that has just come", async () => {
    const short = await add(1);
    const keysOfShort = await study.files.listKeys();
    const long = await add(4);
    await deck.requests.remove({ deck: long.id }, context);
    const job = await study.database.db
      .selectFrom("job")
      .select(["payload", "run_at"])
      .where("name", "=", "files.let-go")
      .executeTakeFirstOrThrow();
    expect(job.run_at.getTime()).toBeGreaterThan(context.nowMs);
    const handler = makeLetFilesGo(study.database, study.files);
    const run = (nowMs: number) =>
      handler.run(job.payload, {
        jobId: "1",
        attempt: 1,
        nowMs,
        signal: new AbortController().signal,
      });
    const all = await study.files.listKeys();
    await run(Date.now());
    expect(await study.files.listKeys()).toEqual(all);
    await run(Date.now() + HOUR_MS);
    expect(await study.files.listKeys()).toEqual(keysOfShort);
    expect(await deck.requests.read({ deck: short.id }, context)).toMatchObject(
      { ok: true },
    );
  });
});
