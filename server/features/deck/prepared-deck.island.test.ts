import { afterAll, beforeAll, expect, test } from "vitest";
import { waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";
import { addDeck } from "./add-deck.ts";
import { readDeckLimits } from "./deck-limits.ts";
import { writePages } from "./fixtures/write-pdf.ts";

const STATION = "classroom/projector";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
afterAll(() => house.close());

test("the deck that a class is prepared with goes up by itself; what is up already stays", async () => {
  const { services } = house.island;
  const { studyId } = house;
  const { membershipId } = await house.island.invite("educator", "Maker");
  const [deck, other] = await Promise.all(
    ["Plates", "Shoes"].map(async (title) => {
      const added = await addDeck({
        ...services,
        studyId,
        membershipId,
        title,
        bytes: writePages(3),
        limits: readDeckLimits(services.config),
      });
      if (!added.ok) throw new Error(added.code);
      return added.deck.id;
    }),
  );
  if (deck === undefined || other === undefined) throw new Error("no deck");
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const shown = () => rosa.shown.projectors.get(STATION);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const hold = async (hour: number) => {
    const planned = await nora.ask("calendar.plan", {
      kind: "class",
      title: `At ${hour}`,
      startsLocal: `${tomorrow.slice(0, 10)}T${hour}:00`,
      minutes: 60,
      rule: "",
      capacity: null,
      topics: null,
      members: null,
    });
    expect(planned.ok).toBe(true);
    const listed = await nora.ask("class.list", {});
    const found = listed.ok
      ? listed.reply.classes.find(({ title }) => title === `At ${hour}`)
      : undefined;
    const id = found?.id ?? "";
    await nora.ask("calendar.change", { class: id, deck });
    expect((await nora.ask("class.start", { class: id })).ok).toBe(true);
  };
  await hold(15);
  await waitUntil(() => shown()?.deck === deck, "it is up");
  expect(shown()?.slide).toBe(1);
  expect((await house.rows("slide.shown")).map((row) => row.payload)).toEqual([
    { deck, slide: 1 },
  ]);
  expect((await nora.ask("deck.turn", { station: STATION, slide: 2 })).ok).toBe(
    true,
  );
  await nora.ask("class.end", {});
  await waitUntil(() => shown() === undefined, "the screen is clear");

  await nora.ask("deck.show", { station: STATION, deck: other });
  await hold(18);
  const running = () => rosa.room?.state.classes.get("classroom");
  await waitUntil(() => running() !== undefined, "it runs");
  // A turn is judged after whatever the class's start has put up.
  await nora.ask("deck.turn", { station: STATION, slide: 2 });
  await waitUntil(() => shown()?.slide === 2, "the turn is seen");
  expect(shown()?.deck).toBe(other);
});
