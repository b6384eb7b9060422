import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ClassState } from "../../../shared/protocol/state.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "../testing/open-class.ts";
import { membershipOf, openGroup } from "../testing/open-group.ts";

const SECRETS = [
  "What hurts?",
  "Grief comes in waves",
  "Leave it",
  "Ten breaths",
];
const NOTHING = new ClassState().toJSON();

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

/** Every frame that comes over somebody's socket from now on, as it is. */
function tap({ room }: Visitor): () => string {
  const frames: string[] = [];
  if (!room) throw new Error("not on the island");
  const { ws } = room.connection.transport as unknown as { ws: WebSocket };
  ws.addEventListener("message", ({ data }) =>
    frames.push(Buffer.from(data as ArrayBuffer).toString("latin1")),
  );
  return () => frames.join("\n");
}

/** Shows something by every tool of a class that Nora leads and Rosa is in. */
async function useEveryTool(nora: Visitor, rosa: Visitor): Promise<void> {
  const { avatar } = rosa.standing;
  const done = [
    await nora.ask("poll.ask", {
      kind: "word",
      question: "What hurts?",
      options: [],
      right: [],
      isAnonymous: true,
    }),
    await nora.ask("whiteboard.write", {
      text: "Grief comes in waves",
      chalk: "black",
    }),
    await nora.ask("timer.start", { seconds: 60 }),
    await nora.ask("card.show", {
      address: "https://example.org/",
      title: "Ten breaths",
    }),
    await rosa.ask("hand.raise", {}),
    await nora.ask("floor.give", { avatar, hasFloor: true }),
    await nora.ask("breakout.open", { count: 2, minutes: null, isMixed: true }),
    await rosa.ask("chat.send", { channel: "class", text: "Leave it" }),
  ];
  expect(done.map((each) => each.ok)).not.toContain(false);
}

const factsOf = (who: Visitor, of: Visitor) =>
  who.room?.state.avatars.get(of.standing.avatar);

test("what is shown in a class for named people reaches nobody else", async () => {
  const { nora, rosa, walter, id } = await openGroup(house);
  const frames = tap(walter);
  const named = tap(rosa);
  await nora.ask("class.start", { class: id });
  await enterClassroom(rosa);
  await useEveryTool(nora, rosa);
  const part = () => rosa.shown.parts.get(rosa.standing.avatar);
  await waitUntil(
    () => rosa.shown.breakouts.size > 0 && (part()?.table ?? 0) > 0,
    "Rosa is told",
  );
  expect(part()).toMatchObject({ hand: 1, hasFloor: true });
  expect(rosa.shown.polls.get("classroom")?.question).toBe("What hurts?");

  expect(walter.shown.toJSON()).toEqual(NOTHING);
  expect(factsOf(walter, rosa)).toMatchObject({
    hand: 0,
    handAt: 0,
    table: 0,
    hasFloor: false,
  });
  for (const secret of SECRETS) expect(frames()).not.toContain(secret);
  // She was told all of it, so that the frames were looked at rightly.
  await waitUntil(
    () => SECRETS.slice(0, 2).every((each) => named().includes(each)),
    "she read it",
  );

  // Nor is it told to whoever comes while it runs, or when it is over.
  await walter.leave();
  await walter.join();
  expect(walter.shown.toJSON()).toEqual(NOTHING);
  const after = tap(walter);
  await nora.ask("class.end", {});
  await waitUntil(
    () => walter.room?.state.classes.size === 0,
    "the class is over",
  );
  for (const secret of SECRETS) expect(after()).not.toContain(secret);
  // Then all are told again what is shown to all.
  await house.start(nora);
  await nora.ask("whiteboard.write", { text: "For all", chalk: "black" });
  await waitUntil(() => walter.shown.whiteboards.size > 0, "he reads it");
});

test("on a trip a class for named people has its place to itself, and nobody else is shown anything", async () => {
  const { nora, rosa, walter, id } = await openGroup(house);
  const to = { place: "restaurant" };
  await nora.ask("class.start", { class: id });
  await enterClassroom(rosa);
  await walter.ask("travel.go", { to });
  const frames = tap(walter);
  expect(await nora.ask("class.walk", { to: "restaurant" })).toMatchObject({
    ok: true,
  });
  await waitUntil(
    () => factsOf(walter, walter)?.place === "plaza",
    "he is brought out",
  );
  await waitUntil(
    () => walter.notices.some(({ name }) => name === "class.keptOut"),
    "he is told",
  );
  expect(walter.notices.at(-1)).toEqual({
    name: "class.keptOut",
    notice: { place: "restaurant", because: "class-closed" },
  });
  const closed = { ok: false, code: "class-closed" };
  expect(await walter.ask("travel.go", { to })).toEqual(closed);
  for (const each of [nora, rosa])
    expect((await each.ask("travel.go", { to })).ok).toBe(true);
  await useEveryTool(nora, rosa);
  const part = () => rosa.shown.parts.get(rosa.standing.avatar);
  await waitUntil(() => (part()?.table ?? 0) > 0, "Rosa is told");
  expect(part()).toMatchObject({ hand: 1, hasFloor: true });

  // On the way back she is in class still, and as much hidden.
  await nora.ask("breakout.bringBack", { isAtOnce: true });
  await nora.ask("class.walk", { to: "classroom" });
  await waitUntil(
    () => walter.room?.state.classes.get("classroom")?.at === "classroom",
    "all are told where it is",
  );
  expect((await walter.ask("travel.go", { to })).ok).toBe(true);
  await waitUntil(
    () => factsOf(walter, walter)?.place === "restaurant",
    "he is beside her",
  );
  await rosa.ask("chat.send", { channel: "class", text: "Leave it" });
  expect(factsOf(walter, rosa)).toMatchObject({ hand: 0, hasFloor: false });
  expect(part()).toMatchObject({ hand: 1, hasFloor: true });
  expect(walter.shown.toJSON()).toEqual(NOTHING);
  for (const secret of SECRETS) expect(frames()).not.toContain(secret);
});

test("whoever is taken off the list is brought out, and is told no more", async () => {
  const { nora, rosa, id } = await openGroup(house);
  await nora.ask("class.start", { class: id });
  await enterClassroom(rosa);
  await useEveryTool(nora, rosa);
  await waitUntil(() => rosa.shown.polls.size > 0, "Rosa is told");
  await house.island.services.database.db
    .deleteFrom("series_member")
    .where("membership_id", "=", await membershipOf(house, "Rosa"))
    .execute();
  await waitUntil(
    () => factsOf(rosa, rosa)?.place === "hall" && rosa.shown.polls.size === 0,
    "she is out",
  );
  expect(rosa.shown.toJSON()).toEqual(NOTHING);
  const frames = tap(rosa);
  await nora.ask("whiteboard.write", { text: "Ten breaths", chalk: "black" });
  const reads = () =>
    [...nora.shown.boardMarks.values()].some(({ mark }) =>
      mark.includes("Ten breaths"),
    );
  await waitUntil(reads, "Nora reads it");
  expect(frames()).not.toContain("Ten breaths");
});

test("a demoted educator is told no more", async () => {
  const { nora, rosa, id } = await openGroup(house);
  const eli = await house.bring("Eli", "educator");
  await nora.ask("class.start", { class: id });
  await enterClassroom(rosa);
  await useEveryTool(nora, rosa);
  await waitUntil(() => eli.shown.polls.size > 0, "Eli is told");
  await house.island.services.database.db
    .updateTable("membership")
    .set({ role: "participant" })
    .where("id", "=", await membershipOf(house, "Eli"))
    .execute();
  await waitUntil(() => eli.shown.polls.size === 0, "he is told no more");
  expect(eli.shown.toJSON()).toEqual(NOTHING);
});
