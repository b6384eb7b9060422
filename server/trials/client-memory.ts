import { deepEqual } from "node:assert/strict";
import type { Browser } from "playwright-core";
import { PLACES } from "../../shared/places/index.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { Person } from "../browser/person.ts";
import { word, type WordKey } from "../browser/word.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { checkHeld } from "./client-memory/check-held.ts";
import { followHeld, type Held } from "./client-memory/count-held.ts";

/** So many come and go while one round is made. */
const COMERS = 8;
const BYTES_PER_MB = 1024 * 1024;

/** Somebody new, with a look of their own, says and shows something, and goes again. */
async function callBy(
  island: TestIsland,
  name: string,
  place: string,
): Promise<void> {
  const { token } = await island.invite("participant", name);
  const visitor = new Visitor(island.url);
  await visitor.come(token);
  await visitor.ask("travel.go", { to: { place } });
  await visitor.ask("gesture.make", { kind: "wave" });
  await visitor.ask("chat.send", {
    channel: "nearby",
    text: `Hello from the ${place}`,
  });
  await visitor.leave();
}

/** Through every place and back, a panel opened and closed in each; then to the other view and back. */
async function goRound(
  person: Person,
  comers: readonly (() => Promise<void>)[],
): Promise<void> {
  const { page } = person;
  const travel = await person.open(
    "command.travel.open",
    "feature.travel.title",
  );
  for (const [number, { id }] of [...PLACES, ...PLACES.slice(0, 1)].entries()) {
    const place = word(`place.${id}.name` as WordKey);
    const go = person.button("travel.go-where", { place });
    if (await go.isVisible()) await go.click();
    await go.waitFor({ state: "hidden" });
    await comers[number]?.();
    await page.waitForFunction(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
    );
  }
  await travel.waitFor();
  await person.open("command.chat.open", "feature.chat.title");
  await person.open("command.look.open", "feature.look.title");
  await person.closePanel();
  await person.use("command.view.text");
  await page.locator("main.text-view").waitFor();
  await person.use("command.view.3d");
  await page.locator(".loading-note").waitFor({ state: "attached" });
  await page.locator(".loading-note").waitFor({ state: "hidden" });
}

const describeHeld = ({ heapBytes, ...counts }: Held): string =>
  [
    `heap ${(heapBytes / BYTES_PER_MB).toFixed(2)} MB`,
    ...Object.entries(counts).map(([what, count]) => `${what} ${count}`),
  ].join(", ");

/**
 * One page stays while people come and go, walks through every place, opens panels
 * and changes its view. A round is what an hour of the island brings in some minutes:
 * eight comings and goings, twelve places, two views. What it holds stays the same.
 */
export async function runClientMemory(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const island = await startTestIsland();
  let browser: Browser | undefined;
  try {
    browser = await openBrowser();
    const person = await Person.open(browser, "Wilma", { view: "3d" });
    const count = await followHeld(person.page);
    const { token } = await island.invite("participant", person.name);
    await person.context.addInitScript(
      "localStorage.setItem('islet.picture', 'low')",
    );
    await person.enterBy(`${island.url}/come-in#${token}`);
    const held: Held[] = [];
    for (let round = 1; round <= rounds; round++) {
      await goRound(
        person,
        Array.from(
          { length: COMERS },
          (_none, number) => () =>
            callBy(
              island,
              `Comer ${round * COMERS + number}`,
              PLACES[(number + round) % PLACES.length]?.id ?? "plaza",
            ),
        ),
      );
      const now = await count();
      held.push(now);
      say(`round ${round}: ${describeHeld(now)}`);
    }
    say(checkHeld(held));
    deepEqual(person.faults, []);
  } finally {
    await browser?.close();
    await island.stop();
  }
}
