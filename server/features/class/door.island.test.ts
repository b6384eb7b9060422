import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Walkable } from "../../../shared/simulation/walkable.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "../testing/open-class.ts";
import {
  GROUP_TITLE as TITLE,
  membershipOf,
  openGroup,
} from "../testing/open-group.ts";

const CLASSROOM = { place: "classroom" };
const CLOSED = { ok: false, code: "class-closed" };

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const placeOf = (visitor: Visitor, of = visitor.standing.avatar) =>
  visitor.room?.state.avatars.get(of)?.place;

/** Two spots a step apart, on either side of the way from the hall into the classroom. */
function findThreshold({ contains }: Pick<Walkable, "contains">) {
  for (let z = -27; z < -17; z += 0.25) {
    const way = [1.3, 1.6, 1.9].map((x) => ({ x, z }));
    const [outside, , inside] = way;
    if (outside && inside && way.every((each) => contains(each)))
      return [outside, inside] as const;
  }
  throw new Error("no way in");
}

test("only those a class names are let in, and nobody else hears its name", async () => {
  const { nora, rosa, walter, id } = await openGroup(house);
  expect(await walter.ask("class.list", {})).toEqual({
    ok: true,
    reply: { classes: [] },
  });
  expect(await rosa.ask("class.list", {})).toMatchObject({
    reply: { classes: [{ title: TITLE }] },
  });
  expect((await nora.ask("class.start", { class: id })).ok).toBe(true);
  expect(await walter.ask("travel.go", { to: CLASSROOM })).toEqual(CLOSED);
  const { avatar } = nora.standing;
  expect(await walter.ask("travel.go", { to: { avatar } })).toEqual(CLOSED);
  await enterClassroom(rosa);
  expect(JSON.stringify(walter.room?.state.toJSON())).not.toContain(TITLE);
  expect(JSON.stringify(walter.notices)).not.toContain(TITLE);
  expect(placeOf(nora, rosa.standing.avatar)).toBe("classroom");

  await nora.ask("class.end", {});
  expect((await walter.ask("travel.go", { to: CLASSROOM })).ok).toBe(true);
});

test("who sits there already is brought next door, and is told; a step back in is undone", async () => {
  const { nora, walter, id } = await openGroup(house);
  await enterClassroom(walter);
  await walter.ask("seat.take", { seat: "any" });
  await nora.ask("class.start", { class: id });
  await waitUntil(() => placeOf(walter) === "hall", "he is next door");
  expect(walter.notices.map(({ name }) => name)).toContain("class.keptOut");
  expect(await walter.ask("seat.take", { seat: "classroom/a1" })).toEqual({
    ok: false,
    code: "too-far",
  });
  // A raw client steps over the threshold all the same.
  const world = house.island.services.worlds.get(house.studyId);
  const him = world?.avatars.get(walter.standing.avatar);
  if (!world || !him) throw new Error("not there");
  const [outside, inside] = findThreshold(world.walkable);
  world.setDown(him, { ...outside, headingRad: 0 });
  await waitUntil(() => walter.standing.z === outside.z, "he is at the door");
  him.allowanceM = 1;
  walter.step(inside.x, inside.z);
  await waitUntil(
    () => walter.notices.filter((n) => n.name === "class.keptOut").length > 1,
    "he is told again",
  );
  expect(him.state.place).toBe("hall");
});

test("whoever comes back by the seat they had is set down elsewhere", async () => {
  const { nora, walter, id } = await openGroup(house);
  await enterClassroom(walter);
  await walter.ask("seat.take", { seat: "any" });
  await walter.leave();
  await nora.ask("class.start", { class: id });
  await walter.join();
  expect(placeOf(walter)).not.toBe("classroom");
});

test("a demoted educator is let in no longer, at once", async () => {
  const { nora, id } = await openGroup(house);
  const eli = await house.bring("Eli", "educator");
  await nora.ask("class.start", { class: id });
  expect(placeOf(eli)).toBe("classroom");
  await house.island.services.database.db
    .updateTable("membership")
    .set({ role: "participant" })
    .where("id", "=", await membershipOf(house, "Eli"))
    .execute();
  await waitUntil(() => placeOf(eli) === "hall", "he is next door");
});

test("a guest comes to no class but one that names them", async () => {
  const { nora, id } = await openGroup(house);
  const gus = await house.comeIn("Gus");
  await house.island.services.database.db
    .updateTable("account")
    .set({ type: "guest" })
    .where("name", "=", "Gus")
    .execute();
  await gus.leave();
  await gus.join();
  await house.start(nora);
  expect(await gus.ask("travel.go", { to: CLASSROOM })).toEqual(CLOSED);
  expect(id).not.toBe("");
});

test("after a crash the door is still shut", async () => {
  const { nora, walter, id } = await openGroup(house);
  await nora.ask("class.start", { class: id });
  await house.comeUpAgain();
  await walter.join();
  expect(await walter.ask("travel.go", { to: CLASSROOM })).toEqual(CLOSED);
});
