import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { planTrips } from "../classes/change-series.ts";
import { keepAnswer } from "../classes/coming.ts";
import { saveReminderSettings } from "../classes/reminder-settings.ts";
import { planSeries } from "../classes/series.ts";
import { setContact } from "../people/contacts.ts";
import { inTransaction } from "../storage/write.ts";
import { chooseMailWords } from "./mail-words.ts";
import {
  addReader,
  changePlanned,
  listReceived,
  pass,
  planClass,
} from "./testing/class-post.ts";
import { holdPostOffice } from "./testing/hold-post-office.ts";

const HOUR_MS = 3_600_000;

const office = holdPostOffice();

it("reminds a day and an hour before, once each, with the class as a file that another library reads", async () => {
  await addReader(office, "rosa@example.net");
  const made = await planClass(office, 30);
  await pass(office, 5);
  expect(listReceived(office)).toEqual([]);
  await pass(office, 2);
  expect(listReceived(office)).toEqual([["rosa@example.net", "A study"]]);
  await pass(office, 21);
  expect(office.sink.mails.length).toBe(1);
  await pass(office, 3);
  expect(office.sink.mails.length).toBe(2);
  for (const mail of office.sink.mails) {
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/sugar/i);
    const [file] = mail.attachments;
    const text = new TextDecoder().decode(file?.content as ArrayBuffer);
    const [event] =
      ICAL.Component.fromString(text).getAllSubcomponents("vevent");
    if (!event) throw new Error("no event");
    const { startDate, duration, summary } = new ICAL.Event(event);
    expect(startDate.toJSDate()).toEqual(made.startsAt);
    expect(duration.toSeconds()).toBe(3600);
    expect(summary).toBe("Class · A study");
  }
});

it.each([
  ["en", "restaurant", "Restaurant, on the island"],
  ["es", "gym", "Gimnasio, en la isla"],
  ["ko", "pharmacy", "섬의 약국"],
  ["en", null, null],
] as const)(
  "tells in %s where a class walks to (%s), in words and in the file that another library reads",
  async (language, trip, location) => {
    const member = await addReader(office, "rosa@example.net");
    await office.database.db
      .updateTable("account")
      .set({ language })
      .where("id", "in", (eb) =>
        eb
          .selectFrom("membership")
          .select("account_id")
          .where("membership.id", "=", member),
      )
      .execute();
    await planClass(office, 2, { trip });
    await pass(office, 2);
    const [mail] = office.sink.mails;
    const [file] = mail?.attachments ?? [];
    const calendar = ICAL.Component.fromString(
      new TextDecoder().decode(file?.content as ArrayBuffer),
    );
    const event = calendar.getFirstSubcomponent("vevent");
    expect(event?.getFirstPropertyValue("location") ?? null).toBe(location);
    const words = chooseMailWords(language);
    const place = words(`place.${trip ?? "gym"}.name`);
    const sentence = words("mail.class-trip", { place });
    const said = `${mail?.text}`.replaceAll(/\s+/g, " ").includes(sentence);
    expect(said).toBe(trip !== null);
  },
);

it("reminds nobody who can't, wants none, agreed to none, or comes to another class of the topic", async () => {
  const topic = randomUUID();
  await office.database.db
    .insertInto("topic")
    .values({
      id: topic,
      study_id: office.studyId,
      part: "core",
      number: 1,
      title: "One",
    })
    .execute();
  const now = office.clock.now();
  const topics = { part: "core", from: 1 } as const;
  const early = await planClass(office, 30, { topics });
  const late = await planClass(office, 54, { topics });
  const cannot = await addReader(office, "cannot@example.net");
  const quiet = await addReader(office, "quiet@example.net");
  const later = await addReader(office, "later@example.net");
  await addReader(office, "open@example.net");
  await office.addMember(["activity", "mail"]);
  const unasked = await office.addMember(["activity"]);
  const { account_id: account } = await office.database.db
    .selectFrom("membership")
    .select("account_id")
    .where("id", "=", unasked)
    .executeTakeFirstOrThrow();
  await setContact(office.database.db, account, "unasked@example.net", now);
  await inTransaction(office.database, async (transaction) => {
    const say = (membershipId: string, classId: string, isComing: boolean) =>
      keepAnswer(transaction, { classId, membershipId }, isComing, now);
    await say(cannot, early.id, false);
    await say(cannot, late.id, false);
    await say(later, late.id, true);
  });
  await saveReminderSettings(
    office.database.db,
    quiet,
    { dayBefore: false, hourBefore: false },
    now,
  );
  await pass(office, 29.5);
  expect(listReceived(office).map(([to]) => to)).toEqual([
    "open@example.net",
    "open@example.net",
  ]);
});

it("tells those who come of a move and of a cancellation, and reminds at the new time alone", async () => {
  const rosa = await addReader(office, "rosa@example.net");
  await addReader(office, "walter@example.net");
  const made = await planClass(office, 30);
  await inTransaction(office.database, (transaction) =>
    keepAnswer(
      transaction,
      { classId: made.id, membershipId: rosa },
      true,
      office.clock.now(),
    ),
  );
  const moved = new Date(made.startsAt.getTime() + 10 * HOUR_MS);
  const startsLocal = moved.toISOString().slice(0, 16);
  expect(await changePlanned(office, made.id, { startsLocal })).toBe(null);
  await pass(office, 15);
  expect(listReceived(office)).toEqual([["rosa@example.net", "A study"]]);
  await pass(office, 2);
  expect(
    listReceived(office)
      .map(([to = ""]) => to)
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(["rosa@example.net", "rosa@example.net", "walter@example.net"]);
  expect(await changePlanned(office, made.id, { isCancelled: true })).toBe(
    null,
  );
  await pass(office, 30);
  const all = office.sink.mails.map(({ subject }) => subject ?? "");
  expect(all.length).toBe(4);
  expect(all.filter((subject) => /new time/.test(subject)).length).toBe(1);
  expect(all.filter((subject) => /called off/.test(subject)).length).toBe(1);
});

/** A class so many hours ahead that Rosa comes to, with a trip to the restaurant; Walter has not answered. */
async function planTripFor(hours: number) {
  const rosa = await addReader(office, "rosa@example.net");
  await addReader(office, "walter@example.net");
  const made = await planClass(office, hours, { trip: "restaurant" });
  await inTransaction(office.database, (transaction) =>
    keepAnswer(
      transaction,
      { classId: made.id, membershipId: rosa },
      true,
      office.clock.now(),
    ),
  );
  return made;
}

it("tells those who come of another trip, once, with the class as a file; a place tried and taken back is no news", async () => {
  const made = await planTripFor(100);
  await changePlanned(office, made.id, { trip: "gym" });
  await changePlanned(office, made.id, { trip: "restaurant" });
  await pass(office, 1);
  expect(listReceived(office)).toEqual([]);

  for (const trip of ["gym", null, "pharmacy"])
    await changePlanned(office, made.id, { trip });
  await pass(office, 1);
  expect(listReceived(office)).toEqual([["rosa@example.net", "A study"]]);
  const [mail] = office.sink.mails;
  expect(mail?.subject).toMatch(/a change/);
  const place = chooseMailWords("en")("place.pharmacy.name");
  const words = `${mail?.text}`.replaceAll(/\s+/g, " ");
  expect(words).toContain(chooseMailWords("en")("mail.class-trip", { place }));
  const [file] = mail?.attachments ?? [];
  const event = ICAL.Component.fromString(
    new TextDecoder().decode(file?.content as ArrayBuffer),
  ).getFirstSubcomponent("vevent");
  expect(event?.getFirstPropertyValue("uid")).toContain(made.id);
  expect(event?.getFirstPropertyValue("location")).toContain(place);

  await changePlanned(office, made.id, { trip: null });
  await pass(office, 1);
  const [, off, ...more] = office.sink.mails;
  expect(`${off?.text}`.replaceAll(/\s+/g, " ")).toContain(
    chooseMailWords("en")("mail.class-trip-off"),
  );
  expect(more).toEqual([]);
});

it("a mail about a new time tells the new trip too, and no second one follows", async () => {
  const made = await planTripFor(100);
  const moved = new Date(made.startsAt.getTime() + HOUR_MS);
  const startsLocal = moved.toISOString().slice(0, 16);
  await changePlanned(office, made.id, { trip: "gym" });
  await changePlanned(office, made.id, { startsLocal });
  await pass(office, 1);
  expect(office.sink.mails.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/a new time/),
  ]);
  const place = chooseMailWords("en")("place.gym.name");
  expect(office.sink.mails[0]?.text).toContain(place);
});

it("a trip that is changed in the last minutes, or of a class that is called off then, sends no mail of its own", async () => {
  const soon = await planTripFor(9 / 60);
  await changePlanned(office, soon.id, { trip: "gym" });
  const later = await planClass(office, 100);
  await changePlanned(office, later.id, { trip: "gym" });
  await changePlanned(office, later.id, { isCancelled: true });
  await pass(office, 1);
  expect(listReceived(office)).toEqual([]);
});

it("the rest of a series is told of, class by class, where it walks to another place than before", async () => {
  const startsAt = new Date(office.clock.nowMs() + 100 * HOUR_MS);
  const rosa = await addReader(office, "rosa@example.net");
  const series = await inTransaction(office.database, (transaction) =>
    planSeries(transaction, {
      studyId: office.studyId,
      timeZone: "UTC",
      kind: "field-trip",
      title: "Out and about",
      place: randomUUID(),
      startsLocal: startsAt.toISOString().slice(0, 16),
      minutes: 60,
      rule: "FREQ=WEEKLY;COUNT=3",
      capacity: null,
      topics: null,
      members: null,
      trip: "gym",
      now: office.clock.now(),
    }),
  );
  if (typeof series === "string") throw new Error(series);
  const now = office.clock.now();
  const [first] = series.classes;
  await inTransaction(office.database, async (transaction) => {
    for (const { id: classId } of series.classes)
      await keepAnswer(transaction, { classId, membershipId: rosa }, true, now);
  });
  await changePlanned(office, first?.id ?? "", { trip: "garden" });
  const which = { id: series.id, studyId: office.studyId, now };
  expect(
    await inTransaction(office.database, (transaction) =>
      planTrips(transaction, which, "garden"),
    ),
  ).toHaveLength(3);
  await pass(office, 1);
  expect(listReceived(office).map(([to]) => to)).toEqual(
    Array(3).fill("rosa@example.net"),
  );
});

it.each([
  ["in the past", { startsLocal: "2020-01-01T10:00" }, "time-past"],
  ["to 30 February", { startsLocal: "2099-02-30T10:00" }, "time-none"],
  ["with somebody else's deck", { deck: randomUUID() }, "not-found"],
  ["of another study", { studyId: randomUUID() }, "not-found"],
])("B42: a change %s is turned down", async (_, more, code) => {
  const made = await planClass(office, 30);
  expect(await changePlanned(office, made.id, more)).toBe(code);
});
