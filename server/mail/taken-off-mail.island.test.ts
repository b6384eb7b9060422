import ICAL from "ical.js";
import { expect, it } from "vitest";
import { changeLists, type ListChange } from "../classes/change-lists.ts";
import { keepAnswer } from "../classes/coming.ts";
import { inTransaction } from "../storage/write.ts";
import {
  addReader,
  listReceived,
  pass,
  planClass,
} from "./testing/class-post.ts";
import { holdPostOffice } from "./testing/hold-post-office.ts";
import type { ReceivedMail } from "./testing/start-smtp-sink.ts";

const HOUR_MS = 3_600_000;

const office = holdPostOffice();

/** Says anew whom a class or its series is for. */
const changeList = (
  classId: string,
  of: ListChange["of"],
  before: ListChange["before"],
  to: ListChange["to"],
) =>
  inTransaction(office.database, (transaction) =>
    changeLists(transaction, {
      classId,
      studyId: office.studyId,
      of,
      to,
      before,
      now: office.clock.now(),
    }),
  );

/** The classes of the file that a mail carries, as another library reads them. */
function readFile(mail: ReceivedMail | undefined) {
  const [file] = mail?.attachments ?? [];
  return ICAL.Component.fromString(
    new TextDecoder().decode(file?.content as ArrayBuffer),
  )
    .getAllSubcomponents("vevent")
    .map((event) => ({
      id: new ICAL.Event(event).uid.replace("@islet", ""),
      status: event.getFirstPropertyValue("status"),
      sequence: event.getFirstPropertyValue("sequence"),
    }));
}

it("tells whoever is taken off a series once, and takes its classes out of their calendar; others it tells nothing", async () => {
  const rosa = await addReader(office, "rosa@example.net");
  const walter = await addReader(office, "walter@example.net");
  const ann = await addReader(office, "ann@example.net");
  const made = await planClass(office, 30, {
    members: [rosa, walter],
    rule: "FREQ=DAILY;COUNT=3",
  });
  await addReader(office, "nobody-asked@example.org");
  expect(
    await changeList(made.id, "series", [rosa, walter], [walter, ann]),
  ).toMatchObject({
    classes: 3,
    added: [ann],
    removed: [rosa],
  });
  await pass(office, 1);
  expect(listReceived(office)).toEqual([["rosa@example.net", "A study"]]);
  const [mail] = office.sink.mails;
  expect(mail?.subject).toMatch(/not in your calendar any more/);
  expect(mail?.text).toMatch(/Later dates/);
  expect(mail?.text).toContain("/mail/stop/");
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/sugar/i);
  const ids = await office.database.db
    .selectFrom("class")
    .select("id")
    .where("study_id", "=", office.studyId)
    .orderBy("starts_at")
    .execute();
  expect(readFile(mail)).toEqual(
    ids.map(({ id }) => ({ id, status: "CANCELLED", sequence: 1 })),
  );
  // Reminders come to those on the list alone, also to who is new on it.
  await pass(office, 90);
  expect(
    new Set(
      listReceived(office)
        .slice(1)
        .map(([to]) => to),
    ),
  ).toEqual(new Set(["ann@example.net", "walter@example.net"]));
});

it("tells of a class for fewer those who had said that they come, and nobody who was put back", async () => {
  const comes = await addReader(office, "comes@example.net");
  const cannot = await addReader(office, "cannot@example.net");
  const silent = await addReader(office, "silent@example.net");
  const back = await addReader(office, "back@example.net");
  const made = await planClass(office, 30);
  const now = office.clock.now();
  await inTransaction(office.database, async (transaction) => {
    for (const [membershipId, isComing] of [
      [comes, true],
      [cannot, false],
      [back, true],
    ] as const)
      await keepAnswer(
        transaction,
        { classId: made.id, membershipId },
        isComing,
        now,
      );
  });
  await changeList(made.id, "class", null, [silent]);
  const left = await office.database.db
    .selectFrom("coming")
    .select("membership_id")
    .where("class_id", "=", made.id)
    .execute();
  expect(left).toEqual([]);
  await changeList(made.id, "class", [silent], [silent, back]);
  await pass(office, 1);
  expect(listReceived(office).map(([to]) => to)).toEqual(["comes@example.net"]);
  expect(office.sink.mails[0]?.text).not.toMatch(/Later dates/);
  expect(readFile(office.sink.mails[0])).toMatchObject([
    { id: made.id, status: "CANCELLED" },
  ]);
});

it("tells nobody of classes that have begun, are past or were called off", async () => {
  const rosa = await addReader(office, "rosa@example.net");
  const made = await planClass(office, 30, {
    members: [rosa],
    rule: "FREQ=DAILY;COUNT=3",
  });
  const set = (
    values: { started_at?: Date; cancelled_at?: Date },
    at: number,
  ) =>
    office.database.db
      .updateTable("class")
      .set(values)
      .where("study_id", "=", office.studyId)
      .where(
        "starts_at",
        "=",
        new Date(made.startsAt.getTime() + at * 24 * HOUR_MS),
      )
      .execute();
  await set({ started_at: office.clock.now() }, 0);
  await set({ cancelled_at: office.clock.now() }, 1);
  await set({ cancelled_at: office.clock.now() }, 2);
  expect(await changeList(made.id, "series", [rosa], [])).toMatchObject({
    classes: 3,
  });
  await pass(office, 2);
  expect(listReceived(office)).toEqual([]);
});

it.each([
  ["en", /not on its list now/],
  ["es", /ya no está en ella/],
  ["ko", /명단에 없으셔서/],
] as const)(
  "tells in %s that somebody was taken off",
  async (language, says) => {
    const letter = office.makeLetter("class-taken-off");
    await office.send({ language, letter });
    await office.runner.runDue();
    const [mail] = office.sink.mails;
    const text = `${mail?.text}`.replaceAll(/\s+/g, " ");
    expect(text).toMatch(says);
    expect(text).toContain("/mail/stop/");
    expect(`${mail?.subject} ${text}`).not.toMatch(
      /\{\{|mail\.[a-z]|undefined/,
    );
  },
);
