import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type FilmHouse,
  HOMES,
  MP4,
  openFilmHouse,
  WEBM,
} from "./fixtures/open-film-house.ts";

describe.each(HOMES)("films %s", (home) => {
  let house: FilmHouse;
  beforeAll(async () => {
    house = await openFilmHouse(home);
  });
  afterAll(() => house.close());

  test.each([
    ["webm", WEBM],
    ["mp4", MP4],
  ])(
    "a %s comes with its words, and is there for everybody of the study",
    async (kind, bytes) => {
      const brought = await house.bring(bytes);
      expect(brought).toEqual({
        station: `study/${brought.film}`,
        film: brought.film,
        seconds: 4,
        title: "Beans",
        description: "A pan",
        language: "en",
      });
      const whole = await house.get(brought.film);
      expect(whole.status).toBe(200);
      expect(Object.fromEntries(whole.headers)).toMatchObject({
        "accept-ranges": "bytes",
        "cache-control": "private, no-cache",
        "content-disposition": `attachment; filename="film.${kind}"`,
        "content-length": String(bytes.length),
        "content-security-policy": "default-src 'none'; sandbox",
        "content-type": `video/${kind}`,
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      });
      expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
      const words = await house.get(`${brought.film}/captions`);
      expect(words.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
      expect(await words.text()).toBe(
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nBeans &amp; peas\n",
      );
    },
  );

  test("any part of it can be had, as seeking needs", async () => {
    const { film: id } = await house.bring(WEBM);
    const size = WEBM.length;
    const etag = (await house.get(id)).headers.get("etag") ?? "";
    const cases: [string, number, Buffer, string | null][] = [
      ["bytes=0-0", 206, WEBM.subarray(0, 1), `bytes 0-0/${size}`],
      ["bytes=100-199", 206, WEBM.subarray(100, 200), `bytes 100-199/${size}`],
      [
        "bytes=-10",
        206,
        WEBM.subarray(-10),
        `bytes ${size - 10}-${size - 1}/${size}`,
      ],
      ["bytes=5-", 206, WEBM.subarray(5), `bytes 5-${size - 1}/${size}`],
      [
        "bytes=5-99999999",
        206,
        WEBM.subarray(5),
        `bytes 5-${size - 1}/${size}`,
      ],
      [`bytes=${size}-`, 416, Buffer.alloc(0), `bytes */${size}`],
      ["bytes=0-1,4-5", 200, WEBM, null],
      ["lines=0-1", 200, WEBM, null],
      ["bytes=9-1", 416, Buffer.alloc(0), `bytes */${size}`],
    ];
    for (const [range, status, expected, told] of cases) {
      const part = await house.get(id, { range });
      expect([range, part.status]).toEqual([range, status]);
      expect(part.headers.get("content-range")).toBe(told);
      expect(Buffer.from(await part.arrayBuffer()).equals(expected)).toBe(true);
    }
    const same = await house.get(id, { range: "bytes=0-0", "if-range": etag });
    expect(same.status).toBe(206);
    const other = await house.get(id, {
      range: "bytes=0-0",
      "if-range": '"other"',
    });
    expect(other.status).toBe(200);
    const fresh = { "if-none-match": etag, "cache-control": "max-age=0" };
    expect((await house.get(id, fresh)).status).toBe(304);
    const head = await fetch(`${house.address}/files/films/${id}`, {
      method: "HEAD",
      headers: { cookie: "educator" },
    });
    expect(head.headers.get("content-length")).toBe(String(size));
  });

  test("for others it does not exist, nor does an odd id", async () => {
    const { film: id } = await house.bring(WEBM);
    for (const [cookie, path, status] of [
      ["", id, 401],
      ["stranger", id, 404],
      ["researcher", id, 404],
      // No class has shown it.
      ["participant", id, 404],
      ["educator", randomUUID(), 404],
      ["educator", "..%2f..%2fsecret", 404],
      ["educator", "tiny.webm", 404],
    ] as const)
      for (const each of [path, `${path}/captions`]) {
        const response = await house.get(each, { cookie });
        expect([cookie, each, response.status]).toEqual([cookie, each, status]);
      }
  });
});
