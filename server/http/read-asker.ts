import type { IncomingHttpHeaders } from "node:http";
import type { Study } from "../features/context.ts";
import type { Caller } from "../engagement/caller.ts";
import { findCaller, findStudy } from "../people/find-caller.ts";
import { hasSecondFactor } from "../people/second-factors.ts";
import { findSignIn, noteSeen, type OpenSignIn } from "../people/sign-ins.ts";
import { isStaffRole } from "../people/staff-roles.ts";
import { isLocalRequest } from "./is-own-request.ts";
import type { HttpServices } from "./http-services.ts";
import { readSignInToken } from "./sign-in-cookie.ts";

/** Somebody signed in, as far as HTTP knows them. */
export interface SignedIn {
  readonly caller: Caller;
  readonly look: string;
  readonly study: Study;
  /** The person's own, by tag. */
  readonly language: string;
  readonly signIn: OpenSignIn;
}

const LOOPBACK: ReadonlySet<string> = new Set([
  "localhost",
  "127.0.0.1",
  "::1",
]);

/** Who sent a request, by the cookie; `null` when nobody is signed in, or staff have not yet proved themselves twice. */
export async function readSignedIn(
  headers: IncomingHttpHeaders,
  services: HttpServices,
): Promise<SignedIn | null> {
  const found = await readSignedInHalf(headers, services);
  if (!found || (await needsSecondFactor(found, services))) return null;
  await noteSeen(services.database.db, found.signIn.id, services.clock.now());
  return found;
}

/** Who sent a request, also where a second factor is still to come: for the doors themselves alone. */
export async function readSignedInHalf(
  headers: IncomingHttpHeaders,
  services: HttpServices,
): Promise<SignedIn | null> {
  const { config, database, clock } = services;
  const token = readSignInToken(headers.cookie, config.isSecure);
  if (!token) return null;
  const signIn = await findSignIn(database.db, token, clock.now(), config);
  const found =
    signIn && (await findCaller(database.db, signIn.membershipId, clock.now()));
  if (!found) return null;
  const study = await findStudy(database.db, found.caller.studyId);
  if (!study) return null;
  if (study.isDemonstration && !isDemonstrationOpen(headers, services))
    return null;
  return { ...found, study, signIn };
}

/**
 * Whether somebody has to prove themselves a second time on this device: staff
 * wherever Islet can be reached from other machines, and whoever has set it up.
 */
export async function needsSecondFactor(
  { caller, study, signIn }: SignedIn,
  { config, database }: HttpServices,
): Promise<boolean> {
  if (study.isDemonstration || signIn.hasSecondFactor) return false;
  if (!isStaffRole(caller.role)) return false;
  const isReachable =
    config.publicUrl !== undefined || !LOOPBACK.has(config.host);
  return isReachable || hasSecondFactor(database.db, caller.accountId);
}

/** The demonstration is for this machine alone, and only while Islet has no public address. */
export function isDemonstrationOpen(
  headers: IncomingHttpHeaders,
  { config }: HttpServices,
): boolean {
  return config.publicUrl === undefined && isLocalRequest(headers);
}
