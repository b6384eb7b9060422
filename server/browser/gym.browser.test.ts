import { expect, test } from "vitest";
import { gymContent } from "../../shared/places/gym/content.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { waitUntil } from "../testing/visitor.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const STATION = "gym/routine";

const island = holdIsland();
const browser = holdBrowser();

async function openStation(
  person: Person,
  station: "routine" | "film",
): Promise<void> {
  const place = word("place.gym.name");
  const thing = word(`station.gym.${station}.name`);
  const go = person.button("travel.go-where", { place });
  if (await person.isIn3d())
    await person.open("command.travel.open", "feature.travel.title");
  if (await go.isVisible()) await go.click();
  await person.press("things.use-which", { thing });
}

const routine = () =>
  island.services.worlds.get(island.studyId)?.state.routines.get(STATION);

/** As if the step had lasted long enough. */
async function passStep(): Promise<void> {
  const running = routine();
  if (!running) throw new Error("no routine");
  const { number } = running;
  running.stepStartedAt -= running.stepSeconds * 1000;
  await waitUntil(() => routine()?.number !== number, "the next step");
}

async function rowsOf(name: string): Promise<string[]> {
  await island.services.recorder.flush();
  const rows = await island.services.database.db
    .selectFrom("event")
    .select(["item", "via", "payload"])
    .where("name", "=", name)
    .orderBy("seq")
    .execute();
  return rows.map(
    ({ item, via, payload }) => `${item} ${via} ${JSON.stringify(payload)}`,
  );
}

test("two do the routine together, one in the picture and one in text", async () => {
  const walter = await Person.comeIn(browser, island, {
    name: "Walter",
    role: "participant",
    view: "3d",
  });
  const ruth = await Person.comeIn(browser, island, {
    name: "Ruth",
    role: "participant",
    view: "text",
  });
  await openStation(walter, "routine");
  await openStation(ruth, "routine");
  await ruth.reads("exercise.safety");
  await walter.press("exercise.start");
  await ruth.press("exercise.join");
  await ruth.reads("exercise.step.arrive-standing");
  await passStep();
  for (const each of [walter, ruth])
    await each.reads("exercise.step.shoulders-standing");
  for (let step = 2; step <= gymContent.routine.steps.length; step++)
    await passStep();
  for (const each of [walter, ruth]) {
    await each.press("exercise.did-all");
    await each.reads("exercise.thanks");
    expect(each.faults).toEqual([]);
  }
  expect(await rowsOf("item.played")).toEqual([
    'gentle-stretch 3d+pointer {"as":"leader","kind":"exercise"}',
    'gentle-stretch text+pointer {"as":"member","kind":"exercise"}',
  ]);
  const done = '{"how":"all","kind":"exercise"}';
  expect(await rowsOf("task.completed")).toEqual([
    `gentle-stretch 3d+pointer ${done}`,
    `gentle-stretch text+pointer ${done}`,
  ]);

  await openStation(ruth, "film");
  const film = ruth.page.locator("video");
  await film.waitFor();
  expect(await film.locator('track[kind="captions"]').count()).toBe(3);
  // The words of the film stand below it, for whoever reads.
  await ruth.reads("exercise.step.march-standing");
  await film.evaluate("document.querySelector('video').play()");
  await waitUntil(
    async () =>
      Number(
        await film.evaluate("document.querySelector('video').currentTime"),
      ) > 1,
    "the film plays",
    60_000,
  );
  await film.evaluate("document.querySelector('video').pause()");
  await waitUntil(
    async () => (await rowsOf("media.progressed")).length > 0,
    "what was seen is told",
    60_000,
  );
  expect((await rowsOf("media.progressed"))[0]).toMatch(
    /^gentle-stretch text\+pointer \{"segments":\[\[0,[\d.]+\]\]\}$/,
  );
  await walter.close();
  await ruth.close();
});

test("a film that does not come is a card with its words, and the rest goes on", async () => {
  const ruth = await Person.comeIn(browser, island, {
    name: "Ruth",
    role: "participant",
    view: "text",
  });
  const { page } = ruth;
  await page.route("**/*.{webm,mp4}", (route) => route.abort());
  await openStation(ruth, "film");
  await ruth.reads("film.broken");
  await ruth.reads("exercise.step.march-standing");
  expect(
    await page
      .getByRole("link", { name: word("film.save") })
      .getAttribute("href"),
  ).toMatch(/\.mp4$/);
  await page.unroute("**/*.{webm,mp4}");
  await ruth.press("menu.again");
  await page.locator("video").waitFor();
  expect(ruth.faults).toEqual([]);
  await ruth.close();
});
