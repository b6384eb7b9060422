import { deepEqual } from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { openBrowser } from "../browser/open-browser.ts";
import { Person } from "../browser/person.ts";
import { goToClass } from "../browser/class-acts.ts";
import { makeInvitation } from "../people/invitations.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import type { DrivenWindow } from "./browsers/driven-window.ts";
import { findBrowsers } from "./browsers/find-browsers.ts";
import { Newcomer } from "./browsers/newcomer.ts";

/** The last picture of each browser lies here, for whoever wants to look. */
const OUT = new URL("../../data/pictures/", import.meta.url).pathname;

const TITLE = "Looking after your feet";
const DAY_MS = 86_400_000;

/** Puts a class of tomorrow into the calendar. */
async function planClass(island: TestIsland): Promise<void> {
  const nurse = new Visitor(island.url);
  await nurse.come((await island.invite("educator", "Elena")).token);
  const tomorrow = new Date(island.services.clock.now().getTime() + DAY_MS);
  const planned = await nurse.ask("calendar.plan", {
    kind: "class",
    title: TITLE,
    startsLocal: `${tomorrow.toISOString().slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: null,
  });
  await nurse.leave();
  if (!planned.ok) throw new Error(planned.code);
}

/** Comes by a link, takes a seat in class, writes something there, and reads the calendar. Gives the view it had. */
async function visit(
  island: TestIsland,
  window: DrivenWindow,
  name: string,
  neighbour: Person,
): Promise<string> {
  const { token } = await makeInvitation(island.services.database.db, {
    studyId: island.studyId,
    kind: "link",
    role: "participant",
    createdBy: null,
    now: island.services.clock.now(),
    days: 7,
  });
  const newcomer = new Newcomer(window);
  await window.go(`${island.url}/come-in#${token}`);
  await newcomer.press("come-in.button");
  await newcomer.writes("coming-in.name.label", name);
  await newcomer.press("consent.button");
  await newcomer.press("coming-in.look.go");
  await newcomer.press("command.class.go");
  await newcomer.finds("command.seat.stand");
  const isIn3d = await newcomer.isIn3d();
  if (isIn3d) await newcomer.press("command.chat.open");
  const text = `Hello from ${name}`;
  await newcomer.writes("chat.write", text);
  await neighbour.sees(text);
  await writeFile(`${OUT}browser-${name}.png`, await window.picture());
  await window.go(`${island.url}/calendar`);
  await newcomer.sees(TITLE);
  deepEqual(window.faults, [], "what the browser complained about");
  return isIn3d ? "3D" : "text";
}

/**
 * Goes one way through the house in every browser of this machine: Chromium,
 * Firefox and WebKitGTK. Someone else in class, in Chromium, has to see what is
 * written; no browser may complain of an error or of the page's policy.
 */
export async function runBrowsers(
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const { found, missing } = await findBrowsers(!isSmall);
  for (const each of missing) say(`SKIPPED: ${each} is not installed`);
  await mkdir(OUT, { recursive: true });
  const island = await startTestIsland();
  const chromium = await openBrowser();
  try {
    await planClass(island);
    const neighbour = await Person.comeIn(chromium, island, {
      name: "Walter",
      role: "participant",
      view: "text",
    });
    await goToClass(neighbour);
    for (let round = 1; round <= rounds; round++)
      for (const { name, open } of found) {
        const window = await open();
        try {
          const view = await visit(
            island,
            window,
            `${name} ${round}`,
            neighbour,
          );
          say(
            `${name}: from the link to a seat, a text and the calendar, in ${view}`,
          );
        } finally {
          await window.close();
        }
      }
    deepEqual(neighbour.faults, []);
    deepEqual(island.errors, []);
  } finally {
    await chromium.close();
    await island.stop();
  }
}
