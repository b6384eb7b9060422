import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { positionAt } from "../../shared/features/video/position-at.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

const STATION = "gym/film";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const videoOf = (visitor: Visitor) => visitor.shown.videos.get("classroom");

/** As if so much time had gone by. */
function pass(seconds: number): void {
  const world = house.island.services.worlds.get(house.studyId);
  const video = world?.state.videos.get("classroom");
  if (!video) throw new Error("no film");
  video.atServerMs -= seconds * 1000;
}

/** Where a visitor would show the film now. */
async function positionOf(visitor: Visitor): Promise<number> {
  const clock = await visitor.ask("video.clock", {});
  const video = videoOf(visitor);
  if (!clock.ok || !video) throw new Error("no film");
  return positionAt(video, clock.reply.nowMs);
}

test("a film is put up, plays, is held and moved for everybody, and goes with the class", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  expect(await nora.ask("video.show", { station: STATION })).toEqual({
    ok: false,
    code: "no-class",
  });
  const id = await house.start(nora);
  expect(
    await nora.ask("video.steer", { isPlaying: true, positionS: null }),
  ).toEqual({ ok: false, code: "not-found" });
  expect(await nora.ask("video.list", {})).toMatchObject({
    reply: { films: [{ station: STATION, film: "gentle-stretch" }] },
  });
  await nora.ask("video.show", { station: STATION });
  await waitUntil(() => videoOf(rosa) !== undefined, "the film");
  expect(videoOf(rosa)).toMatchObject({ isPlaying: false, positionS: 0 });
  await nora.ask("video.steer", { isPlaying: true, positionS: null });
  await waitUntil(() => videoOf(rosa)?.isPlaying === true, "it plays");
  pass(30);
  await nora.ask("video.steer", { isPlaying: false, positionS: null });
  await waitUntil(() => videoOf(rosa)?.isPlaying === false, "it is held");
  const heldS = await positionOf(rosa);
  expect(heldS).toBeGreaterThanOrEqual(30);
  expect(await positionOf(nora)).toBe(heldS);
  await nora.ask("video.steer", { isPlaying: false, positionS: 4000 });
  await waitUntil(() => videoOf(rosa)?.positionS === 90, "its end at most");
  expect(await rosa.ask("video.open", {})).toMatchObject({
    ok: true,
    reply: { id: "gentle-stretch" },
  });
  await nora.ask("video.clear", {});
  await waitUntil(() => videoOf(rosa) === undefined, "taken away");
  await nora.ask("video.show", { station: STATION });
  await waitUntil(() => videoOf(rosa) !== undefined, "up again");
  await nora.ask("class.end", {});
  await waitUntil(() => videoOf(rosa) === undefined, "gone with the class");
  expect(await house.rows("film.shown")).toEqual([
    { class: id, payload: { station: STATION } },
    { class: id, payload: { station: STATION } },
  ]);
  expect(await house.rows("film.steered")).toMatchObject([
    { class: id, payload: { isPlaying: true, positionS: 0 } },
    { class: id, payload: { isPlaying: false, positionS: heldS } },
    { class: id, payload: { isPlaying: false, positionS: 90 } },
  ]);
  expect(await house.rows("film.cleared")).toEqual([
    { class: id, payload: {} },
  ]);
});

test("after a crash a film that played plays on, and late-comers find it where it is", async () => {
  const nora = await house.bring("Nora", "educator");
  await house.start(nora);
  await nora.ask("video.show", { station: STATION });
  await nora.ask("video.steer", { isPlaying: true, positionS: 20 });
  await waitUntil(() => videoOf(nora)?.isPlaying === true, "it plays");
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => videoOf(late) !== undefined, "the film");
  expect(videoOf(late)).toMatchObject({ isPlaying: true, positionS: 20 });
  expect(await positionOf(late)).toBeGreaterThan(20);
  const back = await house.bring("Eli", "educator");
  expect(
    await back.ask("video.steer", { isPlaying: false, positionS: null }),
  ).toEqual({ ok: false, code: "not-presenter" });
});

test("only who leads shows and steers, also among staff", async () => {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  await nora.ask("video.show", { station: STATION });
  for (const [who, code] of [
    [eli, "not-presenter"],
    [rosa, "not-allowed"],
  ] as const) {
    const refused = { ok: false, code };
    expect(await who.ask("video.show", { station: STATION })).toEqual(refused);
    expect(
      await who.ask("video.steer", { isPlaying: true, positionS: 1 }),
    ).toEqual(refused);
    expect(await who.ask("video.clear", {})).toEqual(refused);
  }
  expect(await nora.ask("video.show", { station: "gym/routine" })).toEqual({
    ok: false,
    code: "not-found",
  });
});

test("what of it played on a screen is told, and no more than there is", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  await nora.ask("video.show", { station: STATION });
  const seen: [number, number][] = [[0, 12.5]];
  const told = await rosa.ask("video.progress", {
    station: STATION,
    segments: seen,
  });
  expect(told.ok).toBe(true);
  expect(
    await rosa.ask("video.progress", {
      station: STATION,
      segments: [[0, 3600]],
    }),
  ).toEqual({ ok: false, code: "bad-shape" });
  expect(await house.rows("media.progressed")).toEqual([
    { class: id, payload: { segments: seen } },
  ]);
});
