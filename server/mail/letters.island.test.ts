import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../shared/words/languages.ts";
import type { Database } from "../storage/database.ts";
import { openTestDatabase } from "../storage/testing/open-test-database.ts";
import type { MailToSend } from "./create-mail.ts";
import { chooseMailWords } from "./mail-words.ts";
import type { Letter } from "./letters.ts";
import {
  CODE,
  LINK,
  openPostOffice,
  type PostOffice,
  PUBLIC_URL,
} from "./testing/open-post-office.ts";
import type { ReceivedMail } from "./testing/start-smtp-sink.ts";

let database: Database;
let office: PostOffice;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await openPostOffice(database);
  await office.database.db
    .updateTable("study")
    .set({ name: "Harbor Study", telephone: "555 0100" })
    .execute();
});
afterAll(async () => {
  await office.close();
  await database.close();
});

/** Sends one mail and gives it as it arrived. */
async function receive(more: Partial<MailToSend>): Promise<ReceivedMail> {
  office.clock.move(24 * 3_600_000);
  const before = office.sink.mails.length;
  expect(await office.send(more)).toMatchObject({ ok: true });
  await office.runner.runDue();
  expect(office.sink.mails).toHaveLength(before + 1);
  const mail = office.sink.mails[before];
  if (!mail) throw new Error("nothing arrived");
  return mail;
}

const readHeader = (mail: ReceivedMail, name: string): string | undefined =>
  mail.headers.find(({ key }) => key === name)?.value;

/** HTML as a reader sees it. */
const readWords = (html: string): string =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&");

const SUBJECTS: readonly [Letter["kind"], Language, string, RegExp][] = [
  ["invitation", "en", "Elena invites you to Harbor Study", /Come in/],
  ["invitation", "es", "Elena le invita a Harbor Study", /Entrar/],
  ["invitation", "ko", "Elena님이 Harbor Study에 초대합니다", /들어가기/],
  ["sign-in-link", "en", "Your link to Harbor Study", /You asked for/],
  ["sign-in-link", "es", "Su enlace para Harbor Study", /Usted pidió/],
  ["sign-in-link", "ko", "Harbor Study에 들어오는 링크", /부탁하셨지요/],
  [
    "new-device",
    "en",
    "You came in on a new device: Harbor Study",
    /on this device: Firefox, Windows/,
  ],
  [
    "new-device",
    "es",
    "Entró con un aparato nuevo: Harbor Study",
    /con este aparato: Firefox, Windows/,
  ],
  [
    "new-device",
    "ko",
    "새 기기로 들어왔어요: Harbor Study",
    /기기는 Firefox, Windows/,
  ],
  [
    "consent-copy",
    "en",
    "Your copy: what you agreed to in Harbor Study",
    /You may stop at any time\..*What I do: When I come/s,
  ],
  [
    "consent-copy",
    "es",
    "Su copia: lo que aceptó en Harbor Study",
    /You may stop at any time\..*Lo que hago: Cuándo vengo/s,
  ],
  [
    "consent-copy",
    "ko",
    "사본: Harbor Study에서 동의하신 내용",
    /You may stop at any time\..*내가 하는 일: 언제 오고/s,
  ],
  [
    "visit-changed",
    "en",
    expect.stringMatching(/^Harbor Study: a change, /),
    /Shoes that fit.*Its plan has changed.*island: Restaurant.*still work if/s,
  ],
  [
    "visit-changed",
    "es",
    expect.stringMatching(/^Harbor Study: un cambio, /),
    /Shoes that fit.*El plan cambió.*Sirven también/s,
  ],
  [
    "visit-changed",
    "ko",
    expect.stringMatching(/^Harbor Study: 계획이 바뀌었어요, /),
    /Shoes that fit.*계획이 바뀌었습니다.*그대로 쓸 수/s,
  ],
  [
    "visit-cancelled",
    "en",
    expect.stringMatching(/^Harbor Study: called off, /),
    /Shoes that fit.*do not work any more/s,
  ],
  [
    "visit-cancelled",
    "es",
    expect.stringMatching(/^Harbor Study: cancelada, /),
    /Shoes that fit.*ya no sirven/s,
  ],
  [
    "visit-cancelled",
    "ko",
    expect.stringMatching(/^Harbor Study: 취소되었어요, /),
    /Shoes that fit.*이제 쓸 수 없습니다/s,
  ],
  [
    "class-trip-changed",
    "en",
    expect.stringMatching(/^Harbor Study: a change, \w+day, /),
    /has a new plan.*to this place on the island: Restaurant/s,
  ],
  [
    "class-trip-changed",
    "es",
    expect.stringMatching(/^Harbor Study: un cambio, /),
    /tiene otro plan.*a este sitio de la isla: Restaurante/s,
  ],
  [
    "class-trip-changed",
    "ko",
    expect.stringMatching(/^Harbor Study: 계획이 바뀌었어요, /),
    /계획이 바뀌었습니다.*섬의 이곳으로 함께 갑니다/s,
  ],
];

describe.each(SUBJECTS)(
  "the mail %s in %s",
  (kind, language, subject, says) => {
    let mail: ReceivedMail;
    let text = "";
    let html = "";
    beforeAll(async () => {
      mail = await receive({ language, letter: office.makeLetter(kind) });
      text = mail.text ?? "";
      html = mail.html ?? "";
    });

    it("says what it is about, to whom, and from whom", () => {
      expect(mail.subject).toEqual(subject);
      expect(mail.recipients).toEqual(["rosa@example.net"]);
      expect(mail.from).toMatchObject({ address: "islet@islet.example.org" });
      expect(text).toContain("Rosa");
      expect(text).toContain("555 0100");
      expect(html).toContain(`<html lang="${language}">`);
      for (const part of [text, readWords(html)]) expect(part).toMatch(says);
    });

    it("holds its key in both parts, or none where it is no key", () => {
      const hasKey = kind === "invitation" || kind === "sign-in-link";
      expect(text.includes(LINK)).toBe(hasKey);
      expect(text.includes(CODE)).toBe(hasKey);
      expect(html.includes(`href="${LINK}"`)).toBe(hasKey);
      expect(readWords(html).includes(CODE)).toBe(hasKey);
    });

    it("fetches nothing and links to nobody else", () => {
      expect(html).not.toMatch(/<(img|script|link|iframe|style|video|object)/i);
      expect(html).not.toMatch(/\ssrc=|url\(|@import/i);
      const links = [...`${text} ${html}`.matchAll(/https?:\/\/[^/\s"<]+/g)];
      for (const [link] of links) expect(link).toBe(PUBLIC_URL);
    });

    it("can be stopped with one click unless it was asked for", () => {
      const stop = readHeader(mail, "list-unsubscribe");
      const post = readHeader(mail, "list-unsubscribe-post");
      if (kind === "sign-in-link" || kind === "consent-copy") {
        expect([stop, post]).toEqual([undefined, undefined]);
        expect(text).not.toContain("/mail/stop/");
      } else {
        expect(stop).toMatch(
          /^<https:\/\/islet\.example\.org\/mail\/stop\/.+>$/,
        );
        expect(post).toBe("List-Unsubscribe=One-Click");
        expect(text).toContain(stop?.slice(1, -1));
      }
    });

    it("says that a machine wrote it, and names no program or machine", () => {
      expect(readHeader(mail, "auto-submitted")).toBe("auto-generated");
      expect(mail.messageId).toMatch(/^<[\w-]{36}@islet\.example\.org>$/);
      expect(mail.raw).not.toMatch(/nodemailer/i);
    });

    it("has a word in place of each value", () => {
      for (const part of [mail.subject ?? "", text, html])
        expect(part).not.toMatch(/\{\{|mail\.[a-z]|undefined|null|Invalid/);
    });
  },
);

it.each([
  ["en", /one class: Feet first\. It is on Thursday, .* at .*8:00.*(EDT|GMT)/],
  ["es", /una clase: Feet first\. Es el jueves, /],
  ["ko", /손님으로 모십니다: Feet first\. .*목요일/],
] as const)(
  "the mail to a guest in %s names the class, its day and its time in the study's zone, and ends with no day",
  async (language, says) => {
    const letter = {
      ...office.makeLetter("invitation"),
      visit: {
        title: "Feet first",
        startsAt: new Date("2026-07-03T00:00:00Z"),
        trip: "gym",
      },
    };
    const { text = "", html } = await receive({ language, letter });
    expect(text).toMatch(says);
    const words = chooseMailWords(language);
    const place = words("place.gym.name");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      words("mail.class-trip", { place }),
    );
    expect(readWords(String(html))).toMatch(says);
    const lasts = words("mail.invitation.visit-lasts");
    expect(text.replaceAll(/\s+/g, " ")).toContain(lasts);
  },
);

describe("names that mean ill", () => {
  const EVIL =
    '<img src=x onerror="alert(1)">\r\nBcc: victim@example.net\r\n\r\n<b>&';

  it("stay words, in one line, in every place they come to", async () => {
    await office.database.db
      .updateTable("study")
      .set({ name: EVIL, telephone: EVIL })
      .execute();
    const invitation = {
      ...office.makeLetter("invitation"),
      inviterName: EVIL,
    };
    const device = { ...office.makeLetter("new-device"), device: EVIL };
    for (const letter of [invitation, device]) {
      const mail = await receive({ letter, toName: EVIL });
      expect(mail.recipients).toEqual(["rosa@example.net"]);
      expect(mail.to?.map(({ address }) => address)).toEqual([
        "rosa@example.net",
      ]);
      expect(mail.bcc).toBeUndefined();
      const names = mail.headers.map(({ key }) => key);
      expect(names).not.toContain("bcc");
      expect(mail.raw.split("\r\n\r\n")[0]).not.toMatch(/^bcc:/im);
      expect(mail.subject).toContain("<img src=x onerror");
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.html).not.toMatch(/<(img|b)\b/);
      expect(mail.html).toContain("&lt;img src=x onerror=&quot;");
      expect(mail.text).not.toMatch(/^Bcc:/m);
    }
  });

  it("are no templates", async () => {
    const inviterName = "{{link}} $t(mail.code)";
    const letter = { ...office.makeLetter("invitation"), inviterName };
    const mail = await receive({ letter });
    expect(mail.subject).toContain(inviterName);
    expect(mail.text).toContain(inviterName);
  });
});
