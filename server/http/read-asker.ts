import type { IncomingHttpHeaders } from "node:http";
import type { Caller, Study } from "../features/context.ts";
import { findCaller, findStudy } from "../people/find-caller.ts";
import { findSignedInMember } from "../people/sign-ins.ts";
import { isLocalRequest } from "./is-own-request.ts";
import type { HttpServices } from "./http-services.ts";
import { readSignInToken } from "./sign-in-cookie.ts";

/** Somebody signed in, as far as HTTP knows them. */
export interface SignedIn {
  readonly caller: Caller;
  readonly look: string;
  readonly study: Study;
}

/** Who sent a request, by the cookie; `null` when nobody is signed in. */
export async function readSignedIn(
  headers: IncomingHttpHeaders,
  services: HttpServices,
): Promise<SignedIn | null> {
  const { config, database, clock } = services;
  const token = readSignInToken(headers.cookie, config.publicUrl !== undefined);
  if (!token) return null;
  const membershipId = await findSignedInMember(
    database.db,
    token,
    clock.now(),
  );
  const found = membershipId && (await findCaller(database.db, membershipId));
  if (!found) return null;
  const study = await findStudy(database.db, found.caller.studyId);
  if (!study) return null;
  if (study.isDemonstration && !isDemonstrationOpen(headers, services))
    return null;
  return { ...found, study };
}

/** The demonstration is for this machine alone, and only while Islet has no public address. */
export function isDemonstrationOpen(
  headers: IncomingHttpHeaders,
  { config }: HttpServices,
): boolean {
  return config.publicUrl === undefined && isLocalRequest(headers);
}
