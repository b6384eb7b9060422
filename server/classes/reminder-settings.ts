import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Which reminders a person wants. */
export interface ReminderSettings {
  readonly dayBefore: boolean;
  readonly hourBefore: boolean;
}

/** What a person chose; both before they chose anything. */
export async function readReminderSettings(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<ReminderSettings> {
  const row = await db
    .selectFrom("calendar_setting")
    .select(["day_before as dayBefore", "hour_before as hourBefore"])
    .where("membership_id", "=", membershipId)
    .executeTakeFirst();
  return row ?? { dayBefore: true, hourBefore: true };
}

/** Keeps which reminders a person wants. */
export async function saveReminderSettings(
  db: Kysely<Tables>,
  membershipId: string,
  { dayBefore, hourBefore }: ReminderSettings,
  now: Date,
): Promise<void> {
  const kept = {
    day_before: dayBefore,
    hour_before: hourBefore,
    changed_at: now,
  };
  await db
    .insertInto("calendar_setting")
    .values({ membership_id: membershipId, ...kept })
    .onConflict((conflict) =>
      conflict.column("membership_id").doUpdateSet(kept),
    )
    .execute();
}
