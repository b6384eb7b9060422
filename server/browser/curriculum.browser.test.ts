import { AxeBuilder } from "@axe-core/playwright";
import { beforeAll, expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { goToClass, seeSlide, startClass } from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const DESK = { width: 1024, height: 700 };

const island = holdIsland();
const browser = holdBrowser();
let nurse: Person;
beforeAll(async () => {
  nurse = await Person.comeIn(browser, island, {
    name: "Elena",
    role: "educator",
    size: DESK,
    view: "text",
  });
});

/** What stands in the way of people on a page. */
async function listBarriers({ page }: Person): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
}

async function addPlate(): Promise<void> {
  await nurse.page.goto(`${island.url}/desk`);
  await nurse.page.getByText(word("topic.ready-made")).click();
  await nurse.press("topic.add-which", {
    title: word("topic.plate"),
    language: "English",
  });
  await nurse.sees(/is ready: 13 slides/);
}

test("a nurse adds a ready-made class at her desk", async () => {
  await addPlate();
  await nurse.sees("English: in your slides");
  expect(await listBarriers(nurse)).toEqual([]);
});

test("she shows it; everybody reads words, picture and source, she alone the notes", async () => {
  await nurse.page.goto(island.url);
  await nurse.arrived();
  await goToClass(nurse);
  await startClass(nurse, "Plates");
  await nurse.open("command.deck.open", "feature.deck.title");
  await nurse.press("deck.show-which", { title: word("topic.plate") });
  await nurse.press("deck.next");
  await seeSlide(nurse, { slide: 2, count: 13 }, /no one right way/);
  await nurse.sees("nobody is judged in this class");

  const amina = await Person.comeIn(browser, island, {
    name: "Amina",
    role: "participant",
    size: DESK,
    view: "text",
  });
  await goToClass(amina);
  await seeSlide(amina, { slide: 2, count: 13 }, /no one right way/);
  await amina.sees("A plate between a fork and a knife.");
  await amina.sees("Source: NIDDK, Healthy Living with Diabetes");
  await amina.reads("exercise.general");
  expect(await amina.page.getByText("nobody is judged").count()).toBe(0);

  await nurse.page.getByText(word("sheet.quiz")).click();
  const question = "How much of the plate is for vegetables?";
  await nurse.press("quiz.ask-which", { question });
  await nurse.reads("quiz.is-asked");
  await amina.sees(question);
  await amina.close();
});

test("she reads it in the review list and stands behind it", async () => {
  await nurse.page.goto(`${island.url}/review`);
  const title = word("topic.plate");
  const row = nurse.page
    .locator("details")
    .filter({ hasText: title })
    .filter({ hasText: "English" })
    .first();
  await row.locator("summary").click();
  await row.getByText("There is no one right way").waitFor();
  expect(await listBarriers(nurse)).toEqual([]);
  await row
    .getByRole("button", { name: word("review.mark"), exact: true })
    .click();
  await nurse.reads("review.marked");
  await nurse.sees(/reviewed by Elena/);
});

test.each(["en", "es", "ko"])(
  "anybody can print the sheet in %s",
  async (language) => {
    const stranger = await Person.open(browser, "", { size: DESK });
    await stranger.page.goto(`${island.url}/sheet/plate?language=${language}`);
    expect(await stranger.page.locator("h2").count()).toBeGreaterThan(12);
    expect(await listBarriers(stranger)).toEqual([]);
    await stranger.close();
  },
);
