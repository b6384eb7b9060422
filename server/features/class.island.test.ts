import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
afterEach(() => house.sendHome());
afterAll(() => house.close());

/** What the log and the class list say of each person, by class. */
async function readClass(id: string) {
  const { services } = house.island;
  await services.recorder.flush();
  const events = await services.database.db
    .selectFrom("event")
    .select(["name", "participant"])
    .where("class", "=", id)
    .where("name", "in", ["class.joined", "class.left"])
    .execute();
  const stays = await services.database.db
    .selectFrom("attendance")
    .select(["membership_id", "left_at"])
    .where("class_id", "=", id)
    .execute();
  const count = (name: string) =>
    events.filter((each) => each.name === name).length;
  return {
    joined: count("class.joined"),
    left: count("class.left"),
    stays: stays.length,
    open: stays.filter((stay) => stay.left_at === null).length,
  };
}

/** Sets somebody down beside somebody else, without waiting for a tick. */
function putBeside(name: string, other: string): void {
  const { services, studyId } = house.island;
  const world = services.worlds.get(studyId);
  const find = (wanted: string) =>
    [...(world?.avatars.values() ?? [])].find(
      ({ caller }) => caller.name === wanted,
    );
  const who = find(name);
  const whom = find(other);
  if (!world || !who || !whom) throw new Error("not here");
  world.setDown(who, whom);
}

test("whoever comes in with the last tick of a class has joined it, stayed, and left", async () => {
  const nora = await house.bring("Nora", "educator");
  await house.comeIn("Rosa");
  for (let round = 0; round < 5; round++) {
    const id = await house.start(nora);
    putBeside("Rosa", "Nora");
    expect(await nora.ask("class.end", {})).toEqual({
      ok: true,
      reply: { attended: 2 },
    });
    expect(await readClass(id)).toEqual({
      joined: 2,
      left: 2,
      stays: 2,
      open: 0,
    });
    await goOut(round);
  }
});

test("whoever goes out with the last tick has left, once", async () => {
  const nora = await house.bring("Nora", "educator");
  await house.bring("Rosa");
  await house.comeIn("Walter");
  const id = await house.start(nora);
  putBeside("Rosa", "Walter");
  await nora.ask("class.end", {});
  expect(await readClass(id)).toEqual({
    joined: 2,
    left: 2,
    stays: 2,
    open: 0,
  });
});

test("whoever comes in with the first tick has joined once", async () => {
  const nora = await house.bring("Nora", "educator");
  await house.comeIn("Rosa");
  putBeside("Rosa", "Nora");
  const id = await house.start(nora);
  // The tick that would note it again.
  await waitUntil(
    async () => (await readClass(id)).stays === 2,
    "both are noted",
  );
  await nora.ask("chat.send", { channel: "nearby", text: "hello" });
  expect(await readClass(id)).toMatchObject({ joined: 2, stays: 2 });
  await nora.ask("class.end", {});
});

async function goOut(round: number): Promise<void> {
  const walter = await house.comeIn(`Walter ${round}`);
  putBeside("Rosa", `Walter ${round}`);
  await walter.leave();
}
