import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";
import type { Database } from "../storage/database.ts";
import { openTestDatabase } from "../storage/testing/open-test-database.ts";
import { makeTestConfig } from "../testing/make-test-config.ts";
import { createMail } from "./create-mail.ts";
import { createMailSender, MailNotTaken } from "./smtp.ts";
import { openPostOffice, type PostOffice } from "./testing/open-post-office.ts";
import { startSmtpSink } from "./testing/start-smtp-sink.ts";
import { inTransaction } from "../storage/write.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

let office: PostOffice;
beforeEach(async () => void (office = await openPostOffice(database)));
afterEach(() => office.close());

const readMails = () => office.readMails();
const readEvents = () =>
  office.database.db
    .selectFrom("event")
    .selectAll()
    .where("name", "=", "mail.sent")
    .where("study_id", "=", office.studyId)
    .execute();

it("a mail to a server that is down waits, and goes out once when it is up again", async () => {
  const { port } = office.sink;
  await office.sink.stop();
  expect(await office.send()).toMatchObject({ ok: true });
  await office.runner.runDue();
  office.clock.move(HOUR_MS);
  await office.runner.runDue();
  expect(await readMails()).toMatchObject([{ status: "waiting" }]);
  office.sink = await startSmtpSink({ port });
  for (let i = 0; i < 3; i++) {
    office.clock.move(HOUR_MS);
    await office.runner.runDue();
  }
  expect(office.sink.mails).toHaveLength(1);
  expect(await readMails()).toMatchObject([{ status: "sent", error: null }]);
});

it("a server that stays down is given up, with the reason in the log of mails", async () => {
  await office.sink.stop();
  const letter = office.makeLetter("new-device");
  await office.send({ letter });
  for (let i = 0; i < 14; i++) {
    await office.runner.runDue();
    office.clock.move(HOUR_MS);
  }
  const [mail] = await readMails();
  expect(mail).toMatchObject({ status: "failed", sent_at: null });
  expect(mail?.error).toMatch(/^E[A-Z]+$/);
  office.sink = await startSmtpSink();
});

it("a person who does not exist is not tried again, and is named nowhere", async () => {
  await office.send({ to: "Nobody@Example.net", toName: "Nobody" });
  await office.runner.runDue();
  expect(await readMails()).toMatchObject([
    { status: "failed", error: "EENVELOPE 550" },
  ]);
  const jobs = await office.database.db.selectFrom("job").selectAll().execute();
  expect(jobs).toMatchObject([
    { attempts: 1, error: "JobHopeless: EENVELOPE 550" },
  ]);
  expect(office.lines.join("")).toContain("job given up");
  const kept = JSON.stringify([jobs, await readMails(), office.lines]);
  expect(kept).not.toMatch(/nobody/i);
});

it("what was sent leaves neither key nor address nor words behind", async () => {
  await office.send();
  await office.runner.runDue();
  const jobs = await office.database.db.selectFrom("job").selectAll().execute();
  const kept = JSON.stringify([jobs, await readMails(), office.lines]);
  expect(kept).not.toMatch(/rosa|s3cr3t|048213|example\.net/i);
  expect(await readMails()).toMatchObject([
    {
      kind: "invitation",
      language: "en",
      status: "sent",
      sent_at: office.clock.now(),
    },
  ]);
});

it("a link that ran out while it waited is not sent", async () => {
  await office.send();
  office.clock.move(4 * DAY_MS);
  await office.runner.runDue();
  expect(office.sink.mails).toEqual([]);
  expect(await readMails()).toMatchObject([
    { status: "cancelled", error: "expired" },
  ]);
});

it.each([
  ["a member who has left", "membership", "left_at", "no-member"],
  ["a study that was closed", "study", "closed_at", "study-closed"],
] as const)("%s gets none that was waiting", async (_, table, column, why) => {
  await office.send({ membershipId: await office.addMember(["mail"]) });
  await office.database.db
    .updateTable(table)
    .set({ [column]: office.clock.now() })
    .execute();
  await office.runner.runDue();
  expect(office.sink.mails).toEqual([]);
  expect(await readMails()).toMatchObject([
    { status: "cancelled", error: why },
  ]);
});

describe("the log of events", () => {
  it.each([
    [["activity", "mail"], 1],
    [["activity"], 0],
    [["mail"], 0],
    [[], 0],
  ] as const)(
    "of somebody who agreed to %j has %i rows",
    async (scopes, rows) => {
      await office.send({ membershipId: await office.addMember(scopes) });
      await office.runner.runDue();
      expect(office.sink.mails).toHaveLength(1);
      const events = await readEvents();
      expect(events).toHaveLength(rows);
      if (rows === 1)
        expect(events[0]).toMatchObject({ connection: null, via: null });
    },
  );
});

describe("an address", () => {
  it("is sent so many mails of a kind in an hour and in a day, and no more", async () => {
    const tryTimes = async (times: number): Promise<number> => {
      let taken = 0;
      for (let i = 0; i < times; i++)
        if ((await office.send({ to: "ROSA@example.net " })).ok) taken++;
      return taken;
    };
    expect(await tryTimes(8)).toBe(5);
    expect(await office.send({ to: "rosa@example.net" })).toEqual({
      ok: false,
      code: "too-fast",
    });
    expect(await office.send({ to: "walter@example.net" })).toMatchObject({
      ok: true,
    });
    const letter = office.makeLetter("new-device");
    expect(await office.send({ letter })).toMatchObject({ ok: true });
    office.clock.move(HOUR_MS);
    expect(await tryTimes(8)).toBe(5);
    office.clock.move(HOUR_MS);
    expect(await tryTimes(8)).toBe(2);
    office.clock.move(DAY_MS);
    expect(await tryTimes(8)).toBe(5);
  });

  it.each([
    "",
    "rosa",
    "rosa@example.net, walter@example.net",
    "rosa@example.net\r\nBcc: x@example.net",
    "Rosa <rosa@example.net>",
    `${"r".repeat(250)}@example.net`,
  ])("%j is none", async (to) => {
    expect(await office.send({ to })).toEqual({
      ok: false,
      code: "bad-address",
    });
  });
});

it("without a server there is no mail and nothing breaks", async () => {
  const none = createMail({
    config: makeTestConfig(),
    database: office.database,
    clock: office.clock,
    recorder: { append: async () => undefined },
  });
  expect(none).toMatchObject({ isConfigured: false, handlers: [] });
  const outcome = await inTransaction(office.database, (transaction) =>
    none.send(transaction, {
      studyId: office.studyId,
      membershipId: null,
      to: "rosa@example.net",
      toName: "",
      language: "en",
      letter: office.makeLetter("invitation"),
    }),
  );
  expect(outcome).toEqual({ ok: false, code: "no-mail" });
  expect(await readMails()).toEqual([]);
});

it("a server elsewhere that speaks no TLS gets no mail, unless it is said to be so", async () => {
  const from = { name: "Islet", address: "islet@example.org" };
  // The same sink by an address that does not look like this machine.
  const elsewhere = `smtp://[::ffff:127.0.0.1]:${office.sink.port}`;
  const mail = {
    id: "00000000-0000-4000-8000-000000000000",
    to: { name: "", address: "rosa@example.net" },
    subject: "s",
    text: "t",
    html: "h",
    date: office.clock.now(),
    stop: null,
    calendar: null,
  };
  const refused = createMailSender(elsewhere, from, 30_000)(mail);
  await expect(refused).rejects.toBeInstanceOf(MailNotTaken);
  expect(office.sink.mails).toEqual([]);
  await createMailSender(`${elsewhere}?requireTLS=false`, from, 30_000)(mail);
  expect(office.sink.mails).toHaveLength(1);
});
