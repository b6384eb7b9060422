import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const timerOf = (visitor: Visitor) => visitor.shown.timers.get("classroom");

/** As if so much time had gone by. */
function pass(seconds: number): void {
  const world = house.island.services.worlds.get(house.studyId);
  const timer = world?.state.timers.get("classroom");
  if (!timer) throw new Error("no timer");
  timer.endsAt -= seconds * 1000;
}

test("a timer runs, rests, goes on, comes to its end and goes with the class", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  expect(await nora.ask("timer.start", { seconds: 60 })).toEqual({
    ok: false,
    code: "no-class",
  });
  await house.start(nora);
  expect(await nora.ask("timer.pause", { isPaused: true })).toEqual({
    ok: false,
    code: "not-found",
  });
  await nora.ask("timer.start", { seconds: 60 });
  await waitUntil(() => timerOf(rosa)?.seconds === 60, "the timer");
  pass(20);
  await nora.ask("timer.pause", { isPaused: true });
  await waitUntil(() => timerOf(rosa)?.isPaused === true, "it rests");
  const left = timerOf(rosa)?.leftMs ?? 0;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(40_000);
  expect(await rosa.ask("timer.read", {})).toEqual({
    ok: true,
    reply: { leftMs: left },
  });
  await nora.ask("timer.pause", { isPaused: false });
  await waitUntil(() => timerOf(rosa)?.isPaused === false, "it goes on");
  pass(60);
  await waitUntil(() => timerOf(rosa)?.isOver === true, "its end");
  await nora.ask("class.end", {});
  await waitUntil(() => timerOf(rosa) === undefined, "gone with the class");
});

test("after a crash the timer runs on to the same moment", async () => {
  const nora = await house.bring("Nora", "educator");
  await house.start(nora);
  await nora.ask("timer.start", { seconds: 600 });
  await waitUntil(() => timerOf(nora) !== undefined, "the timer");
  const endsAt = timerOf(nora)?.endsAt;
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => timerOf(late) !== undefined, "the timer");
  expect(timerOf(late)).toMatchObject({ endsAt, seconds: 600 });
});

test("a web page is shown by the presenter alone, checked, kept, and followed", async () => {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  const page = { address: "medlineplus.gov/diabetes.html", title: "" };
  expect(await eli.ask("card.show", page)).toEqual({
    ok: false,
    code: "not-presenter",
  });
  for (const address of ["javascript:alert(1)", "http://127.0.0.1/", ""])
    expect(await nora.ask("card.show", { address, title: "x" })).toEqual({
      ok: false,
      code: "bad-address",
    });
  expect(await rosa.ask("card.follow", {})).toEqual({
    ok: false,
    code: "not-found",
  });
  await nora.ask("card.show", page);
  await house.comeUpAgain();
  const late = await house.bring("Late");
  const cardOf = () => late.shown.cards.get("classroom");
  await waitUntil(() => cardOf() !== undefined, "the card");
  expect(cardOf()).toMatchObject({
    address: "https://medlineplus.gov/diabetes.html",
    title: "medlineplus.gov",
  });
  expect((await late.ask("card.follow", {})).ok).toBe(true);
  expect(await house.rows("link.followed")).toEqual([
    { class: id, payload: { kind: "web-page" } },
  ]);
});
