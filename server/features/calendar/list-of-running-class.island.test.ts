import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { waitUntil } from "../../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "../testing/open-class.ts";
import { membershipOf } from "../testing/open-group.ts";
import {
  changeList,
  GROUP_TITLE,
  openThree,
} from "../testing/open-listed-group.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const refused = (code: string) => ({ ok: false, code });
const idOf = (name: string) => membershipOf(house, name);

test("who is taken off a class under way is led out, told why, and can't come back; their time there stays", async () => {
  const { nora, rosa, walter, first } = await openThree(house);
  const guide = { to: { place: "classroom" } };
  await nora.ask("class.start", { class: first });
  await enterClassroom(rosa);
  await rosa.ask("seat.take", { seat: "any" });
  expect(nora.room?.state.classes.get("classroom")?.title).toBe("");
  const to = [await idOf("Walter")];
  await changeList(nora, { class: first, of: "class", to });
  await waitUntil(
    () => rosa.room?.state.avatars.get(rosa.standing.avatar)?.place === "hall",
    "she is next door",
  );
  await waitUntil(
    () => rosa.notices.some(({ name }) => name === "class.keptOut"),
    "she is told",
  );
  expect(
    rosa.notices.find(({ name }) => name === "class.keptOut"),
  ).toMatchObject({ notice: { place: "classroom", because: "taken-off" } });
  expect(await rosa.ask("travel.go", guide)).toEqual(refused("class-closed"));
  expect(await rosa.ask("seat.take", { seat: "classroom/a1" })).toEqual(
    refused("too-far"),
  );
  await rosa.leave();
  await rosa.join();
  expect(rosa.room?.state.avatars.get(rosa.standing.avatar)?.place).not.toBe(
    "classroom",
  );
  await enterClassroom(walter);
  expect(nora.room?.state.avatars.get(nora.standing.avatar)?.place).toBe(
    "classroom",
  );

  // For all: everybody may read what it is, and come.
  await changeList(nora, { class: first, of: "class", to: "all" });
  await waitUntil(
    () => nora.room?.state.classes.get("classroom")?.title === GROUP_TITLE,
    "its title is told",
  );
  expect((await rosa.ask("travel.go", guide)).ok).toBe(true);
  // And for nobody: its title is a secret again, and whoever leads stays.
  await changeList(nora, { class: first, of: "class", to: [] });
  await waitUntil(
    () => nora.room?.state.classes.get("classroom")?.title === "",
    "its title is told no more",
  );
  await waitUntil(
    () =>
      walter.room?.state.avatars.get(walter.standing.avatar)?.place === "hall",
    "he is next door",
  );
  await nora.ask("class.end", {});
  const report = await nora.ask("calendar.report", { class: first });
  if (!report.ok) throw new Error(report.code);
  const names = report.reply.people.map(({ name }) => name);
  expect(names).toEqual(["Nora", "Rosa", "Walter"]);
});
