import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { positionAt } from "../../shared/features/video/position-at.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { bringFilm } from "./testing/bring-film.ts";
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

async function goToRestaurant(visitor: Visitor): Promise<void> {
  await visitor.ask("travel.go", { to: { place: "restaurant" } });
  await waitUntil(
    () =>
      visitor.room?.state.avatars.get(visitor.standing.avatar)?.place ===
      "restaurant",
    "in the restaurant",
  );
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

test("a film that staff bring plays in step like the island's own, also after a crash", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const { station, film } = await bringFilm(house, nora, "Beans");
  expect(await nora.ask("video.list", {})).toMatchObject({
    reply: { films: [{ station, film, title: "Beans", seconds: 4 }, {}] },
  });
  const id = await house.start(nora);
  await nora.ask("video.show", { station });
  await waitUntil(() => videoOf(rosa) !== undefined, "the film");
  expect(videoOf(rosa)).toMatchObject({
    station,
    film,
    title: "Beans",
    description: "A pan",
    language: "es",
    seconds: 4,
  });
  expect(await rosa.ask("video.open", {})).toMatchObject({
    reply: {
      id: film,
      isBrought: true,
      transcript: [{ atS: 0.5, words: "Beans & peas" }],
    },
  });
  await nora.ask("video.steer", { isPlaying: false, positionS: 2 });
  const segments: [number, number][] = [[0, 2]];
  expect(await rosa.ask("video.progress", { station, segments })).toMatchObject(
    { ok: true },
  );
  expect(await house.rows("film.shown")).toEqual([
    { class: id, payload: { station } },
  ]);
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => videoOf(late) !== undefined, "the film is there again");
  expect(videoOf(late)).toMatchObject({ film, title: "Beans", positionS: 2 });
});

test("it goes with a class on its trip, and who is there is told when it is deleted", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const { station, film } = await bringFilm(house, nora, "Beans");
  await house.start(nora);
  expect((await nora.ask("class.walk", { to: "restaurant" })).ok).toBe(true);
  for (const each of [nora, rosa]) await goToRestaurant(each);
  expect((await nora.ask("video.show", { station })).ok).toBe(true);
  await waitUntil(() => videoOf(rosa)?.film === film, "the film");
  expect(
    await rosa.ask("video.progress", { station, segments: [[0, 1]] }),
  ).toMatchObject({ ok: true });
  expect((await nora.ask("video.remove", { film })).ok).toBe(true);
  await waitUntil(() => videoOf(rosa) === undefined, "taken away");
  await waitUntil(
    () => rosa.notices.some(({ name }) => name === "video.removed"),
    "who is with the class is told",
  );
});

test("staff delete it: the class that has it up is told, nothing prepared names it, and it is gone", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const { station, film } = await bringFilm(house, nora, "Beans");
  const id = await house.start(nora);
  expect(
    await nora.ask("preparation.save", { class: id, film: station }),
  ).toMatchObject({ ok: true });
  await nora.ask("video.show", { station });
  await waitUntil(() => videoOf(rosa) !== undefined, "the film");
  expect(await rosa.ask("video.remove", { film })).toEqual({
    ok: false,
    code: "not-allowed",
  });
  expect(await nora.ask("video.remove", { film })).toEqual({
    ok: true,
    reply: {},
  });
  await waitUntil(() => videoOf(rosa) === undefined, "taken away");
  const told = () =>
    rosa.notices.filter(({ name }) => name === "video.removed");
  await waitUntil(() => told().length > 0, "who is in class is told");
  expect(told()).toEqual([
    { name: "video.removed", notice: { title: "Beans" } },
  ]);
  const gone = { ok: false, code: "not-found" };
  expect(await nora.ask("video.remove", { film })).toEqual(gone);
  expect(await nora.ask("video.show", { station })).toEqual(gone);
  expect(await nora.ask("preparation.read", { class: id })).toMatchObject({
    reply: { prepared: { film: null } },
  });
  expect(
    await nora.ask("preparation.save", { class: id, film: station }),
  ).toEqual({ ok: false, code: "film-gone" });
  const { db } = house.island.services.database;
  const [deed] = await db
    .selectFrom("audit")
    .select(["action", "study_id"])
    .where("object", "=", film)
    .execute();
  expect(deed).toEqual({ action: "film.removed", study_id: house.studyId });
  const jobs = await db
    .selectFrom("job")
    .select("payload")
    .where("name", "=", "files.let-go")
    .execute();
  expect(JSON.stringify(jobs)).toContain(".webm");
});

test("a film of another study is none here", async () => {
  const nora = await house.bring("Nora", "educator");
  const { station, film } = await bringFilm(house, nora, "Beans");
  await house.begin();
  const other = await house.bring("Other", "educator");
  const id = await house.start(other);
  const none = { ok: false, code: "not-found" };
  expect(await other.ask("video.show", { station })).toEqual(none);
  expect(await other.ask("video.remove", { film })).toEqual(none);
  expect(
    await other.ask("preparation.save", { class: id, film: station }),
  ).toEqual({ ok: false, code: "film-gone" });
  const response = await fetch(`${house.island.url}/files/films/${film}`, {
    headers: { cookie: other.cookie },
  });
  expect(response.status).toBe(404);
});
