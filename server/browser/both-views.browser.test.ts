import { afterAll, beforeAll, expect, test } from "vitest";
import { waitUntil } from "../testing/visitor.ts";
import { goToClass, raiseHand, sayInClass, seeSlide } from "./class-acts.ts";
import { type LivelyIsland, startLivelyIsland } from "./lively-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { readLog } from "./read-log.ts";
import { openMenu, orderFromMenu } from "./restaurant-acts.ts";
import { word } from "./word.ts";

let island: LivelyIsland;
const browser = holdBrowser();

beforeAll(async () => {
  // The seat of the first is free again for the second.
  island = await startLivelyIsland({ seatKeptSeconds: 1 });
});
afterAll(async () => {
  await island?.stop();
});

/** Everything a participant can do that leaves a row, by what stands on the screen. */
async function doEverything(person: Person): Promise<void> {
  await goToClass(person);
  await seeSlide(person, { slide: 3, count: 8 }, /Being active/);
  await sayInClass(person, `Hello from ${person.name}`);
  await raiseHand(person);
  await person.use("command.hand.lower");
  await person.command("command.hand.raise").waitFor();
  await person.use("command.gesture.wave");
  await person.reads("gesture.you-wave");
  await person.use("command.gesture.clap");
  await person.reads("gesture.you-clap");
  await person.use("command.seat.stand");
  await person.command("command.seat.sit").waitFor();
  await person.use("command.seat.sit");
  await person.findCommand("command.seat.stand");
  await person.open("command.help.open", "feature.help.title");
  await person.press("help.ask");
  await person.sees(word("help.asked_one", { count: 1 }));
  await person.open("command.look.open", "feature.look.title");
  await person.page
    .getByRole("button", { name: word("look.surprise") })
    .click();
  await person.page.getByRole("button", { name: word("look.save") }).click();
  await person.reads("look.saved");
  await openMenu(person);
  await orderFromMenu(person);
  await person.use("command.travel.safe");
  await person.page
    .getByRole("heading", { name: word("place.plaza.name"), level: 1 })
    .waitFor();
}

test("the same deeds in 3D and in text leave the same rows, but for how they were done", async () => {
  for (const [name, view] of [
    ["Rosa", "3d"],
    ["Rita", "text"],
  ] as const) {
    const person = await Person.comeIn(browser, island, {
      name,
      role: "participant",
      view,
    });
    await doEverything(person);
    await person.close();
    const { avatars } = island.nurse.room?.state ?? {};
    await waitUntil(
      () => ![...(avatars?.values() ?? [])].some((each) => each.name === name),
      `${name} has left the island`,
      60_000,
    );
  }
  const { rows } = await readLog(island);
  const rosa = rows["Rosa"] ?? [];
  expect(rosa.length).toBeGreaterThan(30);
  expect(rows["Rita"]).toEqual(
    rosa.map((row) =>
      row.replace("via=3d+", "via=text+").replace('"Rosa"', '"Rita"'),
    ),
  );
  for (const view of ["3d", "text"])
    expect(rosa.concat(rows["Rita"] ?? []).join("\n")).toContain(
      `via=${view}+pointer`,
    );
});
