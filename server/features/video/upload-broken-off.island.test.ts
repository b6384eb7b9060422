import { once } from "node:events";
import { type IncomingMessage, request as beginRequest } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type FilmHouse,
  HOMES,
  openFilmHouse,
  WEBM,
  WORDS,
} from "./fixtures/open-film-house.ts";

describe.each(HOMES)("films %s", (home) => {
  let house: FilmHouse;
  beforeAll(async () => {
    house = await openFilmHouse(home);
  });
  afterAll(() => house.close());

  /** A request whose body is still coming; it is on its way when this resolves. */
  async function beginUpload(cookie = "educator") {
    const before = await house.takeStock();
    const sending = beginRequest(
      `${house.address}/api/films?title=Beans&language=en`,
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
        const { onDisk, stored } = await house.takeStock();
        expect(onDisk + stored).toBe(before.onDisk + before.stored + 1);
      },
      { timeout: 10_000 },
    );
    // Another of the same person has to wait for as long.
    expect((await house.upload(WEBM, { cookie })).outcome).toEqual({
      ok: false,
      code: "too-fast",
    });
    return { sending, ended };
  }

  test("who is demoted while it comes is refused, and nothing stays", async () => {
    const cookie = "second educator";
    const caller = house.callers.get(cookie);
    if (!caller) throw new Error("nobody");
    const before = await house.takeStock();
    const { sending } = await beginUpload(cookie);
    house.callers.set(cookie, { ...caller, role: "participant" });
    sending.end(WEBM.subarray(6000));
    const [response] = (await once(sending, "response")) as [IncomingMessage];
    expect(await json(response)).toEqual({ ok: false, code: "not-allowed" });
    house.callers.set(cookie, caller);
    expect(await house.takeStock()).toEqual(before);
  });

  test("one that breaks off leaves nothing, and the next may come", async () => {
    const before = await house.takeStock();
    const { sending, ended } = await beginUpload();
    sending.destroy();
    await ended;
    await vi.waitFor(
      async () => expect(await house.takeStock()).toEqual(before),
      {
        timeout: 10_000,
      },
    );
    await vi.waitFor(() => house.bring(WEBM), { timeout: 10_000 });
  });

  test("one that stops coming is cut off, and leaves nothing", async () => {
    const before = await house.takeStock();
    const { ended } = await beginUpload();
    await ended;
    await vi.waitFor(
      async () => expect(await house.takeStock()).toEqual(before),
      {
        timeout: 10_000,
      },
    );
  });
});
