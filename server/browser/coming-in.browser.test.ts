import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };
import { makeInvitation } from "../people/invitations.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import type { WordKey } from "./word.ts";

const PHONE = { width: 390, height: 844 };
/** No thing on a page may lie further away. */
const MOST_TABS = 15;
const LANGUAGES = [
  { language: "en", words: en, name: "Rosa" },
  { language: "es", words: es, name: "José Luis" },
  { language: "ko", words: ko, name: "민준" },
] as const;

const island = holdIsland();
const browser = holdBrowser();

const invite = (kind: "link" | "printed") =>
  makeInvitation(island.services.database.db, {
    studyId: island.studyId,
    kind,
    role: "participant",
    createdBy: null,
    now: island.services.clock.now(),
    days: 7,
  });

async function openPhone(language: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    locale: language,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(
    "localStorage.getItem('islet.view') ?? localStorage.setItem('islet.view', 'text')",
  );
  return context.newPage();
}

/** What the focus is on, as it would be read out. */
const READ_FOCUS = `(() => {
  const at = document.activeElement;
  const label = at?.labels?.[0]?.innerText ?? at?.getAttribute("aria-label");
  return label ?? at?.innerText ?? "";
})()`;

/** Goes on by the Tab key until something with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    if (String(await page.evaluate(READ_FOCUS)).includes(words)) return;
  }
  throw new Error(`"${words}" is more than ${MOST_TABS} keys away`);
}

/** The screen has its heading, fits the phone, and axe finds nothing. */
async function seeScreen(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(overflow, `${heading} is wider than the phone`).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
  ).toEqual([]);
}

describe.each(LANGUAGES)("a stranger on a phone, in $language", (speaker) => {
  const t = (key: WordKey, values: Record<string, string> = {}): string =>
    speaker.words[key].replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => values[name] ?? "",
    );

  test("comes from the link to the island by keyboard, in five screens", async () => {
    const { token } = await invite("link");
    const page = await openPhone(speaker.language);
    await page.goto(`${island.url}/come-in#${token}`);

    await seeScreen(page, t("come-in.title"));
    await tabTo(page, t("come-in.button"));
    await page.keyboard.press("Enter");

    await seeScreen(page, t("coming-in.name.title"));
    await tabTo(page, t("coming-in.name.label"));
    await page.keyboard.type("Nurse 1");
    await page.keyboard.press("Enter");
    await page.getByText(t("refusal.name-like-staff")).waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(speaker.name);
    await page.keyboard.press("Enter");

    await seeScreen(page, t("consent.title"));
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
    // The browser's own "back"; a window without a frame has no key for it.
    await page.goBack();
    await page
      .getByRole("heading", { name: t("coming-in.name.title") })
      .waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe(speaker.name);
    await tabTo(page, t("coming-in.name.label"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: t("consent.title") }).waitFor();
    await tabTo(page, t("consent.scope.activity"));
    await page.keyboard.press("Space");
    await tabTo(page, t("consent.button"));
    await page.keyboard.press("Enter");

    await seeScreen(page, t("coming-in.look.title", { name: speaker.name }));
    expect(page.url()).not.toContain(token);
    await tabTo(page, t("coming-in.look.go"));
    await page.keyboard.press("Enter");

    await page
      .getByRole("button", { name: t("command.class.go") })
      .first()
      .waitFor();
    const member = await island.services.database.db
      .selectFrom("account")
      .innerJoin("membership", "membership.account_id", "account.id")
      .innerJoin("consent", "consent.membership_id", "membership.id")
      .select(["account.language", "consent.scope"])
      .where("account.name", "=", speaker.name)
      .execute();
    expect(member).toEqual([{ language: speaker.language, scope: "activity" }]);
    await page.context().close();
  });

  test("comes in by a code from a sheet, and on a shared computer nothing stays", async () => {
    const { code } = await invite("printed");
    const page = await openPhone(speaker.language);
    await page.goto(`${island.url}/join`);
    await seeScreen(page, t("join.code.title"));
    await tabTo(page, t("join.code.label"));
    await page.keyboard.type(code);
    await tabTo(page, t("join.shared"));
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page
      .getByRole("textbox", { name: t("coming-in.name.label") })
      .fill(`${speaker.name} B`);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: t("consent.button") }).click();
    await page.getByRole("link", { name: t("coming-in.look.go") }).click();
    await page
      .getByRole("button", { name: t("command.class.go") })
      .first()
      .waitFor();
    await page.goto(`${island.url}/healthz`);
    expect(await page.evaluate("Object.keys(localStorage)")).toEqual([
      "islet.view",
    ]);
    const [cookie] = await page.context().cookies();
    expect(cookie?.expires).toBe(-1);
    await page.context().close();
  });
});

test("a person stops one use of their data by one press, and ends another device by another", async () => {
  const { token, membershipId } = await island.invite("participant", "Berta");
  const page = await openPhone("en");
  await page.goto(`${island.url}/come-in#${token}`);
  await page.getByRole("button", { name: en["come-in.button"] }).click();
  await page
    .getByRole("button", { name: en["command.class.go"] })
    .first()
    .waitFor();
  await page.goto(`${island.url}/me`);
  await seeScreen(page, en["me.title"]);
  await page
    .getByRole("button", {
      name: `Stop: ${en["consent.scope.activity"]}`,
    })
    .click();
  await page.getByText(en["me.stopped"]).waitFor();
  const consent = await island.services.database.db
    .selectFrom("consent")
    .select("withdrawn_at")
    .where("membership_id", "=", membershipId)
    .executeTakeFirstOrThrow();
  expect(consent.withdrawn_at).not.toBeNull();
  await page.context().close();
});

test("staff invite somebody by a sheet on the page of people", async () => {
  const { token } = await island.invite("administrator", "Alex");
  const page = await openPhone("en");
  await page.goto(`${island.url}/come-in#${token}`);
  await page.getByRole("button", { name: en["come-in.button"] }).click();
  await page.waitForURL(`${island.url}/`);
  await page.goto(`${island.url}/people`);
  await seeScreen(page, en["people-page.title"]);
  await page
    .getByRole("button", { name: en["people-page.do-printed"] })
    .click();
  await page.getByText(/^\d{3}( \d{3}){5}$/).waitFor();
  await page.goto(`${island.url}/study`);
  await page
    .getByRole("textbox", { name: en["study-page.telephone"] })
    .fill("+1 555 0100");
  await seeScreen(page, en["study-page.title"]);
  await page.getByRole("button", { name: en["me.keep"], exact: true }).click();
  await page.getByText(en["me.kept"]).waitFor();
  await page.context().close();
});
