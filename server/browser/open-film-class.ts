import type { Locator } from "playwright-core";
import type { TestIsland } from "../testing/start-test-island.ts";
import { goToClass, startClass } from "./class-acts.ts";
import type { Windows } from "./hold-browser.ts";
import { Person } from "./person.ts";

/** Nora holds a class with Ruth in it, who reads, and has the panel of films open. */
export async function openFilmClass(
  browser: Windows,
  island: Pick<TestIsland, "url" | "invite">,
  noraView: "3d" | "text",
): Promise<{ nora: Person; ruth: Person; panel: Locator }> {
  const nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    view: noraView,
  });
  const ruth = await Person.comeIn(browser, island, {
    name: "Ruth",
    role: "participant",
    view: "text",
  });
  await goToClass(nora);
  await goToClass(ruth);
  await startClass(nora, "Moving more");
  const panel = await nora.open("command.video.open", "feature.video.title");
  return { nora, ruth, panel };
}
