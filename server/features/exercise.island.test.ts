import { expect, test } from "vitest";
import { gymContent } from "../../shared/places/gym/content.ts";
import { holdHouse } from "../testing/hold-house.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";

const STATION = "gym/routine";
const { steps } = gymContent.routine;

const house = holdHouse({ rateFactor: 1000 });

/** Somebody on a mat of the gym. */
async function onMat(name: string, role?: "educator"): Promise<Visitor> {
  const visitor = await house.comeIn(name, role);
  await visitor.ask("travel.go", { to: { station: STATION } });
  const taken = await visitor.ask("seat.take", { seat: "any" });
  expect(taken.ok && taken.reply.seat).toMatch(/^gym\/m/);
  return visitor;
}

const routineOf = (visitor: Visitor) =>
  visitor.room?.state.routines.get(STATION);

/** As if so much time had gone by: the step began that much earlier. */
function pass(seconds: number): void {
  const world = house.island.services.worlds.get(house.island.studyId);
  const routine = world?.state.routines.get(STATION);
  if (!routine) throw new Error("no routine");
  routine.stepStartedAt -= seconds * 1000;
}

const ended = ({ notices }: Visitor) =>
  notices.find(({ name }) => name === "exercise.ended")?.notice;

async function facts(name: "item.played" | "task.completed") {
  await house.island.services.recorder.flush();
  return house.island.services.database.db
    .selectFrom("event")
    .select(["item", "payload", "place", "station"])
    .where("name", "=", name)
    .orderBy("seq")
    .execute();
}

test("two do the routine to its end, and each says once how it went", async () => {
  const rosa = await onMat("Rosa");
  const walter = await onMat("Walter");
  expect(await rosa.ask("exercise.join", { station: STATION })).toEqual({
    ok: false,
    code: "no-routine",
  });
  await rosa.ask("exercise.start", { station: STATION });
  expect(await walter.ask("exercise.start", { station: STATION })).toEqual({
    ok: false,
    code: "routine-running",
  });
  await walter.ask("exercise.join", { station: STATION });
  await waitUntil(() => routineOf(walter)?.number === 1, "the first step");
  expect(routineOf(walter)).toMatchObject({
    step: "arrive",
    move: "breathe",
    count: steps.length,
    leaderName: "Rosa",
  });
  for (const { seconds } of steps) {
    const before = routineOf(walter)?.number;
    pass(seconds);
    await waitUntil(
      () => routineOf(walter)?.number !== before,
      "the next step",
    );
  }
  expect(routineOf(walter)).toBeUndefined();
  for (const each of [rosa, walter])
    await waitUntil(() => ended(each) !== undefined, "the end");
  expect(ended(walter)).toEqual({ station: STATION, isComplete: true });
  const done = { station: STATION, how: "all" } as const;
  expect(await walter.ask("exercise.finish", done)).toMatchObject({ ok: true });
  expect(await walter.ask("exercise.finish", done)).toEqual({
    ok: false,
    code: "no-routine",
  });
  const at = { item: "gentle-stretch", place: "gym", station: "routine" };
  expect(await facts("item.played")).toEqual([
    { ...at, payload: { kind: "exercise", as: "leader" } },
    { ...at, payload: { kind: "exercise", as: "member" } },
  ]);
  expect(await facts("task.completed")).toEqual([
    { ...at, payload: { kind: "exercise", how: "all" } },
  ]);
});

test("a pause holds the step, and only whoever started it or leads may make one", async () => {
  const rosa = await onMat("Rosa");
  const walter = await onMat("Walter");
  const nora = await onMat("Nora", "educator");
  await rosa.ask("exercise.start", { station: STATION });
  const pause = { station: STATION, isPaused: true };
  expect(await walter.ask("exercise.pause", pause)).toEqual({
    ok: false,
    code: "not-leader",
  });
  expect(await rosa.ask("exercise.pause", pause)).toMatchObject({ ok: true });
  await waitUntil(() => routineOf(walter)?.isPaused === true, "the pause");
  pass(10_000);
  const startedAt = routineOf(walter)?.stepStartedAt;
  await waitUntil(
    () => routineOf(walter)?.stepStartedAt !== startedAt,
    "the news of the earlier start",
  );
  expect(routineOf(walter)?.number).toBe(1);
  expect(await nora.ask("exercise.stop", { station: STATION })).toMatchObject({
    ok: true,
  });
  await waitUntil(() => ended(rosa) !== undefined, "the end");
  expect(ended(rosa)).toEqual({ station: STATION, isComplete: false });
  expect(ended(walter)).toBeUndefined();
  expect(
    await rosa.ask("exercise.finish", { station: STATION, how: "all" }),
  ).toEqual({ ok: false, code: "no-routine" });
});

test("where the leader has gone, anybody on the floor may stop it", async () => {
  const rosa = await onMat("Rosa");
  const walter = await onMat("Walter");
  await rosa.ask("exercise.start", { station: STATION });
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  expect(await rosa.ask("exercise.stop", { station: STATION })).toEqual({
    ok: false,
    code: "too-far",
  });
  expect(await walter.ask("exercise.stop", { station: STATION })).toMatchObject(
    { ok: true },
  );
});
