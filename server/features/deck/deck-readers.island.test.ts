import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";
import { openGroup } from "../testing/open-group.ts";
import { plantDeck } from "../testing/plant-deck.ts";

const STATION = "classroom/projector";
const BOTH = [true, true];
const NEITHER = [false, false];

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const bringDeck = (): Promise<string> =>
  plantDeck(house.island, {
    studyId: house.studyId,
    title: "What we lost",
    slideCount: 2,
  });

/** Whether somebody is given the words of a deck, and the picture of its first slide. */
async function reads(who: Visitor, deck: string): Promise<boolean[]> {
  const words = await who.ask("deck.read", { deck });
  const picture = await fetch(`${house.island.url}/files/slides/${deck}/1`, {
    headers: { cookie: who.cookie },
  });
  if (!words.ok) expect(words.code).toBe("not-found");
  expect([200, 404]).toContain(picture.status);
  return [words.ok, picture.status === 200];
}

test("a deck is read by staff, and by those who may come to a class that shows or showed it", async () => {
  const { nora, rosa, walter, id } = await openGroup(house);
  const deck = await bringDeck();
  expect(await reads(nora, deck)).toEqual(BOTH);
  await nora.ask("calendar.change", { class: id, deck });
  expect(await reads(rosa, deck)).toEqual(NEITHER);

  expect((await nora.ask("class.start", { class: id })).ok).toBe(true);
  await waitUntil(
    () => nora.shown.projectors.has(STATION),
    "the slides are up",
  );
  expect(await reads(rosa, deck)).toEqual(BOTH);
  expect(await reads(walter, deck)).toEqual(NEITHER);
  await nora.ask("class.end", {});
  expect(await reads(rosa, deck)).toEqual(BOTH);
  expect(await reads(walter, deck)).toEqual(NEITHER);
});

test("what was put up in a closed class, and not prepared for it, is read by those alone whom it names", async () => {
  const { nora, rosa, walter, id } = await openGroup(house);
  const deck = await bringDeck();
  await nora.ask("class.start", { class: id });
  expect(await reads(rosa, deck)).toEqual(NEITHER);
  await nora.ask("deck.show", { station: STATION, deck });
  expect(await reads(rosa, deck)).toEqual(BOTH);
  expect(await reads(walter, deck)).toEqual(NEITHER);
  await nora.ask("class.end", {});

  await house.start(nora);
  await nora.ask("deck.show", { station: STATION, deck });
  expect(await reads(walter, deck)).toEqual(BOTH);
});

test("what is put on a screen while no class runs is read by all of its study", async () => {
  const nora = await house.bring("Nora", "educator");
  const walter = await house.comeIn("Walter");
  const deck = await bringDeck();
  await nora.ask("deck.show", { station: STATION, deck });
  expect(await reads(walter, deck)).toEqual(BOTH);
  await house.begin();
  const stranger = await house.comeIn("Sam");
  expect(await reads(stranger, deck)).toEqual(NEITHER);
});
