import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goToClass, openClassChat } from "./class-acts.ts";
import { type LivelyIsland, startLivelyIsland } from "./lively-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const FIXTURES = new URL("../features/deck/fixtures/", import.meta.url);

let island: LivelyIsland;
const browser = holdBrowser();

beforeAll(async () => {
  island = await startLivelyIsland();
});
afterAll(async () => {
  await island?.stop();
});

const enter = (
  name: string,
  role: "participant" | "educator" = "participant",
) => Person.comeIn(browser, island, { name, role, view: "text" });

const readTexts = async (): Promise<string[]> => {
  const rows = await island.services.database.db
    .selectFrom("message")
    .select("text")
    .orderBy("seq")
    .execute();
  return rows.map(({ text }) => text);
};

test("a message of 10,000 characters, an empty one and one of signs that can't be used are turned down, and stay to be mended", async () => {
  const rosa = await enter("Rosa");
  await goToClass(rosa);
  await openClassChat(rosa);
  const before = await readTexts();
  const box = rosa.page.getByLabel(word("chat.write"));
  const cases = [
    ["a".repeat(10_000), "refusal.too-long"],
    [" \u200B\n ", "refusal.empty-text"],
    ["turned \u202E around", "refusal.bad-characters"],
    ["a bell \u0007", "refusal.bad-characters"],
  ] as const;
  for (const [text, sentence] of cases) {
    await box.fill(text);
    await rosa.press("chat.send");
    await rosa.sees(word(sentence));
    await rosa.press("shell.put-away");
  }
  expect(await readTexts()).toEqual(before);
  for (const [text, sentence] of cases)
    expect(await rosa.askRaw("chat.send", { channel: "class", text })).toEqual({
      ok: false,
      code: sentence.replace("refusal.", ""),
    });
  expect(await readTexts()).toEqual(before);
  expect(rosa.faults).toEqual([]);
  await rosa.close();
});

test("words written from right to left arrive as they were written, and run their own way", async () => {
  const rosa = await enter("Rosa");
  await goToClass(rosa);
  const log = await openClassChat(rosa);
  const text = "שלום לכולם";
  await rosa.page.getByLabel(word("chat.write")).fill(text);
  await rosa.press("chat.send");
  await log.getByText(text).and(rosa.page.locator(":dir(rtl)")).waitFor();
  await expect.poll(readTexts).toContain(text);
  await rosa.close();
});

test("files that are no PDF, broken or locked get a sentence at the desk, and the decks stay as they are", async () => {
  const elena = await enter("Elena", "educator");
  await elena.page.goto(`${island.url}/desk`);
  await elena.sees("First class");
  const choose = elena.page.getByLabel(word("deck.choose-file"));
  const cases = [
    ["page.pdf", Buffer.from("<!doctype html><h1>Hello"), "refusal.not-pdf"],
    [
      "broken.pdf",
      Buffer.from("%PDF-1.7\nand nothing that follows from it"),
      "refusal.pdf-broken",
    ],
    [
      "locked.pdf",
      await readFile(new URL("encrypted.pdf", FIXTURES)),
      "refusal.pdf-encrypted",
    ],
    [
      "large.pdf",
      Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(31 << 20)]),
      "refusal.pdf-too-large",
    ],
  ] as const;
  for (const [name, buffer, sentence] of cases) {
    await choose.setInputFiles({ name, mimeType: "application/pdf", buffer });
    const send = elena.button("deck.send");
    const problem = elena.page
      .getByRole("alert")
      .filter({ hasText: word(sentence) });
    await send.or(problem).first().waitFor();
    if (await send.isVisible()) await send.click();
    await problem.waitFor();
  }
  const decks = await island.services.database.db
    .selectFrom("deck")
    .select("title")
    .execute();
  expect(decks).toEqual([{ title: "First class" }]);
  await elena.close();
});

test("of two tabs the newer one goes on, and either can be gone on with", async () => {
  const rosa = await enter("Ruth");
  const second = await rosa.openSecondTab();
  await rosa.reads("line.elsewhere");
  await second.arrived();
  await rosa.press("line.elsewhere-do");
  await second.reads("line.elsewhere");
  await rosa.page
    .getByText(word("line.elsewhere"))
    .waitFor({ state: "hidden" });
  await goToClass(rosa);
  const listLines = (): boolean[] =>
    [...(island.nurse.room?.state.avatars.values() ?? [])]
      .filter(({ name }) => name === "Ruth")
      .map(({ connected }) => connected);
  await expect.poll(listLines).toEqual([true]);
  await rosa.close();
});
