import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ShownThing } from "../../shared/features/lookback.ts";
import { inTransaction } from "../storage/write.ts";
import type { Visitor } from "../testing/visitor.ts";
import { deleteDeck } from "./deck/deck-records.ts";
import { bringFilm } from "./testing/bring-film.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "./testing/open-class.ts";
import { plantDeck } from "./testing/plant-deck.ts";

const STATION = "classroom/projector";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const addDeck = (title: string, slideCount: number): Promise<string> =>
  plantDeck(house.island, { studyId: house.studyId, title, slideCount });

async function look(who: Visitor): Promise<ShownThing[]> {
  const outcome = await who.ask("lookback.list", {});
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.things;
}

/** What each thing is, in a word or two. */
const tell = (thing: ShownThing): string => {
  switch (thing.kind) {
    case "slide":
      return `${thing.title} ${thing.number}: ${thing.text}`;
    case "film":
      return thing.film.title || thing.film.film;
    case "card":
      return `${thing.title} ${thing.address}`;
    case "board":
      return thing.marks.map(({ words }) => words).join();
    case "gone":
      return "gone";
  }
};

test("who comes late looks back at all that stood on the screen, in order, and at nothing else", async () => {
  const nora = await house.bring("Nora", "educator");
  const plates = await addDeck("Plates", 6);
  const picture = await addDeck("A picture", 1);
  const prepared = await addDeck("Only prepared", 2);
  const film = await bringFilm(house, nora, "Beans");
  await bringFilm(house, nora, "Never shown");
  // Notes are for whoever teaches.
  await nora.ask("deck.annotate", {
    deck: plates,
    slide: 2,
    description: "A plate",
    notes: "canary of the notes",
  });
  await nora.ask("deck.show", { station: STATION, deck: plates });
  const id = await house.start(nora);
  await nora.ask("calendar.change", { class: id, deck: prepared });
  await nora.ask("deck.turn", { station: STATION, slide: 4 });
  await nora.ask("deck.turn", { station: STATION, slide: 2 });
  await nora.ask("deck.turn", { station: STATION, slide: 4 });
  await nora.ask("card.show", {
    address: "https://example.org/beans?x=1",
    title: "About beans",
  });
  await nora.ask("card.clear", {});
  await nora.ask("video.show", { station: film.station });
  await nora.ask("video.steer", { isPlaying: true, positionS: 1 });
  await nora.ask("video.clear", {});
  const write = (text: string) =>
    nora.ask("whiteboard.write", { text, chalk: "blue" });
  await write("First board");
  await nora.ask("whiteboard.clear", {});
  await write("Second board");
  await nora.ask("whiteboard.show", { isShown: false });
  await nora.ask("deck.close", { station: STATION });
  await nora.ask("deck.show", { station: STATION, deck: picture });

  const late = await house.bring("Late");
  const things = await look(late);
  expect(things.map(tell)).toEqual([
    "Plates 1: Hello 1",
    "Plates 4: Hello 4",
    "Plates 2: Hello 2",
    "About beans https://example.org/beans?x=1",
    "Beans",
    "First board",
    "Second board",
    "A picture 1: Hello 1",
  ]);
  const all = JSON.stringify(things);
  for (const hidden of [
    "canary",
    "Only prepared",
    prepared,
    "Never shown",
    "Hello 3",
    "Hello 5",
  ])
    expect(all).not.toContain(hidden);
  expect(things.map(tell)).toEqual((await look(nora)).map(tell));

  // The live state is as it was: nobody notices that somebody looks back.
  expect(nora.shown.projectors.get(STATION)).toMatchObject({ deck: picture });
});

test("what is deleted meanwhile is told as gone, and the next class begins with nothing", async () => {
  const nora = await house.bring("Nora", "educator");
  const deck = await addDeck("Plates", 2);
  const { film, station } = await bringFilm(house, nora, "Beans");
  await nora.ask("deck.show", { station: STATION, deck });
  await house.start(nora);
  await nora.ask("video.show", { station });
  await nora.ask("deck.close", { station: STATION });
  await nora.ask("video.remove", { film });
  await inTransaction(house.island.services.database, (transaction) =>
    deleteDeck(transaction, deck),
  );
  expect((await look(nora)).map(tell)).toEqual(["gone", "gone"]);
  await nora.ask("class.end", {});
  await house.start(nora);
  expect(await look(nora)).toEqual([]);
});

test("nobody looks back who is not in the class", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  expect(await nora.ask("lookback.list", {})).toEqual({
    ok: false,
    code: "no-class",
  });
  await house.start(nora);
  expect(await rosa.ask("lookback.list", {})).toEqual({
    ok: false,
    code: "too-far",
  });
  await enterClassroom(rosa);
  expect(await rosa.ask("lookback.list", {})).toEqual({
    ok: true,
    reply: { things: [] },
  });
});
