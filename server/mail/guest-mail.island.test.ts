import ICAL from "ical.js";
import { expect, it } from "vitest";
import { listGuestsToTell } from "../classes/list-guests.ts";
import { setContact } from "../people/contacts.ts";
import { makeInvitation, revokeInvitation } from "../people/invitations.ts";
import { chooseMailWords } from "./mail-words.ts";
import { changePlanned, pass, planClass } from "./testing/class-post.ts";
import { holdPostOffice } from "./testing/hold-post-office.ts";

const HOUR_MS = 3_600_000;

const office = holdPostOffice();

/** Invites a guest to a class; without an address by a link that is handed over. */
const inviteGuest = (classId: string, name: string, email?: string) =>
  makeInvitation(office.database.db, {
    studyId: office.studyId,
    kind: "link",
    role: "participant",
    name,
    ...(email !== undefined && { email, language: "es" }),
    createdBy: null,
    classId,
    now: office.clock.now(),
    days: 5,
  });

it("tells the guests of a class of a move, a trip and a call-off, in the language of their invitation, and names to staff whom no mail reaches", async () => {
  const made = await planClass(office, 100);
  await inviteGuest(made.id, "Dita", "dita@example.net");
  await inviteGuest(made.id, "Phil");
  const gone = await inviteGuest(made.id, "Gone", "gone@example.net");
  await revokeInvitation(
    office.database.db,
    office.studyId,
    gone.id,
    office.clock.now(),
  );
  await inviteGuest(
    (await planClass(office, 50)).id,
    "Other",
    "other@example.net",
  );
  // Gus has come in already; he agreed to nothing, for a guest is asked nothing.
  const gus = await office.addMember([]);
  const { account_id: account } = await office.database.db
    .updateTable("membership")
    .set({ study_id: office.studyId })
    .where("id", "=", gus)
    .returning("account_id")
    .executeTakeFirstOrThrow();
  await office.database.db
    .updateTable("account")
    .set({ type: "guest", name: "Gus" })
    .where("id", "=", account)
    .execute();
  await setContact(
    office.database.db,
    account,
    "gus@example.net",
    office.clock.now(),
  );
  await office.database.db
    .insertInto("class_guest")
    .values({ class_id: made.id, membership_id: gus })
    .execute();
  expect(await listGuestsToTell(office.database.db, [made.id], true)).toEqual([
    "Phil",
  ]);
  expect(await listGuestsToTell(office.database.db, [made.id], false)).toEqual([
    "Dita",
    "Gus",
    "Phil",
  ]);

  const startsAt = new Date(made.startsAt.getTime() + HOUR_MS);
  const startsLocal = startsAt.toISOString().slice(0, 16);
  const told = ["dita@example.net", "gus@example.net"];
  const lastTwo = () => office.sink.mails.slice(-2);
  for (const [more, kind] of [
    [{ startsLocal }, "visit-changed"],
    [{ trip: "restaurant" }, "visit-changed"],
    [{ isCancelled: true }, "visit-cancelled"],
  ] as const) {
    const before = office.sink.mails.length;
    expect(await changePlanned(office, made.id, more)).toBe(null);
    await pass(office, 1);
    expect(office.sink.mails.length).toBe(before + 2);
    expect(
      lastTwo()
        .flatMap(({ recipients }) => recipients)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(told);
    for (const { recipients, subject, text, attachments } of lastTwo()) {
      const language = recipients[0]?.startsWith("dita") ? "es" : "en";
      const [head = ""] = chooseMailWords(language)(
        `mail.${kind}.subject`,
      ).split("{{when}}");
      expect(subject).toContain(head.replace(/.*: /, ""));
      // They were told the title when they were invited.
      expect(text).toContain("Low blood sugar");
      const file = new TextDecoder().decode(
        attachments[0]?.content as ArrayBuffer,
      );
      const event =
        ICAL.Component.fromString(file).getFirstSubcomponent("vevent");
      if (!event) throw new Error("no event");
      expect(new ICAL.Event(event).startDate.toJSDate()).toEqual(startsAt);
      expect(event.getFirstPropertyValue("status") === "CANCELLED").toBe(
        kind === "visit-cancelled",
      );
    }
  }
});
