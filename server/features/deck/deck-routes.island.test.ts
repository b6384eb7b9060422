import { readFile } from "node:fs/promises";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "../../../shared/protocol/roles.ts";
import type { Caller } from "../../engagement/caller.ts";
import { deck } from "../deck.ts";
import { findDeck, listDecks } from "./deck-records.ts";
import {
  openTestContext,
  openTestWorld,
} from "./fixtures/open-test-context.ts";
import { openTestStudy, type TestStudy } from "./fixtures/open-test-study.ts";
import {
  serveDeckRoutes,
  type ServedRoutes,
  type UploadOptions,
} from "./fixtures/serve-deck-routes.ts";
import { writePages } from "./fixtures/write-pdf.ts";

const MB = 1024 * 1024;
const SAMPLE = new URL(
  "../../../assets/decks/first-class.pdf",
  import.meta.url,
);

let study: TestStudy;
let routes: ServedRoutes;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  study = await openTestStudy();
  const signIn = async (cookie: string, role: Role, studyId?: string) =>
    callers.set(cookie, await study.addMember(role, studyId));
  await signIn("educator", "educator");
  await signIn("second educator", "educator");
  await signIn("administrator", "administrator");
  await signIn("facilitator", "facilitator");
  await signIn("participant", "participant");
  await signIn("researcher", "researcher");
  await signIn("stranger", "educator", await study.addStudy());
  routes = await serveDeckRoutes(study, callers);
});

afterAll(async () => {
  routes.close();
  await study.close();
});

const countDecks = async (): Promise<number> =>
  (await listDecks(study.database.db, study.studyId)).length;

/** A file that is made while it is sent. */
function stream(totalBytes: number): ReadableStream<Uint8Array> {
  let left = totalBytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, MB)).fill(32));
      left -= MB;
    },
  });
}

describe("an upload", () => {
  it("becomes a deck whose slides staff can see, and everybody of the study once they were shown to all", async () => {
    const { status, outcome } = await routes.upload(await readFile(SAMPLE), {
      query: "?title=%20First%20class%0A",
    });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(status).toBe(201);
    expect(outcome.deck).toMatchObject({ title: "First class", slideCount: 8 });
    const pictures = `${routes.address}/files/slides/${outcome.deck.id}`;
    const look = (cookie: string) =>
      fetch(`${pictures}/8`, { headers: { cookie } });
    expect((await look("educator")).status).toBe(200);
    for (const cookie of ["facilitator", "participant"])
      expect((await look(cookie)).status).toBe(404);
    const educator = callers.get("educator");
    if (!educator) throw new Error("no educator");
    await deck.requests.show(
      { station: "hall/projector", deck: outcome.deck.id },
      openTestContext(study, educator, openTestWorld(study)),
    );
    for (const cookie of ["educator", "facilitator", "participant"]) {
      const picture = await look(cookie);
      expect(picture.status).toBe(200);
      expect(Object.fromEntries(picture.headers)).toMatchObject({
        "content-type": "image/webp",
        "cache-control": "private, max-age=31536000, immutable",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      });
      const bytes = new Uint8Array(await picture.arrayBuffer());
      expect(Buffer.from(bytes.subarray(8, 12)).toString()).toBe("WEBP");
    }
    const refused: readonly [string, string, number][] = [
      ["", "/1", 401],
      ["stranger", "/1", 404],
      ["researcher", "/1", 404],
      ["participant", "/0", 404],
      ["participant", "/9", 404],
      ["participant", "/1.5", 404],
      ["participant", "/..%2f1", 404],
    ];
    for (const [cookie, path, expected] of refused) {
      const picture = await fetch(pictures + path, { headers: { cookie } });
      expect([cookie, path, picture.status]).toEqual([cookie, path, expected]);
    }
  });

  it("of a picture is refused without words, and staff are told where words are gone", async () => {
    const canvas = createCanvas(40, 30);
    const picture = canvas.toBuffer("image/png");
    const headers = { "content-type": "image/png" };
    const before = await countDecks();
    for (const query of ["", "?description=%20"])
      expect(await routes.upload(picture, { headers, query })).toEqual({
        status: 422,
        outcome: { ok: false, code: "picture-without-words" },
      });
    expect(await countDecks()).toBe(before);
    const { status, outcome } = await routes.upload(picture, {
      headers,
      query: "?description=An%20empty%20plate",
    });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(status).toBe(201);
    const { db } = study.database;
    const { id, wordless } = outcome.deck;
    expect(wordless).toBe(0);
    expect((await findDeck(db, study.studyId, id))?.wordless).toBe(0);
    await db
      .updateTable("slide")
      .set({ description: "" })
      .where("deck_id", "=", id)
      .execute();
    expect((await findDeck(db, study.studyId, id))?.wordless).toBe(1);
  });

  it("without a title takes the one in the file", async () => {
    const { outcome } = await routes.upload(await readFile(SAMPLE));
    expect(outcome.ok && outcome.deck.title).toBe("Healthy plates");
  });

  const forbidden: readonly [string, UploadOptions, number][] = [
    ["of a participant", { cookie: "participant" }, 403],
    ["of a facilitator", { cookie: "facilitator" }, 403],
    ["of a researcher", { cookie: "researcher" }, 403],
    ["of somebody unknown", { cookie: "nobody" }, 401],
    ["sent by another site", { headers: { "x-islet": "" } }, 403],
  ];
  it.each(forbidden)("%s is refused", async (_, options, expected) => {
    const before = await countDecks();
    const { status } = await routes.upload(writePages(1), options);
    expect(status).toBe(expected);
    expect(await countDecks()).toBe(before);
  });

  const bad: readonly [
    string,
    () => NonNullable<RequestInit["body"]>,
    string,
    number,
  ][] = [
    ["a web page", () => "<!doctype html><h1>Hi</h1>", "not-pdf", 415],
    ["nothing", () => new Uint8Array(), "not-pdf", 415],
    [
      "500 pages",
      () => Buffer.from(writePages(500)),
      "pdf-too-many-pages",
      422,
    ],
    [
      "a broken file",
      () => Buffer.from(writePages(1).subarray(0, -40)),
      "pdf-broken",
      422,
    ],
    ["60 MB, told before", () => new Uint8Array(60 * MB), "pdf-too-large", 413],
    ["60 MB, not told", () => stream(60 * MB), "pdf-too-large", 413],
  ];
  it.each(bad)("of %s changes nothing", async (_, make, code, expected) => {
    const before = await countDecks();
    const { status, outcome } = await routes.upload(make());
    expect([status, outcome]).toEqual([expected, { ok: false, code }]);
    expect(await countDecks()).toBe(before);
  });

  it("of another type is refused whatever is in it", async () => {
    const { status, outcome } = await routes.upload(await readFile(SAMPLE), {
      headers: { "content-type": "text/html" },
    });
    expect([status, outcome]).toEqual([415, { ok: false, code: "not-pdf" }]);
  });

  it("waits for nobody's second one", async () => {
    const all = await Promise.all([
      routes.upload(writePages(2)),
      routes.upload(writePages(2)),
      routes.upload(writePages(2), { cookie: "second educator" }),
    ]);
    const codes = all.map(({ outcome }) => (outcome.ok ? "ok" : outcome.code));
    expect(codes.toSorted()).toEqual(["ok", "ok", "too-fast"]);
  });

  it.each([
    ["sent away", () => callers.delete("leaving")],
    [
      "made a participant",
      () => {
        const caller = callers.get("participant");
        if (caller) callers.set("leaving", caller);
      },
    ],
  ])("of somebody who is %s meanwhile changes nothing", async (_, happen) => {
    callers.set("leaving", await study.addMember("educator"));
    const before = await countDecks();
    const pdf = writePages(1);
    const read = vi.spyOn(callers, "get");
    const slow = new ReadableStream({
      start: (controller) => controller.enqueue(pdf.subarray(0, 100)),
      async pull(controller) {
        await vi.waitFor(() => expect(read).toHaveBeenCalledWith("leaving"));
        happen();
        controller.enqueue(pdf.subarray(100));
        controller.close();
      },
    });
    const { status } = await routes.upload(slow, { cookie: "leaving" });
    read.mockRestore();
    expect(status).toBe(403);
    expect(await countDecks()).toBe(before);
  });

  it("that breaks off leaves nothing behind", async () => {
    const before = await countDecks();
    const abort = new AbortController();
    const sent = routes.upload(writePages(1), { cookie: "administrator" });
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(writePages(1)),
    });
    const broken = routes.upload(endless, {
      cookie: "second educator",
      signal: abort.signal,
    });
    await sent;
    abort.abort();
    await expect(broken).rejects.toThrow();
    const again = await routes.upload(writePages(1), { cookie: "educator" });
    expect(again.status).toBe(201);
    expect(await countDecks()).toBe(before + 2);
  });
});
