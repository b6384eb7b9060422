import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";

const DAY_MS = 86_400_000;

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const refused = (code: string) => ({ ok: false, code });

async function listAll(visitor: Visitor) {
  const outcome = await visitor.ask("calendar.list", {
    from: Date.now() - DAY_MS,
    until: Date.now() + 90 * DAY_MS,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.classes;
}

/** The trips of the classes to come, as somebody's calendar has them. */
const tripsOf = async (visitor: Visitor) =>
  (await listAll(visitor)).map(({ trip }) => trip);

const plan = (nora: Visitor, more: Partial<PayloadOf<"calendar.plan">> = {}) =>
  nora.ask("calendar.plan", {
    kind: "field-trip",
    title: "Eating out",
    startsLocal: `${new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "FREQ=WEEKLY;COUNT=3",
    capacity: null,
    topics: null,
    members: null,
    trip: "restaurant",
    ...more,
  });

test("a series is planned with a trip; one class and the rest of the series are changed, and all read it", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const planned = await plan(nora);
  if (!planned.ok) throw new Error(planned.code);
  expect(await tripsOf(rosa)).toEqual(Array(3).fill("restaurant"));
  const [first, second] = await listAll(nora);
  if (!first || !second) throw new Error("no classes");

  await nora.ask("calendar.change", { class: first.id, trip: null });
  await nora.ask("calendar.change", { class: second.id, trip: "gym" });
  expect(await tripsOf(rosa)).toEqual([null, "gym", "restaurant"]);
  // What is left out stays, and calendars of people learn of every change.
  await nora.ask("calendar.change", { class: second.id, minutes: 45 });
  expect((await listAll(rosa))[1]).toMatchObject({
    trip: "gym",
    minutes: 45,
    revision: second.revision + 2,
  });
  const listed = await rosa.ask("class.list", {});
  expect(listed.ok && listed.reply.classes[0]?.trip).toBe(null);

  // What has begun or is called off stays as it is.
  await nora.ask("class.start", { class: first.id });
  await nora.ask("calendar.change", { class: second.id, isCancelled: true });
  const { series } = planned.reply;
  expect(
    await nora.ask("calendar.changeSeries", { series, trip: "pharmacy" }),
  ).toEqual({ ok: true, reply: { classes: 1, guestsToTell: [] } });
  expect(await tripsOf(rosa)).toEqual([null, "gym", "pharmacy"]);
  expect(
    await nora.ask("calendar.change", { class: first.id, trip: "gym" }),
  ).toEqual(refused("class-over"));
  // The class that runs stays where it is: nothing walks by itself.
  await waitUntil(() => nora.room?.state.classes.size === 1, "it runs");
  expect(nora.room?.state.classes.get("classroom")?.at).toBe("classroom");
});

test("the list of classes says where each walks to, also while it runs", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  await plan(nora, { rule: "FREQ=DAILY;COUNT=2" });
  const [first, second] = await listAll(nora);
  if (!first || !second) throw new Error("no classes");
  await nora.ask("calendar.change", { class: second.id, trip: null });
  const read = async () => {
    const listed = await rosa.ask("class.list", {});
    if (!listed.ok) throw new Error(listed.code);
    return listed.reply.classes.map(({ id, trip, state }) => [id, trip, state]);
  };
  const then = [second.id, null, "planned"];
  expect(await read()).toEqual([[first.id, "restaurant", "planned"], then]);
  await nora.ask("class.start", { class: first.id });
  expect(await read()).toEqual([[first.id, "restaurant", "running"], then]);
});

test("a class planned like another one has its trip", async () => {
  const nora = await house.bring("Nora", "educator");
  await plan(nora, { rule: "" });
  const [first] = await listAll(nora);
  const day = new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10);
  await nora.ask("calendar.repeat", {
    class: first?.id ?? "",
    startsLocal: `${day}T19:00`,
  });
  expect(await tripsOf(nora)).toEqual(["restaurant", "restaurant"]);
});

test.each(["classroom", "hall", "dock", "plaza", "nowhere", ""])(
  "no class walks to %j",
  async (trip) => {
    const nora = await house.bring("Nora", "educator");
    expect(await plan(nora, { trip })).toEqual(refused("not-found"));
    const planned = await plan(nora);
    const [first] = await listAll(nora);
    if (!planned.ok || !first) throw new Error("no class");
    const { series } = planned.reply;
    expect(
      await nora.ask("calendar.change", { class: first.id, trip }),
    ).toEqual(refused("not-found"));
    expect(await nora.ask("calendar.changeSeries", { series, trip })).toEqual(
      refused("not-found"),
    );
    expect(await tripsOf(nora)).toEqual(Array(3).fill("restaurant"));
  },
);

test("only staff of the study plan trips", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const planned = await plan(nora);
  if (!planned.ok) throw new Error(planned.code);
  const { series } = planned.reply;
  const change = { series, trip: "gym" };
  expect(await rosa.ask("calendar.changeSeries", change)).toEqual(
    refused("not-allowed"),
  );
  expect(
    await nora.ask("calendar.changeSeries", {
      ...change,
      series: randomUUID(),
    }),
  ).toEqual(refused("not-found"));
  expect(await tripsOf(rosa)).toEqual(Array(3).fill("restaurant"));
});
