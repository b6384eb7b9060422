import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { goToClass, startClass } from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const island = holdIsland();
const browser = holdBrowser();

test("a class parts to tables, calls for help, comes back, and speaks by turns", async () => {
  const come = (
    name: string,
    role: "educator" | "participant",
    view: "3d" | "text",
    size: { width: number; height: number },
  ): Promise<Person> =>
    Person.comeIn(browser, island, { name, role, view, size });
  const nora = await come("Nora", "educator", "text", {
    width: 900,
    height: 1200,
  });
  const ruth = await come("Ruth", "participant", "text", {
    width: 390,
    height: 800,
  });
  const rosa = await come("Rosa", "participant", "3d", {
    width: 390,
    height: 700,
  });
  const all = [nora, ruth, rosa];
  for (const each of all) await goToClass(each);
  await startClass(nora, "Moving more");

  await nora.open("command.breakout.open", "feature.breakout.title");
  await nora.press("breakout.open");
  const tables = new Set<string | null>();
  for (const each of [ruth, rosa]) {
    const strip = each.page.locator(".strip strong");
    await strip.waitFor();
    tables.add(await strip.textContent());
  }
  expect(tables).toEqual(
    new Set([1, 2].map((table) => word("breakout.your-table", { table }))),
  );
  await ruth.press("breakout.call-help");
  await nora.reads("breakout.calls");
  await nora.press("breakout.bring-back-now");
  await ruth.reads("breakout.is-over");

  await nora.use("command.hand.list");
  await nora.press("floor.only-given");
  await ruth.reads("floor.ask");
  await ruth.use("command.hand.raise");
  await nora.press("floor.give-whom", { name: "Ruth" });
  await ruth.reads("floor.yours");
  for (const each of all) expect(each.faults).toEqual([]);
  for (const each of all) await each.close();
});
