import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type SmtpSink,
  startSmtpSink,
} from "../../mail/testing/start-smtp-sink.ts";
import { setContact } from "../../people/contacts.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";

const FIREFOX =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

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

const addMember = async (name: string, email: string | null) => {
  const member = await island.invite("participant", name);
  const { db } = island.services.database;
  if (email) await setContact(db, member.accountId, email, new Date());
  const signIn = async (on: Visitor, isShared = false): Promise<number> => {
    const { token } = member;
    const headers = { "user-agent": FIREFOX };
    return (await on.post("/api/sign-in", { token, isShared }, headers)).status;
  };
  return { ...member, signIn };
};

const newDevice = (): Visitor => new Visitor(island.url);
const countMails = async (membershipId: string): Promise<number> => {
  const rows = await island.services.database.db
    .selectFrom("mail")
    .select("id")
    .where("membership_id", "=", membershipId)
    .where("kind", "=", "new-device")
    .execute();
  return rows.length;
};

test("a second device is told of by a mail that says which; the first and those that are known are not", async () => {
  const { signIn, membershipId } = await addMember("Rosa", "rosa@example.org");
  const laptop = newDevice();
  for (let time = 0; time < 3; time += 1) {
    expect(await signIn(laptop)).toBe(200);
    await laptop.post("/api/sign-out", {});
  }
  expect(await countMails(membershipId)).toBe(0);
  const phone = newDevice();
  for (let time = 0; time < 2; time += 1) await signIn(phone);
  expect(await countMails(membershipId)).toBe(1);
  const find = () =>
    sink.mails.find(({ recipients }) => recipients[0] === "rosa@example.org");
  await waitUntil(() => find() !== undefined, "a mail");
  expect(find()?.text).toContain("Firefox, Windows");
  expect(find()?.text).toContain("Rosa");
});

test("a device that somebody else is known on is new to this person", async () => {
  const one = await addMember("Olga", "olga@example.org");
  const other = await addMember("Paul", "paul@example.org");
  const tablet = newDevice();
  await other.signIn(newDevice());
  await one.signIn(tablet);
  await other.signIn(tablet);
  expect(await countMails(one.membershipId)).toBe(0);
  expect(await countMails(other.membershipId)).toBe(1);
});

test("a shared computer keeps nothing to be known by, and no mail tells of it", async () => {
  const { signIn, membershipId } = await addMember("Sara", "sara@example.org");
  await signIn(newDevice());
  const shared = newDevice();
  await signIn(shared, true);
  expect(shared.cookie).toMatch(/^islet=[\w-]{43}$/);
  expect(await countMails(membershipId)).toBe(0);
  const { db } = island.services.database;
  const devices = await db
    .selectFrom("known_device")
    .select("device_hash")
    .where("membership_id", "=", membershipId)
    .execute();
  expect(devices).toHaveLength(1);
});

describe("who gets none comes in all the same", () => {
  test("without an address", async () => {
    const { signIn, membershipId } = await addMember("Tina", null);
    await signIn(newDevice());
    expect(await signIn(newDevice())).toBe(200);
    expect(await countMails(membershipId)).toBe(0);
  });

  test("who wants no mail of this study", async () => {
    const { signIn, membershipId } = await addMember("Uma", "uma@example.org");
    await signIn(newDevice());
    await signIn(newDevice());
    const find = () =>
      sink.mails.find(({ recipients }) => recipients[0] === "uma@example.org");
    await waitUntil(() => find() !== undefined, "a mail");
    const stop = /\S+\/mail\/stop\/\S+/.exec(find()?.text ?? "")?.[0] ?? "";
    const { pathname } = new URL(stop);
    await fetch(island.url + pathname, { method: "POST" });
    expect(await signIn(newDevice())).toBe(200);
    expect(await countMails(membershipId)).toBe(1);
  });
});

test("a secret of a device opens nothing", async () => {
  const { signIn } = await addMember("Vera", null);
  const visitor = newDevice();
  await signIn(visitor);
  const device = /islet-device=([\w-]{43})/.exec(visitor.cookie)?.[1] ?? "";
  for (const cookie of [`islet=${device}`, `islet-device=${device}`]) {
    const answer = await fetch(`${island.url}/api/me`, { headers: { cookie } });
    expect(await answer.json()).toMatchObject({ signedIn: false });
  }
});
