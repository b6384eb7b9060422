import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { placeAt } from "../../../shared/places/geometry.ts";
import { PLACES } from "../../../shared/places/index.ts";
import { TRIP_PLACES } from "../../../shared/places/trip-places.ts";
import type { Walkable } from "../../../shared/simulation/walkable.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import { bringClassGuest } from "../testing/bring-class-guest.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";

const ELSEWHERE = { ok: false, code: "guest-elsewhere" };

let house: ClassHouse;
const guests: Visitor[] = [];
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(async () => {
  for (const each of guests) await each.leave();
  await house.close();
});

const goTo = (who: Visitor, place: string) =>
  who.ask("travel.go", { to: { place } });
const placeOf = (who: Visitor) =>
  who.room?.state.avatars.get(who.standing.avatar)?.place;

/** Goes somewhere and waits until the island says so. */
async function enter(who: Visitor, place: string): Promise<void> {
  expect((await goTo(who, place)).ok).toBe(true);
  await waitUntil(() => placeOf(who) === place, `in the ${place}`);
}

/** A class of Nora's that runs, and Gus, who was invited to it alone. */
async function openVisit() {
  const nora = await house.bring("Nora", "educator");
  const id = await house.start(nora);
  const gus = await bringClassGuest(house, "Gus", id);
  guests.push(gus);
  await waitUntil(
    async () => (await goTo(gus, "classroom")).ok,
    "the door knows him",
  );
  return { nora, gus, id };
}

/** Two spots a step apart: one where guests may be, and one inside a place where they may not. */
function findEdge({ contains }: Pick<Walkable, "contains">) {
  const isOutside = (place = "") => place === "" || place === "plaza";
  const isInside = (place = "") => TRIP_PLACES.some(({ id }) => id === place);
  for (let x = -60; x < 60; x += 0.5)
    for (let z = -60; z < 60; z += 0.5)
      for (const aside of [0.3, -0.3]) {
        const [outside, inside] = [
          { x, z },
          { x, z: z + aside },
        ];
        const place = placeAt(PLACES, inside.x, inside.z);
        if (
          isOutside(placeAt(PLACES, x, z)) &&
          isInside(place) &&
          contains(outside) &&
          contains(inside)
        )
          return { outside, inside, place };
      }
  throw new Error("no edge");
}

test("a guest may be where their class is and on the way there, and nowhere else", async () => {
  const { nora, gus } = await openVisit();
  for (const place of ["dock", "plaza", "hall", "classroom"])
    await enter(gus, place);
  for (const { id } of TRIP_PLACES)
    expect(await goTo(gus, id), id).toEqual(ELSEWHERE);
  const walter = await house.comeIn("Walter");
  await enter(walter, "restaurant");
  const to = { avatar: walter.standing.avatar };
  expect(await gus.ask("travel.go", { to })).toEqual(ELSEWHERE);

  // With the class, yes; and no longer than it is there.
  expect((await nora.ask("class.walk", { to: "restaurant" })).ok).toBe(true);
  await enter(gus, "restaurant");
  expect((await gus.ask("hand.signal", { kind: "again" })).ok).toBe(true);
  expect(await goTo(gus, "beach")).toEqual(ELSEWHERE);
  await enter(nora, "restaurant");
  expect((await nora.ask("class.walk", { to: "classroom" })).ok).toBe(true);
  expect(placeOf(gus)).toBe("restaurant");
  expect((await gus.ask("hand.signal", { kind: "again" })).ok).toBe(true);
  await enter(gus, "classroom");
  expect(await goTo(gus, "restaurant")).toEqual(ELSEWHERE);
});

test("a guest's raw step into another place is undone, also while no class runs, and they are told why", async () => {
  const { nora, gus } = await openVisit();
  const world = house.island.services.worlds.get(house.studyId);
  const him = world?.avatars.get(gus.standing.avatar);
  if (!world || !him) throw new Error("not there");
  await nora.ask("class.end", {});
  const { outside, inside, place } = findEdge(world.walkable);
  world.setDown(him, { ...outside, headingRad: 0 });
  await waitUntil(() => gus.standing.z === outside.z, "he is at the edge");
  him.allowanceM = 1;
  gus.step(inside.x, inside.z);
  await waitUntil(
    () => gus.notices.some(({ name }) => name === "class.keptOut"),
    "he is told",
  );
  expect(gus.notices.at(-1)).toEqual({
    name: "class.keptOut",
    notice: { place, because: "guest-elsewhere" },
  });
  expect(him.state.place).not.toBe(place);
});

test("a guest whose class ends on a trip is not stuck there: they may step about, and leave", async () => {
  const { nora, gus } = await openVisit();
  await nora.ask("class.walk", { to: "restaurant" });
  await enter(gus, "restaurant");
  await enter(nora, "restaurant");
  expect((await nora.ask("class.end", {})).ok).toBe(true);
  const world = house.island.services.worlds.get(house.studyId);
  const him = world?.avatars.get(gus.standing.avatar);
  if (!world || !him) throw new Error("not there");
  const x = him.x;
  const near = [0.2, -0.2].find((step) =>
    world.walkable.contains({ x: x + step, z: him.z }),
  );
  gus.step(x + (near ?? 0), him.z);
  await waitUntil(() => Math.abs(him.x - x) > 0.1, "a step further");
  expect(him.state.place).toBe("restaurant");
  await enter(gus, "plaza");
  expect(await goTo(gus, "restaurant")).toEqual(ELSEWHERE);
});
