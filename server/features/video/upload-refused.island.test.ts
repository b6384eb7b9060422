import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type FilmHouse,
  HOMES,
  MP4,
  openFilmHouse,
  type Sent,
  WEBM,
  WORDS,
} from "./fixtures/open-film-house.ts";

const MB = 1024 * 1024;

describe.each(HOMES)("films %s", (home) => {
  let house: FilmHouse;
  beforeAll(async () => {
    house = await openFilmHouse(home);
  });
  afterAll(() => house.close());

  test.each<[string, () => Uint8Array | ReadableStream, Sent, string, number]>([
    [
      "a participant",
      () => WEBM,
      { cookie: "participant" },
      "not-allowed",
      403,
    ],
    [
      "a facilitator",
      () => WEBM,
      { cookie: "facilitator" },
      "not-allowed",
      403,
    ],
    ["a researcher", () => WEBM, { cookie: "researcher" }, "not-allowed", 403],
    ["somebody unknown", () => WEBM, { cookie: "?" }, "not-signed-in", 401],
    [
      "another site",
      () => WEBM,
      { headers: { "x-islet": "" } },
      "not-allowed",
      403,
    ],
    [
      "who gives no title",
      () => WEBM,
      { query: "?language=en" },
      "bad-shape",
      422,
    ],
    [
      "who gives a title of nothing",
      () => WEBM,
      { query: "?title=%20&language=en" },
      "empty-text",
      422,
    ],
    [
      "who gives a title that turns the writing",
      () => WEBM,
      { query: "?title=a%00b&language=en" },
      "bad-characters",
      422,
    ],
    [
      "who gives no language",
      () => WEBM,
      { query: "?title=a&language=xx" },
      "bad-shape",
      422,
    ],
    ["who gives no captions", () => WEBM, { captions: "" }, "no-captions", 422],
    [
      "who gives captions of another kind",
      () => WEBM,
      { captions: "1\n00:00:00,000 --> 00:00:01,000\nHi" },
      "no-captions",
      422,
    ],
    [
      "who gives captions with a script",
      () => WEBM,
      { captions: `${WORDS}<script>alert(1)</script>` },
      "captions-broken",
      422,
    ],
    [
      "who says captions are endless",
      () => WEBM,
      { headers: { "x-captions-bytes": "999999999" } },
      "no-captions",
      422,
    ],
    [
      "who says captions are -1",
      () => WEBM,
      { headers: { "x-captions-bytes": "-1" } },
      "no-captions",
      422,
    ],
    [
      "who says captions are many",
      () => WEBM,
      { headers: { "x-captions-bytes": "many" } },
      "bad-shape",
      422,
    ],
    [
      "who sends a page called a film",
      () => Buffer.from("<!doctype html><script>alert(1)</script>"),
      {},
      "not-film",
      415,
    ],
    ["who sends nothing", () => Buffer.alloc(0), {}, "not-film", 415],
    [
      "who sends half a film",
      () => WEBM.subarray(0, 4000),
      {},
      "film-broken",
      422,
    ],
    [
      "who sends a film with something behind",
      () => Buffer.concat([MP4, Buffer.from("<script>")]),
      {},
      "film-broken",
      422,
    ],
    [
      "who sends 3 MB, told before",
      () => new Uint8Array(3 * MB),
      {},
      "film-too-large",
      413,
    ],
    ["who sends 3 MB, not told", () => pour(3), {}, "film-too-large", 413],
  ])(
    "%s is refused, and nothing stays",
    async (_, make, sent, code, status) => {
      const before = await house.takeStock();
      const answer = await house.upload(make(), sent);
      expect(answer).toEqual({ status, outcome: { ok: false, code } });
      expect(await house.takeStock()).toEqual(before);
    },
  );

  /** Captions and a film without end, made while it is sent. */
  function pour(megabytes: number): ReadableStream {
    let left = megabytes;
    return new ReadableStream({
      start: (controller) =>
        controller.enqueue(Buffer.concat([Buffer.from(WORDS), WEBM])),
      pull(controller) {
        if (left-- <= 0) controller.close();
        else controller.enqueue(new Uint8Array(MB));
      },
    });
  }

  test("when the room of the study is full it is said, and nothing stays", async () => {
    const { db } = house.study.database;
    const large = house.study.config.studyFilesMb * MB - 100;
    const id = randomUUID();
    await db
      .insertInto("deck")
      .values({
        id,
        study_id: house.study.studyId,
        title: "Large",
        slide_count: 1,
        created_by: house.callers.get("educator")?.membershipId ?? "",
        bytes: large,
      })
      .execute();
    const before = await house.takeStock();
    const { status, outcome } = await house.upload(WEBM);
    expect([status, outcome]).toEqual([
      507,
      { ok: false, code: "storage-full" },
    ]);
    expect(await house.takeStock()).toEqual(before);
    await db.deleteFrom("deck").where("id", "=", id).execute();
  });
});
