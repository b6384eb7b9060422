import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addDeck } from "../deck/add-deck.ts";
import { readDeckLimits } from "../deck/deck-limits.ts";
import { writePages } from "../deck/fixtures/write-pdf.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "../testing/open-class.ts";

const STATION = "classroom/projector";

let house: ClassHouse;
let deck: string;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(async () => {
  await house.begin();
  const { island, studyId } = house;
  const { services } = island;
  const { membershipId } = await island.invite("educator", "Maker", {
    studyId,
  });
  const added = await addDeck({
    ...services,
    studyId,
    membershipId,
    title: "Plates",
    bytes: writePages(3),
    limits: readDeckLimits(services.config),
  });
  if (!added.ok) throw new Error(added.code);
  deck = added.deck.id;
});
afterAll(() => house.close());

const runningOf = (visitor: Visitor) =>
  visitor.room?.state.classes.get("classroom");
const presenterOf = (visitor: Visitor) => runningOf(visitor)?.presenterName;
const turn = (by: Visitor, slide: number) =>
  by.ask("deck.turn", { station: STATION, slide });
const NOT_PRESENTER = { ok: false, code: "not-presenter" };

/** A class with two of the staff; the first leads, and slides are up. */
async function openClass() {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const id = await house.start(nora);
  await waitUntil(() => presenterOf(eli) === "Nora", "who leads");
  await nora.ask("deck.show", { station: STATION, deck });
  return { nora, eli, id };
}

test("only the presenter turns slides; the lead is handed over and taken back", async () => {
  const { nora, eli } = await openClass();
  expect(await turn(eli, 2)).toEqual(NOT_PRESENTER);
  expect(await eli.ask("deck.close", { station: STATION })).toEqual(
    NOT_PRESENTER,
  );
  expect(await eli.ask("class.takeLead", {})).toEqual({
    ok: false,
    code: "presenter-there",
  });
  const { avatar } = eli.standing;
  expect(await nora.ask("class.handOver", { avatar })).toEqual({
    ok: true,
    reply: { name: "Eli" },
  });
  expect(await turn(nora, 2)).toEqual(NOT_PRESENTER);
  expect((await turn(eli, 2)).ok).toBe(true);
  expect((await nora.ask("class.takeLead", {})).ok).toBe(true);
  expect(await turn(eli, 3)).toEqual(NOT_PRESENTER);
  expect(
    (await house.rows("class.handed-over")).map((row) => row.payload),
  ).toEqual([{ how: "given" }, { how: "taken" }]);
});

test("nobody but staff in the room is handed the lead", async () => {
  const { nora } = await openClass();
  const rosa = await house.bring("Rosa");
  for (const avatar of [rosa.standing.avatar, "nobody"])
    expect(await nora.ask("class.handOver", { avatar })).toEqual({
      ok: false,
      code: "not-found",
    });
  expect(await rosa.ask("class.takeLead", {})).toEqual({
    ok: false,
    code: "not-allowed",
  });
});

test("a class waits for a presenter whose line is lost, and another may take over", async () => {
  const { nora, eli } = await openClass();
  nora.cut();
  await waitUntil(() => runningOf(eli)?.isPresenterAway === true, "away");
  expect(presenterOf(eli)).toBe("Nora");
  expect(await turn(eli, 2)).toEqual(NOT_PRESENTER);
  await nora.join();
  await waitUntil(() => runningOf(eli)?.isPresenterAway === false, "back");
  expect((await turn(nora, 2)).ok).toBe(true);
  nora.cut();
  await waitUntil(() => runningOf(eli)?.isPresenterAway === true, "away again");
  expect((await eli.ask("class.takeLead", {})).ok).toBe(true);
  expect((await turn(eli, 3)).ok).toBe(true);
  await nora.join();
  expect(await turn(nora, 1)).toEqual(NOT_PRESENTER);
});

test("after a crash the same person leads, with the same slide up", async () => {
  const { nora, eli } = await openClass();
  await nora.ask("class.handOver", { avatar: eli.standing.avatar });
  await turn(eli, 2);
  await house.comeUpAgain();
  await nora.join();
  await enterClassroom(nora);
  expect(await turn(nora, 3)).toEqual(NOT_PRESENTER);
  expect(nora.shown.projectors.get(STATION)?.slide).toBe(2);
  await eli.join();
  await enterClassroom(eli);
  await waitUntil(() => runningOf(eli)?.isPresenterAway === false, "back");
  expect((await turn(eli, 3)).ok).toBe(true);
});

test("a demoted presenter leads no more, at once", async () => {
  const { nora, eli } = await openClass();
  const { services } = house.island;
  const world = services.worlds.get(house.studyId);
  const membership =
    world?.avatars.get(nora.standing.avatar)?.caller.membershipId ?? "";
  await services.database.db
    .updateTable("membership")
    .set({ role: "participant" })
    .where("id", "=", membership)
    .execute();
  await waitUntil(() => runningOf(eli)?.presenter === "", "nobody leads");
  const refused = { ok: false, code: "not-allowed" };
  expect(await turn(nora, 2)).toEqual(refused);
  expect(await nora.ask("class.takeLead", {})).toEqual(refused);
  expect(await nora.ask("class.end", {})).toEqual(refused);
  expect((await eli.ask("class.takeLead", {})).ok).toBe(true);
});

test("slides of a class that ended just before a crash do not come back", async () => {
  const { nora } = await openClass();
  // Ended on disk, and the process died before the screen was cleared.
  await house.island.services.database.db
    .updateTable("class")
    .set({ ended_at: new Date() })
    .execute();
  const world = house.island.services.worlds.get(house.studyId);
  expect(world?.state.projectors.size).toBe(1);
  await house.comeUpAgain();
  await nora.join();
  expect(nora.shown.projectors.size).toBe(0);
});

test("notes are for staff alone, what a slide shows is for all", async () => {
  const { nora } = await openClass();
  const rosa = await house.bring("Rosa");
  const words = {
    description: "A plate, half of it green.",
    notes: "Ask who cooks.",
  };
  const written = { deck, slide: 1, ...words };
  expect((await nora.ask("deck.annotate", written)).ok).toBe(true);
  expect(await rosa.ask("deck.annotate", written)).toEqual({
    ok: false,
    code: "not-allowed",
  });
  expect(await nora.ask("deck.annotate", { ...written, slide: 9 })).toEqual({
    ok: false,
    code: "not-found",
  });
  const read = async (who: Visitor) => {
    const outcome = await who.ask("deck.read", { deck });
    return outcome.ok ? outcome.reply.slides[0] : undefined;
  };
  expect(await read(nora)).toMatchObject(words);
  expect(await read(rosa)).toMatchObject({
    description: words.description,
    notes: "",
  });
});

test("the presenter points, everybody sees where, and a turn takes it away", async () => {
  const { nora, eli } = await openClass();
  const at = { xPercent: 20, yPercent: 80 };
  const shown = () => eli.shown.projectors.get(STATION);
  expect(await eli.ask("deck.point", { station: STATION, at })).toEqual(
    NOT_PRESENTER,
  );
  await nora.ask("deck.point", { station: STATION, at });
  await waitUntil(() => shown()?.pointX === 20, "the pointer");
  expect(shown()?.pointY).toBe(80);
  await turn(nora, 2);
  await waitUntil(() => shown()?.pointX === 255, "the pointer is gone");
});
