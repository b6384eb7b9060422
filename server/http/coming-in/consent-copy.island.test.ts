import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ReceivedMail,
  type SmtpSink,
  startSmtpSink,
} from "../../mail/testing/start-smtp-sink.ts";
import { saveConsentText } from "../../people/consent-texts.ts";
import { makeInvitation } from "../../people/invitations.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";

let sink: SmtpSink;
let island: TestIsland;
beforeAll(async () => {
  sink = await startSmtpSink();
  island = await startTestIsland({
    smtpUrl: sink.url,
    mailFrom: "Islet <islet@example.org>",
    jobPollSeconds: 0.1,
  });
});
afterAll(async () => {
  await island.stop();
  await sink.stop();
});

const invite = async (email?: string): Promise<{ token: string }> =>
  makeInvitation(island.services.database.db, {
    studyId: island.studyId,
    kind: "link",
    role: "participant",
    ...(email !== undefined && { email }),
    createdBy: null,
    now: new Date(),
    days: 1,
  });

const join = async (
  token: string,
  more: Record<string, unknown>,
): Promise<Visitor> => {
  const visitor = new Visitor(island.url);
  const { status } = await visitor.post("/api/coming-in/join", {
    key: { token },
    joinId: randomUUID(),
    name: "Rosa",
    scopes: ["activity"],
    consentVersion: "1",
    language: "es",
    isAdult: true,
    ...more,
  });
  expect(status).toBe(200);
  return visitor;
};

const receive = async (email: string, count: number): Promise<ReceivedMail> => {
  const listAll = () =>
    sink.mails.filter(({ recipients }) => recipients[0] === email);
  await waitUntil(() => listAll().length === count, `mail ${count}`);
  const mail = listAll()[count - 1];
  if (!mail) throw new Error("no mail");
  return mail;
};

test("a copy is offered to those who were invited by mail, comes once they are in, and again from their page", async () => {
  const { token } = await invite("rosa@example.org");
  const opened = await new Visitor(island.url).post("/api/sign-in", { token });
  expect(opened.body).toMatchObject({
    reply: { newcomer: { consent: { canMailCopy: true } } },
  });
  const rosa = await join(token, { mailCopy: true });
  const first = await receive("rosa@example.org", 1);
  expect(first.subject).toContain("Study TEST");
  expect(first.text).toContain("Texto número 1");
  expect(first.text).toContain("La isla no sustituye a su equipo de salud.");
  expect(first.text).toContain("Lo que hago: Cuándo vengo");
  expect(first.text).not.toContain("Lo que escribo");

  // The study writes a new text; what Rosa agreed to stays what it was.
  await saveConsentText(
    island.services.database.db,
    island.studyId,
    { es: "Un texto nuevo", en: "A new text" },
    null,
    new Date(),
  );
  expect(await rosa.post("/api/me/mail-consent", {})).toMatchObject({
    status: 200,
    body: { reply: { email: "rosa@example.org" } },
  });
  const second = await receive("rosa@example.org", 2);
  expect(second.text).toContain("Texto número 1");
  expect(second.text).not.toContain("Un texto nuevo");
});

test("nobody gets one without asking, and without an address none is offered", async () => {
  const { token } = await invite();
  const opened = await new Visitor(island.url).post("/api/sign-in", { token });
  expect(opened.body).toMatchObject({
    reply: { newcomer: { consent: { canMailCopy: false } } },
  });
  const version = { consentVersion: "2", name: "Walter" };
  const walter = await join(token, { ...version, mailCopy: true });
  expect(await walter.post("/api/me/mail-consent", {})).toMatchObject({
    status: 422,
    body: { code: "no-email" },
  });
  const { token: mailed } = await invite("sara@example.org");
  const sara = await join(mailed, { ...version, name: "Sara" });
  await sara.post("/api/me/mail-consent", {});
  await receive("sara@example.org", 1);
});

test("where no mail is set up, the door says so", async () => {
  const quiet = await startTestIsland();
  const { token } = await quiet.invite("participant", "Tina");
  const tina = new Visitor(quiet.url);
  await tina.signIn(token);
  expect(await tina.post("/api/me/mail-consent", {})).toMatchObject({
    body: { code: "no-mail" },
  });
  await quiet.stop();
});
