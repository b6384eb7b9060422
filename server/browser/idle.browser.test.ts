import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";

const MINUTE_MS = 60_000;

const island = holdIsland();
const browser = holdBrowser();

test("staff at rest are asked two minutes before, may stay, and are at the door when they do not answer", async () => {
  const { token, membershipId } = await island.invite("educator", "Nora");
  const nora = await Person.open(browser, "Nora", { view: "text" });
  const { page } = nora;
  await page.clock.install();
  await nora.enterBy(`${island.url}/come-in#${token}`);
  await page.goto(`${island.url}/people`);
  await nora.reads("people-page.title");

  const { db } = island.services.database;
  const rest = (minutes: number) =>
    db
      .updateTable("sign_in")
      .set({ last_seen_at: new Date(Date.now() - minutes * MINUTE_MS) })
      .where("membership_id", "=", membershipId)
      .execute();
  const readRestMs = async (): Promise<number> => {
    const { last_seen_at: seenAt } = await db
      .selectFrom("sign_in")
      .select("last_seen_at")
      .where("membership_id", "=", membershipId)
      .executeTakeFirstOrThrow();
    return Date.now() - seenAt.getTime();
  };
  const note = page.getByRole("dialog");

  expect(await note.isVisible()).toBe(false);
  // What the page still fetched may count as being there: then the rest begins anew.
  await expect
    .poll(
      async () => {
        await rest(28.5);
        await page.clock.fastForward(MINUTE_MS + 1000);
        return note.isVisible();
      },
      { interval: 500, timeout: 60_000 },
    )
    .toBe(true);
  expect(await readRestMs()).toBeGreaterThan(28 * MINUTE_MS);

  await nora.press("idle.stay");
  await note.waitFor({ state: "hidden" });
  expect(await readRestMs()).toBeLessThan(5 * MINUTE_MS);

  await expect
    .poll(
      async () => {
        await rest(31);
        await page.clock.fastForward(MINUTE_MS + 1000);
        return page.url();
      },
      { interval: 500, timeout: 60_000 },
    )
    .toBe(`${island.url}/join`);
  expect(nora.faults).toEqual([]);
  await nora.close();
});
