import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { goToClass, startClass } from "./class-acts.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

let island: TestIsland;
let browser: Browser;
beforeEach(async () => {
  island = await startTestIsland();
  browser = await openBrowser();
});
afterEach(async () => {
  await browser?.close();
  await island?.stop();
});

test("a class walks to the restaurant and back, and one button takes people along", async () => {
  const [nora, ruth] = await Promise.all(
    (["educator", "participant"] as const).map((role) =>
      Person.comeIn(browser, island, {
        name: role === "educator" ? "Nora" : "Ruth",
        role,
        view: "text",
        size: { width: 900, height: 1200 },
      }),
    ),
  );
  if (!nora || !ruth) throw new Error("nobody came");
  for (const each of [nora, ruth]) await goToClass(each);
  await startClass(nora, "Eating out");

  const place = word("place.restaurant.name");
  await nora.press("class.walk-to", { place });
  await nora.button("class.bring-back").waitFor();
  await ruth.reads("class.walks-to", { place });
  await ruth.press("class.walk-with");
  await ruth.button("class.walk-with").waitFor({ state: "detached" });
  // What is said to the class is heard where it is.
  await nora.command("chat.channel-class").click();
  await nora.page.getByLabel(word("chat.write")).fill("What would you order?");
  await nora.press("chat.send");
  await ruth.command("chat.channel-class").click();
  await ruth.sees("What would you order?");

  await nora.press("class.bring-back");
  await ruth.reads("class.walks-back");
  await ruth.press("class.walk-with");
  await ruth.findCommand("command.seat.stand");
  for (const each of [nora, ruth]) {
    expect(each.faults).toEqual([]);
    await each.close();
  }
});
