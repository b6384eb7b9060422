import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";
import { membershipOf } from "../testing/open-group.ts";
import { stopLateWalkers, stopWalking } from "./come-and-go.ts";
import { walkersOf } from "./on-the-way.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const OK = { ok: true, reply: {} };
const walk = (by: Visitor, to: string) => by.ask("class.walk", { to });
const runningOf = (who: Visitor) => who.room?.state.classes.get("classroom");
const placeOf = (who: Visitor, of = who) =>
  who.room?.state.avatars.get(of.standing.avatar)?.place;

async function go(who: Visitor, place: string): Promise<void> {
  expect((await who.ask("travel.go", { to: { place } })).ok).toBe(true);
  await waitUntil(() => placeOf(who) === place, `in the ${place}`);
}

/** The island of the study as its features see it. */
function worldOf(): NonNullable<
  ReturnType<ClassHouse["island"]["services"]["worlds"]["get"]>
> {
  const world = house.island.services.worlds.get(house.studyId);
  if (!world) throw new Error("not up");
  return world;
}

/** A class of Nora's with Rosa in it; Walter is in the restaurant by himself. */
async function openTrip() {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const walter = await house.comeIn("Walter");
  await go(walter, "restaurant");
  const id = await house.start(nora);
  return { nora, rosa, walter, id };
}

/** The stays of somebody in a class, as the educator's list has them. */
async function staysOf(id: string, name: string) {
  const membershipId = await membershipOf(house, name);
  return house.island.services.database.db
    .selectFrom("attendance")
    .select(["entered_at", "left_at"])
    .where("class_id", "=", id)
    .where("membership_id", "=", membershipId)
    .orderBy("entered_at")
    .execute();
}

const stateOf = async (nora: Visitor, name: string) => {
  const roll = await nora.ask("class.roll", {});
  return roll.ok
    ? roll.reply.people.find((each) => each.name === name)?.state
    : roll.code;
};

test("a class walks to another place and back: its tools and its attendance go with it", async () => {
  const { nora, rosa, walter, id } = await openTrip();
  expect(await walter.ask("hand.signal", { kind: "again" })).toEqual({
    ok: false,
    code: "too-far",
  });
  expect(await walk(nora, "restaurant")).toEqual(OK);
  await waitUntil(() => runningOf(rosa)?.at === "restaurant", "Rosa is told");
  // Who was there already is in class now; who has stayed behind is so still.
  expect(await stateOf(nora, "Walter")).toBe("here");
  expect(await stateOf(nora, "Rosa")).toBe("here");

  await go(nora, "restaurant");
  await go(rosa, "restaurant");
  const text = "What would you order?";
  const done = [
    await rosa.ask("hand.raise", {}),
    await rosa.ask("hand.signal", { kind: "slower" }),
    await nora.ask("timer.start", { seconds: 60 }),
    await nora.ask("card.show", {
      address: "https://example.org/",
      title: "Menu",
    }),
    await nora.ask("floor.setRule", { isGiven: true }),
    await nora.ask("floor.give", {
      avatar: rosa.standing.avatar,
      hasFloor: true,
    }),
    await nora.ask("poll.ask", {
      kind: "word",
      question: text,
      options: [],
      right: [],
      isAnonymous: true,
    }),
    await nora.ask("breakout.open", { count: 2, minutes: null, isMixed: true }),
  ];
  expect(done.map((each) => each.ok)).not.toContain(false);
  await waitUntil(() => rosa.shown.polls.size > 0, "Rosa is asked");
  const poll = rosa.shown.polls.get("classroom")?.id ?? "";
  expect(
    await rosa.ask("poll.answer", { poll, choices: [], word: "Soup" }),
  ).toEqual(OK);
  expect(await walk(nora, "classroom")).toEqual({
    ok: false,
    code: "at-tables",
  });
  expect(await nora.ask("breakout.bringBack", { isAtOnce: true })).toEqual(OK);
  const said = await rosa.ask("chat.send", { channel: "class", text: "Soup" });
  expect(said).toMatchObject({ ok: true, reply: { hearers: 2 } });
  expect((await house.rows("hand.raised")).map((row) => row.class)).toEqual([
    id,
  ]);

  expect(await walk(nora, "classroom")).toEqual(OK);
  // On the way back they are in class as well.
  expect(await rosa.ask("hand.signal", { kind: "slower" })).toEqual(OK);
  await go(nora, "classroom");
  await go(rosa, "classroom");
  expect(runningOf(nora)?.isPresenterAway).toBe(false);
  expect(await staysOf(id, "Rosa")).toMatchObject([{ left_at: null }]);
  expect(await nora.ask("class.end", {})).toEqual({
    ok: true,
    reply: { attended: 3 },
  });
  // Walter did not come back with them: he left when the class did.
  const [walters, ...more] = await staysOf(id, "Walter");
  const [rosas] = await staysOf(id, "Rosa");
  expect(more).toEqual([]);
  expect(Number(walters?.left_at)).toBeLessThan(Number(rosas?.left_at));
  expect(
    (await house.rows("class.walked")).map(({ payload }) => payload),
  ).toEqual([{ to: "restaurant" }, { to: "classroom" }]);
});

test("whoever is on the way is in class; whoever takes too long left when they set out", async () => {
  const { nora, rosa, id } = await openTrip();
  await walk(nora, "restaurant");
  await go(rosa, "plaza");
  await waitUntil(() => walkersOf(worldOf()).size === 1, "on the way");
  expect(await rosa.ask("hand.signal", { kind: "again" })).toEqual(OK);
  expect(await stateOf(nora, "Rosa")).toBe("here");
  await go(rosa, "restaurant");
  await waitUntil(() => walkersOf(worldOf()).size === 0, "arrived");
  expect(await staysOf(id, "Rosa")).toMatchObject([{ left_at: null }]);

  await go(rosa, "plaza");
  await waitUntil(() => walkersOf(worldOf()).size === 1, "on the way again");
  const world = worldOf();
  const [setOut] = [...walkersOf(world).values()];
  const running = world.state.classes.get("classroom");
  if (!running || !setOut) throw new Error("no class");
  const { database } = house.island.services;
  await stopLateWalkers(world, running, setOut.atMs + 180_000, database);
  expect(await stateOf(nora, "Rosa")).toBe("here");
  await stopLateWalkers(world, running, setOut.atMs + 180_001, database);
  expect(await stateOf(nora, "Rosa")).toBe("left");
  expect(await staysOf(id, "Rosa")).toMatchObject([
    { left_at: new Date(setOut.atMs) },
  ]);
  expect(await rosa.ask("hand.signal", { kind: "again" })).toEqual({
    ok: false,
    code: "too-far",
  });
});

test("only the presenter walks with the class, and only to where one can", async () => {
  const { nora, rosa } = await openTrip();
  const eli = await house.bring("Eli", "educator");
  const refused = (code: string) => ({ ok: false, code });
  expect(await walk(rosa, "restaurant")).toEqual(refused("not-allowed"));
  expect(await walk(eli, "restaurant")).toEqual(refused("not-presenter"));
  for (const to of ["dock", "hall", "nowhere", ""])
    expect(await walk(nora, to)).toEqual(refused("not-found"));
  await go(nora, "beach");
  expect(await walk(nora, "beach")).toEqual(refused("too-far"));
  await go(nora, "classroom");
  await house.island.services.database.db
    .updateTable("membership")
    .set({ role: "participant" })
    .where("id", "=", await membershipOf(house, "Nora"))
    .execute();
  await waitUntil(
    () => (nora.me as { role?: string } | null)?.role === "participant",
    "she is let go",
  );
  expect(await walk(nora, "restaurant")).toEqual(refused("not-allowed"));
  // Nor does the presenter of another study.
  const studyId = await house.island.addStudy("OTHER");
  const { token } = await house.island.invite("educator", "Mallory", {
    studyId,
  });
  const mallory = new Visitor(house.island.url);
  await mallory.come(token);
  expect(await walk(mallory, "restaurant")).toEqual(refused("no-class"));
  await mallory.leave();
  expect(runningOf(rosa)?.at).toBe("classroom");
  expect(await house.rows("class.walked")).toEqual([]);
});

test("after a crash the class is where it was", async () => {
  const { nora, rosa, id } = await openTrip();
  await walk(nora, "restaurant");
  await go(nora, "restaurant");
  await go(rosa, "restaurant");
  await house.comeUpAgain();
  await rosa.join();
  await nora.join();
  await waitUntil(() => runningOf(rosa)?.at === "restaurant", "it is there");
  // Where somebody is is kept now and then only.
  await go(nora, "restaurant");
  await go(rosa, "restaurant");
  await waitUntil(
    async () => (await stateOf(nora, "Rosa")) === "here",
    "she is in class",
  );
  expect(await nora.ask("timer.start", { seconds: 60 })).toEqual(OK);
  expect(await staysOf(id, "Rosa")).toHaveLength(1);
});

test("whoever was on the way when the server went down is with the class, and in it all the time", async () => {
  const { nora, rosa, walter, id } = await openTrip();
  await walk(nora, "restaurant");
  await waitUntil(() => placeOf(walter) === "restaurant", "he is there");
  for (const each of [rosa, walter]) await go(each, "plaza");
  const keptPlace = async (name: string) => {
    const row = await house.island.services.database.db
      .selectFrom("whereabouts")
      .select("place")
      .where("membership_id", "=", await membershipOf(house, name))
      .executeTakeFirst();
    return row?.place;
  };
  for (const name of ["Rosa", "Walter"])
    await waitUntil(async () => (await keptPlace(name)) === "plaza", name);
  // Walter has gone elsewhere before that.
  const world = worldOf();
  const running = world.state.classes.get("classroom");
  const setOut = [...walkersOf(world)].find(
    ([each]) => each.state.name === "Walter",
  );
  if (!running || !setOut) throw new Error("not on the way");
  const { database } = house.island.services;
  await stopWalking(world, running, setOut[0], database);

  await house.comeUpAgain();
  for (const each of [rosa, walter, nora]) await each.join();
  await waitUntil(() => placeOf(rosa) === "restaurant", "with the class");
  expect(placeOf(walter)).toBe("plaza");
  expect(await staysOf(id, "Rosa")).toMatchObject([{ left_at: null }]);
  expect(await rosa.ask("hand.signal", { kind: "again" })).toEqual(OK);
  expect(await walter.ask("hand.signal", { kind: "again" })).toEqual({
    ok: false,
    code: "too-far",
  });

  // And so on the way back, to where the class is held.
  await go(nora, "restaurant");
  await walk(nora, "classroom");
  await go(rosa, "plaza");
  await waitUntil(async () => (await keptPlace("Rosa")) === "plaza", "kept");
  await house.comeUpAgain();
  for (const each of [nora, rosa]) await each.join();
  await waitUntil(() => placeOf(rosa) === "classroom", "back");
  await waitUntil(() => runningOf(rosa) !== undefined, "it runs");
  expect(runningOf(rosa)).toMatchObject({ at: "classroom", hasWalked: true });
});
