import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Bound to the member, so that nobody can see in the table who shares a device. */
const hashDevice = (membershipId: string, token: string): Buffer =>
  createHash("sha256").update(`${membershipId} ${token}`).digest();

/**
 * Notes that a member comes in on a device; called before the sign-in is written.
 * @param token the secret that this device keeps
 * @returns whether they came in before, and never on this one
 */
export async function noteDevice(
  db: Kysely<Tables>,
  membershipId: string,
  token: string,
  now: Date,
): Promise<{ isNew: boolean }> {
  const device_hash = hashDevice(membershipId, token);
  const { device, signIn, known } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("known_device")
        .select("seen_at")
        .where("membership_id", "=", membershipId)
        .limit(1)
        .as("device"),
      eb
        .selectFrom("sign_in")
        .select("created_at")
        .where("membership_id", "=", membershipId)
        .limit(1)
        .as("signIn"),
      eb
        .selectFrom("known_device")
        .select("seen_at")
        .where("membership_id", "=", membershipId)
        .where("device_hash", "=", device_hash)
        .as("known"),
    ])
    .executeTakeFirstOrThrow();
  await db
    .insertInto("known_device")
    .values({ membership_id: membershipId, device_hash, seen_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["membership_id", "device_hash"])
        .doUpdateSet({ seen_at: now }),
    )
    .execute();
  const cameBefore = device !== null || signIn !== null;
  return { isNew: cameBefore && known === null };
}
