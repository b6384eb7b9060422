import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mail, MailToSend } from "../../mail/create-mail.ts";
import { setContact } from "../../people/contacts.ts";
import { setPassphrase } from "../../people/passphrases.ts";
import { makeTestConfig } from "../../testing/make-test-config.ts";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import { createSignInRoutes } from "../sign-in-routes.ts";

const PASSPHRASE = "a boat goes round the island";

const island = holdIsland();
let stop: () => void;
let url = "";
const sent: MailToSend[] = [];

/** A mail room that keeps what it was given. */
const mail: Mail = {
  isConfigured: true,
  handlers: [],
  send: (_transaction, letter) => {
    sent.push(letter);
    return Promise.resolve({ ok: true, mailId: "1" });
  },
  allowAgain: () => Promise.resolve(),
};

beforeAll(async () => {
  const app = express();
  app.use("/api", express.json({ limit: "256kb" }));
  app.use(
    createSignInRoutes({
      ...island.services,
      config: makeTestConfig(),
      gate: { handle: () => Promise.resolve({ ok: false, code: "not-found" }) },
      isReady: () => true,
      mail,
    }),
  );
  const server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
});
afterAll(async () => {
  stop();
});

const addMember = async (name: string, email: string) => {
  const member = await island.invite("participant", name);
  const { db } = island.services.database;
  await setContact(db, member.accountId, email, new Date());
  return member;
};

const mailTo = async (email: string): Promise<MailToSend> => {
  await waitUntil(() => sent.some(({ to }) => to === email), "a mail");
  const found = sent.findLast(({ to }) => to === email);
  if (!found) throw new Error("no mail");
  return found;
};

describe("a lost link", () => {
  test("comes by mail with a link, and with six figures for another device", async () => {
    await addMember("Lola", "lola@example.org");
    const someone = new Visitor(url);
    const asked = await someone.post("/api/lost-link", {
      email: " Lola@Example.org ",
      language: "en",
    });
    expect(asked).toEqual({ status: 200, body: { ok: true, reply: {} } });
    const { letter } = await mailTo("lola@example.org");
    if (letter.kind !== "sign-in-link") throw new Error(letter.kind);
    const token = letter.link.split("#")[1];
    expect(
      await new Visitor(url).post("/api/sign-in", { token }),
    ).toMatchObject({ body: { reply: { next: "island" } } });
    const key = { email: "lola@example.org", digits: letter.code };
    expect(await someone.post("/api/sign-in", key)).toMatchObject({
      body: { reply: { next: "island" } },
    });
    expect(someone.cookie).not.toBe("");
    // The figures open once.
    expect((await new Visitor(url).post("/api/sign-in", key)).status).toBe(403);
  });

  test("the right figures are dead after five wrong ones, and the link still opens", async () => {
    await addMember("Mona", "mona@example.org");
    const someone = new Visitor(url);
    await someone.post("/api/lost-link", {
      email: "mona@example.org",
      language: "en",
    });
    const { letter } = await mailTo("mona@example.org");
    if (letter.kind !== "sign-in-link") throw new Error(letter.kind);
    const wrong = letter.code === "111111" ? "222222" : "111111";
    for (const digits of [wrong, wrong, wrong, wrong, wrong, letter.code])
      expect(
        await someone.post("/api/sign-in", {
          email: "mona@example.org",
          digits,
        }),
      ).toMatchObject({ status: 403, body: { code: "code-wrong" } });
    const token = letter.link.split("#")[1];
    expect((await someone.post("/api/sign-in", { token })).status).toBe(200);
  });

  test("an unknown address gets the same answer, and no mail", async () => {
    const before = sent.length;
    const ask = (email: string) =>
      new Visitor(url).post("/api/lost-link", { email, language: "en" });
    await addMember("Nina", "nina@example.org");
    expect(await ask("nobody@example.org")).toEqual(
      await ask("nina@example.org"),
    );
    await mailTo("nina@example.org");
    expect(sent).toHaveLength(before + 1);
  });

  test.each(["", "nina", "nina@", "a@b", "x@y.org\r\nBcc: all@z.org"])(
    "%j is no address",
    async (email) => {
      expect(
        await new Visitor(url).post("/api/lost-link", {
          email,
          language: "en",
        }),
      ).toMatchObject({ status: 422, body: { code: "bad-email" } });
    },
  );

  test("where no mail is set up, none is offered and none is tried", async () => {
    const asked = await new Visitor(island.url).post("/api/lost-link", {
      email: "nina@example.org",
      language: "en",
    });
    expect(asked).toMatchObject({ body: { code: "no-mail" } });
    const me = await fetch(`${island.url}/api/me`);
    expect(await me.json()).toMatchObject({ signedIn: false, hasMail: false });
  });
});

describe("a passphrase", () => {
  const tryIn = (email: string, passphrase: string) =>
    new Visitor(url).post("/api/sign-in-passphrase", { email, passphrase });

  const addWithPassphrase = async (name: string, email: string) => {
    const member = await addMember(name, email);
    const { db } = island.services.database;
    await setPassphrase(db, member.accountId, PASSPHRASE, new Date());
    return member;
  };

  test("opens the door, however its letters are put together", async () => {
    await addWithPassphrase("Olga", "olga@example.org");
    expect(await tryIn("olga@example.org", PASSPHRASE)).toMatchObject({
      status: 200,
      body: { reply: { next: "island" } },
    });
  });

  test("wrong, unset and unknown give one answer", async () => {
    await addWithPassphrase("Paula", "paula@example.org");
    await addMember("Quinn", "quinn@example.org");
    const wrong = "a boat goes round the moon";
    const answers = [
      await tryIn("paula@example.org", wrong),
      await tryIn("quinn@example.org", wrong),
      await tryIn("nobody-at-all@example.org", wrong),
    ];
    const expected = {
      status: 403,
      body: { ok: false, code: "sign-in-wrong" },
    };
    expect(answers).toEqual([expected, expected, expected]);
  });

  test.each([
    ["10 MB long", "x".repeat(10_000_000), 413],
    ["200 kB long", "xy".repeat(100_000), 403],
    ["too short to be one", "short", 403],
  ])(
    "%s is turned away before anything is hashed",
    async (_, typed, status) => {
      const tries = 25;
      for (let count = 0; count < (status === 413 ? 1 : tries); count += 1) {
        const response = await fetch(`${url}/api/sign-in-passphrase`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ email: "x@example.org", passphrase: typed }),
        });
        // Never "try later": it did not even count as a guess.
        expect(response.status).toBe(status);
      }
    },
  );

  test("a thousand wrong ones are slowed down, and the right person comes in by link", async () => {
    const { token } = await addWithPassphrase("Rita", "rita@example.org");
    const codes = new Map<string, number>();
    for (let count = 0; count < 1000; count += 1) {
      const { body } = await tryIn(
        "rita@example.org",
        `wrong number ${count} of many`,
      );
      const { code } = body as { code: string };
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes.get("sign-in-wrong")).toBeLessThanOrEqual(7);
    expect(codes.get("try-later")).toBeGreaterThanOrEqual(993);
    expect(
      (await new Visitor(url).post("/api/sign-in", { token })).status,
    ).toBe(200);
  });

  test.each([
    ["fourteen letters", "abcdefghijklmn", "passphrase-short"],
    ["one letter again and again", "a".repeat(20), "passphrase-short"],
    ["a novel", "word ".repeat(100), "passphrase-long"],
  ])("%s can't be set", async (_, passphrase, code) => {
    const { token } = await island.invite("participant", "Setter");
    const someone = new Visitor(url);
    await someone.signIn(token);
    expect(
      await someone.post("/api/me/passphrase", { passphrase }),
    ).toMatchObject({ status: 422, body: { code } });
  });
});

describe("an invitation by mail", () => {
  test("lets somebody new in by link or by six figures, and keeps the address for a lost link", async () => {
    const nurse = await island.invite("educator", "Nora");
    const nora = new Visitor(url);
    await nora.signIn(nurse.token);
    expect(
      await nora.post("/api/people/invite", {
        kind: "link",
        role: "participant",
        email: "sara@example.org",
        byMail: true,
        language: "ko",
      }),
    ).toMatchObject({ status: 200 });
    const { letter, language, toName } = await mailTo("sara@example.org");
    if (letter.kind !== "invitation") throw new Error(letter.kind);
    expect([language, toName, letter.inviterName]).toEqual(["ko", "", "Nora"]);
    const key = { email: "sara@example.org", digits: letter.code };
    const sara = new Visitor(url);
    expect(await sara.post("/api/sign-in", key)).toMatchObject({
      body: { reply: { next: "newcomer" } },
    });
    expect(
      await sara.post("/api/coming-in/join", {
        key,
        joinId: "6f1f5c3e-8f3c-4a58-9a52-0c36c2b1d1aa",
        name: "Sara",
        scopes: [],
        consentVersion: "1",
        language: "ko",
        isAdult: true,
      }),
    ).toMatchObject({ status: 200 });
    sent.length = 0;
    await sara.post("/api/lost-link", {
      email: "sara@example.org",
      language: "ko",
    });
    expect((await mailTo("sara@example.org")).toName).toBe("Sara");
  });
});
