import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../shared/words/languages.ts";
import {
  type ReceivedMail,
  type SmtpSink,
  startSmtpSink,
} from "../mail/testing/start-smtp-sink.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { type Means, Stranger } from "./stranger.ts";
import { word } from "./word.ts";

const NAMES: Readonly<Record<Language, string>> = {
  en: "Rosa",
  es: "José Luis",
  ko: "민준",
};
const MEANS: readonly Means[] = ["touch", "keyboard", "text"];

let sink: SmtpSink;
let island: TestIsland;
const browser = holdBrowser();
let nurse: Person;
beforeAll(async () => {
  sink = await startSmtpSink();
  island = await startTestIsland({
    // The mails name it, so it is known before the island is up.
    port: await findFreePort(),
    smtpUrl: sink.url,
    mailFrom: "Islet <islet@example.org>",
    // More people at one address than a real one sees in the time.
    rateFactor: 10,
    // Nobody is still on the seat of the visit before.
    seatKeptSeconds: 1,
  });
  nurse = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    view: "text",
  });
  await nurse.page.goto(`${island.url}/people`);
});
afterAll(async () => {
  await nurse?.close();
  await island?.stop();
  await sink?.stop();
});

/** Staff write the address into the page of people, and choose the language the person reads. */
async function inviteByMail(email: string, language: Language): Promise<void> {
  const { page } = nurse;
  await page
    .getByLabel(word("people-page.mail-language"))
    .selectOption(language);
  await page.getByLabel(word("people-page.email"), { exact: true }).fill(email);
  await nurse.press("people-page.do-mail");
  await nurse.reads("people-page.mailed", { email });
}

/** The newest mail to somebody, once there are so many. */
async function receiveMail(
  email: string,
  count: number,
): Promise<ReceivedMail> {
  const find = (): ReceivedMail[] =>
    sink.mails.filter(({ recipients }) => recipients.includes(email));
  await expect.poll(find, { timeout: 60_000 }).toHaveLength(count);
  const mail = find().at(-1);
  if (mail === undefined) throw new Error("no mail");
  return mail;
}

/** The link under the mail's one button. */
function readLink({ html }: ReceivedMail): string {
  const link = /href="(http[^"]*\/come-in#[^"]*)"/.exec(html ?? "")?.[1];
  if (link === undefined) throw new Error(`no link in ${html ?? "the mail"}`);
  return link;
}

function readCode({ text }: ReceivedMail): string {
  const code = /^\s*(\d{3} ?\d{3})\s*$/m.exec(text ?? "")?.[1];
  if (code === undefined) throw new Error(`no code in ${text ?? "the mail"}`);
  return code;
}

/** Until the island itself has this person on a chair in the classroom. */
async function sitsInClassroom(name: string): Promise<void> {
  const listSeats = (): string[] =>
    [...island.services.worlds.values()].flatMap((world) =>
      [...world.state.avatars.values()]
        .filter((avatar) => avatar.connected && avatar.name === name)
        .map(({ seat }) => seat),
    );
  await expect
    .poll(listSeats, { timeout: 60_000 })
    .toEqual([expect.stringMatching(/^classroom\//)]);
}

describe.each(
  LANGUAGES.flatMap((language) => MEANS.map((means) => ({ language, means }))),
)("invited by mail, in $language, with $means", ({ language, means }) => {
  const name = `${NAMES[language]} ${means[0]?.toUpperCase() ?? ""}`;
  const email = `${language}-${means}@example.net`;

  test("a stranger comes from the mail to a seat in five screens", async () => {
    await inviteByMail(email, language);
    const mail = await receiveMail(email, 1);
    const stranger = await Stranger.open(browser, language, means);
    expect(mail.text).toContain(stranger.say("mail.come-in"));
    await stranger.page.goto(readLink(mail));
    await stranger.press("come-in.button");
    await stranger.write("coming-in.name.label", name);
    await stranger.press("coming-in.next");
    await stranger.tick("consent.scope.activity");
    await stranger.press("consent.button");
    await stranger.press("coming-in.look.go", "link");
    await stranger.takeSeat();
    await sitsInClassroom(name);
    expect(stranger.screens.length, stranger.screens.join(" > ")).toBe(5);
    await stranger.close();
  });

  test("whoever lost the link is back on a seat in five screens", async () => {
    const stranger = await Stranger.open(browser, language, means);
    await stranger.page.goto(island.url);
    await stranger.press("join.lost.link", "link");
    await stranger.write("join.email", email);
    await stranger.press("join.lost.button");
    const mail = await receiveMail(email, 2);
    // On a phone the mail is at hand; at a borrowed computer its code is typed.
    if (means === "touch") {
      await stranger.page.goto(readLink(mail));
      await stranger.press("come-in.button");
    } else {
      await stranger.press("join.mailed.link", "link");
      await stranger.write("join.email", email);
      await stranger.write("join.mailed.label", readCode(mail));
      await stranger.press("come-in.button");
    }
    await stranger.takeSeat();
    await sitsInClassroom(name);
    expect(
      stranger.screens.length,
      stranger.screens.join(" > "),
    ).toBeLessThanOrEqual(5);
    await stranger.close();
  });
});
