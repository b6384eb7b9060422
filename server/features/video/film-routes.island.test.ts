import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  request as beginRequest,
} from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import express from "express";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { FilmUploadOutcome } from "../../../shared/features/video.ts";
import type { Role } from "../../../shared/protocol/roles.ts";
import { listBroughtFilms } from "../../classes/films.ts";
import type { Caller } from "../../engagement/caller.ts";
import { openDatabaseFiles } from "../../storage/files/database-files.ts";
import { openDiskFiles } from "../../storage/files/disk-files.ts";
import {
  openTestStudy,
  type TestStudy,
} from "../deck/fixtures/open-test-study.ts";
import { video } from "../video.ts";

const MB = 1024 * 1024;
const film = (name: string): Buffer =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const WEBM = film("tiny.webm");
const MP4 = film("tiny.mp4");
const WORDS = "WEBVTT\n\n00:00.000 --> 00:02.000\nBeans & peas\n";

const countFiles = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      ).length
    : 0;

interface Sent {
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
  readonly captions?: string;
  readonly signal?: AbortSignal;
}

describe.each(["on disk", "in the database"])("films %s", (home) => {
  let study: TestStudy;
  let address = "";
  let close = (): void => undefined;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    study = await openTestStudy({ filmMb: 1, filmStallSeconds: 2 });
    const signIn = async (cookie: string, role: Role, studyId?: string) =>
      callers.set(cookie, await study.addMember(role, studyId));
    await signIn("educator", "educator");
    await signIn("second educator", "educator");
    await signIn("participant", "participant");
    await signIn("facilitator", "facilitator");
    await signIn("researcher", "researcher");
    await signIn("stranger", "educator", await study.addStudy());
    const app = express();
    video.routes?.(app, {
      config: study.config,
      database: study.database,
      files:
        home === "on disk"
          ? openDiskFiles(study.database.dataDir)
          : openDatabaseFiles(study.database.db),
      log: pino({ level: "silent" }),
      readCaller: async ({ headers }) =>
        callers.get(headers.cookie ?? "") ?? null,
    });
    const server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  afterAll(async () => {
    close();
    await study.close();
  });

  const files = () =>
    home === "on disk"
      ? openDiskFiles(study.database.dataDir)
      : openDatabaseFiles(study.database.db);

  async function upload(
    bytes: Uint8Array | ReadableStream,
    {
      cookie = "educator",
      headers,
      query,
      captions = WORDS,
      signal,
    }: Sent = {},
  ): Promise<{ status: number; outcome: FilmUploadOutcome }> {
    const words = new TextEncoder().encode(captions);
    const response = await fetch(
      `${address}/api/films${query ?? "?title=Beans&description=A%20pan&language=en"}`,
      {
        method: "POST",
        body:
          bytes instanceof ReadableStream
            ? bytes
            : Buffer.concat([words, bytes]),
        duplex: "half",
        signal: signal ?? null,
        headers: {
          "content-type": "application/octet-stream",
          "x-islet": "1",
          "x-captions-bytes": String(words.length),
          cookie,
          ...headers,
        },
      },
    );
    return {
      status: response.status,
      outcome: (await response.json()) as FilmUploadOutcome,
    };
  }

  async function bring(bytes: Uint8Array, sent?: Sent) {
    const { status, outcome } = await upload(bytes, sent);
    if (!outcome.ok) throw new Error(outcome.code);
    expect(status).toBe(201);
    return outcome.film;
  }

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${address}/files/films/${path}`, {
      headers: { cookie: "educator", ...headers },
    });

  /** Everything that stands: rows, files, and drafts of files. */
  async function takeStock() {
    const { db } = study.database;
    const films = await listBroughtFilms(db, study.studyId);
    const stored = await db.selectFrom("stored_file").select("key").execute();
    const pieces = await db.selectFrom("stored_piece").select("key").execute();
    return {
      films: films.map(({ id }) => id),
      keys: await files().listKeys(),
      stored: stored.length,
      onDisk: countFiles(join(study.database.dataDir, "files")),
      pieces: pieces.length,
    };
  }

  test.each([
    ["webm", WEBM],
    ["mp4", MP4],
  ])(
    "a %s comes with its words, and is there for everybody of the study",
    async (kind, bytes) => {
      const brought = await bring(bytes);
      expect(brought).toEqual({
        station: `study/${brought.film}`,
        film: brought.film,
        seconds: 4,
        title: "Beans",
        description: "A pan",
        language: "en",
      });
      const whole = await get(brought.film);
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
      const words = await get(`${brought.film}/captions`);
      expect(words.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
      expect(await words.text()).toBe(
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nBeans &amp; peas\n",
      );
    },
  );

  test("any part of it can be had, as seeking needs", async () => {
    const { film: id } = await bring(WEBM);
    const size = WEBM.length;
    const etag = (await get(id)).headers.get("etag") ?? "";
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
      const part = await get(id, { range });
      expect([range, part.status]).toEqual([range, status]);
      expect(part.headers.get("content-range")).toBe(told);
      expect(Buffer.from(await part.arrayBuffer()).equals(expected)).toBe(true);
    }
    const same = await get(id, { range: "bytes=0-0", "if-range": etag });
    expect(same.status).toBe(206);
    const other = await get(id, { range: "bytes=0-0", "if-range": '"other"' });
    expect(other.status).toBe(200);
    const fresh = { "if-none-match": etag, "cache-control": "max-age=0" };
    expect((await get(id, fresh)).status).toBe(304);
    const head = await fetch(`${address}/files/films/${id}`, {
      method: "HEAD",
      headers: { cookie: "educator" },
    });
    expect(head.headers.get("content-length")).toBe(String(size));
  });

  test("for others it does not exist, nor does an odd id", async () => {
    const { film: id } = await bring(WEBM);
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
        const response = await get(each, { cookie });
        expect([cookie, each, response.status]).toEqual([cookie, each, status]);
      }
  });

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
      const before = await takeStock();
      const answer = await upload(make(), sent);
      expect(answer).toEqual({ status, outcome: { ok: false, code } });
      expect(await takeStock()).toEqual(before);
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

  /** A request whose body is still coming; it is on its way when this resolves. */
  async function beginUpload(cookie = "educator") {
    const before = await takeStock();
    const sending = beginRequest(
      `${address}/api/films?title=Beans&language=en`,
      {
        method: "POST",
        headers: {
          "x-islet": "1",
          "x-captions-bytes": String(WORDS.length),
          cookie,
        },
      },
    );
    const ended = new Promise<void>((resolve) => {
      sending.once("error", () => resolve());
      sending.once("close", () => resolve());
    });
    sending.write(WORDS);
    sending.write(WEBM.subarray(0, 6000));
    await vi.waitFor(
      async () => {
        const { onDisk, stored } = await takeStock();
        expect(onDisk + stored).toBe(before.onDisk + before.stored + 1);
      },
      { timeout: 10_000 },
    );
    // Another of the same person has to wait for as long.
    expect((await upload(WEBM, { cookie })).outcome).toEqual({
      ok: false,
      code: "too-fast",
    });
    return { sending, ended };
  }

  test("who is demoted while it comes is refused, and nothing stays", async () => {
    const cookie = "second educator";
    const caller = callers.get(cookie);
    if (!caller) throw new Error("nobody");
    const before = await takeStock();
    const { sending } = await beginUpload(cookie);
    callers.set(cookie, { ...caller, role: "participant" });
    sending.end(WEBM.subarray(6000));
    const [response] = (await once(sending, "response")) as [IncomingMessage];
    expect(await json(response)).toEqual({ ok: false, code: "not-allowed" });
    callers.set(cookie, caller);
    expect(await takeStock()).toEqual(before);
  });

  test("one that breaks off leaves nothing, and the next may come", async () => {
    const before = await takeStock();
    const { sending, ended } = await beginUpload();
    sending.destroy();
    await ended;
    await vi.waitFor(async () => expect(await takeStock()).toEqual(before), {
      timeout: 10_000,
    });
    await vi.waitFor(() => bring(WEBM), { timeout: 10_000 });
  });

  test("one that stops coming is cut off, and leaves nothing", async () => {
    const before = await takeStock();
    const { ended } = await beginUpload();
    await ended;
    await vi.waitFor(async () => expect(await takeStock()).toEqual(before), {
      timeout: 10_000,
    });
  });

  test("when the room of the study is full it is said, and nothing stays", async () => {
    const { db } = study.database;
    const large = study.config.studyFilesMb * MB - 100;
    const id = randomUUID();
    await db
      .insertInto("deck")
      .values({
        id,
        study_id: study.studyId,
        title: "Large",
        slide_count: 1,
        created_by: callers.get("educator")?.membershipId ?? "",
        bytes: large,
      })
      .execute();
    const before = await takeStock();
    const { status, outcome } = await upload(WEBM);
    expect([status, outcome]).toEqual([
      507,
      { ok: false, code: "storage-full" },
    ]);
    expect(await takeStock()).toEqual(before);
    await db.deleteFrom("deck").where("id", "=", id).execute();
  });
});
