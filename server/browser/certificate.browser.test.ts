import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/words/languages.ts";
import { addTopics } from "../classes/programme.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const HOUR_MS = 3_600_000;
const TITLES = ["Healthy plates", "Moving more", "Low sugar"];

const island = holdIsland();
const browser = holdBrowser();
/** One class of each topic, and one more of the second. */
const classes: string[] = [];

beforeAll(async () => {
  const { db } = island.services.database;
  const { studyId } = island;
  const topics = TITLES.map((title, index) => ({
    part: "core" as const,
    number: index + 1,
    title,
    deckId: null,
  }));
  await db
    .transaction()
    .execute((transaction) =>
      addTopics(transaction, studyId, topics, new Date()),
    );
  const known = await db
    .selectFrom("topic")
    .select("id")
    .orderBy("number")
    .execute();
  for (const [index, number] of [0, 1, 2, 1].entries()) {
    const id = randomUUID();
    const startedAt = new Date(Date.now() - (10 - index) * 24 * HOUR_MS);
    await db
      .insertInto("class")
      .values({
        id,
        study_id: studyId,
        place: "classroom",
        title: TITLES[number] ?? "",
        starts_at: startedAt,
        started_at: startedAt,
        ended_at: new Date(startedAt.getTime() + HOUR_MS),
        minutes: 60,
        topic_id: known[number]?.id ?? null,
      })
      .execute();
    classes.push(id);
  }
});

/** Somebody who was in these classes for all of the hour, with their calendar open. */
async function openCalendar(
  name: string,
  attended: readonly number[],
): Promise<Person> {
  const { token, membershipId } = await island.invite("participant", name);
  const { db } = island.services.database;
  for (const index of attended) {
    const held = await db
      .selectFrom("class")
      .select(["id", "started_at", "ended_at"])
      .where("id", "=", classes[index] ?? "")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("attendance")
      .values({
        id: randomUUID(),
        class_id: held.id,
        membership_id: membershipId,
        entered_at: held.started_at ?? new Date(),
        left_at: held.ended_at,
      })
      .execute();
  }
  const person = await Person.open(browser, name, { view: "text" });
  await person.enterBy(`${island.url}/come-in#${token}`);
  await person.page.goto(`${island.url}/calendar`);
  return person;
}

test("whoever attended every topic of the core has a certificate to print, in three languages", async () => {
  // The second topic at its other occurrence.
  const rosa = await openCalendar("Rosa", [0, 2, 3]);
  const study = await island.services.database.db
    .selectFrom("study")
    .select("name")
    .where("id", "=", island.studyId)
    .executeTakeFirstOrThrow();
  for (const language of LANGUAGES) {
    await rosa.page.emulateMedia({ media: "screen" });
    await rosa.page.locator(".language select").selectOption(language);
    const values = { name: "Rosa", study: study.name, count: TITLES.length };
    const words = word("certificate.words", values, language);
    await rosa.sees(words);
    await rosa.page
      .getByRole("button", { name: word("report.print", {}, language) })
      .waitFor();
    // On paper it stands alone.
    await rosa.page.emulateMedia({ media: "print" });
    const seen = (text: string) =>
      rosa.page.getByText(text, { exact: true }).first().isVisible();
    await expect.poll(() => seen(words)).toBe(true);
    for (const title of TITLES) expect(await seen(title)).toBe(true);
    for (const key of ["calendar.now", "calendar.reminders"] as const)
      expect([key, await seen(word(key, {}, language))]).toEqual([key, false]);
  }
  expect(rosa.faults).toEqual([]);
  await rosa.close();
});

test("whoever lacks one topic has none yet, and reads which one", async () => {
  // Twice at the same topic makes up for no other.
  const walter = await openCalendar("Walter", [0, 1, 3]);
  await walter.reads("certificate.so-far", { attended: 2, all: 3 });
  const missing = walter.page
    .getByRole("listitem")
    .filter({ hasText: "Low sugar" })
    .filter({ hasText: word("certificate.not-yet") });
  await missing.first().waitFor();
  expect(
    await walter.page
      .getByRole("button", { name: word("report.print") })
      .count(),
  ).toBe(0);
  await walter.close();
});
