import { randomUUID } from "node:crypto";
import { changeClass } from "../../classes/change-class.ts";
import type { NewClass } from "../../classes/new-class.ts";
import { type NewSeries, planSeries } from "../../classes/series.ts";
import { setContact } from "../../people/contacts.ts";
import { inTransaction } from "../../storage/write.ts";
import type { PostOffice } from "./open-post-office.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A member with an address who agreed to mail. */
export async function addReader(
  office: PostOffice,
  email: string,
): Promise<string> {
  const { database } = office;
  const member = await office.addMember(["activity", "mail"]);
  const { account_id: account } = await database.db
    .selectFrom("membership")
    .select("account_id")
    .where("id", "=", member)
    .executeTakeFirstOrThrow();
  await setContact(database.db, account, email, office.clock.now());
  return member;
}

/** Plans a class that begins in so many hours, or a series of which it is the first. */
export async function planClass(
  office: PostOffice,
  hours: number,
  more: Partial<NewSeries> = {},
): Promise<NewClass> {
  const startsAt = new Date(
    Math.ceil((office.clock.nowMs() + hours * HOUR_MS) / MINUTE_MS) * MINUTE_MS,
  );
  const planned = await inTransaction(office.database, (transaction) =>
    planSeries(transaction, {
      studyId: office.studyId,
      timeZone: "UTC",
      kind: "class",
      title: "Low blood sugar",
      place: randomUUID(),
      startsLocal: startsAt.toISOString().slice(0, 16),
      minutes: 60,
      rule: "",
      capacity: null,
      topics: null,
      members: null,
      now: office.clock.now(),
      ...more,
    }),
  );
  if (typeof planned === "string") throw new Error(planned);
  const [made] = planned.classes;
  if (!made) throw new Error("no class");
  return made;
}

/** Changes one class of the study now; the code of the refusal, or null. */
export const changePlanned = (
  { database, studyId, clock }: PostOffice,
  id: string,
  more: Partial<Parameters<typeof changeClass>[1]>,
): Promise<string | null> =>
  inTransaction(database, (transaction) =>
    changeClass(transaction, {
      id,
      studyId,
      timeZone: "UTC",
      now: clock.now(),
      ...more,
    }),
  );

/** Lets so many hours pass, half an hour at a time, with everything done that is due. */
export async function pass(office: PostOffice, hours: number): Promise<void> {
  for (let half = 0; half < hours * 2; half++) {
    office.clock.move(HOUR_MS / 2);
    await office.runner.runDue();
  }
}

/** To whom each mail went, and how its subject begins. */
export const listReceived = (office: PostOffice): string[][] =>
  office.sink.mails.map(({ recipients, subject }) => [
    ...recipients,
    (subject ?? "").replace(/,.*|:.*/s, ""),
  ]);
