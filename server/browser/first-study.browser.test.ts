import { beforeAll, expect, test } from "vitest";
import { makeSetUpLink } from "../people/set-up.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { makeTotp, totpStep } from "../people/totp.ts";
import { decodeBase32 } from "../people/testing/decode-base32.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { Stranger } from "./stranger.ts";
import { word } from "./word.ts";

const island = holdIsland({
  // Reachable, as behind a proxy that speaks https; a browser takes this machine itself for safe.
  isSecure: true,
  host: "0.0.0.0",
  seatKeptSeconds: 1,
});
const browser = holdBrowser();
beforeAll(async () => {
  // As on a fresh installation: what is there does not count as a study of one's own.
  await island.services.database.db
    .updateTable("study")
    .set({ demonstration: true })
    .execute();
});

test("an operator makes the first study, proves themselves twice, and lets the first person in with a printed code", async () => {
  const token = await makeSetUpLink(
    island.services.database.db,
    new Date(),
    24,
  );
  const minho = await Person.open(browser, "Minho", {
    view: "text",
    size: { width: 1024, height: 768 },
  });
  const { page } = minho;
  const fill = (key: Parameters<typeof word>[0], text: string): Promise<void> =>
    page.getByLabel(word(key), { exact: true }).fill(text);

  await page.goto(`${island.url}/set-up#${token}`);
  await minho.press("set-up.start");
  await fill("study-page.name", "Harbour Study");
  await fill("study-page.telephone", "555 0100");
  await fill("study-page.emergency", "Call 911, then call us.");
  await fill("set-up.code", "harbour");
  await fill("set-up.your-name", "Minho");
  await minho.press("set-up.make");

  await minho.reads("second.new-title");
  // Until the server has made a key, there are three dots in its place.
  const shown = page.locator(".spoken-code").filter({ hasText: /[A-Z2-7]{4}/ });
  const key = (await shown.innerText()).replaceAll(/\s/g, "");
  const secret = decodeBase32(key);
  await fill("second.label", "000000");
  await minho.press("second.button");
  await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await fill("second.label", makeTotp(secret, totpStep(Date.now())));
  await minho.press("second.button");
  await minho.reads("second.codes-title");
  const spare = await page.locator(".code-list li").first().innerText();
  await page.getByRole("link", { name: word("second.codes-kept") }).click();
  await minho.arrived();

  await page.goto(`${island.url}/people`);
  await page
    .getByLabel(word("people-page.how"))
    .selectOption(word("people-page.way-printed"));
  await fill("people-page.name", "Rosa");
  await minho.press("people-page.do-printed");
  const code = await page.locator(".spoken-code").innerText();
  // Nobody has set up mail here, so no page speaks of it.
  expect(
    await page.getByText(word("people-page.way-mail")).count(),
    "mail on the page of people",
  ).toBe(0);

  const rosa = await Stranger.open(browser, "en", "touch");
  await rosa.page.goto(`${island.url}/join`);
  expect(await rosa.page.getByText(word("join.lost.button")).count()).toBe(0);
  await rosa.write("join.code.label", code);
  await rosa.press("come-in.button");
  await rosa.press("coming-in.next");
  await rosa.tick("consent.scope.activity");
  await rosa.press("consent.button");
  await rosa.press("coming-in.look.go", "link");
  await rosa.takeSeat();
  await rosa.close();

  // On a new device the link alone is not enough; a spare code stands in for the app, once.
  const { id } = await island.services.database.db
    .selectFrom("membership")
    .select("id")
    .where("role", "=", "administrator")
    .executeTakeFirstOrThrow();
  const link = await makeSignInLink(
    island.services.database.db,
    id,
    new Date(),
    1,
  );
  const elsewhere = await Person.open(browser, "Minho", { view: "text" });
  await elsewhere.page.goto(`${island.url}/come-in#${link.token}`);
  await elsewhere.press("come-in.button");
  await elsewhere.reads("second.title");
  await elsewhere.page
    .getByLabel(word("second.label"), { exact: true })
    .fill(spare);
  await elsewhere.press("second.button");
  await elsewhere.arrived();
  await elsewhere.close();
  expect(minho.faults).toEqual([]);
  await minho.close();
});
