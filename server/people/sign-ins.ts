import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { isStaffRole } from "./staff-roles.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

const MINUTE_MS = 60_000;
/** Being seen is written down at most so often. */
const SEEN_STEP_MS = MINUTE_MS;

/** An open sign-in, as its cookie leads to it. */
export interface OpenSignIn {
  readonly id: string;
  readonly membershipId: string;
  readonly isShared: boolean;
  readonly hasSecondFactor: boolean;
  /** How long it may still rest; `null` where resting does not end it. */
  readonly idleLeftMs: number | null;
}

/** After how many minutes of rest a sign-in ends. */
export interface IdleTimes {
  readonly staffIdleMinutes: number;
  readonly sharedIdleMinutes: number;
}

/** How long a sign-in may still rest; `null` where resting does not end it. */
export function findIdleLeftMs(
  signIn: {
    readonly lastSeenAt: Date;
    readonly isShared: boolean;
    /** Of somebody who sees what others may not; nobody in the demonstration does. */
    readonly isStaff: boolean;
  },
  now: Date,
  { staffIdleMinutes, sharedIdleMinutes }: IdleTimes,
): number | null {
  const { lastSeenAt, isShared, isStaff } = signIn;
  if (!isStaff && !isShared) return null;
  const minutes = isStaff ? staffIdleMinutes : sharedIdleMinutes;
  return minutes * MINUTE_MS - (now.getTime() - lastSeenAt.getTime());
}

/** Starts a sign-in for a member and gives the secret that the cookie holds. */
export async function startSignIn(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
  lasts: { readonly signInDays: number; readonly sharedSignInHours: number },
  on: { readonly isShared?: boolean; readonly device?: string } = {},
): Promise<{ token: string; expiresAt: Date }> {
  const token = makeSecretToken();
  const isShared = on.isShared ?? false;
  const hours = Math.min(
    lasts.signInDays * 24,
    // A shared computer's sign-in ends within the day, whatever happens.
    isShared ? lasts.sharedSignInHours : Infinity,
  );
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await db
    .insertInto("sign_in")
    .values({
      id: randomUUID(),
      token_hash: hashSecretToken(token),
      membership_id: membershipId,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      ended_at: null,
      is_shared: isShared,
      device: on.device ?? "",
    })
    .execute();
  return { token, expiresAt };
}

/** The sign-in of a cookie's secret, unless it has ended, expired, or rested too long. */
export async function findSignIn(
  db: Kysely<Tables>,
  token: string,
  now: Date,
  idle: IdleTimes,
): Promise<OpenSignIn | null> {
  const row = await db
    .selectFrom("sign_in")
    .innerJoin("membership", "membership.id", "sign_in.membership_id")
    .innerJoin("study", "study.id", "membership.study_id")
    .select([
      "sign_in.id",
      "sign_in.membership_id",
      "sign_in.last_seen_at",
      "sign_in.is_shared",
      "sign_in.second_factor_at",
      "membership.role",
      "study.demonstration",
    ])
    .where("sign_in.token_hash", "=", hashSecretToken(token))
    .where("sign_in.ended_at", "is", null)
    .where("sign_in.expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  const idleLeftMs = findIdleLeftMs(
    {
      lastSeenAt: row.last_seen_at,
      isShared: row.is_shared,
      isStaff: isStaffRole(row.role) && !row.demonstration,
    },
    now,
    idle,
  );
  if (idleLeftMs !== null && idleLeftMs <= 0) return null;
  return {
    id: row.id,
    membershipId: row.membership_id,
    isShared: row.is_shared,
    hasSecondFactor: row.second_factor_at !== null,
    idleLeftMs,
  };
}

/** Notes that somebody is there; the rest before it is forgotten. */
export async function noteSeen(
  db: Kysely<Tables>,
  signInId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("sign_in")
    .set({ last_seen_at: now })
    .where("id", "=", signInId)
    .where("last_seen_at", "<", new Date(now.getTime() - SEEN_STEP_MS))
    .execute();
}

/** Notes that the second factor was proved on this device. */
export async function noteSecondFactor(
  db: Kysely<Tables>,
  signInId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("sign_in")
    .set({ second_factor_at: now })
    .where("id", "=", signInId)
    .execute();
}

/** Ends a sign-in; the cookie is dead everywhere. */
export async function endSignIn(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("token_hash", "=", hashSecretToken(token))
    .where("ended_at", "is", null)
    .execute();
}

/** Ends sign-ins of a member: one, or all but the one that asks, or every one. Gives how many. */
export async function endSignIns(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
  which: { readonly only?: string; readonly but?: string } = {},
): Promise<number> {
  let query = db
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("membership_id", "=", membershipId)
    .where("ended_at", "is", null);
  if (which.only !== undefined) query = query.where("id", "=", which.only);
  if (which.but !== undefined) query = query.where("id", "!=", which.but);
  const ended = await query.returning("id").execute();
  return ended.length;
}

/** A device somebody is signed in on. */
export interface Device {
  readonly id: string;
  readonly device: string;
  readonly since: number;
  readonly lastSeen: number;
  readonly isShared: boolean;
}

/** The devices a member is signed in on, the latest first. */
export async function listDevices(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
): Promise<Device[]> {
  const rows = await db
    .selectFrom("sign_in")
    .select(["id", "device", "created_at", "last_seen_at", "is_shared"])
    .where("membership_id", "=", membershipId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("last_seen_at", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    since: row.created_at.getTime(),
    lastSeen: row.last_seen_at.getTime(),
    isShared: row.is_shared,
  }));
}
