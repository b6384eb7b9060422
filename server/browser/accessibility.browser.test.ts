import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCovered } from "./find-covered.ts";
import { type LivelyIsland, startLivelyIsland } from "./lively-island.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { goRound, goRoundInText, type Look } from "./rounds.ts";

let island: LivelyIsland;
let browser: Browser;

beforeAll(async () => {
  island = await startLivelyIsland();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await island?.stop();
});

const SIZES = {
  desk: { width: 1024, height: 640 },
  phone: { width: 390, height: 844 },
  "narrow phone": { width: 320, height: 640 },
} as const;

/** Gathers what stands in the way of people, what lies over what they press, and what makes the page wider than the screen. */
function createLook(
  person: Person,
  usesAxe: boolean,
): {
  look: Look;
  found: string[];
} {
  const found: string[] = [];
  return {
    found,
    async look(state) {
      const tooWide = await person.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (Number(tooWide) > 0)
        found.push(`${state}: ${String(tooWide)} px too wide`);
      for (const fault of await findCovered(person.page))
        found.push(`${state}: ${fault}`);
      if (!usesAxe) return;
      const { violations } = await new AxeBuilder({
        page: person.page,
      }).analyze();
      for (const { id, impact, help, nodes } of violations)
        if (impact === "serious" || impact === "critical")
          found.push(
            `${state}: ${id} (${impact}): ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
          );
    },
  };
}

describe.each(Object.entries(SIZES))(
  "at the size of a %s",
  (size, viewport) => {
    const usesAxe = size !== "narrow phone";
    const what = usesAxe
      ? "nothing stands in anybody's way, is covered or too wide"
      : "nothing is covered or too wide";

    test(`${what} in 3D`, async () => {
      const person = await Person.comeIn(browser, island, {
        name: "Rosa",
        role: "participant",
        size: viewport,
      });
      const { look, found } = createLook(person, usesAxe);
      await goRound(person, look);
      expect(found).toEqual([]);
      await person.close();
    });

    test(`${what} in the text view`, async () => {
      const person = await Person.comeIn(browser, island, {
        name: "Amina",
        role: "participant",
        size: viewport,
        view: "text",
      });
      const { look, found } = createLook(person, usesAxe);
      await goRoundInText(person, look);
      expect(found).toEqual([]);
      await person.close();
    });

    test(`${what} for a nurse and at her desk`, async () => {
      const nurse = await Person.comeIn(browser, island, {
        name: "Elena",
        role: "educator",
        size: viewport,
        view: "text",
      });
      const { look, found } = createLook(nurse, usesAxe);
      await nurse.use("command.class.go");
      await nurse.open("command.hand.list", "feature.hand.title");
      await look("with the hands");
      await nurse.open("command.class.open", "feature.class.title");
      await look("with the classes");
      await nurse.page.goto(`${island.url}/desk`);
      await nurse.sees("First class");
      await look("at the desk");
      expect(found).toEqual([]);
      await nurse.close();
    });

    test(`${what} on the pages before the island`, async () => {
      const stranger = await Person.open(browser, "", { size: viewport });
      const { look, found } = createLook(stranger, usesAxe);
      await stranger.page.goto(`${island.url}/come-in#abc`);
      await stranger.button("come-in.button").waitFor();
      await look("the come-in page");
      await stranger.press("come-in.button");
      await stranger.reads("come-in.link-used-up");
      await look("with a link that is too old");
      await stranger.page.goto(`${island.url}/`);
      await stranger.reads("page.no-link.title");
      await look("without a link");
      expect(found).toEqual([]);
      await stranger.close();
    });
  },
);
